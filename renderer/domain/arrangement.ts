import * as z from 'zod/mini'

/** What the table can be filtered by. Within one facet any chosen value lets a row through, between facets all must. '' is: none. */
export const FACETS = [
  'department',
  'owner',
  'target',
  'deadline',
  'firmness',
  'state',
  'score',
  'flag',
  'verdict',
  'tag',
  'reviewer',
] as const
export type Facet = (typeof FACETS)[number]

/** What rows can be gathered under. `month` is the month of the deadline. */
export const GROUPINGS = ['department', 'theme', 'month', 'firmness', 'owner'] as const
export type Grouping = (typeof GROUPINGS)[number]

export type SortKey = 'number' | 'department' | 'measure' | 'text' | 'targets' | 'until' | 'total' | 'note' | `mark.${string}`

/** One step of a sort; the first counts most. */
export interface SortBy {
  readonly by: SortKey
  readonly descending: boolean
}

export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>

/** Commitments that a figure counted, and what the figure says of them. */
export interface Only {
  readonly name: string
  readonly ids: readonly string[]
}

/** How the table is arranged. */
export interface Arrangement {
  readonly search: string
  readonly filters: Filters
  readonly sort: readonly SortBy[]
  readonly group: Grouping | null
  /** Groups whose rows are folded away, by their value. */
  readonly folded: readonly string[]
  /** Only these; a figure somewhere else counted them. */
  readonly only: Only | null
}

/** No row left out. */
export const EVERY_ROW = { search: '', filters: {}, only: null } as const satisfies Partial<Arrangement>

/** Every row in reading order. */
export const PLAIN: Arrangement = { ...EVERY_ROW, sort: [], group: null, folded: [] }

/** Whether the arrangement leaves any row out. */
export function isFiltered({ search, filters, only }: Arrangement): boolean {
  return search !== '' || only !== null || Object.values(filters).some(values => values.length > 0)
}

/** How a group's value, count and progress are told. */
export interface RowGroup {
  readonly value: string
  readonly count: number
  readonly done: number
  readonly isFolded: boolean
}

/** The table, arranged: positions into the rows, group after group, without those folded away. */
export interface Arranged {
  readonly positions: readonly number[]
  readonly groups: readonly RowGroup[]
  /** How many rows were let through, folded or not, and how many of these are reviewed. */
  readonly found: number
  readonly done: number
  /** For each facet its values in order, with how many rows each would leave while the other facets stay as they are. */
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>
}

export interface FacetValue {
  readonly value: string
  readonly count: number
}

const sortSchema = z.object({
  by: z.pipe(
    z.string(),
    z.transform(by => by as SortKey),
  ),
  descending: z.boolean(),
})

/** Checks an arrangement that was kept: a saved view. */
export const arrangementSchema: z.ZodMiniType<Arrangement> = z.object({
  search: z.string(),
  filters: z.partialRecord(z.enum(FACETS), z.array(z.string())),
  sort: z.array(sortSchema),
  group: z.nullable(z.enum(GROUPINGS)),
  folded: z.array(z.string()),
  only: z.null(),
})
