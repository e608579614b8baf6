import type { Loss } from '../domain/document.ts'
import { dropRunning, type PageLine } from './pdf-furniture.ts'
import { joinLines, type Piece, piecesToLines } from './pdf-lines.ts'
import { megabytes, type ReadFile, refuse } from './read-answer.ts'

/** Where pdf.js finds the tables of Chinese encodings that old PDFs name instead of carrying: an address or a folder, ending in `/`. */
export interface PdfParts {
  readonly cMapUrl: string
}

/** The largest PDF that is opened, in bytes, and the most pages that are read. */
export const LARGEST_PDF = 96 * 1024 * 1024
export const MOST_PAGES = 300

/** Characters per page below which a PDF with pictures is taken for a scan. */
const SCAN_BELOW = 8

/**
 * A PDF's text layer as text: columns one after the other, lines joined to paragraphs without hyphens or spaces between Chinese characters,
 * running heads and page numbers dropped and counted. Nothing in the file is executed or fetched.
 */
export async function readPdf(bytes: Uint8Array, { cMapUrl }: PdfParts): Promise<ReadFile> {
  if (bytes.length > LARGEST_PDF) return refuse('too-large', megabytes(bytes.length))
  const { getDocument, VerbosityLevel } = await pdfjs()
  const loading = getDocument({
    // pdf.js takes the buffer for itself; the original bytes are kept beside the text.
    data: new Uint8Array(bytes),
    cMapUrl,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    // It would be a `new Function`, which our policy refuses.
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await loading.promise
    if (document.numPages > MOST_PAGES) return refuse('too-many-pages', String(document.numPages))
    const pages: PageLine[][] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const [, , width = 0, height = 0] = page.view
      const content = await page.getTextContent({ disableNormalization: true })
      const pieces = content.items.flatMap((item): Piece[] => ('str' in item ? [pieceOf(item)] : []))
      pages.push(piecesToLines(pieces, width).map(line => ({ ...line, share: height > 0 ? 1 - line.y / height : 0.5 })))
      page.cleanup()
    }
    const { kept, heads, numbers } = dropRunning(pages)
    const text = kept.map(joinLines).filter(Boolean).join('\n')
    const characters = text.replace(/\s/g, '').length
    if (characters < SCAN_BELOW * document.numPages) return refuse('no-text-layer', String(document.numPages))
    const losses: Loss[] = []
    if (heads > 0) losses.push({ code: 'running-heads', count: heads })
    if (numbers > 0) losses.push({ code: 'page-numbers', count: numbers })
    return { ok: true, text, encoding: 'pdf', losses }
  } catch (error) {
    return refuse(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken', 'pdf')
  } finally {
    await loading.destroy()
  }
}

function pieceOf({ str, transform, width, height }: { str: string; transform: readonly number[]; width: number; height: number }): Piece {
  return { text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, size: height || Math.abs(transform[3] ?? 0) }
}

/** pdf.js with its worker in this very thread: the intake runs in a worker already, and in Node there is none. */
async function pdfjs() {
  const [library, worker] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), import('pdfjs-dist/legacy/build/pdf.worker.mjs')])
  Object.assign(globalThis, { pdfjsWorker: worker })
  return library
}
