import { correctedOf } from '../domain/corrected.ts'
import { isCorrection } from '../domain/correction.ts'
import type { Document } from '../domain/document.ts'
import type { Edit } from '../domain/edit.ts'
import { EMPTY_FOLD, foldOnto, isOfMerge } from '../domain/fold.ts'
import { isStandingAside, placedFor } from '../domain/recusal.ts'
import { followed } from '../domain/redirect.ts'
import { roundOf } from '../domain/round.ts'
import { placedOf } from '../domain/row.ts'
import { visibleFold } from '../domain/visible.ts'
import type { OpenDocument } from './desk.ts'

/** A document as `me` finds it on opening. */
export function seenAtFirst(document: Document, edits: readonly Edit[], me: string): OpenDocument {
  return look({ document, whole: foldOnto(EMPTY_FOLD, edits), frozen: null, undoable: [], redoable: [] }, me)
}

/** The same after more edits, ours or another window's. Nothing new is the same object; parse and numbers are made anew only where an edit asks for it. */
export function seenWith(open: OpenDocument, edits: readonly Edit[], me: string): OpenDocument {
  const whole = foldOnto(open.whole, edits)
  if (whole === open.whole) return open
  // A merge taken back takes its corrections along.
  const moves = (edit: Edit) => isOfMerge(edit) || isCorrection(edit.field) || isStandingAside(edit.field)
  const isMoved = edits.some(edit => moves(edit) && !open.whole.log.has(edit.id))
  return look({ ...open, whole }, me, isMoved ? null : open)
}

/** The same as it stood at a named moment, or, with `null`, as it stands now. */
export function seenFrozen(open: OpenDocument, frozen: OpenDocument['frozen'], me: string): OpenDocument {
  return look({ ...open, frozen }, me)
}

/** What `me` sees; parse and numbers are those of `standing` where there is one. A frozen state is looked at under today's round: what was revealed since is no secret any more. */
function look(
  open: Omit<OpenDocument, 'parsed' | 'placed' | 'fold'>,
  me: string,
  standing: Pick<OpenDocument, 'parsed' | 'placed'> | null = null,
): OpenDocument {
  const { document, frozen, whole } = open
  const state = frozen?.state ?? whole
  const fold = visibleFold(followed(document.parsed, state), document.id, me, roundOf(whole, document.id))
  const parsed = standing?.parsed ?? correctedOf(document.parsed, state)
  return { ...open, fold, parsed, placed: standing?.placed ?? placedFor(placedOf(parsed), fold, me) }
}
