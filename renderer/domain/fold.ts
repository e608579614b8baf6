import { later, type Stamp } from './clock.ts'
import { type About, canonical, type Edit, idOf, isPersonal, type Json } from './edit.ts'
import { LayeredMap } from './layered-map.ts'

/** The current state of everything people did. Treat as immutable; `foldOnto` answers a new one. */
export interface Fold {
  /** The winning edit of each field. */
  readonly winners: ReadonlyMap<string, Edit>
  /** Every edit taken in, by name, so that the same edit twice changes nothing; also the whole history. */
  readonly log: ReadonlyMap<string, Edit>
  /** Ids of edits that a merge brought and that were taken back: in the log, but without a say. */
  readonly withdrawn: ReadonlySet<string>
  /** The latest clock reading taken in; '' before the first. */
  readonly latest: Stamp
}

/** The state before anybody did anything. */
export const EMPTY_FOLD: Fold = { winners: new LayeredMap(), log: new LayeredMap(), withdrawn: new Set(), latest: '' }

/** The subject of a merge: `brought` lists what came, `withdrawn` is true once it was taken back. It never leaves the laptop. */
export const aboutMerge = (id: string) => `merge:${id}`

/** Whether an edit is about a merge of this laptop. */
export function isOfMerge({ about }: Pick<Edit, 'about'>): boolean {
  return about.startsWith('merge:')
}

/** Where an edit's field lives: per subject and field, and for personal fields per person. */
export function slotOf(edit: Pick<Edit, 'about' | 'field' | 'by'>): string {
  return isPersonal(edit.field) ? `${edit.about}\n${edit.field}\n${edit.by}` : `${edit.about}\n${edit.field}`
}

/** Whether `a` wins over `b` in the same slot: the later clock reading; the id where two are equal, the content where version 1 gave two the same. */
export function wins(a: Edit, b: Edit): boolean {
  if (a.at !== b.at) return a.at > b.at
  if (a.id !== b.id) return a.id > b.id
  return a !== b && canonical(a) > canonical(b)
}

/** The state after more edits, in any order, any of them more than once. The fold given is left as it was, and shares what stays the same. */
export function foldOnto(fold: Fold, edits: readonly Edit[]): Fold {
  const log = new Map<string, Edit>()
  const knownAs = (id: string) => log.get(id) ?? fold.log.get(id)
  for (const edit of edits) {
    const known = knownAs(edit.id)
    if (!known) log.set(edit.id, edit)
    else if (isNamesake(edit, known) && !knownAs(idOf(edit))) log.set(idOf(edit), edit)
  }
  if (log.size === 0) return fold
  const whole = asLayered(fold.log).with(log)
  if ([...log.values()].some(isOfMerge)) return foldedAnew(whole)
  const { winners, latest } = winnersOf(log.values(), fold, fold.withdrawn)
  return { winners: asLayered(fold.winners).with(winners), log: whole, withdrawn: fold.withdrawn, latest }
}

/** The current value of a field, `null` where there is none. `by` matters for personal fields only. */
export function valueIn(fold: Pick<Fold, 'winners'>, about: About, field: string, by = ''): Json {
  return fold.winners.get(slotOf({ about, field, by }))?.value ?? null
}

/** The winning edits about one subject, latest first: the inspector's history shows them with the whole log beside. */
export function standingAbout(fold: Fold, about: About): readonly Edit[] {
  const found: Edit[] = []
  for (const edit of fold.winners.values()) if (edit.about === about) found.push(edit)
  return found.sort((a, b) => (wins(b, a) ? 1 : -1))
}

/** Whether two edits of version 1 have one name and are two: a cloned laptop named by its clock alone. */
function isNamesake(edit: Edit, known: Edit): boolean {
  return edit !== known && edit.id === edit.at && canonical(edit) !== canonical(known)
}

/** What was taken back may be anywhere in the log, so the winners are found from its beginning. */
function foldedAnew(log: LayeredMap<string, Edit>): Fold {
  const own = winnersOf([...log.values()].filter(isOfMerge), EMPTY_FOLD, new Set())
  const brought = mergesIn(own)
  const stands = new Set(brought.flatMap(({ ids, isWithdrawn }) => (isWithdrawn ? [] : ids)))
  const withdrawn = new Set(brought.flatMap(({ ids, isWithdrawn }) => (isWithdrawn ? ids.filter(id => !stands.has(id)) : [])))
  const { winners, latest } = winnersOf(log.values(), EMPTY_FOLD, withdrawn)
  return { winners: new LayeredMap<string, Edit>().with(winners), log, withdrawn, latest }
}

function winnersOf(edits: Iterable<Edit>, before: Pick<Fold, 'winners' | 'latest'>, withdrawn: ReadonlySet<string>) {
  const winners = new Map<string, Edit>()
  let { latest } = before
  for (const edit of edits) {
    latest = later(latest, edit.at)
    if (withdrawn.has(edit.id)) continue
    const slot = slotOf(edit)
    const standing = winners.get(slot) ?? before.winners.get(slot)
    if (!standing || wins(edit, standing)) winners.set(slot, edit)
  }
  return { winners, latest }
}

function asLayered<V>(map: ReadonlyMap<string, V>): LayeredMap<string, V> {
  return map instanceof LayeredMap ? map : new LayeredMap(map)
}

/** What a merge brought into a document, as it is recorded with it. */
export interface Brought {
  /** The subject: `merge:<id>`. */
  readonly about: About
  readonly file: string
  readonly ids: readonly string[]
  readonly isWithdrawn: boolean
}

/** The merges into a document, in the order in which they were recorded. What one brought counts as long as any that brought it stands. */
export function mergesIn(fold: Pick<Fold, 'winners'>): readonly Brought[] {
  return [...fold.winners.values()].flatMap(({ about, field, value }) => {
    if (!about.startsWith('merge:') || field !== 'brought' || typeof value !== 'object' || value === null || !('ids' in value)) return []
    const { file, ids } = value
    if (!Array.isArray(ids)) return []
    const isWithdrawn = valueIn(fold, about, 'withdrawn') === true
    return [{ about, file: typeof file === 'string' ? file : '', ids: ids.filter(id => typeof id === 'string'), isWithdrawn }]
  })
}
