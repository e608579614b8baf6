import type { MenuItemConstructorOptions } from 'electron'
import type { MenuAction, MenuGroup } from '../../renderer/host/desktop.ts'
import type { Words } from './words.ts'

type Item = MenuItemConstructorOptions

export interface MenuParts {
  readonly isMac: boolean
  readonly isPackaged: boolean
  /** What the page can do, as it said last; empty until it has. */
  readonly actions: readonly MenuAction[]
  /** Names of files that were opened last, the newest first. */
  readonly recent: readonly string[]
  readonly on: {
    readonly command: (id: string) => void
    readonly recent: (place: number) => void
    readonly forgetRecent: () => void
    readonly network: () => void
    readonly backups: () => void
    readonly licences: () => void
  }
}

const LINE: Item = { type: 'separator' }

/** The native menu: the page's own actions by their groups, and what the system expects. Every item has an id. */
export function menuTemplate({ menu: words }: Words, parts: MenuParts): readonly Item[] {
  const { isMac, isPackaged, on } = parts
  const role = (name: NonNullable<Item['role']>, label: string): Item => ({ id: name, role: name, label })
  const own = (group: MenuGroup) =>
    parts.actions.filter(action => action.group === group).map(action => actionItem(action, isMac, () => on.command(action.id)))
  const menu = (id: string, label: string, ...blocks: readonly (readonly Item[])[]): Item => ({ id, label, submenu: withLines(blocks) })
  const has = (id: string) => parts.actions.some(action => action.id === id)
  // The page's undo takes back edits; until it is there the menu offers the text field's own. The page sees the keys first.
  const textUndo = has('undo') ? [] : [unregistered(role('undo', words.undo)), unregistered(role('redo', words.redo))]
  const recent: Item = {
    id: 'recent',
    label: words.recent,
    enabled: parts.recent.length > 0,
    submenu: withLines([
      parts.recent.map((name, place) => ({ id: `recent-${place}`, label: escaped(name), click: () => on.recent(place) })),
      [{ id: 'forget-recent', label: words.forgetRecent, click: on.forgetRecent }],
    ]),
  }
  const app = menu(
    'app',
    'Yuean',
    [role('about', words.about)],
    [role('hide', words.hide), role('hideOthers', words.hideOthers), role('unhide', words.unhide)],
    [role('quit', words.quit)],
  )
  return [
    ...(isMac ? [app] : []),
    menu(
      'file',
      words.file,
      own('file'),
      [recent, { id: 'backups', label: words.backups, click: on.backups }],
      [isMac ? role('close', words.close) : role('quit', words.quit)],
    ),
    menu(
      'edit',
      words.edit,
      [...textUndo, ...own('edit')],
      [role('cut', words.cut), role('copy', words.copy), role('paste', words.paste), role('selectAll', words.selectAll)],
    ),
    ...(own('go').length > 0 ? [menu('go', words.go, own('go'))] : []),
    ...(own('review').length > 0 ? [menu('review', words.review, own('review'))] : []),
    menu(
      'view',
      words.view,
      own('view'),
      [role('resetZoom', words.resetZoom), role('zoomIn', words.zoomIn), role('zoomOut', words.zoomOut)],
      [role('togglefullscreen', words.fullScreen), ...(isPackaged ? [] : [role('toggleDevTools', words.developer)])],
    ),
    menu('window', words.window, [role('minimize', words.minimize), role('close', words.close)]),
    menu(
      'help',
      words.help,
      own('help'),
      [
        { id: 'network', label: words.network, click: on.network },
        { id: 'licences', label: words.licences, click: on.licences },
      ],
      isMac ? [] : [role('about', words.about)],
    ),
  ]
}

function withLines(blocks: readonly (readonly Item[])[]): Item[] {
  return blocks.filter(block => block.length > 0).flatMap((block, n) => (n === 0 ? block : [LINE, ...block]))
}

/** Keys with Ctrl, and F-keys, are shown; the page hears them first. Single letters are not: on a Mac they would be taken out of every text field. */
function actionItem({ id, title, keys }: MenuAction, isMac: boolean, click: () => void): Item {
  const isShown = /^(Ctrl\+(Shift\+)?[A-Z0-9]|F\d{1,2})$/.test(keys)
  const accelerator = isShown ? { accelerator: keys.replace('Ctrl', 'CmdOrCtrl') } : {}
  return { id: `do-${id}`, label: escaped(title), click, ...accelerator, ...(isMac ? {} : { registerAccelerator: false }) }
}

function unregistered(item: Item): Item {
  return { ...item, registerAccelerator: false }
}

/** `&` would mark a letter. */
function escaped(label: string): string {
  return label.replaceAll('&', '&&')
}
