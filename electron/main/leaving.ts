import type { App, BrowserWindow } from 'electron'
import type { FlushGuard } from './flush-guard.ts'

/**
 * Puts the guard before every way out of the window: closing, quitting, and the end of a Windows session (which sends no `before-quit`; the
 * page answers within milliseconds when nothing is pending, and the window then goes, so the log-off goes on).
 */
export function guardLeaving(
  app: Pick<App, 'on' | 'off'>,
  window: Pick<BrowserWindow, 'on' | 'close' | 'webContents'>,
  guard: FlushGuard,
): void {
  let isQuitting = false
  let isFree = false
  const onBeforeQuit = () => {
    isQuitting = true
  }

  async function leave(reason: 'close' | 'quit' | 'session-end') {
    const mayGo = await guard.request(reason)
    if (isFree) return
    isQuitting = mayGo && isQuitting
    isFree = mayGo
    if (mayGo) window.close()
  }

  app.on('before-quit', onBeforeQuit)
  window.on('closed', () => app.off('before-quit', onBeforeQuit))
  window.on('close', event => {
    if (isFree) return
    event.preventDefault()
    void leave(isQuitting ? 'quit' : 'close')
  })
  window.on('query-session-end', event => {
    if (isFree) return
    event.preventDefault()
    void leave('session-end')
  })
  // Everything is kept or given up by now: the page's own "unsaved changes" has no say any more, or the window would stay without a word.
  window.webContents.on('will-prevent-unload', event => {
    if (isFree) event.preventDefault()
  })
}
