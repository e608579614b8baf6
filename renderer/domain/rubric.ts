import * as z from 'zod/mini'
import type { Json } from './edit.ts'

/** A mark: 1 … 5, or `unable` where the reviewer cannot judge. Not the same as no mark at all, which is `null`. */
export type Mark = 1 | 2 | 3 | 4 | 5 | 'unable'

/** A text in both languages of the interface. */
export interface Worded {
  readonly zh: string
  readonly en: string
}

/** One thing that is scored: what it asks, what each level means, and how much it counts. */
export interface Criterion {
  readonly id: string
  readonly name: Worded
  readonly asks: Worded
  /** Two to five, the lowest first. */
  readonly levels: readonly Worded[]
  /** What each level is worth, as a share of full marks (0 … 1), lowest level first; evenly from 0.2 to 1 where it is not said. */
  readonly shares?: readonly number[] | undefined
  /** Relative, above 0; the total is the weighted mean. */
  readonly weight: number
}

/** What commitments are scored against. */
export interface Rubric {
  readonly id: string
  readonly name: Worded
  readonly criteria: readonly Criterion[]
}

const MARKS: readonly Mark[] = [1, 2, 3, 4, 5, 'unable']

/** The fewest and the most levels a criterion has: each has a key of its own, 1 … 5. */
export const LEVELS = { least: 2, most: 5 } as const

/** What full marks count as in a total, whatever the number of levels. */
const FULL = 5
/** The key of each mark. */
export const MARK_KEYS = [
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['5', 5],
  ['0', 'unable'],
] as const satisfies readonly (readonly [key: string, mark: Mark])[]

/** The marks that a criterion offers, in the order of their keys 1 … 5, 0. */
export function marksOf({ levels }: Pick<Criterion, 'levels'>): readonly Mark[] {
  return MARKS.filter(mark => mark === 'unable' || mark <= levels.length)
}

/** A stored value as a mark, `null` where it is none: foreign files may hold anything. */
export function asMark(value: Json): Mark | null {
  return MARKS.find(mark => mark === value) ?? null
}

/** A stored value as a mark on this criterion; a level that it has no more is no mark while it has not. */
export function markOn(criterion: Pick<Criterion, 'levels'>, value: Json): Mark | null {
  return marksOf(criterion).find(mark => mark === value) ?? null
}

/** What a level counts in a total: 5 is full marks. */
export function worthOf({ levels, shares }: Pick<Criterion, 'levels' | 'shares'>, level: number): number {
  const share = shares?.[level - 1]
  if (share !== undefined) return share * FULL
  return levels.length < 2 ? FULL : 1 + ((FULL - 1) * (level - 1)) / (levels.length - 1)
}

/** Weighted mean (0 … 5) of what the marks given are worth; `unable` and missing marks count for nothing. `null` while there is no number. */
export function totalOf(rubric: Rubric, markOf: (criterion: string) => Mark | null): number | null {
  let sum = 0
  let weight = 0
  for (const criterion of rubric.criteria) {
    const mark = markOf(criterion.id)
    if (typeof mark !== 'number') continue
    sum += worthOf(criterion, mark) * criterion.weight
    weight += criterion.weight
  }
  return weight > 0 ? sum / weight : null
}

/** Whether every criterion has an answer, 无法判断 being one. */
export function isComplete(rubric: Rubric, markOf: (criterion: string) => Mark | null): boolean {
  return rubric.criteria.every(criterion => markOf(criterion.id) !== null)
}

const worded = z.object({ zh: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) })

const criterion: z.ZodMiniType<Criterion> = z
  .object({
    id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,30}$/)),
    name: worded,
    asks: worded,
    levels: z.array(worded).check(z.minLength(LEVELS.least), z.maxLength(LEVELS.most)),
    shares: z.optional(z.array(z.number().check(z.minimum(0), z.maximum(1)))),
    weight: z.number().check(z.positive(), z.maximum(100)),
  })
  .check(z.refine(({ levels, shares }) => shares === undefined || shares.length === levels.length))

/** Checks a rubric that comes from an edit or a file. */
export const rubricSchema: z.ZodMiniType<Rubric> = z.object({
  id: z.string().check(z.minLength(1)),
  name: worded,
  criteria: z.array(criterion).check(
    z.minLength(1),
    z.maxLength(12),
    z.refine(all => new Set(all.map(one => one.id)).size === all.length),
  ),
})
