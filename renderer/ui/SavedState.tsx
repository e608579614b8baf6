import { useTranslation } from 'react-i18next'
import styles from './SavedState.module.css'
import { useWork } from './use-desk.ts'

/** Whether everything is on disk, and in how many places. Said to screen readers too, as it changes. */
export function SavedState() {
  const { t } = useTranslation(['frame', 'kept'])
  const saving = useWork(state => state.saving)
  const { kept, waiting } = useWork(state => state.standing)
  const shown = kept === 'nowhere' ? 'nowhere' : saving === 'saved' && kept === 'once' ? 'once' : saving
  const hint = shown === 'nowhere' ? t('nowhereHint', { ns: 'kept' }) : shown === 'once' ? t('onceHint', { ns: 'kept' }) : undefined
  return (
    <span className={styles.state} data-saving={shown} role="status" aria-live="polite" title={hint}>
      {t(shown, { count: waiting, ns: ['frame', 'kept'] })}
    </span>
  )
}
