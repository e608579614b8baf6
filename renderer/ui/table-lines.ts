import type { RowGroup } from '../domain/arrangement.ts'
import type { Row } from '../domain/row.ts'
import type { TableColumn } from './table-columns.tsx'

/** What stands in each line of the table: the place of a row in the order shown, or, below 0, a group: -1 is the first, -2 the second. */
export function linesOf(shown: number, groups: readonly RowGroup[]): Int32Array {
  if (groups.length === 0) return Int32Array.from({ length: shown }, (_, place) => place)
  const lines = new Int32Array(shown + groups.length)
  let line = 0
  let place = 0
  for (const [number, { count, isFolded }] of groups.entries()) {
    lines[line++] = -1 - number
    for (let one = 0; one < count && !isFolded && place < shown; one++) lines[line++] = place++
  }
  return lines.subarray(0, line)
}

/** Rows as tab-separated text with a line of heads: what a sheet takes when it is pasted. */
export function asTabbed(rows: readonly Row[], columns: readonly TableColumn[]): string {
  const clean = (words: string) => words.replace(/[\t\r\n]+/g, ' ')
  const lines = [columns.map(column => clean(column.name)), ...rows.map(row => columns.map(column => clean(column.text(row))))]
  return lines.map(line => line.join('\t')).join('\r\n')
}
