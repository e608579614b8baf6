import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App, Menu, Protocol } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beforeReady } from '../../electron/main/before-ready.ts'
import { graphicsMarker, isGraphicsOff, watchGraphics } from '../../electron/main/graphics.ts'
import { userDataFolder } from '../../electron/main/user-data.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yuean-before-'))
})
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true, force: true })
})

function started({ env = {}, argv = ['yuean'], isFirst = true }: { env?: Record<string, string>; argv?: string[]; isFirst?: boolean }) {
  const calls: unknown[][] = []
  const note =
    (name: string, answer?: unknown) =>
    (...args: unknown[]) => {
      calls.push([name, ...args.filter(one => typeof one !== 'function')])
      return answer
    }
  const listeners = new Map<string, (event: unknown, path: string) => void>()
  const app = {
    setPath: note('setPath'),
    getPath: () => folder,
    getVersion: () => '1.0.0',
    enableSandbox: note('enableSandbox'),
    commandLine: { appendSwitch: note('switch') },
    disableHardwareAcceleration: note('disableHardwareAcceleration'),
    setAppUserModelId: note('setAppUserModelId'),
    on: (name: string, listener: never) => {
      calls.push(['on', name])
      listeners.set(name, listener)
    },
    requestSingleInstanceLock: note('lock', isFirst),
  }
  const deliver = vi.fn()
  const before = beforeReady({
    app: app as unknown as App,
    protocol: { registerSchemesAsPrivileged: note('schemes') } as unknown as Protocol,
    menu: { setApplicationMenu: note('menu') } as unknown as typeof Menu,
    surroundings: { env, argv, cwd: '/x', platform: 'linux', program: '/opt/Yuean/yuean', electron: '45.4.1' },
    deliver,
  })
  return { before, calls, deliver, listeners }
}

test('everything before ready happens, in its order', () => {
  const { before, calls } = started({ env: { YUEAN_USER_DATA: folder } })
  expect(before.outcome).toBe('first')
  expect(calls).toEqual([
    ['setPath', 'userData', folder],
    ['enableSandbox'],
    ['schemes', [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]],
    ['switch', 'host-resolver-rules', 'MAP * ~NOTFOUND'],
    ['switch', 'disable-background-networking'],
    ['setAppUserModelId', 'org.yuean.Yuean'],
    ['on', 'open-file'],
    ['lock', { argv: ['yuean'], cwd: '/x' }],
    ['menu', null],
  ])
})

test('a second start asks for the lock, sends its command line along and does no more', () => {
  const { before, calls } = started({ argv: ['yuean', 'a.txt'], isFirst: false })
  expect(before).toEqual({ outcome: 'second' })
  expect(calls.at(-1)).toEqual(['lock', { argv: ['yuean', 'a.txt'], cwd: '/x' }])
})

test('a file that macOS hands over before ready is kept for the page', () => {
  const { listeners, deliver } = started({})
  const preventDefault = vi.fn()
  listeners.get('open-file')?.({ preventDefault }, '/计划.txt')
  expect([preventDefault.mock.calls.length, deliver.mock.calls]).toEqual([1, [[['/计划.txt']]]])
})

test('a portable copy in a place that cannot be written is refused before anything is opened', () => {
  writeFileSync(join(folder, 'YueanData'), 'a file stands where the folder should be')
  const { before, calls } = started({ env: { PORTABLE_EXECUTABLE_DIR: folder } })
  expect(before).toEqual({ outcome: 'no-folder', folder: join(folder, 'YueanData') })
  expect(calls).toEqual([])
})

test.each([
  [{}, 'linux', null],
  [{}, 'darwin', null],
  [{ LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local' }, 'win32', 'C:\\Users\\me\\AppData\\Local\\Yuean'],
  [{ LOCALAPPDATA: 'C:\\L', PORTABLE_EXECUTABLE_DIR: 'E:\\' }, 'win32', 'E:\\YueanData'],
  [{ LOCALAPPDATA: 'C:\\L', YUEAN_USER_DATA: 'D:\\t' }, 'win32', 'D:\\t'],
] as const)('with %j on %s the profile lies in %s', (env, platform, expected) => {
  expect(userDataFolder({ env, platform, program: '/opt/Yuean/yuean' })).toBe(expected)
})

test('three crashes of the graphics process within a minute switch it off for this version, by a quit that keeps everything', () => {
  const marker = graphicsMarker(folder, '1.0.0', '45.4.1')
  const app = { on: vi.fn(), relaunch: vi.fn(), quit: vi.fn() }
  let now = 0
  watchGraphics(app as unknown as App, marker, { env: { PORTABLE_EXECUTABLE_FILE: 'E:\\Yuean.exe' }, startedAt: 0, now: () => now })
  const crash = (type: string) => app.on.mock.calls[0]?.[1]({}, { type })
  crash('GPU')
  crash('Utility')
  now = 70_000
  crash('GPU')
  crash('GPU')
  expect([isGraphicsOff(marker, []), app.quit.mock.calls.length]).toEqual([false, 0])
  now = 10_000
  crash('GPU')
  crash('GPU')
  expect(app.relaunch).toHaveBeenCalledExactlyOnceWith({ execPath: 'E:\\Yuean.exe' })
  expect([isGraphicsOff(marker, []), app.quit.mock.calls.length]).toEqual([true, 1])
  expect(isGraphicsOff(graphicsMarker(folder, '1.0.1', '45.4.1'), [])).toBe(false)
  expect(existsSync(marker.path)).toBe(true)
})

test('--safe-graphics switches it off for one start', () => {
  expect(started({ argv: ['yuean', '--safe-graphics'] }).calls).toContainEqual(['disableHardwareAcceleration'])
  expect(started({}).calls).not.toContainEqual(['disableHardwareAcceleration'])
})

test.each([
  ['linux', '/media/usb/Yuean/yuean', {}, '/media/usb/Yuean/YueanData'],
  ['linux', '/tmp/.mount_Yuean/yuean', { APPIMAGE: '/media/usb/阅案.AppImage' }, '/media/usb/YueanData'],
  ['darwin', '/Volumes/USB/Yuean.app/Contents/MacOS/Yuean', {}, '/Volumes/USB/YueanData'],
  ['win32', 'E:\\Yuean\\Yuean.exe', { LOCALAPPDATA: 'C:\\L' }, 'E:\\Yuean\\YueanData'],
] as const)('on %s a copy at %s is portable where YueanData lies beside it, and only there', (platform, program, env, expected) => {
  expect(userDataFolder({ env, platform, program }, folder => folder === expected)).toBe(expected)
  expect(userDataFolder({ env, platform, program }, () => false)).not.toBe(expected)
})
