import type { Row } from './row.ts'

/** How far a set of commitments is reviewed: complete ones of all. */
export interface Progress {
  readonly done: number
  readonly all: number
}

/** Progress over rows. */
export function progressOf(rows: readonly Row[]): Progress {
  return { done: rows.filter(row => row.isComplete).length, all: rows.length }
}
