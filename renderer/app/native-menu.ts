import { ACTIONS } from '../actions/all.ts'
import type { Action } from '../actions/desk.ts'
import type { MenuAction, MenuGroup } from '../host/desktop.ts'
import type { WatchedDesk } from '../ui/cells.ts'
import { frame } from '../ui/words/frame.ts'

/** Where an action stands in the native menu, by what its id begins with; the first that fits. What fits none stands under 转到. */
const GROUPS: readonly (readonly [RegExp, MenuGroup])[] = [
  [/^(import|export|open|close|save|merge|backup|restore|print|archive)/, 'file'],
  [/^(undo|redo)$/, 'edit'],
  [/^(score|focus-note|focus-annotate|annotate|flag|freeze|next-criterion|previous-criterion)/, 'review'],
  [/^(toggle|show-centre|set-|meeting|projector)/, 'view'],
  [/^(show-keys|about|help)/, 'help'],
]

/** Keeps the native menu in step with what the page can do and its language, and does what is chosen there. Nothing where there is no such menu. */
export function showNativeMenu(desk: WatchedDesk): void {
  const { desktop } = desk.host
  if (!desktop) return
  let shown = ''
  const show = () => {
    const { language, scheme } = desk.view.getState()
    if (`${language} ${scheme}` === shown) return
    shown = `${language} ${scheme}`
    void desktop.showMenu(language, menuActions(frame[language]))
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

/** Every action that has words, once, in the list's own order. */
export function menuActions(words: Readonly<Record<string, string>>): readonly MenuAction[] {
  return ACTIONS.flatMap(({ id, keys }: Action<undefined>) => {
    const title = words[`key-${id}`]
    if (!title) return []
    const group = GROUPS.find(([pattern]) => pattern.test(id))?.[1] ?? 'go'
    return [{ id, title: title.slice(0, 80), keys: keys?.find(key => key.startsWith('Ctrl+')) ?? keys?.[0] ?? '', group }]
  })
}

/** In a text field undo and redo are the field's own. */
function isTextUndo(id: string): boolean {
  const focused = document.activeElement
  const isText = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement
  return (id === 'undo' || id === 'redo') && isText && document.execCommand(id)
}
