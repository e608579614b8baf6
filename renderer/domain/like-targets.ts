import { likenessOf, shinglesOf } from './likeness.ts'
import type { Target } from './parsed.ts'
import type { Placed } from './row.ts'

/** A target elsewhere that measures the same or something alike. */
export interface LikeTarget {
  readonly placed: Placed
  readonly target: Target
  readonly likeness: number
}

/** How alike two metrics must be, 0 … 1. */
const LEAST = 0.5
/** Most that are shown. */
const AT_MOST = 6

/** Targets of other commitments that measure the same or alike, the most alike first. Scopes and targets without a metric have no like. */
export function likeTargets(all: readonly Placed[], of: Placed): readonly LikeTarget[] {
  const own = of.commitment.targets.filter(hasMetric).map(target => shinglesOf(target.metric))
  if (own.length === 0) return []
  const found: LikeTarget[] = []
  for (const placed of all) {
    if (placed.commitment.id === of.commitment.id) continue
    let best: LikeTarget | null = null
    for (const target of placed.commitment.targets) {
      if (!hasMetric(target) || (HAN_ONLY.test(target.metric) && !shares(own, target.metric))) continue
      const shingles = shinglesOf(target.metric)
      const likeness = Math.max(...own.map(one => likenessOf(one, shingles)))
      if (likeness >= LEAST && likeness > (best?.likeness ?? 0)) best = { placed, target, likeness }
    }
    if (best) found.push(best)
  }
  return found.sort((a, b) => b.likeness - a.likeness || a.placed.number - b.placed.number).slice(0, AT_MOST)
}

/** Words of Han characters alone are their own plain text: whether they hold any of the shingles is seen without making theirs, for 100,000 commitments in a few ms. */
const HAN_ONLY = /^\p{Script=Han}{3,}$/u

function shares(own: readonly ReadonlySet<string>[], metric: string): boolean {
  for (const shingles of own) for (const shingle of shingles) if (metric.includes(shingle)) return true
  return false
}

const hasMetric = ({ as, metric }: Target) => as !== 'scope' && metric !== ''
