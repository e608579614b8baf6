import { type Arrangement, isFiltered } from '../domain/arrangement.ts'
import type { Language } from '../domain/pack.ts'
import type { Action, Desk, ListedAction, ViewState } from './desk.ts'
import { arranged, rowsInStep } from './table-rows.ts'

function ask(desk: Desk, field: keyof ViewState['asks']): void {
  desk.view.setState(({ asks }) => ({ asks: { ...asks, [field]: asks[field] + 1 } }))
}

const hasDocument = (desk: Desk) => desk.folds.getState().open !== null
const hasSelection = (desk: Desk) => desk.view.getState().selected !== null

export const focusSearch = {
  id: 'focus-search',
  group: 'move',
  keys: ['/', 'Ctrl+F'],
  may: hasDocument,
  run: desk => ask(desk, 'search'),
} satisfies ListedAction
export const focusNote = {
  id: 'focus-note',
  group: 'write',
  keys: ['C'],
  may: hasSelection,
  run: desk => ask(desk, 'note'),
} satisfies ListedAction
export const focusAnnotate = {
  id: 'focus-annotate',
  group: 'write',
  keys: ['A'],
  may: hasSelection,
  run: desk => ask(desk, 'annotate'),
} satisfies ListedAction

export const focusPrivate = {
  id: 'focus-private',
  group: 'write',
  keys: ['Shift+C'],
  may: hasSelection,
  run: desk => ask(desk, 'private'),
} satisfies ListedAction
export const focusCorrect = {
  id: 'focus-correct',
  group: 'correct',
  keys: ['E'],
  may: hasSelection,
  run: desk => ask(desk, 'correct'),
} satisfies ListedAction
const hasTable = (desk: Desk) => hasDocument(desk) && desk.view.getState().centre === 'table'
export const focusFilters = {
  id: 'focus-filters',
  group: 'view',
  keys: ['Shift+F'],
  may: hasTable,
  run: desk => ask(desk, 'filters'),
} satisfies ListedAction
export const focusViews = {
  id: 'focus-views',
  group: 'view',
  keys: ['Shift+V'],
  may: hasTable,
  run: desk => ask(desk, 'views'),
} satisfies ListedAction
export const focusColumns = {
  id: 'focus-columns',
  group: 'view',
  keys: ['Shift+L'],
  may: hasTable,
  run: desk => ask(desk, 'columns'),
} satisfies ListedAction
export const focusTags = {
  id: 'focus-tags',
  group: 'row',
  keys: ['T'],
  may: desk => hasSelection(desk) && hasTable(desk),
  run: desk => ask(desk, 'tags'),
} satisfies ListedAction

/** Copies what is chosen, or everything the table shows, as a table of text; Ctrl+C is the browser's own copy event. */
export const copyRows = {
  id: 'copy-rows',
  group: 'row',
  keys: ['Ctrl+C'],
  isNative: true,
  may: desk => hasSelection(desk) && hasTable(desk),
  run: desk => ask(desk, 'copy'),
} satisfies ListedAction

/** Table or text in the centre. */
export const showCentre = { id: 'show-centre', run: (desk, centre) => desk.view.setState({ centre }) } satisfies Action<ViewState['centre']>
export const toggleCentre = {
  id: 'toggle-centre',
  group: 'view',
  keys: ['V'],
  may: hasDocument,
  run: desk => desk.view.setState(({ centre }) => ({ centre: centre === 'table' ? 'reader' : 'table' })),
} satisfies ListedAction

export const setLanguage = { id: 'set-language', run: (desk, language) => desk.view.setState({ language }) } satisfies Action<Language>
export const setScheme = { id: 'set-scheme', run: (desk, scheme) => desk.view.setState({ scheme }) } satisfies Action<ViewState['scheme']>
export const switchLanguage = {
  id: 'switch-language',
  group: 'view',
  run: desk => desk.view.setState(({ language }) => ({ language: language === 'zh' ? 'en' : 'zh' })),
} satisfies ListedAction
export const switchScheme = {
  id: 'switch-scheme',
  group: 'view',
  run: desk => desk.view.setState(({ scheme }) => ({ scheme: scheme === 'dark' ? 'light' : 'dark' })),
} satisfies ListedAction

export const showKeys = {
  id: 'show-keys',
  group: 'help',
  keys: ['?', 'F1'],
  run: desk => desk.view.setState(({ isKeyListOpen }) => ({ isKeyListOpen: !isKeyListOpen })),
} satisfies ListedAction

let asked = 0

/** Filters, searches and sorts the table; only the answer to the last question is shown. */
export const arrange = {
  id: 'arrange',
  run: async (desk, change) => {
    desk.view.setState(({ arrangement }) => ({ arrangement: { ...arrangement, ...change } }))
    await rearrange(desk)
  },
} satisfies Action<Partial<Arrangement>>

/** Puts the rows in order anew, as after a change that the order depends on. */
export async function rearrange(desk: Desk): Promise<void> {
  const { me, open } = desk.folds.getState()
  if (!open) return
  const question = ++asked
  const rows = rowsInStep(open, me.id)
  const { arrangement } = desk.view.getState()
  const isCurrent = () => question === asked && desk.folds.getState().open?.placed === open.placed
  // Every row in reading order needs nobody to be asked; the counts come when the worker has them.
  if (!isFiltered(arrangement) && arrangement.sort.length === 0 && arrangement.group === null)
    desk.view.setState({ positions: rows.map((_, position) => position) })
  const { positions, ...answer } = await arranged(desk, rows, arrangement)
  if (isCurrent()) desk.view.setState({ positions, arranged: answer })
}
