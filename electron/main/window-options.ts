import type { BrowserWindowConstructorOptions, Display } from 'electron'

/** The window to work in, the one that a projector shows, and the licences. */
export type WindowKind = 'main' | 'projector' | 'licences'

/** How every window is made. Everything that guards is said, defaults too: a default may change. Electron remembers each kind's place per display. */
export function windowOptions({
  kind,
  preload,
  isPackaged,
  isDark,
  displays = [],
}: {
  readonly kind: WindowKind
  readonly preload: string
  readonly isPackaged: boolean
  readonly isDark: boolean
  readonly displays?: readonly Pick<Display, 'bounds' | 'internal'>[]
}): BrowserWindowConstructorOptions {
  const beamer = kind === 'projector' && displays.length > 1 ? displays.find(display => !display.internal) : undefined
  return {
    // The projector's window begins on the screen that is not the laptop's own, and fills it.
    ...(beamer ? { x: beamer.bounds.x, y: beamer.bounds.y, fullscreen: true } : {}),
    name: kind,
    windowStatePersistence: beamer === undefined,
    title: '阅案 Yuean',
    show: false,
    width: 1366,
    height: 860,
    minWidth: 900,
    minHeight: 600,
    backgroundColor: isDark ? '#1a1b1e' : '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
      v8CacheOptions: 'code',
      devTools: !isPackaged,
    },
  }
}
