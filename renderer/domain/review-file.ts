import * as z from 'zod/mini'
import { isStamp } from './clock.ts'
import type { Document } from './document.ts'
import type { Edit, Reviewer } from './edit.ts'
import { isPersonal, PRIVATE_FIELDS } from './edit.ts'
import { type Fold, isOfMerge } from './fold.ts'
import { parsedSchema } from './parsed-schema.ts'

/** What a review file holds: everything there is to share, one document with all that was said, only one's own reviews, or a laptop's whole backup. */
export type FileContent = 'all' | 'document' | 'mine' | 'backup'

/** The version of the format that this app writes, and the newest it reads. */
export const FILE_VERSION = 1

/** Edits that belong to this laptop and to no document; only its own backup has them. */
export const LAPTOP = 'laptop'

/** What goes into a review file. */
export interface ReviewFile {
  readonly content: FileContent
  /** When it was made, in ms since 1970. */
  readonly created: number
  readonly by: Reviewer
  readonly documents: readonly Document[]
  readonly edits: readonly Edit[]
}

/** Whether an edit may go into a file of this kind: private notes, this laptop's own matters and what an undone merge brought stay here, but for the backup. */
export function mayLeave(edit: Edit, content: FileContent, withdrawn: Fold['withdrawn']): boolean {
  if (content === 'backup') return true
  return (
    !PRIVATE_FIELDS.includes(edit.field.split('.', 1)[0] ?? '') && edit.document !== LAPTOP && !isOfMerge(edit) && !withdrawn.has(edit.id)
  )
}

/** The edits of a document that a file of this kind carries: `mine` are this person's own, with what names them. */
export function editsFor(fold: Fold, content: FileContent, me: string): readonly Edit[] {
  const mayGo = (edit: Edit) => mayLeave(edit, content, fold.withdrawn) && (content !== 'mine' || (edit.by === me && isOwn(edit)))
  return [...fold.log.values()].filter(mayGo)
}

/** One's own review: scores, notes and marks, remarks on the text, and one's name. */
function isOwn({ field, about }: Edit): boolean {
  return isPersonal(field) || about.startsWith('annotation:') || about.startsWith('person:')
}

const size = z.int().check(z.minimum(0))
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** The first part of a review file: what it is, and what every other part must come to. */
export const manifestSchema = z.looseObject({
  type: z.literal('yuean-review'),
  version: size,
  app: z.string().check(z.maxLength(80)),
  created: size,
  content: z.enum(['all', 'document', 'mine', 'backup']),
  by: z.looseObject({ id: z.string().check(z.maxLength(80)), name: z.string().check(z.maxLength(80)) }),
  counts: z.looseObject({ documents: size, edits: size }),
  parts: z.record(z.string().check(z.maxLength(200)), z.looseObject({ sha256: hash, size })),
})
export type Manifest = z.infer<typeof manifestSchema>

/** Checks a document that comes from outside; its bytes come apart from it. */
export const documentSchema: z.ZodMiniType<Omit<Document, 'bytes'>> = z.looseObject({
  id: z.string().check(z.minLength(1), z.maxLength(120)),
  name: z.string().check(z.maxLength(500)),
  losses: z
    .array(
      z.looseObject({
        code: z.enum(['unread-characters', 'pictures', 'notes', 'running-heads', 'page-numbers', 'outside-article']),
        count: z.number(),
      }),
    )
    .check(z.maxLength(100)),
  received: z.string().check(z.refine(text => text === '' || isStamp(text))),
  parsed: parsedSchema,
})
