import type { ActionGroup } from '../actions/action-ids.ts'
import { ACTIONS } from '../actions/all.ts'
import type { Action } from '../actions/desk.ts'
import { habitsOf, type KeyHabits } from '../actions/key-habits.ts'
import type { Language } from '../domain/pack.ts'
import type { MenuAction, MenuGroup } from '../host/desktop.ts'
import type { WatchedDesk } from '../ui/cells.ts'
import { menuOf } from '../ui/menu-of.ts'

/** Where the groups of the one list stand in the native menu. */
const GROUPS = {
  move: 'go',
  score: 'review',
  write: 'review',
  row: 'review',
  correct: 'edit',
  view: 'view',
  edit: 'edit',
  file: 'file',
  help: 'help',
} as const satisfies Readonly<Record<ActionGroup, MenuGroup>>

/** Keeps the native menu in step with what the page can do and its language, and does what is chosen there. Nothing where there is no such menu. */
export function showNativeMenu(desk: WatchedDesk): void {
  const { desktop } = desk.host
  if (!desktop) return
  let shown = ''
  const show = () => {
    const { language, scheme } = desk.view.getState()
    if (`${language} ${scheme}` === shown) return
    shown = `${language} ${scheme}`
    void desktop.showMenu(language, menuActions(language, habitsOf(desk)))
    void desktop.showScheme(scheme)
  }
  show()
  desk.view.subscribe(show)
  desktop.onMenuCommand(id => {
    const action: Action<undefined> | undefined = ACTIONS.find(one => one.id === id)
    if (!action || isTextUndo(id)) return
    if (action.may?.(desk) ?? true) void action.run(desk, undefined)
  })
}

/** The one list of actions as the native menu takes it. */
export function menuActions(language: Language, habits?: KeyHabits): readonly MenuAction[] {
  return menuOf(language, habits).map(({ id, title, keys, group }) => ({
    id,
    title: title.slice(0, 80),
    keys: keys.find(key => key.startsWith('Ctrl+')) ?? keys[0] ?? '',
    group: GROUPS[group],
  }))
}

/** In a text field undo and redo are the field's own. */
function isTextUndo(id: string): boolean {
  const focused = document.activeElement
  const isText = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement
  return (id === 'undo' || id === 'redo') && isText && document.execCommand(id)
}
