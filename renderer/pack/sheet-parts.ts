import type { Cell, Sheet, SheetData } from 'write-excel-file/universal'

/** Excel takes no longer name for a sheet. */
const LONGEST_NAME = 31

/** What a cell holds. */
export type Value = string | number | Date | null

/** A sheet with its head frozen; numbers and dates are numbers and dates. */
export function sheet(name: string, head: readonly string[], rows: readonly (readonly Value[])[], widths: readonly number[]): Sheet<Blob> {
  const data: SheetData = [
    head.map((value): Cell => ({ value, fontWeight: 'bold', backgroundColor: '#e3ebf5', alignVertical: 'center', wrap: true })),
    ...rows.map(row => row.map(cellOf)),
  ]
  return { sheet: name.slice(0, LONGEST_NAME), data, columns: widths.map(width => ({ width })), stickyRowsCount: 1 }
}

function cellOf(value: Value): Cell {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top', ...(Number.isInteger(value) ? {} : { format: '0.0' }) }
  if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' }
  // Excel reads _x0041_ as the character of that number: an underscore that would begin one is written so itself.
  const words = value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return { value: words, type: String, alignVertical: 'top', wrap: true }
}

/** A mean in hundredths, nothing where there is none. */
export const mean = (value: number | undefined) => (value === undefined ? null : Math.round(value * 100) / 100)
/** A day as a date; what is no day stays as it was written. */
export const day = (text: string | undefined): Value => {
  const date = new Date(`${text}T00:00:00Z`)
  return text === undefined || text === '' ? null : Number.isNaN(date.getTime()) ? text : date
}
