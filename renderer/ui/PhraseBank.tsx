import { useTranslation } from 'react-i18next'
import { keepPhrases } from '../actions/phrases.ts'
import { valueIn } from '../domain/fold.ts'
import { aboutCommitment } from '../domain/review.ts'
import { draftsOf, noteSlot } from './drafts-of.ts'
import styles from './Phrases.module.css'
import { useDesk, useFold } from './use-desk.ts'
import { usePhrases } from './use-phrases.ts'

interface PhraseBankProps {
  readonly document: string
  readonly commitment: string
}

/** The phrases of this laptop: one press puts one behind the note; the note itself can become one. */
export function PhraseBank({ document, commitment }: PhraseBankProps) {
  const { t } = useTranslation('inspect')
  const desk = useDesk()
  const phrases = usePhrases()
  const note = useFold(({ open, me }) => (open ? valueIn(open.fold, aboutCommitment(commitment), 'note', me.id) : null))
  const standing = typeof note === 'string' ? note : ''
  const { notes } = draftsOf(desk)
  const slot = noteSlot(document, commitment)
  const put = (phrase: string) => {
    const text = notes.texts.getState()[slot] ?? standing
    notes.type(slot, text === '' || text.endsWith('\n') ? text + phrase : `${text}${/[。！？.!?；;]$/.test(text) ? '' : '；'}${phrase}`)
  }
  const isNew = standing.trim() !== '' && !phrases.includes(standing.trim())
  return (
    <details className={styles.bank}>
      <summary>{t('phrases')}</summary>
      <ul aria-label={t('phrases')}>
        {phrases.map(phrase => (
          <li key={phrase}>
            <button type="button" className={styles.phrase} onClick={() => put(phrase)}>
              {phrase}
            </button>
            <button
              type="button"
              className={styles.small}
              aria-label={t('removePhrase', { phrase })}
              title={t('removePhrase', { phrase })}
              onClick={event => {
                event.currentTarget.closest('details')?.querySelector('summary')?.focus()
                void keepPhrases.run(
                  desk,
                  phrases.filter(one => one !== phrase),
                )
              }}
            >
              ×
            </button>
          </li>
        ))}
        {isNew && (
          <li>
            <button type="button" className={styles.phrase} onClick={() => void keepPhrases.run(desk, [...phrases, standing])}>
              + {t('addPhrase')}
            </button>
          </li>
        )}
      </ul>
    </details>
  )
}
