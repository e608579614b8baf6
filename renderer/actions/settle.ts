import { correctedOf } from '../domain/corrected.ts'
import { isCorrection } from '../domain/correction.ts'
import type { Document } from '../domain/document.ts'
import type { Edit } from '../domain/edit.ts'
import { EMPTY_FOLD, foldOnto, isOfMerge } from '../domain/fold.ts'
import { followed } from '../domain/redirect.ts'
import { placedOf } from '../domain/row.ts'
import type { OpenDocument } from './desk.ts'

/** What a document looks like once its edits are folded in. */
type Settled = Pick<OpenDocument, 'document' | 'parsed' | 'placed' | 'written' | 'fold'>

/** A document as it is opened. */
export function settle(document: Document, edits: readonly Edit[]): Settled {
  const written = foldOnto(EMPTY_FOLD, edits)
  const parsed = correctedOf(document.parsed, written)
  return { document, parsed, placed: placedOf(parsed), written, fold: followed(document.parsed, written) }
}

/** The same after more edits, ours or another window's; parse and numbers are made anew only where one of them is a correction. */
export function settleOnto<Standing extends Settled>(standing: Standing, edits: readonly Edit[]): Standing {
  const written = foldOnto(standing.written, edits)
  if (written === standing.written) return standing
  const fold = followed(standing.document.parsed, written)
  // A merge taken back takes its corrections along.
  if (!edits.some(edit => (isCorrection(edit.field) && !standing.written.log.has(edit.id)) || isOfMerge(edit)))
    return { ...standing, written, fold }
  const parsed = correctedOf(standing.document.parsed, written)
  return { ...standing, parsed, placed: placedOf(parsed), written, fold }
}
