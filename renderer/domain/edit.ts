import * as z from 'zod/mini'
import { isStamp, type Stamp } from './clock.ts'
import { digestOf } from './digest.ts'

/** A JSON value; `null` as an edit's value means: nothing here any more. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Who made an edit: `{ id, name }` of a person; the id is made once per laptop and profile. What they have not said of themselves is missing. */
export interface Reviewer {
  readonly id: string
  readonly name: string
  /** Where they come from (单位), '' for nowhere. */
  readonly unit?: string
  /** Which colour they go by (`PERSON_COLOURS`), '' for the one their id gives. */
  readonly colour?: string
}

/** What an edit is about: `commitment:<id>`, `annotation:<id>`, `rubric:<document>`, `document:<id>`, `person:<id>`. */
export type About = string

/** One recorded change. Never altered, never deleted; a later edit of the same field wins over it. */
export interface Edit {
  /** `at`, a dash, and 32 hex digits of the SHA-256 of all the rest: what was changed on the way no longer fits its name. Version 1 wrote `at` alone. */
  readonly id: string
  readonly at: Stamp
  readonly by: string
  /** The document this edit belongs to: opening a document reads its edits by this. */
  readonly document: string
  readonly about: About
  readonly field: string
  readonly value: Json
}

/** An edit before it has a clock reading and an author. */
export type Draft = Pick<Edit, 'document' | 'about' | 'field' | 'value'>

/**
 * Fields where every reviewer has a value of their own (DESIGN §3); every other field is shared by all.
 * `score.<criterion>` belongs here by its first part. `note` is what the reviewer says to the others (批语), `private` is for nobody else,
 * `recused` is said about `department:<name>` (回避).
 */
export const PERSONAL_FIELDS: readonly string[] = ['score', 'verdict', 'flag', 'note', 'private', 'recused']

/** Fields that never leave this laptop, in no pack and no review file: a person's private note (私记). */
export const PRIVATE_FIELDS: readonly string[] = ['private']

/** Whether each reviewer keeps a value of their own in this field. */
export function isPersonal(field: string): boolean {
  return PERSONAL_FIELDS.includes(field.split('.', 1)[0] ?? field)
}

/** Whether a field never leaves this laptop. */
export function isPrivate(field: string): boolean {
  return PRIVATE_FIELDS.includes(field.split('.', 1)[0] ?? field)
}

/** JSON with every object's keys in order: the same content is the same text, whoever wrote it. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join(',')}}`
}

/** The id that an edit's content gives it. Keys that a later version added count too. */
export function idOf(edit: Omit<Edit, 'id'>): string {
  const { id: _, ...rest } = edit as Edit
  return `${edit.at}-${digestOf(canonical(rest)).slice(0, 32)}`
}

/** An edit under the id of its content. */
export function sealed(edit: Omit<Edit, 'id'>): Edit {
  return { ...edit, id: idOf(edit) }
}

/** How an edit's name stands to its content: `sound`, or version 1's name which says nothing of it (`old`), or `broken`. */
export function soundness(edit: Edit): 'sound' | 'old' | 'broken' {
  if (edit.id === edit.at) return 'old'
  return edit.id === idOf(edit) ? 'sound' : 'broken'
}

/** An edit as it is known today: version 1's under the id of its content, every other as it is. */
export function identified(edit: Edit): Edit {
  return edit.id === edit.at ? sealed(edit) : edit
}

/** Words as they are kept: composed (NFC), without halves of characters, so that two laptops write the same word the same way. Quotes stay as their text has them. */
export function tidied(value: Json): Json {
  if (typeof value === 'string') return wellFormed(value).normalize('NFC')
  if (Array.isArray(value)) return value.map(tidied)
  if (typeof value !== 'object' || value === null) return value
  const tidy = Object.entries(value).map(([key, one]) => [
    key,
    QUOTES.includes(key) && typeof one === 'string' ? wellFormed(one) : tidied(one),
  ])
  return Object.fromEntries(tidy) as Json
}

/** Keys whose words are cut out of a document's text. */
const QUOTES: readonly string[] = ['quote', 'prefix', 'suffix', 'text']

function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
}

/** Arrays and objects inside one another that a value from outside may have. */
const DEEPEST = 32

/** Whether a value from outside is flat enough to be walked through without running out of stack. */
export function isFlatEnough(value: unknown, levels = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every(one => isFlatEnough(one, levels - 1))
}

const json: z.ZodMiniType<Json> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(json), z.record(z.string(), json)]),
)

const name = (longest: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(longest),
    z.refine(text => text === wellFormed(text) && text === text.normalize('NFC')),
  )

/** Checks an edit that comes from outside: a file, another window, an older version. Keys of a later version stay. */
export const editSchema: z.ZodMiniType<Edit> = z.looseObject({
  id: z.string().check(z.minLength(1), z.maxLength(80)),
  at: z.string().check(z.refine(isStamp)),
  by: name(80),
  document: name(120),
  about: name(200),
  field: name(80),
  value: json,
})
