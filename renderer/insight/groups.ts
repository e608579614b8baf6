import type { Grouping } from '../domain/insight.ts'
import type { Parsed } from '../domain/parsed.ts'
import type { Placed } from '../domain/row.ts'

/** The commitments of each group in the order of the text; a department without any stays in, with none. Those led by nobody stand under ''. */
export function groupsOf(parsed: Parsed, placed: readonly Placed[], by: Grouping = 'department'): ReadonlyMap<string, readonly Placed[]> {
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

function groupsIn({ commitment, plan }: Placed, by: Grouping): readonly string[] {
  if (by === 'department') return [plan.department]
  return commitment.owners.length > 0 ? [...new Set(commitment.owners)] : ['']
}
