import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { isComposing } from '../actions/keys.ts'
import { valueIn } from '../domain/fold.ts'
import { aboutCommitment } from '../domain/review.ts'
import { draftsOf, noteSlot } from './drafts-of.ts'
import { leaveField } from './leave-field.ts'
import styles from './NoteField.module.css'
import { useAsked } from './use-asked.ts'
import { useDesk, useFold } from './use-desk.ts'

interface NoteFieldProps {
  readonly document: string
  readonly commitment: string
}

/** A reviewer's note on one commitment. Typed words are a draft of this commitment and no other; they are kept after a pause, on leaving, and before anything closes. */
export function NoteField({ document, commitment }: NoteFieldProps) {
  const { t } = useTranslation('review')
  const { notes } = draftsOf(useDesk())
  const slot = noteSlot(document, commitment)
  const kept = useFold(({ open, me }) => (open ? valueIn(open.fold, aboutCommitment(commitment), 'note', me.id) : null))
  const draft = useStore(notes.texts, texts => texts[slot])
  const field = useRef<HTMLTextAreaElement>(null)
  useAsked('note', () => field.current?.focus())

  useEffect(
    () => () => {
      notes.setComposing(false)
      void notes.flush()
    },
    [notes],
  )
  const text = draft ?? (typeof kept === 'string' ? kept : '')
  return (
    <section className={styles.note} aria-label={t('note')}>
      <header>
        <h3>{t('note')}</h3>
        <span className={styles.state}>{draft !== undefined ? t('notePending') : text !== '' ? t('noteKept') : t('noteKeys')}</span>
      </header>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={t('note')}
        placeholder={t('notePlaceholder')}
        rows={3}
        value={text}
        onChange={event => notes.type(slot, event.currentTarget.value)}
        onCompositionStart={() => notes.setComposing(true)}
        onCompositionEnd={() => notes.setComposing(false)}
        onBlur={() => {
          notes.setComposing(false)
          void notes.flush()
        }}
        onKeyDown={event => {
          if (event.key === 'Escape' && !isComposing(event.nativeEvent)) leaveField(event.currentTarget)
        }}
      />
    </section>
  )
}
