import type { App, BrowserWindow, Dialog } from 'electron'
import type { Words } from './words.ts'

type Ask = Pick<Dialog, 'showMessageBox'>

/** What happens when the page's process dies or hangs: the person chooses, in a dialog that does not block (a blocking one costs the focus on Windows). */
export function watchPage(
  app: Pick<App, 'quit'>,
  window: Pick<BrowserWindow, 'on' | 'isDestroyed' | 'webContents'>,
  dialog: Ask,
  words: Words,
  log: (line: string) => void = () => undefined,
): void {
  const contents = window.webContents
  let isOurDoing = false
  const choose = async (message: string, detail: string, buttons: readonly [string, string]) =>
    (
      await dialog.showMessageBox(window as BrowserWindow, {
        type: 'warning',
        message,
        detail,
        buttons: [...buttons],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
    ).response

  contents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || isOurDoing) return
    log(`page gone: ${reason}`)
    const chosen = await choose(words.crashed, words.crashedDetail, [words.reload, words.quit])
    if (window.isDestroyed()) return
    if (chosen === 0) contents.reload()
    else app.quit()
  })
  window.on('unresponsive', async () => {
    log('page does not respond')
    const chosen = await choose(words.frozen, words.frozenDetail, [words.wait, words.reload])
    if (chosen === 0 || window.isDestroyed()) return
    isOurDoing = true
    contents.once('dom-ready', () => {
      isOurDoing = false
    })
    contents.forcefullyCrashRenderer()
    contents.reload()
  })
  contents.on('preload-error', (_event, _path, error) => {
    console.error(error)
    log(`preload: ${error.message}`)
    dialog.showMessageBox({ type: 'error', message: words.broken, detail: error.message }).catch(console.error)
  })
}

/** An error nobody caught in the main process: said once, then on while a window lives; without one there is nothing to go on with. */
export function watchMain(
  process: Pick<NodeJS.Process, 'on'>,
  app: Pick<App, 'exit'>,
  dialog: Pick<Dialog, 'showErrorBox' | 'showMessageBox'>,
  parts: { readonly words: () => Words; readonly hasWindow: () => boolean; readonly log?: (line: string) => void },
): void {
  const onError = (error: unknown) => {
    console.error(error)
    const { broken: message } = parts.words()
    const detail = error instanceof Error ? error.message : String(error)
    parts.log?.(`main: ${detail}`)
    if (parts.hasWindow()) return void dialog.showMessageBox({ type: 'error', message, detail }).catch(console.error)
    dialog.showErrorBox(message, detail)
    app.exit(1)
  }
  process.on('uncaughtException', onError)
  process.on('unhandledRejection', onError)
}
