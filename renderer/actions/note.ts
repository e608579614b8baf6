import type { Span } from '../domain/parsed.ts'
import { aboutCommitment } from '../domain/review.ts'
import type { Action } from './desk.ts'
import { record } from './record.ts'

/** Keeps a reviewer's note on a commitment; an empty one is taken away. */
export const writeNote = {
  id: 'write-note',
  run: async (desk, { commitment, note }) => {
    const { open } = desk.folds.getState()
    if (!open) return
    const value = note.trim() === '' ? null : note
    await record(desk, [{ document: open.document.id, about: aboutCommitment(commitment), field: 'note', value }])
  },
} satisfies Action<{ readonly commitment: string; readonly note: string }>

/** Keeps a remark on words of the text. */
export const annotate = {
  id: 'annotate',
  run: async (desk, { commitment, at, remark }) => {
    const { open } = desk.folds.getState()
    if (!open || remark.trim() === '') return
    const quote = open.document.parsed.document.text.slice(at[0], at[1])
    const value = { commitment, quote, at, remark }
    await record(desk, [{ document: open.document.id, about: `annotation:${desk.newId()}`, field: 'annotation', value }])
  },
} satisfies Action<{ readonly commitment: string; readonly at: Span; readonly remark: string }>

/** Takes a remark away; its history stays. */
export const removeAnnotation = {
  id: 'remove-annotation',
  run: async (desk, id) => {
    const { open } = desk.folds.getState()
    if (!open) return
    await record(desk, [{ document: open.document.id, about: `annotation:${id}`, field: 'annotation', value: null }])
  },
} satisfies Action<string>
