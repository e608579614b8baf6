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

/** Reviews read back, or why not: `no-id` where it is another table, `means` where it holds a panel's means and no single review. */
export type ReadCsv =
  | {
      readonly ok: true
      readonly lines: readonly ReviewLine[] /** Cells that hold no mark: line number and what stands there. */
      readonly unread: readonly (readonly [number, string])[]
    }
  | { readonly ok: false; readonly why: 'empty' | 'no-id' | 'means' }

/** Reads what `writeCsv` wrote, in either language, also after Excel or WPS saved it: any order of columns, comma, semicolon or tab between them. */
export function readCsv(text: string, rubric: Rubric): ReadCsv {
  const [head, ...rows] = table(text.replace(/^\uFEFF/, ''))
  if (!head) return { ok: false, why: 'empty' }
  const at = csvPositions(head, rubric)
  if (at.id < 0) return { ok: false, why: 'no-id' }
  const unread: (readonly [number, string])[] = []
  const lines = rows.flatMap((row, position): ReviewLine[] => {
    const cellAt = (column: number) => unguarded(row[column] ?? '')
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
      reviewer: cellAt(at.reviewer).trim(),
      marks,
      verdict: verdictIn(cellAt(at.verdict).trim()),
      note: cellAt(at.note),
    }
    const isEmpty = line.verdict === '' && line.note === '' && Object.values(marks).every(mark => mark === null)
    return commitment === '' || isEmpty ? [] : [line]
  })
  if (lines.length === 0 && unread.length > 0) return { ok: false, why: 'means' }
  if (lines.some(line => line.reviewer === '' && Object.values(line.marks).some(mark => mark !== null))) return { ok: false, why: 'means' }
  return { ok: true, lines, unread }
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

/** Takes off the apostrophe that kept a spreadsheet from reading a formula. */
const unguarded = (value: string) => (/^'[=+\-@\t\r]/.test(value) ? value.slice(1) : value)

/** Rows of cells by RFC 4180; the separator is what the first line has most of. Empty lines are left out. */
function table(text: string): readonly (readonly string[])[] {
  const first = text.slice(0, text.search(/\r|\n|$/))
  const separator = [',', '\t', ';'].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ','
  const rows: string[][] = [[]]
  let value = ''
  let isQuoted = false
  const end = () => {
    rows.at(-1)?.push(value)
    value = ''
  }
  for (let i = 0; i < text.length; i++) {
    const one = text[i] ?? ''
    if (isQuoted) {
      if (one !== '"') value += one
      else if (text[i + 1] === '"') value += text[++i]
      else isQuoted = false
    } else if (one === '"' && value === '') isQuoted = true
    else if (one === separator) end()
    else if (one === '\n' || one === '\r') {
      if (one === '\r' && text[i + 1] === '\n') i++
      end()
      rows.push([])
    } else value += one
  }
  end()
  return rows.filter(row => row.some(cell => cell !== ''))
}
