import { useTranslation } from 'react-i18next'
import styles from './Corrector.module.css'

interface RowButtonsProps {
  readonly words: string
  readonly isAmended: boolean
  /** `false` takes the finding away, `null` is the parser's reading again. */
  readonly onSay: (said: false | null) => void
}

/** What can be done with a finding beside changing it. */
export function RowButtons({ words, isAmended, onSay }: RowButtonsProps) {
  const { t } = useTranslation('correct')
  // The row goes, or becomes another one: the focus goes to what holds it.
  const say = (button: HTMLElement, said: false | null) => {
    button.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true })
    onSay(said)
  }
  return (
    <span className={styles.rowButtons}>
      {isAmended && (
        <button type="button" className={styles.quiet} title={t('byPerson')} onClick={event => say(event.currentTarget, null)}>
          {t('back')}
        </button>
      )}
      <button
        type="button"
        className={styles.quiet}
        aria-label={t('remove', { words })}
        title={t('remove', { words })}
        onClick={event => say(event.currentTarget, false)}
      >
        ×
      </button>
    </span>
  )
}
