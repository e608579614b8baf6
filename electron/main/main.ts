import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session } from 'electron'
import { register } from '../ipc/register.ts'
import { tell } from '../ipc/tell.ts'
import { APP_ORIGIN } from '../ipc/trusted-frame.ts'
import { answerRequest } from './app-protocol.ts'
import { filesFromArgv } from './argv-files.ts'
import { beforeReady } from './before-ready.ts'
import { watchMain, watchPage } from './crashes.ts'
import { createDelivery } from './delivery.ts'
import { fileDoor } from './file-door.ts'
import { createFlushGuard } from './flush-guard.ts'
import { type Marker, watchGraphics } from './graphics.ts'
import { createLastFolder } from './last-folder.ts'
import { guardLeaving } from './leaving.ts'
import { menuTemplate } from './menu.ts'
import { closeNetwork } from './network-wall.ts'
import { guardPermissions } from './permissions.ts'
import { readChosen } from './read-chosen.ts'
import { secondStart } from './second-start.ts'
import { unsavedDialog } from './unsaved-dialog.ts'
import { guardContents } from './window-guards.ts'
import { windowOptions } from './window-options.ts'
import { languageOf, wordsFor } from './words.ts'

/** The main process as a table of contents: what happens in which order; how stands in the file of its name. */
const { argv, env, platform, versions } = process
const startedAt = Date.now()
const cwd = process.cwd()
const words = () => wordsFor(languageOf(app.getPreferredSystemLanguages()[0] ?? ''))
let window: BrowserWindow | null = null

const delivery = createDelivery({
  read: path => readChosen(path, words()),
  complain: error => {
    const detail = error instanceof Error ? error.message : String(error)
    void dialog.showMessageBox({ type: 'warning', message: words().notAdded, detail, noLink: true })
  },
})

watchMain(process, app, dialog, { words, hasWindow: () => window !== null })
const before = beforeReady({
  app,
  protocol,
  menu: Menu,
  surroundings: { argv, cwd, env, platform, electron: versions.electron },
  deliver: delivery.deliver,
})
if (before.outcome === 'first') void app.whenReady().then(() => start(before.marker))
if (before.outcome === 'second') app.quit()
if (before.outcome === 'no-folder') {
  dialog.showErrorBox('Yuean 阅案', words().noFolder(before.folder))
  app.exit(1)
}

async function start(marker: Marker): Promise<void> {
  const top = app.getAppPath()
  const { isPackaged } = app
  watchGraphics(app, marker, { env, startedAt, now: Date.now })
  guardPermissions(session.defaultSession)
  await closeNetwork(session.defaultSession, isPackaged)
  protocol.handle('app', request => answerRequest({ root: join(top, 'dist', 'renderer'), origin: APP_ORIGIN }, request))
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(words(), { isMac: platform === 'darwin', isPackaged })))
  app.on('window-all-closed', () => app.quit())
  app.on('second-instance', (_event, _argv, _cwd, told) => secondStart({ window, deliver: delivery.deliver, platform }, told))
  openWindow(join(top, 'dist', 'electron', 'preload.cjs'))
  delivery.deliver(filesFromArgv(argv, cwd, platform))
}

function openWindow(preload: string): void {
  const made = new BrowserWindow(windowOptions({ preload, isPackaged: app.isPackaged, isDark: nativeTheme.shouldUseDarkColors }))
  const contents = made.webContents
  let isLoaded = false
  window = made
  const guard = createFlushGuard({
    ask: (id, reason) => tell(contents, 'flush:ask', { id, reason }),
    canAnswer: () => isLoaded && !contents.isDestroyed() && !contents.isCrashed(),
    choose: unsavedDialog(dialog, made, words()),
  })
  guardLeaving(app, made, guard)
  watchPage(app, made, dialog, words())
  contents.on('dom-ready', () => {
    isLoaded = true
  })
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) delivery.pause()
  })
  contents.on('render-process-gone', () => delivery.pause())
  made.on('closed', () => {
    delivery.pause()
    window = null
  })
  register(ipcMain, {
    'app:ready': () => delivery.ready(file => tell(contents, 'file:arrived', file)),
    'flush:answer': (_event, answer) => guard.answer(answer),
    ...fileDoor({
      dialog,
      window: () => made,
      words: words(),
      folder: createLastFolder(join(app.getPath('userData'), 'yuean', 'last-folder.txt'), () => app.getPath('documents')),
    }),
  })
  made.once('ready-to-show', () => made.show())
  void made.loadURL(`${APP_ORIGIN}/`)
}
