import type { Draft, Edit } from '../domain/edit.ts'
import { EMPTY_FOLD, foldOnto } from '../domain/fold.ts'
import { introduction } from '../domain/person.ts'
import { KeepError } from '../store/keep.ts'
import type { Action, Desk } from './desk.ts'
import { record } from './record.ts'
import { say } from './say.ts'

/** The subject of what is said of a document as a whole. */
export const aboutDocument = (document: string) => `document:${document}`

/** Longest title, in characters. */
const TITLE_LENGTH = 200

/** Writes edits of a document whether it is the one on the desk or not; whether they are kept. Undo knows only those of the one on the desk. */
export async function recordOn(desk: Desk, document: string, field: string, value: Draft['value']): Promise<boolean> {
  const draft: Draft = { document, about: aboutDocument(document), field, value }
  const { me, open } = desk.folds.getState()
  if (open?.document.id === document) return record(desk, [draft])
  try {
    const known = foldOnto(EMPTY_FOLD, await desk.keep.edits(document))
    const edits = [...introduction(known, document, me), draft].map((one): Edit => {
      const at = desk.stamp()
      return { id: at, at, by: me.id, ...one }
    })
    await desk.keep.append(edits)
    return true
  } catch (error) {
    say(desk, 'trouble', `keep.${error instanceof KeepError ? error.code : 'failed'}`)
    return false
  }
}

/** Gives a document another title; an empty one is the text's own again. */
export const retitle = {
  id: 'retitle',
  run: (desk, { document, title }) => recordOn(desk, document, 'title', title.trim().slice(0, TITLE_LENGTH) || null),
} satisfies Action<{ readonly document: string; readonly title: string }>

/** Says which year a document plans for. */
export const setYear = {
  id: 'set-year',
  run: (desk, { document, year }) => recordOn(desk, document, 'year', year),
} satisfies Action<{ readonly document: string; readonly year: number | null }>
