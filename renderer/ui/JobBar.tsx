import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './JobBar.module.css'
import { useWork } from './use-desk.ts'

/** The job that is running, how far it is, and the way to stop it. */
export function JobBar() {
  const { t } = useTranslation('frame')
  const job = useWork(state => state.job)
  if (!job) return null
  const name =
    job.kind === 'pack' ? t('jobPack') : t(job.kind === 'read' ? 'jobRead' : `job-${job.kind}`, { name: job.name, ns: ['frame', 'kept'] })
  const step = job.step ? t(`step-${job.step}`, { ns: ['frame', 'kept'] }) : ''
  return (
    <div className={styles.job} role="status">
      <span className={styles.name}>{name}</span>
      <span className={styles.step}>{step}</span>
      <Progress className={styles.bar} value={Math.max(job.share * 100, 4)} animated aria-label={name} />
      <Button variant="default" size="compact-xs" onClick={job.cancel}>
        {t('cancel')}
      </Button>
    </div>
  )
}
