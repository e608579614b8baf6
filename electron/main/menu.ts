import type { MenuItemConstructorOptions } from 'electron'
import type { Words } from './words.ts'

/** The native menu: what the system expects there. What the app can do stands on the page, where its keys are. Every item has an id. */
export function menuTemplate({ menu: words }: Words, { isMac, isPackaged }: { readonly isMac: boolean; readonly isPackaged: boolean }) {
  type Item = MenuItemConstructorOptions
  const line: Item = { type: 'separator' }
  const item = (role: NonNullable<Item['role']>, label: string): Item => ({ id: role, role, label })
  const app: Item = {
    id: 'app',
    label: 'Yuean',
    submenu: [
      item('about', words.about),
      line,
      item('hide', words.hide),
      item('hideOthers', words.hideOthers),
      item('unhide', words.unhide),
      line,
      item('quit', words.quit),
    ],
  }
  const file: Item = { id: 'file', label: words.file, submenu: [isMac ? item('close', words.close) : item('quit', words.quit)] }
  // The page has its own undo, of edits: it sees the keys first, and the menu leaves them to it.
  const edit: Item = {
    id: 'edit',
    label: words.edit,
    submenu: [
      { ...item('undo', words.undo), registerAccelerator: false },
      { ...item('redo', words.redo), registerAccelerator: false },
      line,
      item('cut', words.cut),
      item('copy', words.copy),
      item('paste', words.paste),
      item('selectAll', words.selectAll),
    ],
  }
  const view: Item = {
    id: 'view',
    label: words.view,
    submenu: [
      item('resetZoom', words.resetZoom),
      item('zoomIn', words.zoomIn),
      item('zoomOut', words.zoomOut),
      line,
      item('togglefullscreen', words.fullScreen),
      ...(isPackaged ? [] : [item('toggleDevTools', words.developer)]),
    ],
  }
  const window: Item = { id: 'window', label: words.window, submenu: [item('minimize', words.minimize), item('close', words.close)] }
  return [...(isMac ? [app] : []), file, edit, view, window]
}
