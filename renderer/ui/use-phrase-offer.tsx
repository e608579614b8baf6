import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Phrases.module.css'
import { matching, withPhrase } from './phrase-match.ts'
import { usePhrases } from './use-phrases.ts'

interface PhraseOfferParts {
  readonly text: string
  /** Nothing is offered: an input method composes, or nothing was typed. */
  readonly isOff: boolean
  readonly onText: (text: string) => void
}

/** Phrases that go on with what is typed. ↓ and ↑ choose one, Enter puts it in, Esc sends them away; as long as none is chosen every key is the field's. */
export function usePhraseOffer({ text, isOff, onText }: PhraseOfferParts): {
  readonly press: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean
  readonly field: Readonly<Record<string, string>>
  readonly list: ReactNode
} {
  const { t } = useTranslation('inspect')
  const phrases = usePhrases()
  const id = useId()
  const [chosen, setChosen] = useState(-1)
  const [sentAway, setSentAway] = useState<string | null>(null)
  const [seen, setSeen] = useState(text)
  if (seen !== text) {
    setSeen(text)
    setChosen(-1)
  }
  const offered = isOff || sentAway === text ? [] : matching(phrases, text)
  const take = (phrase: string) => {
    const whole = withPhrase(text, phrase)
    setSentAway(whole)
    onText(whole)
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (offered.length === 0 || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false
    const isAtEnd = event.currentTarget.selectionStart === text.length
    const step = isAtEnd ? ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0) : 0
    const phrase = offered[chosen]
    if (step === 1 || (step === -1 && chosen >= 0)) setChosen(Math.min(chosen + step, offered.length - 1))
    else if (event.key === 'Enter' && phrase !== undefined) take(phrase)
    else if (event.key === 'Escape') setSentAway(text)
    else return false
    event.preventDefault()
    return true
  }
  const isOffered = offered.length > 0
  const field: Record<string, string> = isOffered ? { 'aria-controls': id, 'aria-autocomplete': 'list' } : {}
  if (offered[chosen] !== undefined) field['aria-activedescendant'] = `${id}-${chosen}`
  const list = isOffered && (
    <div id={id} role="listbox" tabIndex={-1} className={styles.offer} aria-label={t('phraseOffer')}>
      {offered.map((phrase, i) => (
        <div
          key={phrase}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === chosen}
          // The field keeps the focus.
          onMouseDown={event => {
            event.preventDefault()
            take(phrase)
          }}
        >
          {phrase}
        </div>
      ))}
    </div>
  )
  return { press, field, list }
}
