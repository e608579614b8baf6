import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { goTo } from '../actions/go.ts'
import { importFromDialog, importSample } from '../actions/import-file.ts'
import { Icon } from './Icon.tsx'
import { Library } from './Library.tsx'
import styles from './StartScreen.module.css'
import { useDesk, useFold, useWork } from './use-desk.ts'

/** No file on the desk: the sample one click away, the way to one's own file, and everything imported before. */
export function StartScreen() {
  const { t } = useTranslation(['frame', 'kept'])
  const desk = useDesk()
  const isFirst = useFold(state => state.heads.length === 0)
  const isBusy = useWork(state => state.job !== null)
  return (
    <main className={styles.screen}>
      <div className={styles.column} data-first={isFirst || undefined}>
        <p className={styles.mark} lang="zh-CN" aria-hidden="true">
          阅案
        </p>
        <p className={styles.tagline}>{t('tagline')}</p>
        <div className={styles.ways}>
          <div className={styles.way}>
            <Button size="md" fullWidth disabled={isBusy} onClick={() => void importSample.run(desk)}>
              {t('startSample')}
            </Button>
            <p className={styles.hint}>{t('startSampleHint')}</p>
          </div>
          <div className={styles.way}>
            <Button size="md" fullWidth variant="default" disabled={isBusy} onClick={() => void importFromDialog.run(desk)}>
              {t('startOpen')}
            </Button>
            <p className={styles.hint}>{t('startOpenHint')}</p>
          </div>
        </div>
        <Library />
        <p className={styles.hint}>
          <Button variant="subtle" size="compact-sm" leftSection={<Icon name="shield" size={16} />} onClick={() => goTo.run(desk, 'data')}>
            {t('toData', { ns: 'kept' })}
          </Button>
        </p>
      </div>
    </main>
  )
}
