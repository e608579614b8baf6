import { packFileIn } from '../domain/pack-file.ts'
import type { Rubric } from '../domain/rubric.ts'
import { isEmpty, type ReadReviews, type ReviewLine, single } from './review-lines.ts'

/** Reads the reviews in what `writeJson` wrote. Marks of criteria that the rubric does not have stay where they are. */
export function readJson(text: string, rubric: Rubric): ReadReviews {
  const file = packFileIn(parsed(text))
  if (typeof file === 'string') return { ok: false, why: file }
  const lines = file.plans.flatMap(({ commitments }) =>
    commitments.flatMap(({ id, notes, reviews }) => {
      const writers = new Set([...reviews.map(({ reviewer }) => reviewer), ...notes.map(({ by }) => by)])
      return [...writers].map((writer): ReviewLine => {
        const review = reviews.find(({ reviewer }) => reviewer === writer)
        return {
          commitment: id,
          reviewer: writer,
          marks: Object.fromEntries(rubric.criteria.map(({ id }) => [id, review?.marks[id] ?? null])),
          verdict: review?.verdict ?? '',
          note: notes
            .filter(({ by }) => by === writer)
            .map(({ words }) => words)
            .join('\n'),
        }
      })
    }),
  )
  if (file.shown === 'panel') return { ok: false, why: 'means' }
  return single(
    lines.filter(line => !isEmpty(line)),
    [],
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
