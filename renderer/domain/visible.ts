import { type Edit, isPersonal, PRIVATE_FIELDS } from './edit.ts'
import type { Fold } from './fold.ts'
import { isBlind, type Round, roundOf } from './round.ts'

declare const seenBy: unique symbol

/**
 * What one person may see of a fold. Only `visibleFold` makes one, and `OpenDocument.fold` is one: a screen, a figure or a pack that reads the
 * fold cannot show what is hidden, because it is not there.
 */
export interface VisibleFold extends Fold {
  readonly [seenBy]: true
}

/** The personal field that is no judgement: who stands aside is known to all. */
const KNOWN_TO_ALL = 'recused'

const made = new WeakMap<Fold, { readonly me: string; readonly round: Round | null; readonly seen: VisibleFold }>()

/**
 * The fold as `me` may see it: no private notes of others, and in a blind round, until it is revealed, neither their scores, verdicts, flags and
 * notes nor the remarks and decisions they wrote since it began. `round` is given where an earlier state is looked at under today's round.
 */
export function visibleFold(fold: Fold, document: string, me: string, round: Round | null = null): VisibleFold {
  const known = made.get(fold)
  if (known && known.me === me && known.round === round) return known.seen
  const hides = hiddenFrom(me, round ?? roundOf(fold, document))
  const seen = (
    some(fold.log, hides) ? { ...fold, winners: without(fold.winners, hides), log: without(fold.log, hides) } : fold
  ) as VisibleFold
  made.set(fold, { me, round, seen })
  return seen
}

function some(edits: ReadonlyMap<string, Edit>, is: (edit: Edit) => boolean): boolean {
  for (const edit of edits.values()) if (is(edit)) return true
  return false
}

function without(edits: ReadonlyMap<string, Edit>, is: (edit: Edit) => boolean): ReadonlyMap<string, Edit> {
  return new Map([...edits].filter(([, edit]) => !is(edit)))
}

/** Whether an edit is hidden from `me`: the one rule of what is seen. */
export function hiddenFrom(me: string, round: Round): (edit: Pick<Edit, 'about' | 'at' | 'by' | 'field'>) => boolean {
  const blind = isBlind(round)
  return ({ about, at, by, field }) => {
    if (by === me) return false
    const first = field.split('.', 1)[0] ?? field
    if (PRIVATE_FIELDS.includes(first)) return true
    if (!blind) return false
    if (isPersonal(field)) return first !== KNOWN_TO_ALL
    return at > round.since && (about.startsWith('annotation:') || JUDGING_FIELDS.includes(first))
  }
}

/** Shared fields that tell a judgement. */
const JUDGING_FIELDS: readonly string[] = ['consensus', 'poll', 'decision']
