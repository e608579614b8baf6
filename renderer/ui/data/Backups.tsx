import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { backUpNow, bringBack, showBackups, verifyNow } from '../../actions/data.ts'
import { useDesk, useFold, useView, useWork } from '../use-desk.ts'
import styles from './DataScreen.module.css'
import type { Facts } from './use-facts.ts'

/** At most this many backups are listed; older ones are there all the same. */
const LISTED = 12

/** Backups: make one, check everything, and bring the open document back to how it was in one of them. */
export function Backups({ facts, onDone }: { readonly facts: Facts; readonly onDone: () => void }) {
  const { t } = useTranslation('data')
  const desk = useDesk()
  const language = useView(state => state.language)
  const isBusy = useWork(state => state.job !== null)
  const title = useFold(state => state.open?.parsed.document.title)
  const run = (work: Promise<void>) => void work.then(onDone)
  const time = (ms: number) => new Date(ms).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')
  return (
    <section aria-label={t('backups')}>
      <h3 className={styles.heading}>{t('backups')}</h3>
      <div className={styles.buttons}>
        <Button disabled={isBusy} onClick={() => run(backUpNow.run(desk))}>
          {t('backUpNow')}
        </Button>
        <Button variant="default" disabled={isBusy} onClick={() => run(verifyNow.run(desk))}>
          {t('verifyNow')}
        </Button>
        {desk.host.kind === 'electron' && (
          <Button variant="default" onClick={() => void showBackups.run(desk)}>
            {t('showFolder')}
          </Button>
        )}
      </div>
      <p className={styles.lead}>{title ? t('bringBackHint', { title }) : t('bringBackNeedsDocument')}</p>
      <ol className={styles.backups}>
        {(facts?.snapshots ?? []).slice(0, LISTED).map(one => (
          <li key={one.name}>
            <span>{time(one.at)}</span>
            <span className={styles.quiet}>{t('backupLine', { edits: one.edits, why: t(`reason-${one.reason}`) })}</span>
            <Button
              size="compact-xs"
              variant="default"
              disabled={!title || isBusy}
              aria-label={t('bringBackTo', { time: time(one.at) })}
              onClick={() => run(bringBack.run(desk, one.name))}
            >
              {t('bringBack')}
            </Button>
          </li>
        ))}
      </ol>
      {facts && facts.snapshots.length === 0 && <p className={styles.quiet}>{t('noBackups')}</p>}
    </section>
  )
}
