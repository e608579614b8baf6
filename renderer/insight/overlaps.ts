import type { Goal, Overlap, SharedName } from '../domain/insight.ts'
import { likeWithin } from '../domain/likeness.ts'
import type { Placed } from '../domain/row.ts'
import { hasDeadline, hasTarget } from './overview.ts'

/** Two commitments that share this much of their words promise nearly the same. */
const NEARLY = 0.5
/** Words of support: who writes them follows another. */
const SUPPORT = /配合|协助|协同|会同|支持|参与|助力|\b(?:support|assist|with the help of)\b/iu
const LEAD = /牵头|主办|负责|统筹|组织|编制|制定|\b(?:lead|led by|responsible)\b/iu

/** Nearly the same promise by two departments, the most alike first. */
export function overlapsOf(placed: readonly Placed[], least = NEARLY): readonly Overlap[] {
  return likeWithin(
    placed.map(({ commitment }) => commitment.text),
    least,
  )
    .flatMap(({ a, b, likeness }) => {
      const [one, other] = [placed[a], placed[b]]
      if (!one || !other || one.plan.department === other.plan.department) return []
      return [{ a: one.commitment.id, b: other.commitment.id, likeness }]
    })
    .sort((x, y) => y.likeness - x.likeness)
}

/** Projects and documents that several departments name in their commitments, with a guess who leads: the one that promises most about it. */
export function sharedNamesOf(placed: readonly Placed[], goals: readonly Goal[]): readonly SharedName[] {
  const goalPhrases = new Set(goals.map(({ phrase }) => phrase))
  const named = new Map<string, Map<string, Placed[]>>()
  for (const one of placed)
    for (const quoted of new Set([...one.commitment.names, ...one.commitment.sources])) {
      const name = quoted.slice(1, -1)
      if ([...name].length < 3 || goalPhrases.has(name)) continue
      const groups = named.get(name) ?? new Map<string, Placed[]>()
      groups.set(one.plan.department, [...(groups.get(one.plan.department) ?? []), one])
      named.set(name, groups)
    }
  return [...named]
    .filter(([, groups]) => groups.size > 1)
    .map(([name, groups]) => ({
      name,
      groups: [...groups].map(([group, own]) => ({ group, ids: own.map(({ commitment }) => commitment.id) })),
      lead: [...groups].sort(([, a], [, b]) => weightOf(b) - weightOf(a))[0]?.[0] ?? '',
    }))
}

function weightOf(own: readonly Placed[]): number {
  return own.reduce((sum, one) => {
    const { firmness, owners, text } = one.commitment
    const says = [owners.length > 0, hasTarget(one), hasDeadline(one), firmness === 'firm', LEAD.test(text), !SUPPORT.test(text)]
    return sum + says.filter(Boolean).length
  }, 0)
}
