import * as z from 'zod/mini'
import type { Parsed } from './parsed.ts'

const words = z.string().check(z.maxLength(2_000_000))
const span = z.tuple([z.int().check(z.minimum(0)), z.int().check(z.minimum(0))]).check(z.refine(([start, end]) => start <= end))
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const finding = { text: words, at: span }

const target = z.looseObject({
  ...finding,
  as: z.enum(['target', 'scope', 'full']),
  metric: words,
  comparator: z.enum(['>=', '<=', '>', '<', '=', '~', 'range', '+']),
  value: z.number(),
  valueTo: z.nullable(z.number()),
  unit: words,
  by: words,
})

const deadline = z.looseObject({ ...finding, from: day, until: day, is: z.enum(['stated', 'inherited', 'implied']), by: words })

const commitment = z.looseObject({
  ...finding,
  id: z.string().check(z.minLength(1), z.maxLength(160)),
  kind: z.enum(['commitment', 'background']),
  targets: z.array(target),
  deadlines: z.array(deadline),
  rhythms: z.array(z.looseObject(finding)),
  owners: z.array(words),
  partners: z.array(words),
  sources: z.array(words),
  names: z.array(words),
  firmness: z.enum(['firm', 'aimed', 'soft']),
})

const measure = z.looseObject({
  title: words,
  level: z.union([z.literal(1), z.literal(2)]),
  at: span,
  commitments: z.array(commitment),
})

const plan = z.looseObject({
  department: words,
  fullName: z.nullable(words),
  slogan: words,
  theme: z.nullable(words),
  at: span,
  preamble: z.array(span),
  measures: z.array(measure),
})

/** Checks a parse that comes from outside: its shape, and that what it quotes stands in its text. Keys of a later version stay. */
export const parsedSchema: z.ZodMiniType<Parsed> = z
  .looseObject({
    document: z.looseObject({
      id: z.string().check(z.minLength(1), z.maxLength(120)),
      title: words,
      year: z.int(),
      yearIs: z.enum(['stated', 'implied', 'given']),
      text: z.string().check(z.maxLength(20_000_000)),
      encoding: z.string().check(z.maxLength(80)),
      kind: z.enum(['departments', 'report', 'tasks', 'unknown']),
    }),
    roll: z.array(z.looseObject({ department: words, at: span, found: z.boolean() })),
    plans: z.array(plan),
    doubts: z.array(z.looseObject({ at: span, code: words, why: words, hint: words })),
    coverage: z.looseObject({ characters: z.number(), placed: z.number() }),
  })
  .check(
    z.refine(({ document: { text }, plans }) =>
      plans.every(({ measures }) =>
        measures.every(({ commitments }) => commitments.every(({ at: [start, end], text: quoted }) => text.slice(start, end) === quoted)),
      ),
    ),
  )
