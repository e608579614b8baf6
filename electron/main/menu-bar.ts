import type { Menu } from 'electron'
import type { MenuAction } from '../../renderer/host/desktop.ts'
import { type MenuParts, menuTemplate } from './menu.ts'
import type { Words } from './words.ts'

/** The native menu while the app runs: built anew when the page says what it can do, or the list of recent files changes. */
export interface MenuBar {
  show(actions?: readonly MenuAction[]): void
}

/** `parts` is asked anew each time, for what may have changed. */
export function createMenuBar(
  menu: Pick<typeof Menu, 'setApplicationMenu' | 'buildFromTemplate'>,
  parts: () => Omit<MenuParts, 'actions'> & { readonly words: Words },
): MenuBar {
  let shown: readonly MenuAction[] = []
  return {
    show: (actions = shown) => {
      shown = actions
      const { words, ...rest } = parts()
      menu.setApplicationMenu(menu.buildFromTemplate([...menuTemplate(words, { ...rest, actions })]))
    },
  }
}
