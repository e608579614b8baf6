import * as z from 'zod/mini'
import type { Edit, Json } from './edit.ts'
import { type Fold, wins } from './fold.ts'
import type { Span } from './parsed.ts'

/** What words are used as: a promise, a report or explanation, or the title of a measure. */
export type Use = 'commitment' | 'background' | 'heading'

/** A place in the plan, by where plan and measure begin in the text: it holds whatever their names are corrected to. */
export interface Under {
  readonly plan: number
  readonly measure: number
}

/** What a person made of a doubt: the parser is right, it was put right, or it does not matter. */
export type Answer = 'accepted' | 'corrected' | 'dismissed'

/** What people have corrected about one piece of the text. */
export interface PieceCorrection {
  readonly use?: Use
  readonly under?: Under
  readonly isDismissed?: boolean
  readonly owners?: readonly string[]
  readonly partners?: readonly string[]
}

/** Everything people have corrected in one document, read from the winners of its fold. */
export interface Corrections {
  /** Where the parser's commitments are cut, by their id: offsets from their first character, rising. */
  readonly cuts: ReadonlyMap<string, readonly number[]>
  /** The parser's commitments that go on in the next one. */
  readonly joins: ReadonlySet<string>
  /** Starts of the measures whose title is a commitment. */
  readonly promisedTitles: ReadonlySet<number>
  readonly pieces: ReadonlyMap<string, PieceCorrection>
  /** Corrected targets and deadlines, by the parser's commitment and `<start>-<end>` or `<start>-<end>.<nth>`. */
  readonly targets: ReadonlyMap<string, ReadonlyMap<string, Json>>
  readonly deadlines: ReadonlyMap<string, ReadonlyMap<string, Json>>
  readonly answers: ReadonlyMap<string, Answer>
  readonly title: string | null
  readonly year: number | null
}

const FIELDS = new Set([
  'split',
  'join',
  'use',
  'under',
  'dismissed',
  'owners',
  'partners',
  'target',
  'deadline',
  'answer',
  'title',
  'year',
])

/** Whether an edit of this field changes what the parse is shown as. */
export function isCorrection(field: string): boolean {
  return FIELDS.has(field.split('.', 1)[0] ?? field)
}

/** The subject of an answer to a doubt. */
export const aboutDoubt = ({ code, at }: { readonly code: string; readonly at: Span }) => `doubt:${code}:${at[0]}-${at[1]}`

/** The subject of a measure whose title is in question. */
export const aboutMeasure = (start: number) => `measure:${start}`

/** How a finding is named among the corrections: by its words' place; `nth` tells several with the same words apart. */
export const keyOf = (at: Span, nth = 0) => `${at[0]}-${at[1]}${nth === 0 ? '' : `.${nth}`}`

/** The place that a finding's key names, `null` for a string that is none. */
export function placeOfKey(key: string): Span | null {
  const read = /^(\d{1,9})-(\d{1,9})(?:\.\d{1,3})?$/.exec(key)
  if (!read) return null
  const [start, end] = [Number(read[1]), Number(read[2])]
  return start <= end ? [start, end] : null
}

const under = z.object({ plan: z.int().check(z.minimum(0)), measure: z.int().check(z.minimum(0)) })
const names = z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(40))
const title = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
const year = z.int().check(z.minimum(1900), z.maximum(2200))
const answer = z.enum(['accepted', 'corrected', 'dismissed'])
const use = z.enum(['commitment', 'background', 'heading'])

/** Reads what people have corrected; `null` where nothing stands corrected. What cannot be read corrects nothing. */
export function correctionsIn(fold: Fold): Corrections | null {
  const edits = new Map<string, Edit>()
  for (const edit of fold.winners.values()) {
    if (edit.value === null || !isCorrection(edit.field)) continue
    const slot = `${edit.about}\n${edit.field}`
    const standing = edits.get(slot)
    if (!standing || wins(edit, standing)) edits.set(slot, edit)
  }
  if (edits.size === 0) return null
  const cuts = new Map<string, number[]>()
  const joins = new Set<string>()
  const promisedTitles = new Set<number>()
  const pieces = new Map<string, PieceCorrection>()
  const targets = new Map<string, Map<string, Json>>()
  const deadlines = new Map<string, Map<string, Json>>()
  const answers = new Map<string, Answer>()
  let [newTitle, newYear]: [string | null, number | null] = [null, null]
  for (const { about, field, value } of edits.values()) {
    const [kind, id] = parted(about)
    const [name, key] = parted(field, '.')
    if (kind === 'commitment') {
      const piece = pieceCorrection(name, value)
      if (name === 'split' && /^\d{1,9}$/.test(key) && value === true) cuts.set(id, [...(cuts.get(id) ?? []), Number(key)])
      else if (name === 'join' && value === true) joins.add(id)
      else if (name === 'target') targets.set(id, (targets.get(id) ?? new Map<string, Json>()).set(key, value))
      else if (name === 'deadline') deadlines.set(id, (deadlines.get(id) ?? new Map<string, Json>()).set(key, value))
      else if (piece) pieces.set(id, { ...pieces.get(id), ...piece })
    } else if (kind === 'measure' && name === 'use' && value === 'commitment') promisedTitles.add(Number(id))
    else if (kind === 'doubt' && name === 'answer') {
      const read = answer.safeParse(value)
      if (read.success) answers.set(id, read.data)
    } else if (kind === 'document' && name === 'title') newTitle = title.safeParse(value).data ?? null
    else if (kind === 'document' && name === 'year') newYear = year.safeParse(value).data ?? null
  }
  for (const offsets of cuts.values()) offsets.sort((a, b) => a - b)
  return { cuts, joins, promisedTitles, pieces, targets, deadlines, answers, title: newTitle, year: newYear }
}

function pieceCorrection(field: string, value: Json): PieceCorrection | null {
  if (field === 'dismissed') return value === true ? { isDismissed: true } : null
  if (field === 'use') return readAs(use, value, read => ({ use: read }))
  if (field === 'under') return readAs(under, value, read => ({ under: read }))
  if (field === 'owners') return readAs(names, value, read => ({ owners: read }))
  return field === 'partners' ? readAs(names, value, read => ({ partners: read })) : null
}

function readAs<T>(schema: z.ZodMiniType<T>, value: Json, as: (read: T) => PieceCorrection): PieceCorrection | null {
  const read = schema.safeParse(value)
  return read.success ? as(read.data) : null
}

function parted(words: string, by = ':'): readonly [string, string] {
  const at = words.indexOf(by)
  return at < 0 ? [words, ''] : [words.slice(0, at), words.slice(at + 1)]
}
