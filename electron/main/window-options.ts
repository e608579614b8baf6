import type { BrowserWindowConstructorOptions } from 'electron'

/** The window to work in, and the one that a projector shows. */
export type WindowKind = 'main' | 'projector'

/** How every window is made. Everything that guards is said, defaults too: a default may change. Electron remembers each kind's place per display. */
export function windowOptions({
  kind,
  preload,
  isPackaged,
  isDark,
}: {
  readonly kind: WindowKind
  readonly preload: string
  readonly isPackaged: boolean
  readonly isDark: boolean
}): BrowserWindowConstructorOptions {
  return {
    name: kind,
    windowStatePersistence: true,
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
