import { z } from 'zod'
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
  /** Level 1 first, level 5 last. */
  readonly levels: readonly [Worded, Worded, Worded, Worded, Worded]
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

/** The key of each mark. */
export const MARK_KEYS: readonly (readonly [key: string, mark: Mark])[] = [
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['5', 5],
  ['0', 'unable'],
]

/** The marks that a criterion offers, in the order of their keys 1 … 5, 0. */
export function marksOf(_criterion: Criterion): readonly Mark[] {
  return MARKS
}

/** A stored value as a mark, `null` where it is none: foreign files may hold anything. */
export function asMark(value: Json): Mark | null {
  return MARKS.find(mark => mark === value) ?? null
}

/** Weighted mean (1 … 5) of the marks given; `unable` and missing marks count for nothing. `null` while there is no number. */
export function totalOf(rubric: Rubric, markOf: (criterion: string) => Mark | null): number | null {
  let sum = 0
  let weight = 0
  for (const criterion of rubric.criteria) {
    const mark = markOf(criterion.id)
    if (typeof mark !== 'number') continue
    sum += mark * criterion.weight
    weight += criterion.weight
  }
  return weight > 0 ? sum / weight : null
}

/** Whether every criterion has an answer, 无法判断 being one. */
export function isComplete(rubric: Rubric, markOf: (criterion: string) => Mark | null): boolean {
  return rubric.criteria.every(criterion => markOf(criterion.id) !== null)
}

const worded = z.object({ zh: z.string().min(1), en: z.string().min(1) })

/** Checks a rubric that comes from an edit or a file. */
export const rubricSchema: z.ZodType<Rubric> = z.object({
  id: z.string().min(1),
  name: worded,
  criteria: z
    .array(
      z.object({
        id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
        name: worded,
        asks: worded,
        levels: z.tuple([worded, worded, worded, worded, worded]),
        weight: z.number().positive(),
      }),
    )
    .min(1)
    .max(12),
})
