import { asMark, type Mark, type Rubric } from '../domain/rubric.ts'
import { csvPositions } from './csv-columns.ts'
import { PACK_WORDS } from './pack-words.ts'

/** One reviewer's line, read back. */
export interface ReviewLine {
  readonly commitment: string
  readonly reviewer: string
  readonly marks: Readonly<Record<string, Mark | null>>
  readonly verdict: string
  readonly note: string
}

/** Reviews read back, or why not: `no-id` where it is another table, `means` where it holds a panel's means and no single review, `newer` where a later version wrote it. */
export type ReadReviews =
  | {
      readonly ok: true
      readonly lines: readonly ReviewLine[]
      /** Cells that hold no mark: line number and what stands there. */
      readonly unread: readonly (readonly [number, string])[]
    }
  | { readonly ok: false; readonly why: 'empty' | 'no-id' | 'means' | 'foreign' | 'damaged' | 'newer' | 'too-large' }

/** The reviews in a table whose first row is its head, in either language and any order of columns. */
export function reviewLines([head, ...rows]: readonly (readonly string[])[], rubric: Rubric): ReadReviews {
  if (!head) return { ok: false, why: 'empty' }
  const at = csvPositions(head, rubric)
  if (at.id < 0) return { ok: false, why: 'no-id' }
  const unread: (readonly [number, string])[] = []
  const lines = rows.flatMap((row, position): ReviewLine[] => {
    const cellAt = (column: number) => row[column] ?? ''
    const commitment = cellAt(at.id).trim()
    const marks = Object.fromEntries(
      at.marks.map(({ id, at: column }) => {
        const said = cellAt(column).trim()
        const mark = markIn(said)
        if (mark === null && said !== '') unread.push([position + 2, said])
        return [id, mark]
      }),
    )
    const line = {
      commitment,
      reviewer: reviewerIn(cellAt(at.reviewer).trim()),
      marks,
      verdict: verdictIn(cellAt(at.verdict).trim()),
      note: cellAt(at.note),
    }
    return commitment === '' || isEmpty(line) ? [] : [line]
  })
  if (lines.length === 0 && unread.length > 0) return { ok: false, why: 'means' }
  return single(lines, unread)
}

/** Reviews as an answer; marks that belong to nobody are the panel's means. */
export function single(lines: readonly ReviewLine[], unread: readonly (readonly [number, string])[]): ReadReviews {
  if (lines.some(line => line.reviewer === '' && Object.values(line.marks).some(mark => mark !== null))) return { ok: false, why: 'means' }
  return { ok: true, lines, unread }
}

/** Whether a line says nothing. */
export function isEmpty({ marks, note, verdict }: ReviewLine): boolean {
  return verdict === '' && note === '' && Object.values(marks).every(mark => mark === null)
}

function markIn(said: string): Mark | null {
  if (said === PACK_WORDS.zh.unable || said === PACK_WORDS.en.unable || said === '0') return 'unable'
  return /^[1-5](\.0+)?$/.test(said) ? asMark(Number(said)) : null
}

function verdictIn(said: string): string {
  for (const { verdicts } of [PACK_WORDS.zh, PACK_WORDS.en])
    for (const [verdict, words] of Object.entries(verdicts)) if (words === said) return verdict
  return said
}

/** The letter of a reviewer without a name, who is printed as a word and a letter. */
function reviewerIn(said: string): string {
  const letter = /[A-Z]\d*$/.exec(said)?.[0]
  return letter !== undefined && [PACK_WORDS.zh, PACK_WORDS.en].some(words => words.anonymous(letter) === said) ? letter : said
}
