import { FACETS, type Facet } from '../domain/arrangement.ts'
import type { Row } from '../domain/row.ts'

/** Rows made ready to be filtered, counted and sorted many times: built once, patched where a row changes. */
export interface RowIndex {
  readonly rows: Row[]
  /** Each row's words that search looks through, in small letters. */
  readonly words: string[]
  readonly columns: Readonly<Record<Facet, FacetColumn>>
  /** Ranks of rows by a sort key, made when first asked for. */
  readonly ranks: Map<string, Float64Array>
}

/** One facet's values, each by a number; rows that have the same values share one list. */
export interface FacetColumn {
  readonly values: string[]
  readonly lists: (readonly number[])[]
  readonly numbers: Map<string, number>
  readonly shared: Map<string, readonly number[]>
}

/** An index without rows. */
export function emptyIndex(): RowIndex {
  const columns = Object.fromEntries(FACETS.map(facet => [facet, { values: [], lists: [], numbers: new Map(), shared: new Map() }]))
  return { rows: [], words: [], columns: columns as unknown as RowIndex['columns'], ranks: new Map() }
}

/** Sets rows at their positions: at the end a row is added, elsewhere it takes another's place. */
export function setRows(index: RowIndex, changes: Iterable<readonly [number, Row]>): void {
  for (const [position, row] of changes) {
    const old = index.rows[position]
    if (old?.text !== row.text || old.department !== row.department) index.ranks.clear()
    index.rows[position] = row
    index.words[position] = `${row.text}\n${row.measure}\n${row.department}\n${row.note}\n${row.tags.join('\n')}`.toLowerCase()
    for (const facet of FACETS) {
      const column = index.columns[facet]
      column.lists[position] = listOf(column, valuesOf(facet, row))
    }
  }
  for (const key of [...index.ranks.keys()]) if (/^(mark\.|total|note)/.test(key)) index.ranks.delete(key)
}

function listOf(column: FacetColumn, values: readonly string[]): readonly number[] {
  const key = values.join('\n')
  const standing = column.shared.get(key)
  if (standing) return standing
  const list = values.map(value => {
    const known = column.numbers.get(value)
    if (known !== undefined) return known
    column.numbers.set(value, column.values.length)
    return column.values.push(value) - 1
  })
  column.shared.set(key, list)
  return list
}

const NONE = ['']
const orNone = (values: readonly string[]) => (values.length > 0 ? values : NONE)

/** What a row says under a facet; '' where it says nothing. */
export function valuesOf(facet: Facet, row: Row): readonly string[] {
  switch (facet) {
    case 'department':
      return [row.department]
    case 'owner':
      return orNone(row.owners)
    case 'target':
      return [row.targets ? 'yes' : 'no']
    case 'deadline':
      return [row.until ? 'yes' : 'no']
    case 'firmness':
      return [row.firmness]
    case 'state':
      return [stateOf(row)]
    case 'score':
      return [row.total === null ? '' : String(Math.floor(row.total))]
    case 'flag':
      return [row.isFlagged ? 'yes' : 'no']
    case 'verdict':
      return [row.verdict]
    case 'tag':
      return orNone(row.tags)
    case 'reviewer':
      return orNone(row.reviewers)
  }
}

function stateOf(row: Row): string {
  if (row.isComplete) return 'complete'
  return Object.values(row.marks).some(mark => mark !== null) ? 'begun' : 'unscored'
}
