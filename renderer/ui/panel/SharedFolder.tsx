import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { chooseShared, exchange, forgetShared, sharedFolderOf } from '../../actions/shared-folder.ts'
import { useDesk, useFold, useView, useWork } from '../use-desk.ts'
import styles from './Panel.module.css'

/** The folder that the panel's laptops share: chosen once, then one button. */
export function SharedFolder() {
  const { t } = useTranslation(['panel', 'shared'])
  const desk = useDesk()
  const laptop = useFold(state => state.laptop)
  const isBusy = useWork(state => state.job !== null)
  const folder = sharedFolderOf(laptop)
  const { at, isGone, unreadable } = useWork(state => state.shared)
  const language = useView(state => state.language)
  return (
    <section aria-label={t('shared')}>
      <h2 className={styles.h2}>{t('shared')}</h2>
      <p className={styles.quiet}>{t(desk.host.folders ? 'sharedHint' : 'sharedNone')}</p>
      {desk.host.folders && (
        <div className={styles.checks}>
          {folder && (
            <Button size="xs" disabled={isBusy} onClick={() => void exchange.run(desk)}>
              {t('sharedNow', { name: folder.name })}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => void (folder ? forgetShared : chooseShared).run(desk)}>
            {t(folder ? 'sharedForget' : 'sharedChoose')}
          </Button>
        </div>
      )}
      {folder && (
        <p className={styles.standing} role="status">
          {isGone
            ? t('gone', { ns: 'shared', name: folder.name })
            : at === null
              ? t('byItself', { ns: 'shared' })
              : t('inStep', {
                  ns: 'shared',
                  time: new Date(at).toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB', { timeStyle: 'short' }),
                })}
          {!isGone && unreadable > 0 && ` ${t('unreadable', { ns: 'shared', count: unreadable })}`}
        </p>
      )}
    </section>
  )
}
