import { acrossing } from './lines/across.ts'
import { firstPdf } from './lines/first-pdf.ts'
import { importing } from './lines/import.ts'
import { parsing } from './lines/parse.ts'
import { pdfs } from './lines/pdf.ts'
import { starting } from './lines/start.ts'
import type { Line } from './measure.ts'

/** The lines of the bench, in the order of its table. */
export const LINES: readonly Line[] = [parsing, importing, starting, acrossing, pdfs, firstPdf]
