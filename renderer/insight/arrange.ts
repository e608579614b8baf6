import {
  type Arranged,
  type Arrangement,
  FACETS,
  type Facet,
  type FacetValue,
  type Grouping,
  type RowGroup,
} from '../domain/arrangement.ts'
import { areInitials, findInitials, type Initials } from '../domain/initials.ts'
import type { Row } from '../domain/row.ts'
import { ranksOf } from './chinese-order.ts'
import type { RowIndex } from './row-index.ts'

/** Filters, groups and sorts rows, and counts what each facet would leave. `initials` lets letters find characters. Rows without a value come last. */
export function arrange(index: RowIndex, how: Arrangement, initials: Initials): Arranged {
  const { found, facets } = filter(index, how, initials)
  const groupOf = how.group ? groupRanks(index, how.group) : null
  const order = sorter(index, how, groupOf?.ranks ?? null)
  if (order) found.sort(order)
  const groups = groupOf ? groupsOf(index, found, groupOf, how) : []
  const folded = new Set(groups.filter(group => group.isFolded).map(group => group.value))
  const positions = groupOf && folded.size > 0 ? found.filter(at => !folded.has(groupOf.valueAt(at))) : found
  const done = found.reduce((sum, at) => sum + (index.rows[at]?.isComplete ? 1 : 0), 0)
  return { positions, groups, found: found.length, done, facets }
}

/** Whether a row's words hold every word typed, as characters or as the initials of some. */
function holds(words: string, typed: readonly string[], initials: Initials): boolean {
  return typed.every(word => words.includes(word) || (areInitials(word) && findInitials(words, word, initials) !== null))
}

function filter(index: RowIndex, { search, filters, only }: Arrangement, initials: Initials) {
  const typed = search.toLowerCase().split(/\s+/).filter(Boolean)
  const counted = only ? new Set(only.ids) : null
  const asked = FACETS.map(facet => {
    const { values, lists } = index.columns[facet]
    const chosen = filters[facet] ?? []
    const allowed = chosen.length > 0 ? Uint8Array.from(values, value => (chosen.includes(value) ? 1 : 0)) : null
    return { facet, lists, allowed, counts: new Uint32Array(values.length) }
  })
  const found: number[] = []
  for (const [at, row] of index.rows.entries()) {
    if (counted && !counted.has(row.id)) continue
    if (typed.length > 0 && !holds(index.words[at] ?? '', typed, initials)) continue
    let failing = 0
    let failed: (typeof asked)[number] | null = null
    for (const one of asked) {
      if (!one.allowed || one.lists[at]?.some(value => one.allowed?.[value])) continue
      failing += 1
      failed = one
      if (failing > 1) break
    }
    if (failing === 0) found.push(at)
    if (failing > 1) continue
    // A facet counts as if it were not asked itself: what choosing another of its values would leave.
    for (const one of failed ? [failed] : asked) for (const value of one.lists[at] ?? []) one.counts[value] = (one.counts[value] ?? 0) + 1
  }
  const facets = Object.fromEntries(asked.map(({ facet, counts }) => [facet, countsOf(index, facet, counts)]))
  return { found, facets: facets as Record<Facet, readonly FacetValue[]> }
}

const ORDERS: Partial<Record<Facet, readonly string[]>> = {
  target: ['yes', 'no'],
  deadline: ['yes', 'no'],
  firmness: ['firm', 'aimed', 'soft'],
  state: ['unscored', 'begun', 'complete'],
  score: ['5', '4', '3', '2', '1', ''],
  flag: ['yes', 'no'],
}

/** In their own order, or as the rows first say them; none comes last. */
function countsOf(index: RowIndex, facet: Facet, counts: Uint32Array): readonly FacetValue[] {
  const values = index.columns[facet].values.map((value, number) => ({ value, count: counts[number] ?? 0 }))
  const order = ORDERS[facet]
  const place = (value: string) => (order ? order.indexOf(value) : value === '' ? 1 : 0)
  return values.sort((a, b) => place(a.value) - place(b.value))
}

interface Groups {
  readonly ranks: Float64Array
  readonly valueAt: (at: number) => string
}

function groupRanks({ rows }: RowIndex, by: Grouping): Groups {
  const values = rows.map(row => groupValue(row, by))
  const distinct = [...new Set(values)]
  if (by === 'month') distinct.sort()
  if (by === 'firmness') distinct.sort((a, b) => FIRMNESS.indexOf(a) - FIRMNESS.indexOf(b))
  const named = [...distinct.filter(Boolean), '']
  const rank = new Map(named.map((value, place) => [value, place]))
  return { ranks: Float64Array.from(values, value => rank.get(value) ?? 0), valueAt: at => values[at] ?? '' }
}

const FIRMNESS = ['firm', 'aimed', 'soft']

function groupValue(row: Row, by: Grouping): string {
  switch (by) {
    case 'department':
      return row.department
    case 'theme':
      return row.theme
    case 'month':
      return row.until.slice(0, 7)
    case 'firmness':
      return row.firmness
    case 'owner':
      return row.owners[0] ?? ''
  }
}

function groupsOf({ rows }: RowIndex, found: readonly number[], { valueAt }: Groups, { folded }: Arrangement): readonly RowGroup[] {
  const groups: { value: string; count: number; done: number; isFolded: boolean }[] = []
  for (const at of found) {
    const value = valueAt(at)
    if (groups.at(-1)?.value !== value) groups.push({ value, count: 0, done: 0, isFolded: folded.includes(value) })
    const group = groups.at(-1)
    if (!group) continue
    group.count += 1
    if (rows[at]?.isComplete) group.done += 1
  }
  return groups
}

/** Group first, then each sort key, then the order of the text; `null` where that is the order already. */
function sorter(index: RowIndex, { sort }: Arrangement, group: Float64Array | null): ((a: number, b: number) => number) | null {
  const steps = sort.map(({ by, descending }) => ({ ranks: ranked(index, by), sign: descending ? -1 : 1 }))
  if (!group && steps.length === 0) return null
  return (a, b) => {
    if (group) {
      const between = (group[a] ?? 0) - (group[b] ?? 0)
      if (between !== 0) return between
    }
    for (const { ranks, sign } of steps) {
      const [left = Number.NaN, right = Number.NaN] = [ranks[a], ranks[b]]
      if (left === right || (Number.isNaN(left) && Number.isNaN(right))) continue
      if (Number.isNaN(left)) return 1
      if (Number.isNaN(right)) return -1
      return (left - right) * sign
    }
    return a - b
  }
}

/** The rows' ranks by a key; NaN where a row has no value. */
function ranked(index: RowIndex, by: string): Float64Array {
  const standing = index.ranks.get(by)
  if (standing) return standing
  const ranks = rank(index.rows, by)
  index.ranks.set(by, ranks)
  return ranks
}

function rank(rows: readonly Row[], by: string): Float64Array {
  const numbers = (value: (row: Row) => unknown) =>
    Float64Array.from(rows, row => {
      const number = value(row)
      return typeof number === 'number' ? number : Number.NaN
    })
  const texts = (value: (row: Row) => string) => {
    const said = rows.map(value)
    return ranksOf(said).map((one, at) => (said[at] ? one : Number.NaN))
  }
  switch (by) {
    case 'number':
    case 'total':
      return numbers(row => row[by])
    case 'department':
    case 'measure':
    case 'text':
    case 'targets':
    case 'until':
    case 'note':
      return texts(row => row[by])
    default:
      return numbers(row => (by.startsWith('mark.') ? row.marks[by.slice('mark.'.length)] : null))
  }
}
