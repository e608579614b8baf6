import type { BrowserWindowConstructorOptions } from 'electron'

/** How the one window is made. Everything that guards is said, defaults too: a default may change. */
export function windowOptions({
  preload,
  isPackaged,
  isDark,
}: {
  readonly preload: string
  readonly isPackaged: boolean
  readonly isDark: boolean
}): BrowserWindowConstructorOptions {
  return {
    name: 'main',
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
