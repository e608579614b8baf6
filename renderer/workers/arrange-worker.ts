import { expose } from 'comlink'
import type { Arranged, Arrangement } from '../domain/arrangement.ts'
import { areInitials, charactersOf, learnInitials, noInitials } from '../domain/initials.ts'
import type { Row } from '../domain/row.ts'
import { arrange as arrangeIndexed } from '../insight/arrange.ts'
import { panelFigures } from '../insight/panel-figures.ts'
import { emptyIndex, setRows } from '../insight/row-index.ts'
import { letters } from './letters.ts'

/** The rows of the open table, given once and patched: an arrangement travels, the rows do not. */
let index = emptyIndex()
const initials = noInitials()
const known = new Set<string>()
let areLettersKnown = false

/** Takes rows from a position on; from 0 on everything before is forgotten. */
function give(rows: readonly Row[], from: number): void {
  if (from === 0) index = emptyIndex()
  patch(rows.map((row, i) => [from + i, row] as const))
}

function patch(changes: readonly (readonly [number, Row])[]): void {
  setRows(index, changes)
  areLettersKnown = false
}

/** `null` where rows are missing: the worker was started anew, or another document's are here. */
async function arrange(how: Arrangement, count: number): Promise<Arranged | null> {
  if (index.rows.length !== count) return null
  if (!areLettersKnown && how.search.split(/\s+/).some(areInitials)) {
    const fresh = charactersOf(index.words, known)
    learnInitials(initials, await letters(fresh))
    for (const character of fresh) known.add(character)
    areLettersKnown = true
  }
  return arrangeIndexed(index, how, initials)
}

const arrangeWorker = { give, patch, arrange, letters, panel: panelFigures }
export type ArrangeWorker = typeof arrangeWorker
expose(arrangeWorker)
