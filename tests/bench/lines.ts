import { acrossing } from './lines/across.ts'
import { firstPdf } from './lines/first-pdf.ts'
import { importing } from './lines/import.ts'
import { meeting } from './lines/meeting.ts'
import { remembering } from './lines/memory.ts'
import { parsing } from './lines/parse.ts'
import { pdfs } from './lines/pdf.ts'
import { searching } from './lines/search.ts'
import { starting } from './lines/start.ts'
import { storing } from './lines/store.ts'
import { tabling } from './lines/table.ts'
import type { Line } from './measure.ts'

/** The lines of the bench, in the order of its table. */
export const LINES: readonly Line[] = [
  parsing,
  importing,
  starting,
  acrossing,
  pdfs,
  firstPdf,
  searching,
  storing,
  remembering,
  meeting,
  tabling,
]
