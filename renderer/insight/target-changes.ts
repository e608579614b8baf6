import type { DateChange, TargetChange, TargetSide } from '../domain/comparison.ts'
import { likenessOf, shinglesOf } from '../domain/likeness.ts'
import type { Commitment, Day, Target } from '../domain/parsed.ts'
import { likeMetric } from './target-table.ts'

/** Metrics that share this much are the same measure, worded anew. */
const SAME_METRIC = 0.4

/** Targets of two versions of one commitment: matched by unit and metric, then by unit alone where one is left on each side. Scopes are no promise. */
export function targetChanges(a: Commitment, b: Commitment): readonly TargetChange[] {
  const [left, right] = [a, b].map(({ targets }) => targets.filter(({ as }) => as !== 'scope'))
  const before = [...(left ?? [])]
  const after = [...(right ?? [])]
  const changes: TargetChange[] = []
  for (const isSame of [
    (x: Target, y: Target) =>
      likeMetric({ ...x, id: '' }) === likeMetric({ ...y, id: '' }) && x.value === y.value && x.comparator === y.comparator,
    (x: Target, y: Target) => likeMetric({ ...x, id: '' }) === likeMetric({ ...y, id: '' }),
    (x: Target, y: Target) => likenessOf(shinglesOf(x.metric), shinglesOf(y.metric)) >= SAME_METRIC,
    (x: Target, _y: Target) => count(before, x.unit) === 1 && count(after, x.unit) === 1,
  ])
    for (const one of [...before]) {
      const other = after.find(two => two.unit === one.unit && two.as === one.as && isSame(one, two))
      if (!other) continue
      before.splice(before.indexOf(one), 1)
      after.splice(after.indexOf(other), 1)
      changes.push(changeOf(one, other))
    }
  return [
    ...changes,
    ...before.map((one): TargetChange => ({ metric: one.metric, is: 'dropped', isHarder: false, a: sideOf(one), b: null })),
    ...after.map((one): TargetChange => ({ metric: one.metric, is: 'new', isHarder: true, a: null, b: sideOf(one) })),
  ]
}

/** How the last stated day moved, measured from each plan's own year; `null` where neither has one or it did not move. */
export function dateChange(a: Commitment, yearA: number, b: Commitment, yearB: number): DateChange | null {
  const [before, after] = [lastDayOf(a), lastDayOf(b)]
  if (before === null && after === null) return null
  if (before === null) return { is: 'new', a: null, b: after }
  if (after === null) return { is: 'dropped', a: before, b: null }
  const [from, to] = [fromYear(before, yearA), fromYear(after, yearB)]
  return from === to ? null : { is: to < from ? 'earlier' : 'later', a: before, b: after }
}

const count = (targets: readonly Target[], unit: string) => targets.filter(one => one.unit === unit).length

function changeOf(a: Target, b: Target): TargetChange {
  const [before, after] = [a, b].map(({ value, valueTo }) => value + (valueTo ?? value))
  const still = a.comparator === b.comparator ? 'same' : 'restated'
  const is = (after ?? 0) > (before ?? 0) ? 'raised' : (after ?? 0) < (before ?? 0) ? 'lowered' : still
  return { metric: b.metric || a.metric, is, isHarder: isHarder(is, b), a: sideOf(a), b: sideOf(b) }
}

/** Less of these is better, unless the metric is how much they fall. */
const BURDEN = /失业率|能耗|死亡|事故|排放|超标|负债率|发病率|返贫|unemployment|emission/iu
const FALL = /降|减|fall|cut|reduc/iu

/** More is harder for a floor, less for a ceiling (城镇登记失业率控制在3.0%以下). */
function isHarder(is: TargetChange['is'], { comparator, metric }: Target): boolean | null {
  if (is !== 'raised' && is !== 'lowered') return null
  const isCeiling = comparator === '<=' || comparator === '<' || (BURDEN.test(metric) && !FALL.test(metric))
  return isCeiling ? is === 'lowered' : is === 'raised'
}

function sideOf({ text, comparator, value, valueTo, unit }: Target): TargetSide {
  return { text, comparator, value, valueTo, unit }
}

function lastDayOf({ deadlines }: Commitment): Day | null {
  const stated = deadlines.filter(({ is }) => is !== 'implied').map(({ until }) => until)
  return stated.sort().at(-1) ?? null
}

/** 2021-08-31 in a plan for 2021 is `+0000-08-31`: the same promise as 2020-08-31 in a plan for 2020. */
function fromYear(day: Day, year: number): string {
  const [ownYear = 0, ...rest] = day.split('-')
  return [
    String(Number(ownYear) - year + 5000),
    ...rest.map((part, position) => (position === 1 && rest[0] === '02' && part === '29' ? '28' : part)),
  ].join('-')
}
