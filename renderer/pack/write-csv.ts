import type { PackContent, PackReview } from '../domain/pack-content.ts'
import { csvHead } from './csv-columns.ts'
import { PACK_WORDS, verdictWords } from './pack-words.ts'
import { resultCells, resultHead } from './result-data.ts'

/**
 * Reviews as CSV: UTF-8 with a BOM and CRLF, because Excel asks for both; one line for each commitment and reviewer, a line without a reviewer for
 * a commitment nobody has reviewed or whose single reviewers are not shown.
 */
export function writeCsv(content: PackContent): Uint8Array {
  const lines = [
    [...csvHead(content.rubric, content.language), ...resultHead(content)],
    ...content.plans.flatMap(plan => linesOf(plan, content)),
  ]
  return new TextEncoder().encode(`\uFEFF${lines.map(line => line.map(cell).join(',')).join('\r\n')}\r\n`)
}

function linesOf({ department, commitments }: PackContent['plans'][number], content: PackContent): readonly (readonly string[])[] {
  const { unable } = PACK_WORDS[content.language]
  return commitments.flatMap(one => {
    const before = [
      String(one.number),
      department,
      one.measure,
      one.text,
      one.targets.map(({ text }) => text).join('；'),
      one.deadlines.map(({ from, until }) => (from === until ? from : `${from}/${until}`)).join('；'),
    ]
    const writers = new Set([...one.reviews.map(({ reviewer }) => reviewer), ...one.notes.map(({ by }) => by)])
    const reviewers = writers.size === 0 ? [''] : [...writers]
    return reviewers.map(reviewer => {
      const review = one.reviews.find(found => found.reviewer === reviewer)
      const notes = one.notes.filter(({ by }) => by === reviewer).map(({ words }) => words)
      const marks = content.rubric.criteria.map(({ id }) => markOf(review, id, unable, one.panel.marks[id]?.mean, content))
      const total = review ? review.total : content.shown === 'panel' ? (one.panel.total?.mean ?? null) : null
      const verdict = review ? verdictWords(review.verdict, content) : ''
      return [
        ...before,
        reviewer,
        ...marks,
        total === null ? '' : String(rounded(total)),
        verdict,
        notes.join('\n'),
        one.id,
        ...resultCells(one, content).flat(),
      ]
    })
  })
}

function markOf(
  review: PackReview | undefined,
  criterion: string,
  unable: string,
  mean: number | undefined,
  { shown }: PackContent,
): string {
  if (!review) return shown === 'panel' && mean !== undefined ? String(rounded(mean)) : ''
  const mark = review.marks[criterion] ?? null
  return mark === null ? '' : mark === 'unable' ? unable : String(mark)
}

const rounded = (value: number) => Math.round(value * 100) / 100

/** A cell by RFC 4180. What a spreadsheet would take for a formula stands behind an apostrophe, and what looks so guarded behind one more. */
function cell(value: string): string {
  const safe = /^'*[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
