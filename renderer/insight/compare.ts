import type { Comparison, MatchByHand, MatchedPair, Side } from '../domain/comparison.ts'
import { type Like, likePairs, oneToOne, plainText } from '../domain/likeness.ts'
import type { Parsed } from '../domain/parsed.ts'
import { type Placed, placedOf } from '../domain/row.ts'
import { matchPlans } from './match-plans.ts'
import { dateChange, targetChanges } from './target-changes.ts'

/** Two commitments are the same promise from this likeness on; within one department a little less is enough, between two it takes more. */
const ALIKE = { sameDepartment: 0.4, otherDepartment: 0.6 }
/** What the same department adds when one has to be chosen. */
const HOME = 0.15

/** Two documents side by side. What a person said about a match comes before what the words say. */
export function compareDocuments(a: Parsed, b: Parsed, byHand: readonly MatchByHand[] = []): Comparison {
  const [placedA, placedB] = [placedOf(a), placedOf(b)]
  const plans = matchPlans(a.plans, b.plans)
  const ownOf = new Map(plans.flatMap(plan => (plan.a !== null && plan.b !== null ? [[plan.a, plan.b]] : [])))
  const isHome = (one: Placed, other: Placed) => ownOf.get(one.plan.department) === other.plan.department
  const spoken = { a: new Set(byHand.flatMap(one => one.a ?? [])), b: new Set(byHand.flatMap(one => one.b ?? [])) }

  const pairOf = (one: Placed, other: Placed, likeness: number, by: MatchedPair['by']): MatchedPair => ({
    a: sideOf(one),
    b: sideOf(other),
    likeness,
    by,
    isSame: plainText(one.commitment.text) === plainText(other.commitment.text),
    targets: targetChanges(one.commitment, other.commitment),
    date: dateChange(one.commitment, a.document.year, other.commitment, b.document.year),
  })
  const said = byHand.flatMap(({ a: idA, b: idB }) => {
    const [one, other] = [placedA.find(({ commitment }) => commitment.id === idA), placedB.find(({ commitment }) => commitment.id === idB)]
    return one && other ? [pairOf(one, other, 1, 'hand')] : []
  })
  const left = placedA.filter(({ commitment }) => !spoken.a.has(commitment.id))
  const right = placedB.filter(({ commitment }) => !spoken.b.has(commitment.id))
  const likes = likePairs(left.map(maskedWords), right.map(maskedWords), ALIKE.sameDepartment)
  const found = oneToOne(likes.flatMap(like => weighed(like, left[like.a], right[like.b], isHome))).flatMap(({ a: x, b: y }) => {
    const [one, other] = [left[x], right[y]]
    const likeness = likes.find(like => like.a === x && like.b === y)?.likeness ?? 0
    return one && other ? [pairOf(one, other, likeness, 'words')] : []
  })
  const pairs = [...said, ...found].sort((x, y) => x.b.number - y.b.number)
  const matched = { a: new Set(pairs.map(pair => pair.a.id)), b: new Set(pairs.map(pair => pair.b.id)) }
  return {
    plans,
    pairs,
    dropped: placedA.filter(({ commitment }) => !matched.a.has(commitment.id)).map(sideOf),
    fresh: placedB.filter(({ commitment }) => !matched.b.has(commitment.id)).map(sideOf),
  }
}

function sideOf({ commitment, number, plan }: Placed): Side {
  return { id: commitment.id, number, department: plan.department, text: commitment.text }
}

/** A figure that changed is the same promise with another figure: figures and years count alike. */
function maskedWords({ commitment }: Placed): string {
  return commitment.text.normalize('NFKC').replace(/\d+(?:[.,]\d+)*/g, '0')
}

function weighed(
  like: Like,
  one: Placed | undefined,
  other: Placed | undefined,
  isHome: (a: Placed, b: Placed) => boolean,
): readonly Like[] {
  if (!one || !other) return []
  if (isHome(one, other)) return [{ ...like, likeness: like.likeness + HOME }]
  return like.likeness >= ALIKE.otherDepartment ? [like] : []
}
