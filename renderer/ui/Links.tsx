import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { copyLink, offerLink } from '../actions/link.ts'
import { linksIn } from '../domain/links.ts'
import styles from './Links.module.css'
import { useDesk } from './use-desk.ts'

/** The https addresses in words, to be copied; in the desktop window also to be opened, after the person was asked. Nothing where there is none. */
export function Links({ words }: { readonly words: readonly string[] }) {
  const { t } = useTranslation('outside')
  const desk = useDesk()
  const links = linksIn(words.join('\n'))
  if (links.length === 0) return null
  return (
    <section className={styles.links} aria-label={t('linksIn')}>
      <h3>{t('linksIn')}</h3>
      <ul>
        {links.map(address => (
          <li key={address}>
            <code>{address}</code>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('linkCopyNamed', { address })}
              onClick={() => void copyLink.run(desk, address)}
            >
              {t('linkCopy')}
            </Button>
            {desk.host.desktop && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('linkOpenNamed', { address })}
                onClick={() => void offerLink.run(desk, address)}
              >
                {t('linkOpen')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
