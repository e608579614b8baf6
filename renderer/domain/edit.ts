import { z } from 'zod'
import { isStamp, type Stamp } from './clock.ts'

/** A JSON value; `null` as an edit's value means: nothing here any more. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Who made an edit: `{ id, name }` of a person; the id is made once per laptop and profile. */
export interface Reviewer {
  readonly id: string
  readonly name: string
}

/** What an edit is about: `commitment:<id>`, `annotation:<id>`, `rubric:<document>`, `document:<id>`, `person:<id>`. */
export type About = string

/** One recorded change. Never altered, never deleted; a later edit of the same field wins over it. */
export interface Edit {
  /** Equal to `at`: one event, one reading, one id. Kept apart so that foreign logs may differ. */
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

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(json), z.record(z.string(), json)]),
)

/** Checks an edit that comes from outside: a file, another window, an older version. */
export const editSchema: z.ZodType<Edit> = z.object({
  id: z.string().min(1).max(80),
  at: z.string().refine(isStamp),
  by: z.string().min(1).max(80),
  document: z.string().min(1).max(120),
  about: z.string().min(1).max(200),
  field: z.string().min(1).max(80),
  value: json,
})
