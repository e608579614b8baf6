import type { Row } from '../domain/row.ts'

/** What `arrange` reads of the table's state; '' means: all. */
export interface ArrangeBy {
  readonly department: string
  readonly owner: string
  readonly search: string
  readonly sort: { readonly by: string; readonly descending: boolean } | null
  readonly only?: { readonly ids: readonly string[] } | null
}

/** Sorts names and titles as a Chinese reader expects: by pinyin, numbers by value. */
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true })

/** Positions into `rows`: those of the department and the owner that hold every word searched for, in the order asked for. Rows without a value come last. */
export function arrange(rows: readonly Row[], { department, owner, search, sort, only }: ArrangeBy): readonly number[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const counted = only ? new Set(only.ids) : null
  const positions: number[] = []
  for (const [position, row] of rows.entries()) {
    if (counted && !counted.has(row.id)) continue
    if (department && row.department !== department) continue
    if (owner && !row.owners.includes(owner)) continue
    if (words.length > 0 && !holds(row, words)) continue
    positions.push(position)
  }
  if (!sort) return positions
  const keys = rows.map(row => keyOf(row, sort.by))
  const direction = sort.descending ? -1 : 1
  return positions.sort((a, b) => compare(keys[a] ?? null, keys[b] ?? null, direction) || a - b)
}

function holds(row: Row, words: readonly string[]): boolean {
  const text = `${row.text}\n${row.measure}\n${row.department}\n${row.note}`.toLowerCase()
  return words.every(word => text.includes(word))
}

type Key = string | number | null

function keyOf(row: Row, by: string): Key {
  switch (by) {
    case 'number':
      return row.number
    case 'total':
      return row.total
    case 'department':
      return row.department
    case 'measure':
      return row.measure || null
    case 'text':
      return row.text
    case 'targets':
      return row.targets || null
    case 'until':
      return row.until || null
    case 'note':
      return row.note || null
    default: {
      const mark = by.startsWith('mark.') ? row.marks[by.slice('mark.'.length)] : null
      return typeof mark === 'number' ? mark : null
    }
  }
}

function compare(a: Key, b: Key, direction: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * direction
  return collator.compare(String(a), String(b)) * direction
}
