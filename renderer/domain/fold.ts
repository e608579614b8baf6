import { type About, type Edit, isPersonal, type Json } from './edit.ts'

/** The current state of everything people did: the winning edit of each field. Treat as immutable; `foldOnto` answers a new one. */
export interface Fold {
  readonly winners: ReadonlyMap<string, Edit>
  /** Ids of the edits already taken in, so that the same edit twice changes nothing. */
  readonly seen: ReadonlySet<string>
}

/** The state before anybody did anything. */
export const EMPTY_FOLD: Fold = { winners: new Map(), seen: new Set() }

/** Where an edit's field lives: per subject and field, and for personal fields per person. */
export function slotOf(edit: Pick<Edit, 'about' | 'field' | 'by'>): string {
  return isPersonal(edit.field) ? `${edit.about}\n${edit.field}\n${edit.by}` : `${edit.about}\n${edit.field}`
}

/** Whether `a` wins over `b` in the same slot: the later clock reading; the id where two foreign readings are equal. */
export function wins(a: Edit, b: Edit): boolean {
  return a.at === b.at ? a.id > b.id : a.at > b.at
}

/** The state after more edits, in any order, any of them more than once. The fold given is left as it was. */
export function foldOnto(fold: Fold, edits: readonly Edit[]): Fold {
  const fresh = edits.filter(edit => !fold.seen.has(edit.id))
  if (fresh.length === 0) return fold
  const winners = new Map(fold.winners)
  const seen = new Set(fold.seen)
  for (const edit of fresh) {
    seen.add(edit.id)
    const slot = slotOf(edit)
    const standing = winners.get(slot)
    if (!standing || wins(edit, standing)) winners.set(slot, edit)
  }
  return { winners, seen }
}

/** The current value of a field, `null` where there is none. `by` matters for personal fields only. */
export function valueIn(fold: Fold, about: About, field: string, by = ''): Json {
  return fold.winners.get(slotOf({ about, field, by }))?.value ?? null
}

/** The winning edits about one subject, latest first: the inspector's history shows them with the whole log beside. */
export function standingAbout(fold: Fold, about: About): readonly Edit[] {
  const found: Edit[] = []
  for (const edit of fold.winners.values()) if (edit.about === about) found.push(edit)
  return found.sort((a, b) => (a.at < b.at ? 1 : -1))
}
