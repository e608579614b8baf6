import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { ASKS } from '../../electron/ipc/channels.ts'

/** Just as much of Electron as main.ts touches, so that its order and its joints are seen to hold; what each part does has its own tests. */
const fake = await vi.hoisted(async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  const contents = Object.assign(new Emitter(), {
    send: vi.fn(),
    isDestroyed: () => false,
    isCrashed: vi.fn(() => false),
    setWindowOpenHandler: vi.fn(),
    reload: vi.fn(),
    forcefullyCrashRenderer: vi.fn(),
  })
  const window = Object.assign(new Emitter(), {
    webContents: contents,
    show: vi.fn(),
    loadURL: vi.fn(async () => undefined),
    isDestroyed: () => false,
    isMinimized: () => false,
    focus: vi.fn(),
    close: () => {
      let isStopped = false
      window.emit('close', {
        preventDefault: () => {
          isStopped = true
        },
      })
      if (!isStopped) window.emit('closed')
    },
  })
  const app = Object.assign(new Emitter(), {
    isPackaged: true,
    setPath: vi.fn(),
    getPath: () => process.env.YUEAN_USER_DATA ?? '',
    getVersion: () => '1.0.0',
    getAppPath: () => '/app',
    getPreferredSystemLanguages: () => ['zh-CN'],
    enableSandbox: vi.fn(),
    commandLine: { appendSwitch: vi.fn() },
    disableHardwareAcceleration: vi.fn(),
    setAppUserModelId: vi.fn(),
    requestSingleInstanceLock: vi.fn(() => true),
    addRecentDocument: vi.fn(),
    clearRecentDocuments: vi.fn(),
    whenReady: async () => undefined,
    quit: vi.fn(),
    exit: vi.fn(),
    relaunch: vi.fn(),
  })
  const session = Object.assign(new Emitter(), {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
    setProxy: vi.fn(async () => undefined),
    webRequest: { onBeforeRequest: vi.fn() },
  })
  const made = vi.fn()
  return {
    app,
    contents,
    window,
    session,
    made,
    dialog: { showMessageBox: vi.fn(), showErrorBox: vi.fn() },
    ipcMain: { handle: vi.fn() },
    menu: { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn(template => template) },
    protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
  }
})
vi.mock('electron', () => ({
  app: fake.app,
  BrowserWindow: function BrowserWindow(options: unknown) {
    fake.made(options)
    fake.app.emit('web-contents-created', {}, fake.contents)
    return fake.window
  },
  dialog: fake.dialog,
  ipcMain: fake.ipcMain,
  Menu: fake.menu,
  nativeTheme: { shouldUseDarkColors: false },
  protocol: fake.protocol,
  session: { defaultSession: fake.session },
  shell: { openPath: vi.fn(async () => ''), openExternal: vi.fn() },
  clipboard: { writeText: vi.fn() },
  nativeImage: { createFromPath: vi.fn() },
  powerMonitor: { on: vi.fn() },
  screen: { getAllDisplays: () => [] },
}))

