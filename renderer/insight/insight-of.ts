import type { Grouping, Insight, InsightQuestion } from '../domain/insight.ts'
import type { Parsed } from '../domain/parsed.ts'
import { type Placed, placedOf } from '../domain/row.ts'
import { alignmentOf } from './alignment.ts'
import { deadlineStripOf } from './deadline-strip.ts'
import { dependenciesOf } from './dependencies.ts'
import { goalsOf } from './goals.ts'
import { groupingOf } from './groups.ts'
import { overlapsOf, sharedNamesOf } from './overlaps.ts'
import { overviewOf } from './overview.ts'
import { targetTableOf } from './target-table.ts'
import { wordingOf } from './wording.ts'

/** Everything the text alone tells of one document. */
export function insightOf(parsed: Parsed, { goals, today, done }: InsightQuestion): Insight {
  const placed = placedOf(parsed)
  const grouping = groupingOf(parsed, placed)
  return {
    grouping,
    overviews: overviewsOf(parsed, placed, grouping),
    strip: deadlineStripOf(parsed, placed, grouping, { today, done: new Set(done) }),
    targets: targetTableOf(placed, grouping),
    alignment: alignmentOf(parsed, goals, grouping === 'department' ? 'department' : 'measure'),
    dependencies: dependenciesOf(parsed, placed),
    overlaps: overlapsOf(placed),
    shared: sharedNamesOf(placed, goalsOf(parsed)),
    wording: wordingOf(parsed, placed, grouping),
  }
}

/** By department where there are several, by lead where any is named, by measure where there is but one department, and always the natural one. */
function overviewsOf(parsed: Parsed, placed: readonly Placed[], natural: Grouping): Insight['overviews'] {
  const isOneDepartment = new Set(parsed.plans.map(({ department }) => department)).size < 2
  const tells: Readonly<Record<Grouping, boolean>> = {
    department: !isOneDepartment,
    owner: placed.some(({ commitment }) => commitment.owners.length > 0),
    measure: isOneDepartment && placed.some(({ measure }) => measure.title !== ''),
  }
  const groupings = (['department', 'owner', 'measure'] as const).filter(by => tells[by] || by === natural)
  return Object.fromEntries(groupings.map(by => [by, overviewOf(parsed, placed, by)]))
}
