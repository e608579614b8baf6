import type { Rubric } from '../domain/rubric.ts'
import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'
import { readXlsx } from './read-xlsx.ts'
import type { ReadReviews } from './review-lines.ts'

/** No export of ours is larger, in bytes. */
const LARGEST = 50_000_000

/** Reviews out of an Excel, CSV or JSON file that a pack was; what it is, its first bytes say, whatever its name. */
export function readReviews(bytes: Uint8Array, rubric: Rubric): ReadReviews {
  if (bytes.length > LARGEST) return { ok: false, why: 'too-large' }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes, rubric)
  const text = textOf(bytes)
  if (text === null) return { ok: false, why: 'foreign' }
  return /^\uFEFF?\s*[{[]/.test(text) ? readJson(text.replace(/^\uFEFF/, ''), rubric) : readCsv(text, rubric)
}

/** The text: UTF-8, UTF-16 as Excel's 'Unicode text' is, or GB 18030 as a Chinese Excel saves CSV; `null` for none of them. */
function textOf(bytes: Uint8Array): string | null {
  const encodings = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030']
  for (const encoding of encodings)
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return text.includes('\u0000') ? null : text
    } catch {
      // It may be the next one.
    }
  return null
}
