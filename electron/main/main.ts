import { createRequire } from 'node:module'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell } from 'electron'
import { register } from '../ipc/register.ts'
import { tell } from '../ipc/tell.ts'
import { APP_ORIGIN } from '../ipc/trusted-frame.ts'
import { answerRequest } from './app-protocol.ts'
import { filesFromArgv } from './argv-files.ts'
import { beforeReady } from './before-ready.ts'
import { watchMain } from './crashes.ts'
import { createDelivery } from './delivery.ts'
import { fileDoor } from './file-door.ts'
import { folderDoor } from './folder-door.ts'
import { type Marker, watchGraphics } from './graphics.ts'
import { headlessAsk, runHeadless } from './headless.ts'
import { createJournal } from './journal.ts'
import { createLastFolder } from './last-folder.ts'
import { noteThisRun, readLastRun } from './last-run.ts'
import { createLog } from './log.ts'
import { menuTemplate } from './menu.ts'
import { closeNetwork } from './network-wall.ts'
import { guardPermissions } from './permissions.ts'
import { askForAside, prepareProfile } from './profile.ts'
import { readChosen } from './read-chosen.ts'
import { startAnew } from './relaunch.ts'
import { secondStart } from './second-start.ts'
import { createSnapshots } from './snapshots.ts'
import { BACKUPS, vaultDoor } from './vault-door.ts'
import { guardContents } from './window-guards.ts'
import { windowOptions } from './window-options.ts'
import { createWindows } from './windows.ts'
import { languageOf, wordsFor } from './words.ts'

/** The main process as a table of contents: what happens in which order; how stands in the file of its name. */
const { argv, env, platform, versions } = process
const startedAt = Date.now()
const cwd = process.cwd()
const words = () => wordsFor(languageOf(app.getPreferredSystemLanguages()[0] ?? ''))

const delivery = createDelivery({
  read: path => readChosen(path, words()),
  complain: error => {
    const detail = error instanceof Error ? error.message : String(error)
    void dialog.showMessageBox({ type: 'warning', message: words().notAdded, detail, noLink: true })
  },
})
const windows = createWindows({
  app,
  dialog,
  words,
  delivery,
  make: kind => {
    const preload = join(app.getAppPath(), 'dist', 'electron', 'preload.cjs')
    return new BrowserWindow(windowOptions({ kind, preload, isPackaged: app.isPackaged, isDark: nativeTheme.shouldUseDarkColors }))
  },
})

const asked = headlessAsk(argv)
if (asked) void runHeadless(app, asked, () => createRequire(join(app.getAppPath(), 'package.json'))('./dist/electron/cli.cjs'))
else begin()

function begin(): void {
  watchMain(process, app, dialog, { words, hasWindow: () => windows.main() !== null })
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
}

async function start(marker: Marker): Promise<void> {
  const { isPackaged } = app
  const userData = app.getPath('userData')
  const home = join(userData, 'yuean')
  const log = createLog(home)
  const lastRun = readLastRun(home)
  const thisRun = { chromium: versions.chrome ?? '', app: app.getVersion() }
  if ((await prepareProfile({ userData, home, lastRun, versions: thisRun, now: new Date(), log })) !== 'ready') {
    dialog.showErrorBox('Yuean 阅案', words().newerProfile(lastRun.chromium, thisRun.chromium))
    return app.exit(1)
  }
  noteThisRun(home, app, thisRun)
  watchGraphics(app, marker, { env, startedAt, now: Date.now })
  guardPermissions(session.defaultSession)
  await closeNetwork(session.defaultSession, isPackaged)
  const root = join(app.getAppPath(), 'dist', 'renderer')
  protocol.handle('app', request => answerRequest({ root, origin: APP_ORIGIN }, request))
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(words(), { isMac: platform === 'darwin', isPackaged })))
  app.on('window-all-closed', () => app.quit())
  app.on('second-instance', (_event, _argv, _cwd, told) =>
    secondStart({ window: windows.main(), deliver: delivery.deliver, platform }, told),
  )
  register(ipcMain, {
    'app:ready': ({ sender }) => delivery.ready(file => tell(sender, 'file:arrived', file)),
    'flush:answer': ({ sender }, answer) => windows.of(sender)?.guard.answer(answer),
    ...fileDoor({
      dialog,
      window: ({ sender }) => windows.of(sender)?.window ?? null,
      words: words(),
      folder: createLastFolder(join(home, 'last-folder.txt'), () => app.getPath('documents')),
    }),
    ...vaultDoor({
      home,
      journal: createJournal(join(home, 'journal')),
      snapshots: createSnapshots(join(home, BACKUPS)),
      words,
      lastExit: lastRun.exit,
      setAside: async () => {
        await askForAside(home)
        startAnew(app, env)
      },
      shell,
    }),
    ...folderDoor({ home, dialog, window: ({ sender }) => windows.of(sender)?.window ?? null, words }),
  })
  windows.open('main')
  delivery.deliver(filesFromArgv(argv, cwd, platform))
}
