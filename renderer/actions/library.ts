import { valueIn } from '../domain/fold.ts'
import { rubricOf } from '../domain/review.ts'
import { rowsOf } from '../domain/row.ts'
import type { Shelved } from '../domain/shelf.ts'
import type { Action, Desk } from './desk.ts'
import { LAPTOP, setOnLaptop } from './laptop.ts'
import { takeInHand } from './move.ts'
import { closeDocument, openDocument } from './open-document.ts'
import { aboutDocument, recordOn } from './rename.ts'
import { seenAtFirst } from './see.ts'

/** The field of this laptop that says when a document was last opened here: by its clock reading. */
const openedField = (document: string) => `opened.${document}`

/** When a document was last opened on this laptop, '' where it never was. */
export function openedAt(laptop: ReturnType<Desk['folds']['getState']>['laptop'], document: string): string {
  return laptop.winners.get(`${LAPTOP}\n${openedField(document)}`)?.at ?? ''
}

/** Reads one kept document as the library shows it, `null` where it is there no more. */
export async function shelve(desk: Desk, id: string): Promise<Shelved | null> {
  const [document, edits] = await Promise.all([desk.keep.document(id), desk.keep.edits(id)])
  if (!document) return null
  const me = desk.folds.getState().me.id
  const { fold, parsed, placed } = seenAtFirst(document, edits, me)
  const rows = rowsOf(placed, fold, rubricOf(fold, id), me)
  return {
    id,
    title: parsed.document.title,
    year: parsed.document.year,
    kind: parsed.document.kind,
    departments: parsed.plans.length,
    progress: { done: rows.filter(row => row.isComplete).length, all: rows.length },
    isTrashed: valueIn(fold, aboutDocument(id), 'trashed') === true,
    entries: rows.map(({ id: commitment, number, department, text, note }) => ({
      commitment,
      number,
      department,
      text,
      note,
      low: `${text}\n${note}`.toLowerCase(),
    })),
  }
}

/** Opens a document, at a commitment where one is named, and remembers when. */
export const openFromLibrary = {
  id: 'open-from-library',
  run: async (desk, { document, commitment }) => {
    if (desk.folds.getState().open?.document.id !== document) await openDocument.run(desk, document)
    if (desk.folds.getState().open?.document.id !== document) return
    desk.view.setState({ place: 'review' })
    if (commitment) takeInHand(desk, commitment)
    await setOnLaptop(desk, openedField(document), true)
  },
} satisfies Action<{ readonly document: string; readonly commitment?: string }>

/** Puts a document into the trash, or takes it out: an edit like any other, nothing is deleted. */
export const trash = {
  id: 'trash',
  run: async (desk, { document, isTrashed }) => {
    const isKept = await recordOn(desk, document, 'trashed', isTrashed || null)
    if (isKept && isTrashed && desk.folds.getState().open?.document.id === document) await closeDocument.run(desk)
    return isKept
  },
} satisfies Action<{ readonly document: string; readonly isTrashed: boolean }>
