import { type ReadFile, refuse } from './read-answer.ts'
import { readDocx } from './read-docx.ts'
import { readHtml } from './read-html.ts'
import { readMarkdown } from './read-markdown.ts'
import { readMht } from './read-mht.ts'
import { type PdfParts, readPdf } from './read-pdf.ts'
import { readText } from './read-text.ts'

/** What reading needs beyond the bytes. `encoding` is the person's correction of a text file's; `pdf` says where pdf.js' own files are. */
export interface ReadHow {
  readonly encoding?: string
  readonly pdf: PdfParts
}

/** Types that hold no running text, by name: said so, instead of taking their bytes for text. */
const OTHER_TYPES = /\.(xlsx?|pptx?|wps|et|dps|ofd|rtf|zip|rar|7z|png|jpe?g|gif|heic|webp|mp[34]|exe)$/i

/** A file of any kind that is read here as text. What the bytes are goes by their beginning first, by the file's name second. */
export async function readFile(name: string, bytes: Uint8Array, { encoding, pdf }: ReadHow): Promise<ReadFile> {
  if (bytes.length === 0) return refuse('empty')
  const other = OTHER_TYPES.exec(name)?.[1]
  if (other) return refuse('unknown-type', other.toLowerCase())
  if (begins(bytes, '%PDF-')) return readPdf(bytes, pdf)
  if (begins(bytes, 'PK\u0003\u0004')) return readDocx(bytes)
  if (begins(bytes, '\u00d0\u00cf\u0011\u00e0')) return refuse('old-word')
  if (/\.(pdf|docx?|docm)$/i.test(name)) return refuse('broken', name.split('.').at(-1)?.toLowerCase() ?? '')
  if (/\.(mht|mhtml)$/i.test(name)) return readMht(bytes)
  if (/\.(html?|xhtml)$/i.test(name)) return readHtml(bytes, encoding)
  if (/\.(md|markdown)$/i.test(name)) return readMarkdown(bytes, encoding)
  return readText(bytes, encoding)
}

function begins(bytes: Uint8Array, mark: string): boolean {
  return [...mark].every((character, i) => bytes[i] === character.charCodeAt(0))
}