const folder = mkdtempSync(join(tmpdir(), 'yuean-main-'))
const file = join(folder, '计划.txt')
writeFileSync(file, '计划')
vi.stubEnv('YUEAN_USER_DATA', folder)
const realArgv = process.argv
process.argv = ['yuean', file]
await import('../../electron/main/main.ts')
await vi.waitFor(() => expect(fake.window.loadURL).toHaveBeenCalled())
afterAll(() => {
  process.argv = realArgv
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const ask = (name: string, ...args: unknown[]) => {
  const listener = fake.ipcMain.handle.mock.calls.find(([one]) => one === name)?.[1]
  return listener({ senderFrame: { url: 'app://yuean/', parent: null }, sender: fake.contents }, ...args)
}
const sent = (name: string) => fake.contents.send.mock.calls.filter(([one]) => one === name).map(([, what]) => what)

test('the walls stand before the window, and the window loads our page with our preload', () => {
  expect(fake.made).toHaveBeenCalledOnce()
  const [order] = fake.made.mock.invocationCallOrder
  const walls = [
    fake.app.enableSandbox,
    fake.protocol.registerSchemesAsPrivileged,
    fake.session.setPermissionRequestHandler,
    fake.session.setPermissionCheckHandler,
    fake.session.webRequest.onBeforeRequest,
    fake.session.setProxy,
    fake.protocol.handle,
  ]
  for (const wall of walls) expect(wall.mock.invocationCallOrder[0]).toBeLessThan(order ?? 0)
  expect(fake.made.mock.calls[0]?.[0].webPreferences).toMatchObject({
    preload: join('/app', 'dist', 'electron', 'preload.cjs'),
    sandbox: true,
  })
  expect(fake.window.loadURL).toHaveBeenCalledWith('app://yuean/')
  expect(fake.contents.setWindowOpenHandler).toHaveBeenCalledOnce()
  expect(fake.contents.listenerCount('will-navigate')).toBe(1)
})

test('every ask has its handler, and app:// has its answer', async () => {
  expect(fake.ipcMain.handle.mock.calls.map(([name]) => name).sort()).toEqual([...ASKS].sort())
  const answer = await fake.protocol.handle.mock.calls[0]?.[1]({ method: 'GET', url: 'app://evil/' })
  expect(answer.status).toBe(400)
})

test('the menu has an id on every item and no developer tools in a packaged app', () => {
  const flat = (items: { id?: string; type?: string; role?: string; submenu?: [] }[]): typeof items =>
    items.flatMap(item => [item, ...flat(item.submenu ?? [])])
  const items = flat(fake.menu.setApplicationMenu.mock.calls.at(-1)?.[0])
  expect(items.length).toBeGreaterThan(15)
  for (const item of items) expect(item.type === 'separator' || item.id).toBeTruthy()
  expect(items.map(item => item.role)).not.toContain('toggleDevTools')
})

test('the file on the command line waits for the page and then arrives; a second start brings another', async () => {
  expect(sent('file:arrived')).toEqual([])
  await ask('app:ready')
  await vi.waitFor(() => expect(sent('file:arrived')).toHaveLength(1))
  expect(sent('file:arrived')[0]).toMatchObject({ name: '计划.txt' })
  fake.app.emit('second-instance', {}, ['mangled'], '/', { argv: ['yuean', file], cwd: '/' })
  await vi.waitFor(() => expect(sent('file:arrived')).toHaveLength(2))
  expect(fake.window.focus).toHaveBeenCalledOnce()
})

test('while the page reloads files wait for the next one', async () => {
  fake.contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })
  fake.app.emit('open-file', { preventDefault: () => undefined }, file)
  // Longer than the reading takes: it goes by the same disk.
  for (let turn = 0; turn < 50; turn++) await readFile(file)
  expect(sent('file:arrived')).toHaveLength(2)
  await ask('app:ready')
  await vi.waitFor(() => expect(sent('file:arrived')).toHaveLength(3))
})

test('a page that crashed is offered again, in a dialog that does not block', async () => {
  fake.dialog.showMessageBox.mockResolvedValueOnce({ response: 0 })
  fake.contents.emit('render-process-gone', {}, { reason: 'crashed' })
  await vi.waitFor(() => expect(fake.contents.reload).toHaveBeenCalledOnce())
  fake.contents.emit('render-process-gone', {}, { reason: 'clean-exit' })
  expect(fake.dialog.showMessageBox).toHaveBeenCalledOnce()
})

test('quitting asks the page to flush; a failure brings the dialog, 重试 asks again, and then the app ends', async () => {
  const closed = new Promise(resolve => fake.window.once('closed', resolve))
  fake.contents.emit('dom-ready')
  fake.dialog.showMessageBox.mockResolvedValueOnce({ response: 0 })
  fake.app.emit('before-quit')
  fake.window.close()
  expect(sent('flush:ask')).toEqual([{ id: 1, reason: 'quit' }])
  await ask('flush:answer', { id: 1, isDone: false, why: '磁盘已满' })
  await vi.waitFor(() => expect(sent('flush:ask')).toHaveLength(2))
  expect(fake.dialog.showMessageBox.mock.lastCall?.[1].detail).toContain('磁盘已满')
  await ask('flush:answer', { id: 2, isDone: true, why: '' })
  await closed
  fake.app.emit('window-all-closed')
  expect(fake.app.quit).toHaveBeenCalledOnce()
})
