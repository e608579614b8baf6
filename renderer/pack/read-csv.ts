import type { Rubric } from '../domain/rubric.ts'
import { type ReadReviews, reviewLines } from './review-lines.ts'

/** Reads what `writeCsv` wrote, in either language, also after Excel or WPS saved it: any order of columns, comma, semicolon or tab between them. */
export function readCsv(text: string, rubric: Rubric): ReadReviews {
  return reviewLines(
    table(text.replace(/^\uFEFF/, '')).map(row => row.map(unguarded)),
    rubric,
  )
}

/** Takes off the apostrophe that kept a spreadsheet from reading a formula. */
const unguarded = (value: string) => (/^'+[=+\-@\t\r]/.test(value) ? value.slice(1) : value)

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
