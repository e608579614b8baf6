import { asAnnotation, type MarkColour } from '../domain/annotation.ts'
import { valueIn } from '../domain/fold.ts'
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
    const about = `annotation:${id}`
    const standing = asAnnotation(valueIn(open.fold, about, 'annotation'))
    const colour = standing ? standing.colour : desk.view.getState().markColour
    const value = { commitment, quote, at, remark, ...(colour ? { colour } : {}), ...(standing?.tags ? { tags: standing.tags } : {}) }
    return record(desk, [{ document: open.document.id, about, field: 'annotation', value }])
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

/** Marks words in a colour, without a remark; the colour is the next remark's too. */
export const highlight = {
  id: 'highlight',
  run: async (desk, { commitment, at, colour }) => {
    const { open } = desk.folds.getState()
    desk.view.setState({ markColour: colour })
    if (!open) return
    const quote = open.document.parsed.document.text.slice(at[0], at[1])
    const value = { commitment, quote, at, remark: '', colour }
    await record(desk, [{ document: open.document.id, about: `annotation:${desk.newId()}`, field: 'annotation', value }])
  },
} satisfies Action<{ readonly commitment: string; readonly at: Span; readonly colour: MarkColour }>

/** Gives a marking another colour or other tags; its words and remark stay. */
export const changeMark = {
  id: 'change-mark',
  run: async (desk, { id, colour, tags }) => {
    const { open } = desk.folds.getState()
    const about = `annotation:${id}`
    const standing = open && asAnnotation(valueIn(open.fold, about, 'annotation'))
    if (!open || !standing) return
    const { commitment, quote, at, remark } = standing
    const kept = { colour: colour ?? standing.colour, tags: tags ?? standing.tags }
    const value = {
      commitment,
      quote,
      at,
      remark,
      ...(kept.colour ? { colour: kept.colour } : {}),
      ...(kept.tags?.length ? { tags: kept.tags } : {}),
    }
    if (colour) desk.view.setState({ markColour: colour })
    await record(desk, [{ document: open.document.id, about, field: 'annotation', value }])
  },
} satisfies Action<{ readonly id: string; readonly colour?: MarkColour; readonly tags?: readonly string[] }>
