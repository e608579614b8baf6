import { unzipSync } from 'fflate'
import type { Rubric } from '../domain/rubric.ts'
import { csvPositions } from './csv-columns.ts'
import { type ReadReviews, reviewLines } from './review-lines.ts'
import { rowsOf, sharedTexts } from './sheet-rows.ts'

/** What a workbook may hold unpacked, in bytes: far more than 100,000 reviews, far less than what stops a laptop. */
const LARGEST = 150_000_000
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/
const TEXTS = 'xl/sharedStrings.xml'

/** Reads the sheet of reviews in what `writeXlsx` wrote, also after Excel, WPS or LibreOffice saved it: any sheet whose head has the commitment's id. */
export function readXlsx(bytes: Uint8Array, rubric: Rubric): ReadReviews {
  let size = 0
  const parts = unzipped(bytes, length => {
    size += length
    return size <= LARGEST
  })
  if (size > LARGEST) return { ok: false, why: 'too-large' }
  if (!parts) return { ok: false, why: 'damaged' }
  const textOf = (name: string) => new TextDecoder().decode(parts[name])
  const sheets = Object.keys(parts).filter(name => SHEET.test(name))
  if (sheets.length === 0) return { ok: false, why: 'foreign' }
  const texts = TEXTS in parts ? sharedTexts(textOf(TEXTS)) : []
  const tables = sheets.map(name => rowsOf(textOf(name), texts))
  const found = tables.find(([head]) => head && csvPositions(head, rubric).id >= 0)
  if (found) return reviewLines(found, rubric)
  // Our workbook without that sheet shows the panel alone.
  const isOurs = tables.some(([head]) => head && csvPositions(head, rubric).marks.some(({ at }) => at >= 0))
  return { ok: false, why: isOurs ? 'means' : 'no-id' }
}

/** The parts that are read; `null` where it is no whole zip. */
function unzipped(bytes: Uint8Array, mayTake: (size: number) => boolean): Readonly<Record<string, Uint8Array>> | null {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => (SHEET.test(name) || name === TEXTS) && mayTake(originalSize) })
  } catch {
    return null
  }
}
