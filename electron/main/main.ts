import { createRequire } from 'node:module'
import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeImage,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
} from 'electron'
import { register } from '../ipc/register.ts'
import { tell } from '../ipc/tell.ts'
import { APP_ORIGIN } from '../ipc/trusted-frame.ts'
import { answerRequest } from './app-protocol.ts'
import { filesFromArgv } from './argv-files.ts'
import { beforeReady } from './before-ready.ts'
import { watchMain } from './crashes.ts'
import { createDelivery } from './delivery.ts'
import { dragOut } from './drag-out.ts'
import { fileDoor } from './file-door.ts'
import { folderDoor } from './folder-door.ts'
import { type Marker, watchGraphics } from './graphics.ts'
import { headlessAsk, runHeadless } from './headless.ts'
import { createJournal } from './journal.ts'
import { createLanguage } from './language.ts'
import { createLastFolder } from './last-folder.ts'
import { noteThisRun, readLastRun } from './last-run.ts'
import { linkOffer } from './link-offer.ts'
import { createLog } from './log.ts'
import { createMenuBar } from './menu-bar.ts'
import { closeNetwork } from './network-wall.ts'
import { outputDoor } from './output-door.ts'
import { guardPermissions } from './permissions.ts'
import { watchPower } from './power.ts'
import { askForAside, prepareProfile } from './profile.ts'
import { readChosen } from './read-chosen.ts'
import { createRecent, type Recent } from './recent.ts'
import { createRefusals } from './refusals.ts'
import { startAnew } from './relaunch.ts'
import { secondStart } from './second-start.ts'
import { createSnapshots } from './snapshots.ts'
import { BACKUPS, vaultDoor } from './vault-door.ts'
import { guardContents } from './window-guards.ts'
import { windowOptions } from './window-options.ts'
import { createWindows } from './windows.ts'
import { wordsFor } from './words.ts'

/** The main process as a table of contents: what happens in which order; how stands in the file of its name. Long, because everything meets here once. */
const { argv, env, execPath, platform, versions } = process
const startedAt = Date.now()
const cwd = process.cwd()
const inHome = (...path: string[]) => join(app.getPath('userData'), 'yuean', ...path)
const log = (line: string) => createLog(inHome())(line)
const language = createLanguage(
  () => inHome('language.txt'),
  () => app.getPreferredSystemLanguages(),
)
const words = () => wordsFor(language.get())
let recent: Recent | null = null

async function read(path: string) {
  const file = await readChosen(path, words())
  recent?.add(path)
  return file
}
const delivery = createDelivery({
  read,
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
  log,
  make: kind => {
    const preload = join(app.getAppPath(), 'dist', 'electron', 'preload.cjs')
    const { isPackaged } = app
    return new BrowserWindow(
      windowOptions({ kind, preload, isPackaged, isDark: nativeTheme.shouldUseDarkColors, displays: screen.getAllDisplays() }),
    )
  },
})

const asked = headlessAsk(argv)
if (asked) void runHeadless(app, asked, () => createRequire(join(app.getAppPath(), 'package.json'))('./dist/electron/cli.cjs'))
else begin()

function begin(): void {
  watchMain(process, app, dialog, { words, hasWindow: () => windows.main() !== null, log })
  const before = beforeReady({
    app,
    protocol,
    menu: Menu,
    surroundings: { argv, cwd, env, platform, program: execPath, electron: versions.electron },
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
  const lastRun = readLastRun(inHome())
  const thisRun = { chromium: versions.chrome ?? '', app: app.getVersion() }
  const profile = { userData: app.getPath('userData'), home: inHome(), lastRun, versions: thisRun, now: new Date(), log }
  if ((await prepareProfile(profile)) !== 'ready') {
    dialog.showErrorBox('Yuean 阅案', words().newerProfile(lastRun.chromium, thisRun.chromium))
    return app.exit(1)
  }
  noteThisRun(inHome(), app, thisRun)
  watchGraphics(app, marker, { env, startedAt, now: Date.now })
  watchPower(powerMonitor, { keepAll: windows.keepAll, quit: () => app.quit() })
  const refusals = createRefusals(log)
  guardPermissions(session.defaultSession)
  await closeNetwork(session.defaultSession, isPackaged, url => refusals.note('request', url))
  const root = join(app.getAppPath(), 'dist', 'renderer')
  protocol.handle('app', request => answerRequest({ root, origin: APP_ORIGIN }, request))
  app.on('web-contents-created', (_event, contents) => guardContents(contents, refusals.note))
  app.on('window-all-closed', () => app.quit())
  app.on('second-instance', (_event, _argv, _cwd, told) =>
    secondStart({ window: windows.main(), deliver: delivery.deliver, platform }, told),
  )

  const opened = createRecent(inHome('recent.json'), app, () => bar.show())
  recent = opened
  const showBackups = async () => void (await vault['vault:show']())
  const bar = createMenuBar(Menu, () => ({
    words: words(),
    isMac: platform === 'darwin',
    isPackaged,
    recent: opened.names(),
    on: {
      command: id => {
        const page = windows.main()?.webContents
        if (page) tell(page, 'menu:command', { id })
      },
      recent: place => delivery.deliver([opened.at(place)].filter(path => path !== undefined)),
      forgetRecent: opened.forget,
      network: () => void dialog.showMessageBox({ message: words().network(refusals.count()), buttons: [words().ok], noLink: true }),
      backups: () => void showBackups(),
      licences: () => windows.open('licences'),
    },
  }))
  bar.show()

  const over = ({ sender }: Electron.IpcMainInvokeEvent) => windows.of(sender)?.window ?? null
  const journal = createJournal(inHome('journal'))
  app.on('quit', () => void journal.close())
  const vault = vaultDoor({
    home: inHome(),
    journal,
    snapshots: createSnapshots(inHome(BACKUPS)),
    words,
    lastExit: lastRun.exit,
    setAside: async () => {
      await askForAside(inHome())
      startAnew(app, env)
    },
    shell,
  })
  const lastFolder = createLastFolder(inHome('last-folder.txt'), () => app.getPath('documents'))
  register(
    ipcMain,
    {
      'app:ready': ({ sender }) => {
        if (windows.of(sender)?.kind === 'main') delivery.ready(file => tell(sender, 'file:arrived', file))
      },
      'flush:answer': ({ sender }, answer) => windows.of(sender)?.guard.answer(answer),
      'menu:show': ({ sender }, spoken, actions) => {
        if (windows.of(sender)?.kind !== 'main') return
        language.set(spoken)
        bar.show(actions)
      },
      'look:scheme': (_event, scheme) => {
        nativeTheme.themeSource = scheme === 'auto' ? 'system' : scheme
      },
      'window:projector': () => windows.open('projector'),
      ...fileDoor({
        dialog,
        window: over,
        words,
        read,
        folder: lastFolder,
      }),
      ...vault,
      ...folderDoor({ home: inHome(), dialog, shell, window: over, words }),
      ...outputDoor({ dialog, window: over, words, folder: lastFolder }),
      ...dragOut(inHome(), () => nativeImage.createFromPath(join(app.getAppPath(), 'dist', 'electron', 'icon.png'))),
      ...linkOffer({ dialog, clipboard, shell, window: over, words }),
    },
    log,
  )
  windows.open('main')
  delivery.deliver(filesFromArgv(argv, cwd, platform))
}
