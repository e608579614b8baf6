import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { isComposing } from '../actions/keys.ts'
import { valueIn } from '../domain/fold.ts'
import { aboutCommitment } from '../domain/review.ts'
import { draftsOf, type NoteKind, noteSlot } from './drafts-of.ts'
import { leaveField } from './leave-field.ts'
import styles from './NoteField.module.css'
import { useAsked } from './use-asked.ts'
import { useDesk, useFold } from './use-desk.ts'
import { usePhraseOffer } from './use-phrase-offer.tsx'

interface NoteFieldProps {
  readonly document: string
  readonly commitment: string
  readonly kind?: NoteKind
}

/** What the two kinds are called. */
const NAMES = {
  note: { name: 'note', placeholder: 'notePlaceholder', hint: 'noteKeys' },
  private: { name: 'private', placeholder: 'privatePlaceholder', hint: 'privateHint' },
} as const

/** A reviewer's note on one commitment, said to the others, or kept for nobody else. Typed words are a draft of this commitment and no other; they are kept after a pause, on leaving, and before anything closes. */
export function NoteField({ document, commitment, kind = 'note' }: NoteFieldProps) {
  const { t } = useTranslation(['review', 'inspect'])
  const words = (key: string) => t(key, { ns: kind === 'note' ? 'review' : 'inspect' })
  const { hint, name, placeholder } = NAMES[kind]
  const { notes } = draftsOf(useDesk())
  const slot = noteSlot(document, commitment, kind)
  const kept = useFold(({ open, me }) => (open ? valueIn(open.fold, aboutCommitment(commitment), kind, me.id) : null))
  const draft = useStore(notes.texts, texts => texts[slot])
  const field = useRef<HTMLTextAreaElement>(null)
  useAsked(kind, () => field.current?.focus())

  useEffect(
    () => () => {
      notes.setComposing(false)
      void notes.flush()
    },
    [notes],
  )
  const text = draft ?? (typeof kept === 'string' ? kept : '')
  const [isComposed, setComposing] = useState(false)
  const offer = usePhraseOffer({
    text,
    isOff: kind !== 'note' || isComposed || draft === undefined,
    onText: whole => notes.type(slot, whole),
  })
  return (
    <section className={styles.note} data-kind={kind} aria-label={words(name)}>
      <header>
        <h3>{words(name)}</h3>
        <span className={styles.state}>
          {draft !== undefined ? t('notePending') : text !== '' && kind === 'note' ? t('noteKept') : words(hint)}
        </span>
      </header>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={words(name)}
        placeholder={words(placeholder)}
        rows={kind === 'note' ? 3 : 1}
        value={text}
        onChange={event => notes.type(slot, event.currentTarget.value)}
        onCompositionStart={() => {
          notes.setComposing(true)
          setComposing(true)
        }}
        onCompositionEnd={() => {
          notes.setComposing(false)
          setComposing(false)
        }}
        onBlur={() => {
          notes.setComposing(false)
          void notes.flush()
        }}
        onKeyDown={event => {
          if (isComposing(event.nativeEvent) || offer.press(event)) return
          if (event.key === 'Escape') leaveField(event.currentTarget)
        }}
        {...offer.field}
      />
      {kind === 'note' && offer.list}
    </section>
  )
}
