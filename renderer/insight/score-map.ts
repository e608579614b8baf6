import type { Fold } from '../domain/fold.ts'
import type { Grouping, ScoreGroup, ScoreMap } from '../domain/insight.ts'
import type { Parsed } from '../domain/parsed.ts'
import { reviewOf } from '../domain/review.ts'
import type { Placed } from '../domain/row.ts'
import { type Rubric, worthOf } from '../domain/rubric.ts'
import { groupingOf, groupsOf } from './groups.ts'
import { spreadOf } from './spread.ts'

/** What the score map is made from: whose scores count, and by what rubric. */
export interface Scores {
  readonly fold: Fold
  readonly rubric: Rubric
  readonly reviewers: readonly string[]
}

/** Steps of the distribution: 0–0.5, 0.5–1, … 4.5–5; the last one holds 5 too. */
const STEPS = 10

/** One commitment with what the marks of all reviewers are worth on each criterion, and the mean of their totals. */
interface Scored {
  readonly id: string
  readonly marks: Readonly<Record<string, readonly number[]>>
  readonly total: number | null
}

/** Department × criterion with spreads, the ranking, the distribution. 无法判断 and missing marks count for nothing. */
export function scoreMapOf(parsed: Parsed, placed: readonly Placed[], scores: Scores, by: Grouping = groupingOf(parsed, placed)): ScoreMap {
  const scored = new Map(placed.map(one => [one, scoredOf(one, scores)]))
  const all = [...scored.values()]
  const groupOf = (group: string, own: readonly Scored[]) => scoreGroup(group, own, scores.rubric)
  const groups = [...groupsOf(parsed, placed, by)].map(([group, own]) =>
    groupOf(
      group,
      own.flatMap(one => scored.get(one) ?? []),
    ),
  )
  return {
    groups,
    whole: groupOf('', all),
    ranking: groups.filter(one => one.total !== null).sort((a, b) => (b.total?.mean ?? 0) - (a.total?.mean ?? 0)),
    bins: Array.from({ length: STEPS }, (_, step) => ({
      from: step / 2,
      upTo: (step + 1) / 2,
      ids: all.filter(({ total }) => total !== null && stepOf(total) === step).map(({ id }) => id),
    })),
  }
}

function stepOf(total: number): number {
  return Math.min(STEPS - 1, Math.max(0, Math.floor(total * 2)))
}

function scoredOf({ commitment }: Placed, { fold, rubric, reviewers }: Scores): Scored {
  const reviews = reviewers.map(by => reviewOf(fold, rubric, commitment.id, by))
  const totals = reviews.flatMap(({ total }) => (total === null ? [] : [total]))
  const worthsOn = (criterion: Rubric['criteria'][number]) =>
    reviews.flatMap(({ marks }) => {
      const mark = marks[criterion.id]
      return typeof mark === 'number' ? [worthOf(criterion, mark)] : []
    })
  return {
    id: commitment.id,
    marks: Object.fromEntries(rubric.criteria.map(criterion => [criterion.id, worthsOn(criterion)])),
    total: spreadOf(totals)?.mean ?? null,
  }
}

function scoreGroup(group: string, own: readonly Scored[], rubric: Rubric): ScoreGroup {
  return {
    group,
    all: own.map(({ id }) => id),
    scored: own.filter(({ total }) => total !== null).map(({ id }) => id),
    marks: Object.fromEntries(rubric.criteria.map(({ id }) => [id, spreadOf(own.flatMap(({ marks }) => marks[id] ?? []))])),
    total: spreadOf(own.flatMap(({ total }) => (total === null ? [] : [total]))),
  }
}
