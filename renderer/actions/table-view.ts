import type { Grouping } from '../domain/arrangement.ts'
import { EVERY_ROW } from '../domain/arrangement.ts'
import type { Json } from '../domain/edit.ts'
import { type Fold, valueIn } from '../domain/fold.ts'
import { asColumns, type ColumnLayout, type SavedView, savedViews, viewField } from '../domain/table-view.ts'
import type { Action, Desk, ListedAction } from './desk.ts'
import { LAPTOP, setOnLaptop } from './laptop.ts'
import { arrange } from './look.ts'

const hasDocument = (desk: Desk) => desk.folds.getState().open !== null

const read = new WeakMap<object, ColumnLayout | null>()

/** The column layout kept on this laptop, `null` for the app's own; the same edit always gives the same object. */
export function columnsOfLaptop(laptop: Fold): ColumnLayout | null {
  const value = valueIn(laptop, LAPTOP, 'columns')
  if (typeof value !== 'object' || value === null) return null
  const standing = read.get(value) ?? asColumns(value)
  read.set(value, standing)
  return standing
}

/** Shows, hides, moves, pins or widens columns: the whole layout is kept. */
export const layOutColumns = {
  id: 'lay-out-columns',
  run: async (desk, layout) => void (await setOnLaptop(desk, 'columns', asJson(layout))),
} satisfies Action<ColumnLayout | null>

/** The views saved on this laptop. */
export function viewsOfLaptop(laptop: Fold): readonly SavedView[] {
  return savedViews(laptop, LAPTOP)
}

/** Saves the table's filters, order, groups and columns under a name; the same name again takes the old one's place. */
export const saveView = {
  id: 'save-view',
  run: async (desk, typed) => {
    const name = typed.trim().slice(0, 40)
    if (name === '') return
    const { laptop } = desk.folds.getState()
    const id = viewsOfLaptop(laptop).find(view => view.name === name)?.id ?? desk.newId()
    const { arrangement } = desk.view.getState()
    await setOnLaptop(desk, viewField(id), asJson({ name, arrangement: { ...arrangement, only: null }, columns: columnsOfLaptop(laptop) }))
  },
} satisfies Action<string>

/** Looks at the table as a saved view does. */
export const openView = {
  id: 'open-view',
  run: async (desk, { arrangement, columns }) => {
    await layOutColumns.run(desk, columns)
    await arrange.run(desk, arrangement)
  },
} satisfies Action<SavedView>

/** Forgets a saved view. */
export const removeView = {
  id: 'remove-view',
  run: async (desk, id) => void (await setOnLaptop(desk, viewField(id), null)),
} satisfies Action<string>

/** Gathers the rows under something; `null` takes the groups away. */
export const groupBy = {
  id: 'group-by',
  run: (desk, group) => arrange.run(desk, { group, folded: [] }),
} satisfies Action<Grouping | null>

const grouping = <By extends Grouping | 'none'>(by: By) =>
  ({
    id: `group-${by}`,
    group: 'view',
    may: hasDocument,
    run: desk => groupBy.run(desk, by === 'none' ? null : by),
  }) satisfies ListedAction

/** One action for each way of grouping. */
export const groupings: readonly ListedAction[] = [
  grouping('none'),
  grouping('department'),
  grouping('theme'),
  grouping('month'),
  grouping('firmness'),
  grouping('owner'),
]

/** Folds a group's rows away, or shows them again. */
export const foldGroup = {
  id: 'fold-one',
  run: (desk, value) => {
    const { folded } = desk.view.getState().arrangement
    return arrange.run(desk, { folded: folded.includes(value) ? folded.filter(one => one !== value) : [...folded, value] })
  },
} satisfies Action<string>

const isGrouped = (desk: Desk) => desk.view.getState().arrangement.group !== null

/** Folds all groups away: what is left is their counts. */
export const foldAll = {
  id: 'fold-all',
  group: 'view',
  keys: ['-'],
  may: isGrouped,
  run: desk => arrange.run(desk, { folded: desk.view.getState().arranged?.groups.map(group => group.value) ?? [] }),
} satisfies ListedAction

/** Shows the rows of all groups. */
export const unfoldAll = {
  id: 'unfold-all',
  group: 'view',
  keys: ['='],
  may: isGrouped,
  run: desk => arrange.run(desk, { folded: [] }),
} satisfies ListedAction

/** Takes off search and filters. */
export const clearFilters = {
  id: 'clear-filters',
  group: 'view',
  keys: ['Shift+X'],
  may: hasDocument,
  run: desk => arrange.run(desk, EVERY_ROW),
} satisfies ListedAction

function asJson(value: unknown): Json {
  const copy: Json = JSON.parse(JSON.stringify(value))
  return copy
}
