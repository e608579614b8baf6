import { useTranslation } from 'react-i18next'
import styles from './SavedState.module.css'
import { useWork } from './use-desk.ts'

/** Whether everything is on disk. Said to screen readers too, as it changes. */
export function SavedState() {
  const { t } = useTranslation('frame')
  const saving = useWork(state => state.saving)
  return (
    <span className={styles.state} data-saving={saving} role="status" aria-live="polite">
      {t(saving)}
    </span>
  )
}
