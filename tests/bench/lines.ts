import { acrossing } from './lines/across.ts'
import { importing } from './lines/import.ts'
import { parsing } from './lines/parse.ts'
import { starting } from './lines/start.ts'
import type { Line } from './measure.ts'

/** The lines of the bench, in the order of its table. */
export const LINES: readonly Line[] = [parsing, importing, starting, acrossing]
