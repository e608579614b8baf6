import type { Insight, InsightQuestion } from '../domain/insight.ts'
import type { Parsed } from '../domain/parsed.ts'
import { placedOf } from '../domain/row.ts'
import { alignmentOf } from './alignment.ts'
import { deadlineStripOf } from './deadline-strip.ts'
import { dependenciesOf } from './dependencies.ts'
import { goalsOf } from './goals.ts'
import { overlapsOf, sharedNamesOf } from './overlaps.ts'
import { overviewOf } from './overview.ts'
import { targetTableOf } from './target-table.ts'
import { wordingOf } from './wording.ts'

/** Everything the text alone tells of one document. */
export function insightOf(parsed: Parsed, { goals, today, done }: InsightQuestion): Insight {
  const placed = placedOf(parsed)
  return {
    overview: overviewOf(parsed, placed),
    byOwner: placed.some(({ commitment }) => commitment.owners.length > 0) ? overviewOf(parsed, placed, 'owner') : null,
    strip: deadlineStripOf(parsed, placed, today, new Set(done)),
    targets: targetTableOf(placed),
    alignment: alignmentOf(parsed, goals),
    dependencies: dependenciesOf(parsed, placed),
    overlaps: overlapsOf(placed),
    shared: sharedNamesOf(placed, goalsOf(parsed)),
    wording: wordingOf(parsed, placed),
  }
}
