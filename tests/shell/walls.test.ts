import type { Session, WebContents } from 'electron'
import { expect, test, vi } from 'vitest'
import { closeNetwork, mayRequest } from '../../electron/main/network-wall.ts'
import { guardPermissions, mayHave } from '../../electron/main/permissions.ts'
import { guardContents } from '../../electron/main/window-guards.ts'
import { windowOptions } from '../../electron/main/window-options.ts'

test.each(['clipboard-sanitized-write', 'fullscreen', 'local-fonts', 'persistent-storage'])(
  'our page may have %s, another may not',
  permission => {
    expect(mayHave(permission, 'app://yuean/')).toBe(true)
    expect(mayHave(permission, 'app://yuean')).toBe(true)
    for (const other of ['https://evil/', 'app://evil/', 'file:///a', '', 'null']) expect(mayHave(permission, other)).toBe(false)
  },
)

test.each([
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'midi',
  'hid',
  'usb',
  'serial',
  'display-capture',
  'openExternal',
  'fileSystem',
  'local-network-access',
  'pointerLock',
  'idle-detection',
  'unknown',
  'toString',
  'constructor',
])('nobody may have %s', permission => expect(mayHave(permission, 'app://yuean/')).toBe(false))

test('the permission handlers answer by the table, for asking and for checking; devices and screens are never given', () => {
  const set = {
    setPermissionRequestHandler: vi.fn<Session['setPermissionRequestHandler']>(),
    setPermissionCheckHandler: vi.fn<Session['setPermissionCheckHandler']>(),
    setDevicePermissionHandler: vi.fn<Session['setDevicePermissionHandler']>(),
    setDisplayMediaRequestHandler: vi.fn<Session['setDisplayMediaRequestHandler']>(),
  }
  guardPermissions(set)
  const answers: boolean[] = []
  const onRequest = set.setPermissionRequestHandler.mock.calls[0]?.[0]
  const details = { isMainFrame: true, requestingUrl: 'app://yuean/' }
  onRequest?.({} as WebContents, 'fullscreen', granted => answers.push(granted), details)
  onRequest?.({} as WebContents, 'media', granted => answers.push(granted), details)
  onRequest?.({} as WebContents, 'fullscreen', granted => answers.push(granted), { ...details, requestingUrl: 'https://evil/' })
  expect(answers).toEqual([true, false, false])
  const onCheck = set.setPermissionCheckHandler.mock.calls[0]?.[0]
  expect(onCheck?.(null, 'persistent-storage', 'app://yuean/', { isMainFrame: true })).toBe(true)
  expect(onCheck?.(null, 'geolocation', 'app://yuean/', { isMainFrame: true })).toBe(false)
  expect(set.setDevicePermissionHandler.mock.calls[0]?.[0]?.({} as never)).toBe(false)
  const onDisplay = vi.fn()
  set.setDisplayMediaRequestHandler.mock.calls[0]?.[0]?.({} as never, onDisplay)
  expect(onDisplay).toHaveBeenCalledWith(null)
})

test.each([
  ['app://yuean/index.html', true, true],
  ['data:,', true, true],
  ['blob:app://yuean/0b1e', true, true],
  ['blob:https://evil/0b1e', false, false],
  ['blob:app://yuean.evil/0b1e', false, false],
  ['app://evil/', false, false],
  ['https://clients2.google.com/', false, false],
  ['http://127.0.0.1:41783/', false, false],
  ['ws://127.0.0.1/', false, false],
  ['file:///etc/passwd', false, false],
  ['devtools://devtools/bundled/inspector.html', false, true],
  ['chrome-extension://abc/', false, true],
])('%s may be requested: packaged %s, in development %s', (address, packaged, development) => {
  expect(mayRequest(address, true)).toBe(packaged)
  expect(mayRequest(address, false)).toBe(development)
})

test('the session cancels foreign requests, downloads nothing, checks no spelling and has a proxy where nobody listens', async () => {
  const onBeforeRequest = vi.fn()
  const session = { webRequest: { onBeforeRequest }, setProxy: vi.fn(async () => undefined), setSpellCheckerEnabled: vi.fn(), on: vi.fn() }
  await closeNetwork(session as unknown as Session, true)
  const answer = vi.fn()
  onBeforeRequest.mock.calls[0]?.[0]({ url: 'https://evil/' }, answer)
  onBeforeRequest.mock.calls[0]?.[0]({ url: 'app://yuean/' }, answer)
  expect(answer.mock.calls).toEqual([[{ cancel: true }], [{ cancel: false }]])
  expect(session.setProxy).toHaveBeenCalledWith({
    mode: 'fixed_servers',
    proxyRules: 'http://127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  })
  expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false)
  const [event, listener] = session.on.mock.calls[0] ?? []
  const preventDefault = vi.fn()
  listener({ preventDefault })
  expect([event, preventDefault.mock.calls.length]).toEqual(['will-download', 1])
})

test('no window leaves our page, opens another one or takes a guest', () => {
  const listeners = new Map<string, (event: { url: string; preventDefault: () => void }) => void>()
  const setWindowOpenHandler = vi.fn()
  const contents = { on: (name: string, listener: never) => void listeners.set(name, listener), setWindowOpenHandler }
  guardContents(contents as unknown as WebContents)
  const isStopped = (name: string, url: string) => {
    const preventDefault = vi.fn()
    listeners.get(name)?.({ url, preventDefault })
    return preventDefault.mock.calls.length === 1
  }
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    for (const url of ['https://evil/', 'app://evil/', 'file:///a', 'javascript:1', 'about:blank', ''])
      expect(isStopped(name, url)).toBe(true)
    expect(isStopped(name, 'app://yuean/index.html')).toBe(false)
  }
  expect(isStopped('will-attach-webview', 'app://yuean/')).toBe(true)
  expect(setWindowOpenHandler.mock.calls[0]?.[0]({ url: 'app://yuean/' })).toEqual({ action: 'deny' })
})

test('every web preference that guards is said; developer tools only in development', () => {
  const made = windowOptions({ kind: 'main', preload: '/p.cjs', isPackaged: true, isDark: false })
  expect(made.webPreferences).toEqual({
    preload: '/p.cjs',
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
    devTools: false,
  })
  expect(made).toMatchObject({ name: 'main', windowStatePersistence: true, show: false })
  expect(windowOptions({ kind: 'main', preload: '/p.cjs', isPackaged: false, isDark: true }).webPreferences?.devTools).toBe(true)
})
