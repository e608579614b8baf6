import type { Fold } from '../domain/fold.ts'
import { placedFor } from '../domain/recusal.ts'
import { roundOf } from '../domain/round.ts'
import { placedOf } from '../domain/row.ts'
import { visibleFold } from '../domain/visible.ts'
import type { OpenDocument } from './desk.ts'

/** The open document as `me` may see it once `whole` is everything that is known. The same parts stay the same objects. */
export function seen(open: Omit<OpenDocument, 'fold' | 'placed' | 'whole'> & Partial<OpenDocument>, whole: Fold, me: string): OpenDocument {
  const document = open.document.id
  // A frozen state is looked at under today's round: what was revealed since is no secret any more.
  const fold = open.frozen ? visibleFold(open.frozen.state, document, me, roundOf(whole, document)) : visibleFold(whole, document, me)
  const placed = placedFor(placedOf(open.parsed), fold, me)
  const isSame = open.placed?.length === placed.length && placed.every((one, index) => one.commitment === open.placed?.[index]?.commitment)
  return { ...open, whole, fold, placed: isSame && open.placed ? open.placed : placed }
}
