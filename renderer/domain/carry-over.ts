import { type Like, likePairs, plainText } from './likeness.ts'
import type { Parsed } from './parsed.ts'
import { type Placed, placedOf } from './row.ts'

/** A commitment of an old version and the one of the new version that takes over what was said about it. All but `exact` are to be checked. */
export interface Carried {
  readonly from: string
  readonly to: string
  /** `exact`: the same words in the same department; `moved`: the same words elsewhere; `changed`: nearly the same words. */
  readonly how: 'exact' | 'moved' | 'changed'
  /** 0 … 1 */
  readonly certainty: number
}

/** A commitment whose successor was not found: what was said about it waits for a person. `nearest` is the best guess that was not sure enough. */
export interface NotCarried {
  readonly from: string
  readonly department: string
  readonly text: string
  readonly nearest: { readonly to: string; readonly certainty: number } | null
}

/** Where everything said about an old version goes: each commitment to one, none to two. `fresh` are new ones that took over nothing. */
export interface CarryOver {
  readonly pairs: readonly Carried[]
  readonly lost: readonly NotCarried[]
  readonly fresh: readonly string[]
}

/** From here on nearly the same words are taken for the same promise; between GUESS and SURE they are only named as the nearest. */
const SURE = 0.55
const GUESS = 0.3
/** A rival this close to the best makes it a guess, unless department or measure tell them apart. */
const CLOSE = 0.08

/** Finds for each commitment of the old version the one of the new version that says the same, by its words, never by its number. */
export function carryOver(before: Parsed, after: Parsed): CarryOver {
  const [old, now] = [placedOf(before), placedOf(after)]
  const pairs: Carried[] = []
  const taken = { old: new Set<string>(), now: new Set<string>() }
  const carry = (from: Placed, to: Placed, how: Carried['how'], certainty: number) => {
    pairs.push({ from: from.commitment.id, to: to.commitment.id, how, certainty })
    taken.old.add(from.commitment.id)
    taken.now.add(to.commitment.id)
  }
  const freeOld = () => old.filter(one => !taken.old.has(one.commitment.id))
  const freeNow = () => now.filter(one => !taken.now.has(one.commitment.id))

  for (const isSamePlace of [isSameMeasure, isSameDepartment, () => true])
    for (const [from, to] of sameWords(freeOld(), freeNow(), isSamePlace))
      carry(from, to, isSameDepartment(from, to) ? 'exact' : 'moved', isSameDepartment(from, to) ? 1 : 0.95)

  const [left, right] = [freeOld(), freeNow()]
  const likes = likePairs(left.map(wordsOf), right.map(wordsOf), GUESS)
  for (const { a, b, likeness } of sureOnes(likes, (a, b) => nearness(left[a], right[b]))) {
    const [from, to] = [left[a], right[b]]
    if (from && to) carry(from, to, 'changed', likeness)
  }
  return {
    pairs: pairs.sort((x, y) => numberOf(old, x.from) - numberOf(old, y.from)),
    lost: left.flatMap((one, a) => (taken.old.has(one.commitment.id) ? [] : [notCarried(one, nearestOf(likes, a, right))])),
    fresh: freeNow().map(one => one.commitment.id),
  }
}

const wordsOf = ({ commitment }: Placed) => commitment.text
const isSameDepartment = (a: Placed, b: Placed) => a.plan.department === b.plan.department
const isSameMeasure = (a: Placed, b: Placed) => isSameDepartment(a, b) && a.measure.title === b.measure.title

/** Pairs with the same words, in the order of both texts: the first with the first where a sentence stands twice. */
function sameWords(old: readonly Placed[], now: readonly Placed[], isSamePlace: (a: Placed, b: Placed) => boolean): [Placed, Placed][] {
  const byWords = new Map<string, Placed[]>()
  for (const one of now) {
    const plain = plainText(one.commitment.text)
    byWords.set(plain, [...(byWords.get(plain) ?? []), one])
  }
  return old.flatMap((from): [Placed, Placed][] => {
    const waiting = byWords.get(plainText(from.commitment.text)) ?? []
    const position = waiting.findIndex(to => isSamePlace(from, to))
    const to = waiting[position]
    if (!to) return []
    waiting.splice(position, 1)
    return [[from, to]]
  })
}

/** What the place adds to likeness: enough to decide between equals, too little to make strangers alike. */
function nearness(a: Placed | undefined, b: Placed | undefined): number {
  if (!a || !b || !isSameDepartment(a, b)) return 0
  return isSameMeasure(a, b) ? 0.15 : 0.1
}

/** The pairs that are alike enough and have no rival of either side nearly as good that is still free. Two that cannot be told apart are left to a person. */
function sureOnes(likes: readonly Like[], nearness: (a: number, b: number) => number): readonly Like[] {
  const weighed = likes
    .map(like => ({ ...like, weight: like.likeness + nearness(like.a, like.b) }))
    .sort((x, y) => y.weight - x.weight || Math.abs(x.a - x.b) - Math.abs(y.a - y.b))
  const settled = { a: new Set<number>(), b: new Set<number>() }
  const isFree = ({ a, b }: Like) => !settled.a.has(a) && !settled.b.has(b)
  const sure: Like[] = []
  for (const one of weighed) {
    if (one.likeness < SURE || !isFree(one)) continue
    const rivals = weighed.filter(
      other => (other.a === one.a) !== (other.b === one.b) && isFree(other) && other.weight > one.weight - CLOSE,
    )
    if (rivals.length === 0) sure.push({ a: one.a, b: one.b, likeness: one.likeness })
    settled.a.add(one.a)
    if (rivals.length === 0) settled.b.add(one.b)
  }
  return sure
}

function nearestOf(likes: readonly Like[], a: number, now: readonly Placed[]): NotCarried['nearest'] {
  const best = likes.filter(like => like.a === a).sort((x, y) => y.likeness - x.likeness)[0]
  const to = best && now[best.b]
  return best && to ? { to: to.commitment.id, certainty: best.likeness } : null
}

function notCarried({ commitment, plan }: Placed, nearest: NotCarried['nearest']): NotCarried {
  return { from: commitment.id, department: plan.department, text: commitment.text, nearest }
}

function numberOf(placed: readonly Placed[], id: string): number {
  return placed.find(one => one.commitment.id === id)?.number ?? 0
}
