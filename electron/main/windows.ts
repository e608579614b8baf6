import type { App, BrowserWindow, Dialog, WebContents } from 'electron'
import { tell } from '../ipc/tell.ts'
import { APP_ORIGIN } from '../ipc/trusted-frame.ts'
import { watchPage } from './crashes.ts'
import type { Delivery } from './delivery.ts'
import { createFlushGuard, type FlushGuard } from './flush-guard.ts'
import { guardLeaving } from './leaving.ts'
import { unsavedDialog } from './unsaved-dialog.ts'
import type { WindowKind } from './window-options.ts'
import type { Words } from './words.ts'

/** The only addresses a window is ever opened at. */
const ADDRESSES: Readonly<Record<WindowKind, string>> = {
  main: `${APP_ORIGIN}/`,
  projector: `${APP_ORIGIN}/?view=projector`,
  licences: `${APP_ORIGIN}/licences.txt`,
}

export interface WindowsParts {
  readonly app: Pick<App, 'on' | 'off' | 'quit'>
  readonly dialog: Pick<Dialog, 'showMessageBox'>
  readonly words: () => Words
  readonly delivery: Delivery
  readonly log: (line: string) => void
  readonly make: (kind: WindowKind) => BrowserWindow
}

interface Opened {
  readonly kind: WindowKind
  readonly window: BrowserWindow
  readonly guard: FlushGuard
}

/** The windows that are open: at most one of each kind, each guarded alike. */
export interface Windows {
  /** Opens the window of this kind, or brings it to the front. */
  open(kind: WindowKind): void
  main(): BrowserWindow | null
  /** Asks every page to keep what it holds, without waiting: the machine is about to sleep. */
  keepAll(): void
  /** The window that a page stands in; `null` where it is gone. */
  of(contents: WebContents): Opened | null
}

/** Opens windows and keeps count of them. Files arrive in the main window only; when it goes, the others go too. */
export function createWindows({ app, dialog, words, delivery, log, make }: WindowsParts): Windows {
  const opened = new Map<WebContents, Opened>()
  const find = (kind: WindowKind) => [...opened.values()].find(one => one.kind === kind)?.window ?? null

  function open(kind: WindowKind) {
    const known = find(kind)
    if (known) {
      if (known.isMinimized()) known.restore()
      return known.focus()
    }
    const window = make(kind)
    const contents = window.webContents
    let isLoaded = false
    const guard = createFlushGuard({
      ask: (id, reason) => tell(contents, 'flush:ask', { id, reason }),
      canAnswer: () => isLoaded && !contents.isDestroyed() && !contents.isCrashed(),
      choose: unsavedDialog(dialog, window, words()),
    })
    opened.set(contents, { kind, window, guard })
    guardLeaving(app, window, guard)
    watchPage(app, window, dialog, words(), log)
    contents.on('dom-ready', () => {
      isLoaded = true
    })
    if (kind === 'main') pauseWhileAway(contents, delivery)
    window.on('closed', () => {
      opened.delete(contents)
      if (kind !== 'main') return
      delivery.pause()
      for (const { window: other } of [...opened.values()]) other.close()
    })
    window.once('ready-to-show', () => window.show())
    void window.loadURL(ADDRESSES[kind])
  }

  return {
    open,
    main: () => find('main'),
    keepAll: () => {
      for (const { guard } of opened.values()) guard.nudge()
    },
    of: contents => opened.get(contents) ?? null,
  }
}

/** Files wait while the page reloads or has crashed. */
function pauseWhileAway(contents: WebContents, delivery: Delivery): void {
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) delivery.pause()
  })
  contents.on('render-process-gone', () => delivery.pause())
}
