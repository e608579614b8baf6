import { isFromTheFuture, type Stamp } from './clock.ts'
import { type Edit, editSchema, identified, isFlatEnough, PRIVATE_FIELDS, soundness } from './edit.ts'
import { type Fold, isOfMerge, slotOf, wins } from './fold.ts'
import { LAPTOP } from './review-file.ts'

/** Why an edit from outside is not taken in: dated too far ahead, its content no longer fits its name, it has not the shape of an edit, or it is another laptop's own business. */
export type RefusedEdit = 'future' | 'broken' | 'shapeless' | 'foreign'

/** What merging edits from outside would do; nothing is done yet. */
export interface Admission {
  /** Edits that are not known yet, checked. */
  readonly fresh: readonly Edit[]
  /** How many of them say something where nothing stood … */
  readonly added: number
  /** … change what stands … */
  readonly changed: number
  /** … or are older than what stands, and go to the history only. */
  readonly older: number
  /** Known already. */
  readonly same: number
  readonly refused: Readonly<Record<RefusedEdit, number>>
}

/** What this laptop knows when edits come in: its state, its latest clock reading, its wall clock (ms). */
export interface Door {
  readonly fold: Fold
  readonly last: Stamp
  readonly now: number
  /** The file is this laptop's own backup: private notes and its own matters come back too. */
  readonly isOwn?: boolean
}

/** Looks at edits from outside one by one. What was known and taken back by an undone merge counts as fresh again. */
export function admit(candidates: readonly unknown[], { fold, last, now, isOwn = false }: Door): Admission {
  const fresh = new Map<string, Edit>()
  const refused: Record<RefusedEdit, number> = { future: 0, broken: 0, shapeless: 0, foreign: 0 }
  let same = 0
  for (const candidate of candidates) {
    const read = asForeign(candidate, last, now, isOwn)
    if (typeof read === 'string') refused[read] += 1
    else if (fresh.has(read.id) || (fold.log.has(read.id) && !fold.withdrawn.has(read.id))) same += 1
    else fresh.set(read.id, read)
  }
  return { fresh: [...fresh.values()], same, refused, ...effectOf([...fresh.values()], fold) }
}

/** How many candidates were refused, for whatever reason. */
export function refusedIn({ refused }: Pick<Admission, 'refused'>): number {
  return Object.values(refused).reduce((sum, one) => sum + one, 0)
}

function asForeign(candidate: unknown, last: Stamp, now: number, isOwn: boolean): Edit | RefusedEdit {
  if (!isFlatEnough(candidate)) return 'shapeless'
  const read = editSchema.safeParse(candidate)
  if (!read.success) return 'shapeless'
  const edit = read.data
  if (soundness(edit) === 'broken') return 'broken'
  if (isFromTheFuture(edit.at, last, now)) return 'future'
  if (isOwn) return identified(edit)
  if (isOfMerge(edit) || edit.document === LAPTOP || PRIVATE_FIELDS.includes(edit.field)) return 'foreign'
  return identified(edit)
}

/** Counted by slot winners: of several fresh edits of one field only the last shows. */
function effectOf(fresh: readonly Edit[], fold: Fold): Pick<Admission, 'added' | 'changed' | 'older'> {
  const winners = new Map<string, Edit>()
  for (const edit of fresh) {
    const slot = slotOf(edit)
    const standing = winners.get(slot)
    if (!standing || wins(edit, standing)) winners.set(slot, edit)
  }
  let added = 0
  let changed = 0
  for (const [slot, edit] of winners) {
    const standing = fold.winners.get(slot)
    if (!standing) added += 1
    else if (wins(edit, standing)) changed += 1
  }
  return { added, changed, older: fresh.length - added - changed }
}
