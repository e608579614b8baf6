import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { goTo } from '../actions/go.ts'
import { importFromDialog, importSample } from '../actions/import-file.ts'
import { openDocument } from '../actions/open-document.ts'
import { millisOf } from '../domain/clock.ts'
import { Icon } from './Icon.tsx'
import styles from './StartScreen.module.css'
import { useDesk, useFold, useView, useWork } from './use-desk.ts'

/** No file on the desk: the sample one click away, the way to one's own file, and everything imported before. */
export function StartScreen() {
  const { t } = useTranslation(['frame', 'data'])
  const desk = useDesk()
  const isBusy = useWork(state => state.job !== null)
  return (
    <main className={styles.screen}>
      <div className={styles.column}>
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
        <Documents />
        <p className={styles.hint}>
          <Button variant="subtle" size="compact-sm" leftSection={<Icon name="shield" size={16} />} onClick={() => goTo.run(desk, 'data')}>
            {t('toData', { ns: 'data' })}
          </Button>
        </p>
      </div>
    </main>
  )
}

function Documents() {
  const { t } = useTranslation('frame')
  const desk = useDesk()
  const heads = useFold(state => state.heads)
  const language = useView(state => state.language)
  const dayOf = (ms: number) => new Date(ms).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB')
  return (
    <section aria-label={t('documents')}>
      <h2 className={styles.heading}>{t('documents')}</h2>
      {heads.length === 0 ? (
        <p className={styles.none}>{t('noDocuments')}</p>
      ) : (
        <ul className={styles.list}>
          {heads.map(head => (
            <li key={head.id}>
              <button type="button" className={styles.document} onClick={() => void openDocument.run(desk, head.id)}>
                <Icon name="file" />
                <span className={styles.title} lang="zh-CN">
                  {head.title}
                </span>
                <span className={styles.line}>{t('documentLine', { departments: head.departments, commitments: head.commitments })}</span>
                <span className={styles.line}>{t('yearOf', { year: head.year })}</span>
                <span className={styles.line}>{t('received', { day: dayOf(millisOf(head.received)) })}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
