import * as z from 'zod/mini'
import type { Json } from './edit.ts'
import type { Span } from './parsed.ts'

/** The colours words can be marked in. */
export const MARK_COLOURS = ['yellow', 'green', 'blue', 'pink', 'violet'] as const
export type MarkColour = (typeof MARK_COLOURS)[number]

/** What a remark of before there were colours is marked in. */
export const FIRST_COLOUR: MarkColour = 'violet'

/** A remark anchored to words by quote and position (as W3C Web Annotation's two selectors do). The id is in `about`: `annotation:<id>`. */
export interface Annotation {
  readonly commitment: string
  readonly quote: string
  readonly at: Span
  /** Empty where the words are marked only. */
  readonly remark: string
  readonly colour?: MarkColour
  readonly tags?: readonly string[]
}

const schema = z.object({
  commitment: z.string().check(z.minLength(1)),
  quote: z.string(),
  at: z.tuple([z.int().check(z.minimum(0)), z.int().check(z.minimum(0))]),
  remark: z.string(),
  colour: z.optional(z.enum(MARK_COLOURS)),
  tags: z.optional(z.array(z.string().check(z.minLength(1))).check(z.maxLength(20))),
})

/** A stored value as an annotation, `null` where it is none or has been removed. */
export function asAnnotation(value: Json): Annotation | null {
  const read = schema.safeParse(value)
  if (!read.success) return null
  const { colour, tags, ...rest } = read.data
  return { ...rest, ...(colour ? { colour } : {}), ...(tags ? { tags } : {}) }
}

/** Where the quoted words stand now: at their place if the text still says so there, else at the nearest place that does, else nowhere. */
export function anchor(text: string, { quote, at }: Pick<Annotation, 'quote' | 'at'>): Span | null {
  if (quote === '') return null
  if (text.slice(at[0], at[1]) === quote) return at
  const before = text.lastIndexOf(quote, at[0])
  const after = text.indexOf(quote, at[0])
  const nearest = before < 0 || (after >= 0 && after - at[0] < at[0] - before) ? after : before
  return nearest < 0 ? null : [nearest, nearest + quote.length]
}
