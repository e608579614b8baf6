import type { Span } from '../domain/parsed.ts'
import { aboutCommitment } from '../domain/review.ts'
import type { Action } from './desk.ts'
import { record } from './record.ts'

/** Keeps a reviewer's note on a commitment, an empty one is taken away; answers whether it is kept. */
export const writeNote = {
  id: 'write-note',
  run: async (desk, { commitment, note }): Promise<boolean> => {
    const { open } = desk.folds.getState()
    if (!open) return false
    const value = note.trim() === '' ? null : note
    return record(desk, [{ document: open.document.id, about: aboutCommitment(commitment), field: 'note', value }])
  },
} satisfies Action<{ readonly commitment: string; readonly note: string }>

/** Keeps a remark on words of the text, under its id where it is there already; answers whether it is kept. */
export const annotate = {
  id: 'annotate',
  run: async (desk, { id = desk.newId(), commitment, at, remark }): Promise<boolean> => {
    const { open } = desk.folds.getState()
    if (!open || remark.trim() === '') return false
    const quote = open.document.parsed.document.text.slice(at[0], at[1])
    const value = { commitment, quote, at, remark }
    return record(desk, [{ document: open.document.id, about: `annotation:${id}`, field: 'annotation', value }])
  },
} satisfies Action<{ readonly id?: string; readonly commitment: string; readonly at: Span; readonly remark: string }>

/** Takes a remark away; its history stays. */
export const removeAnnotation = {
  id: 'remove-annotation',
  run: async (desk, id) => {
    const { open } = desk.folds.getState()
    if (!open) return
    await record(desk, [{ document: open.document.id, about: `annotation:${id}`, field: 'annotation', value: null }])
  },
} satisfies Action<string>
