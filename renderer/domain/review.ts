import { type Annotation, asAnnotation } from './annotation.ts'
import { DEFAULT_RUBRIC } from './default-rubric.ts'
import type { Draft } from './edit.ts'
import { type Fold, valueIn } from './fold.ts'
import { isComplete, type Mark, markOn, type Rubric, rubricSchema, totalOf } from './rubric.ts'

/** One reviewer's scores, note and total on one commitment. */
export interface Review {
  readonly marks: Readonly<Record<string, Mark | null>>
  readonly total: number | null
  readonly isComplete: boolean
  readonly note: string
}

/** The subject of everything said about a commitment. */
export const aboutCommitment = (commitment: string) => `commitment:${commitment}`

/** The field that holds the mark for a criterion. */
export const scoreField = (criterion: string) => `score.${criterion}`

/** Rubrics already checked, by the value they were read from: the same edit always gives the same object. */
const checked = new WeakMap<object, Rubric>()

/** The rubric in force for a document: the last one set, else the default. */
export function rubricOf(fold: Fold, document: string): Rubric {
  const value = valueIn(fold, `rubric:${document}`, 'rubric')
  if (typeof value !== 'object' || value === null) return DEFAULT_RUBRIC
  const read = checked.get(value) ?? rubricSchema.safeParse(value).data ?? DEFAULT_RUBRIC
  checked.set(value, read)
  return read
}

/** What one reviewer has said about one commitment so far. */
export function reviewOf(fold: Fold, rubric: Rubric, commitment: string, by: string): Review {
  const about = aboutCommitment(commitment)
  const marks: Record<string, Mark | null> = {}
  for (const criterion of rubric.criteria) marks[criterion.id] = markOn(criterion, valueIn(fold, about, scoreField(criterion.id), by))
  const markOf = (criterion: string) => marks[criterion] ?? null
  const note = valueIn(fold, about, 'note', by)
  return { marks, total: totalOf(rubric, markOf), isComplete: isComplete(rubric, markOf), note: typeof note === 'string' ? note : '' }
}

/** Every annotation that stands, with its id and author, in the order of the text. */
export function annotationsOf(fold: Fold): readonly (Annotation & { readonly id: string; readonly by: string })[] {
  const found: (Annotation & { id: string; by: string })[] = []
  for (const edit of fold.winners.values()) {
    if (edit.field !== 'annotation') continue
    const annotation = asAnnotation(edit.value)
    if (annotation) found.push({ ...annotation, id: edit.about.slice('annotation:'.length), by: edit.by })
  }
  return found.sort((a, b) => a.at[0] - b.at[0] || (a.id < b.id ? -1 : 1))
}

/** The drafts that take a change back: each field gets the value it had before. Undo is an edit like any other. */
export function inverseOf(before: Fold, drafts: readonly Draft[], by: string): readonly Draft[] {
  return drafts.map(draft => ({ ...draft, value: valueIn(before, draft.about, draft.field, by) })).reverse()
}
