import type { Ids } from '../../domain/insight.ts'

/** One figure of a table: what it shows, its number where it has one, the commitments it leads to, and the whole of it in words. */
export interface FigureCell {
  readonly text: string
  readonly value: number | null
  readonly ids: Ids
  readonly says: string
}

/** The numbers behind a figure: what the table shows, the chart draws and the clipboard gets. */
export interface FigureTable {
  readonly name: string
  /** What the rows are: 部门. */
  readonly corner: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly FigureCell[] }[]
}

/** A cell that counts commitments; a count of none leads nowhere. */
export function countCell(ids: Ids, says: string): FigureCell {
  return { text: String(ids.length), value: ids.length, ids, says: `${says} ${ids.length}` }
}

/** A cell of words or a number that leads nowhere. */
export function plainCell(text: string, value: number | null = null): FigureCell {
  return { text, value, ids: [], says: text }
}

/** The table as a spreadsheet takes it: tabs between cells, no tab or line break inside one. */
export function tsvOf({ corner, columns, rows }: FigureTable): string {
  const lines = [[corner, ...columns], ...rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)])]
  return lines.map(line => line.map(cell => safeCell(cell.replace(/[\t\r\n]+/g, ' '))).join('\t')).join('\n')
}

/** A text that a spreadsheet would take for a formula is given a quotation mark first; a number is not. */
function safeCell(text: string): string {
  return /^[=+\-@]/.test(text) && Number.isNaN(Number(text.replace(/[,%]/g, ''))) ? `'${text}` : text
}
