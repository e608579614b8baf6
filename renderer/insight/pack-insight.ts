import type { PackContent, PackInsight } from '../domain/pack-content.ts'
import type { Parsed } from '../domain/parsed.ts'
import { placedOf } from '../domain/row.ts'
import { alignmentOf } from './alignment.ts'
import { dependenciesOf } from './dependencies.ts'
import { groupingOf } from './groups.ts'
import { overlapsOf } from './overlaps.ts'
import { targetTableOf } from './target-table.ts'
import { wordingOf } from './wording.ts'

/**
 * What the text tells of the commitments in a pack; what is told apart, and the goals of the introduction, are those of the whole document. A
 * department out of the pack's scope is not in it.
 */
export function packInsight({ insight, plans }: PackContent, parsed: Parsed): PackInsight | null {
  if (!insight) return null
  const all = placedOf(parsed)
  const ids = new Set(plans.flatMap(plan => plan.commitments.map(({ id }) => id)))
  const departments = new Set(plans.map(({ department }) => department))
  const placed = all.filter(({ commitment }) => ids.has(commitment.id))
  const grouping = groupingOf(parsed, all)
  const by = grouping === 'department' ? 'department' : 'measure'
  const { groups, rows } = alignmentOf(parsed, insight.goals, by)
  const isIn = (group: string) => by === 'measure' || departments.has(group)
  return {
    grouping,
    alignment: {
      by,
      groups: groups.filter(isIn),
      rows: rows.map(({ goal, namings }) => ({
        goal,
        namings: namings.filter(({ group, id }) => isIn(group) && (id === null || ids.has(id))),
      })),
    },
    dependencies: dependenciesOf(parsed, placed),
    overlaps: overlapsOf(placed),
    wording: wordingOf(parsed, placed, grouping).filter(({ group }) => grouping !== 'department' || departments.has(group)),
    targets: targetTableOf(placed, grouping),
  }
}
