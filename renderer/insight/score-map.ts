import type { Grouping, ScoreGroup, ScoreMap } from '../domain/insight.ts'
import type { PanelItem, PanelTable } from '../domain/panel.ts'
import type { Parsed } from '../domain/parsed.ts'
import type { Placed } from '../domain/row.ts'
import { type Rubric, worthOf } from '../domain/rubric.ts'
import { groupingOf, groupsOf } from './groups.ts'
import { spreadOf } from './spread.ts'

/** What the score map is made from: the marks that may be seen, as plain values, and the rubric they were given by. */
export interface Scores {
  readonly table: PanelTable
  readonly rubric: Rubric
}

/** Steps of the distribution: 0–0.5, 0.5–1, … 4.5–5; the last one holds 5 too. */
const STEPS = 10

/** One commitment with what the marks of all reviewers are worth on each criterion, and the mean of their totals. */
interface Scored {
  readonly id: string
  readonly marks: Readonly<Record<string, readonly number[]>>
  readonly total: number | null
}

/** Department × criterion with spreads, the ranking, the distribution. 无法判断, missing marks and those of people who stand aside count for nothing. */
export function scoreMapOf(parsed: Parsed, placed: readonly Placed[], scores: Scores, by: Grouping = groupingOf(parsed, placed)): ScoreMap {
  const items = new Map(scores.table.items.map(item => [item.id, scoredOf(item, scores.rubric)]))
  const scored = new Map(placed.map(one => [one, items.get(one.commitment.id) ?? { id: one.commitment.id, marks: {}, total: null }]))
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

/** Of people who stand aside the table holds no marks. */
function scoredOf({ id, marks, totals }: PanelItem, { criteria }: Rubric): Scored {
  const worthsOn = (criterion: Rubric['criteria'][number]) =>
    (marks[criterion.id] ?? []).flatMap(mark => (typeof mark === 'number' ? [worthOf(criterion, mark)] : []))
  return {
    id,
    marks: Object.fromEntries(criteria.map(criterion => [criterion.id, worthsOn(criterion)])),
    total: spreadOf(totals.flatMap(total => (total === null ? [] : [total])))?.mean ?? null,
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
