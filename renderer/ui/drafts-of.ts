import { holdDrafts } from '../actions/drafts.ts'
import { writePrivate } from '../actions/mark-up.ts'
import { annotate, removeAnnotation, writeNote } from '../actions/note.ts'
import { sayIfSaved } from '../actions/record.ts'
import type { Draft } from '../domain/edit.ts'
import { valueIn } from '../domain/fold.ts'
import { aboutCommitment } from '../domain/review.ts'
import type { WatchedDesk } from './cells.ts'
import { makeNoteDrafts, type NoteDrafts } from './note-drafts.ts'
import { makeRemarkDrafts, type RemarkDrafts } from './remark-draft.ts'

/** What is typed in this window and not kept yet. */
export interface Drafts {
  readonly notes: NoteDrafts
  readonly remark: RemarkDrafts
  /** What would be written if it were kept now. */
  readonly asEdits: () => readonly Draft[]
}

const made = new WeakMap<WatchedDesk, Drafts>()

/** The drafts of a window's desk, made on first use; the window does not close, and no other document opens, before they are kept. */
export function draftsOf(desk: WatchedDesk): Drafts {
  const standing = made.get(desk)
  if (standing) return standing
  const onChange = (isHolding: boolean) => (isHolding ? desk.work.setState({ saving: 'saving' }) : sayIfSaved(desk))
  const isOpen = (document: string) => desk.folds.getState().open?.document.id === document
  const notes = makeNoteDrafts({
    onChange,
    kept: slot => keptNote(desk, slot),
    save: async (slot, note) => {
      const { document, commitment, field } = slotParts(slot)
      if (!isOpen(document)) return false
      return field === 'private' ? writePrivate.run(desk, { commitment, text: note }) : writeNote.run(desk, { commitment, note })
    },
  })
  const remark = makeRemarkDrafts({
    onChange,
    save: async draft => isOpen(draft.document) && annotate.run(desk, draft),
    takeAway: async draft => isOpen(draft.document) && removeAnnotation.run(desk, draft.id),
  })
  holdDrafts(notes)
  holdDrafts(remark)
  const asEdits = () => [
    ...Object.entries(notes.texts.getState()).map(([slot, note]) => {
      const { document, commitment, field } = slotParts(slot)
      return { document, about: aboutCommitment(commitment), field, value: note.trim() === '' ? null : note }
    }),
    ...remarkEdits(desk, remark),
  ]
  const drafts = { notes, remark, asEdits }
  made.set(desk, drafts)
  return drafts
}

/** What a reviewer writes on a commitment: said to the others, or for nobody else. */
export type NoteKind = 'note' | 'private'

/** The slot of a note: a document, a commitment in it, and which of the two it is. */
export function noteSlot(document: string, commitment: string, kind: NoteKind = 'note'): string {
  return `${document}\n${commitment}\n${kind}`
}

function slotParts(slot: string) {
  const [document = '', commitment = '', kind] = slot.split('\n')
  const field: NoteKind = kind === 'private' ? kind : 'note'
  return { document, commitment, field }
}

function remarkEdits(desk: WatchedDesk, remark: RemarkDrafts): readonly Draft[] {
  const { open } = desk.folds.getState()
  const { draft } = remark.state.getState()
  if (!draft || !remark.isHolding() || open?.document.id !== draft.document) return []
  const { at, commitment, document, id } = draft
  const quote = open.document.parsed.document.text.slice(at[0], at[1])
  return [{ document, about: `annotation:${id}`, field: 'annotation', value: { commitment, quote, at, remark: draft.remark } }]
}

function keptNote(desk: WatchedDesk, slot: string): string {
  const { document, commitment, field } = slotParts(slot)
  const { me, open } = desk.folds.getState()
  if (open?.document.id !== document) return ''
  const note = valueIn(open.fold, aboutCommitment(commitment), field, me.id)
  return typeof note === 'string' ? note : ''
}
