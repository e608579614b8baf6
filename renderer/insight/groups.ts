import type { Grouping } from '../domain/insight.ts'
import type { Parsed } from '../domain/parsed.ts'
import type { Placed } from '../domain/row.ts'

/**
 * By what a document's commitments are told apart: its departments; where it has but one (a task list, a report), those who lead most of them,
 * else its measures.
 */
export function groupingOf(parsed: Parsed, placed: readonly Placed[]): Grouping {
  if (new Set(parsed.plans.map(({ department }) => department)).size > 1) return 'department'
  const led = placed.filter(({ commitment }) => commitment.owners.length > 0).length
  if (led * 2 > placed.length) return 'owner'
  return new Set(placed.map(measureOf)).size > 1 ? 'measure' : 'department'
}

/** The commitments of each group in the order of the text; a department without any stays in, with none. Those of no group stand under ''. */
export function groupsOf(parsed: Parsed, placed: readonly Placed[], by: Grouping): ReadonlyMap<string, readonly Placed[]> {
  const groups = new Map<string, Placed[]>()
  if (by === 'department') for (const { department } of parsed.plans) groups.set(department, [])
  for (const one of placed)
    for (const group of groupsIn(one, by)) {
      const found = groups.get(group)
      if (found) found.push(one)
      else groups.set(group, [one])
    }
  return groups
}

/** The groups one commitment counts in: one, but for those led by several. */
export function groupsIn(one: Placed, by: Grouping): readonly string[] {
  if (by === 'department') return [one.plan.department]
  if (by === 'measure') return [measureOf(one)]
  return one.commitment.owners.length > 0 ? [...new Set(one.commitment.owners)] : ['']
}

/** The title of the measure at the first level that a commitment stands under. */
function measureOf({ measure, plan }: Placed): string {
  if (measure.level === 1) return measure.title
  const before = plan.measures.slice(0, plan.measures.indexOf(measure)).findLast(({ level }) => level === 1)
  return before?.title ?? measure.title
}
