import { EventEmitter } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isOlder, noteThisRun, readLastRun } from '../../electron/main/last-run.ts'
import { createLog } from '../../electron/main/log.ts'
import { askForAside, prepareProfile } from '../../electron/main/profile.ts'
import { levelLog } from './level-log.ts'

const VERSIONS = { chromium: '156.0.8078.100', app: '1.0.0' }
const CLEAN = { exit: 'clean', ...VERSIONS } as const
const UNCLEAN = { exit: 'unclean', ...VERSIONS } as const
const LEVEL = 'app_yuean_0.indexeddb.leveldb'

let userData = ''
let home = ''
let said: string[] = []
let tick = 0

beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), 'yuean-profile-'))
  home = join(userData, 'yuean')
  said = []
  tick = 0
})
afterEach(() => rm(userData, { recursive: true, force: true }))

const whole = levelLog([Buffer.from('kept')])
const torn = Buffer.concat([whole, Buffer.alloc(7, 1)])

async function plant(log: Buffer = whole): Promise<void> {
  await mkdir(join(userData, 'IndexedDB', LEVEL), { recursive: true })
  await writeFile(join(userData, 'IndexedDB', LEVEL, '000003.log'), log)
  await writeFile(join(userData, 'IndexedDB', LEVEL, 'CURRENT'), 'MANIFEST-000001\n')
}
const prepare = (lastRun: Parameters<typeof prepareProfile>[0]['lastRun'], more: Partial<Parameters<typeof prepareProfile>[0]> = {}) =>
  prepareProfile({
    userData,
    home,
    lastRun,
    versions: VERSIONS,
    now: new Date(Date.UTC(2026, 10, 25, 2, 0, tick++)),
    log: line => said.push(line),
    ...more,
  })
const backups = () => readdir(join(home, 'backups')).catch(() => [])
const logNow = () => readFile(join(userData, 'IndexedDB', LEVEL, '000003.log'))

test('after a clean end nothing is copied and nothing is cut', async () => {
  await plant(torn)
  expect(await prepare(CLEAN)).toBe('ready')
  expect([await backups(), await logNow(), said]).toEqual([[], torn, []])
})

test('after an unclean end the databases are copied as they lie, then the torn tail is cut', async () => {
  await plant(torn)
  expect(await prepare(UNCLEAN)).toBe('ready')
  const [raw, ...others] = await backups()
  expect([raw, others]).toEqual(['raw-20261125t020000000z', []])
  expect(await readFile(join(home, 'backups', raw ?? '', LEVEL, '000003.log'))).toEqual(torn)
  expect(await readFile(join(home, 'backups', raw ?? '', LEVEL, 'CURRENT'), 'utf8')).toBe('MANIFEST-000001\n')
  expect(await logNow()).toEqual(whole)
  expect(said.join()).toContain(`000003.log: torn, cut at ${whole.length}`)
})

test('three copies are kept, the newest, and other backups are not touched', async () => {
  await plant()
  await mkdir(join(home, 'backups'), { recursive: true })
  await writeFile(join(home, 'backups', 'a.yuean'), 'kept')
  for (let run = 0; run < 5; run++) await prepare(UNCLEAN)
  expect((await backups()).sort()).toEqual(['a.yuean', ...[2, 3, 4].map(second => `raw-20261125t02000${second}000z`)])
})

test.each([
  ['another Chromium', { ...CLEAN, chromium: '150.0.0.0' }],
  ['another version of the app', { ...CLEAN, app: '0.9.0' }],
])('before %s touches the databases they are copied, and logs are left as they are', async (_name, lastRun) => {
  await plant(torn)
  expect(await prepare(lastRun)).toBe('ready')
  expect([(await backups()).length, await logNow()]).toEqual([1, torn])
})

test('a first start, and an unclean end before there was a database, are no reason to fail', async () => {
  expect(await prepare({ exit: 'first', chromium: '', app: '' })).toBe('ready')
  expect(await prepare(UNCLEAN)).toBe('ready')
  expect(await backups()).toEqual([])
})

test('a copy that does not fit leaves nothing half, is noted, and the torn tail is cut all the same', async () => {
  await plant(torn)
  const copy = vi.fn(async (_from, to) => {
    await mkdir(String(to))
    throw Object.assign(new Error('full'), { code: 'ENOSPC' })
  })
  expect(await prepare(UNCLEAN, { copy })).toBe('ready')
  expect([await backups(), await logNow()]).toEqual([[], whole])
  expect(said.join()).toContain('not copied: ENOSPC')
})

test('an older Chromium is refused before anything is touched', async () => {
  await plant(torn)
  expect(await prepare({ ...UNCLEAN, chromium: '157.0.0.1' })).toBe('made-by-a-newer-chromium')
  expect([await backups(), await logNow(), said]).toEqual([[], torn, []])
})

test('databases that the page asked to set aside are moved, once, and kept', async () => {
  await plant()
  await askForAside(home)
  expect(await prepare(CLEAN)).toBe('ready')
  expect([await backups(), (await readdir(userData)).sort()]).toEqual([['damaged-20261125t020000000z'], ['yuean']])
  await plant()
  expect(await prepare(CLEAN)).toBe('ready')
  expect([(await backups()).length, await logNow()]).toEqual([1, whole])
  await rm(join(userData, 'IndexedDB'), { recursive: true })
  await askForAside(home)
  expect(await prepare(CLEAN)).toBe('ready')
})

test.each([
  ['156.0.8078.79', '156.0.8078.100', true],
  ['156.0.8078.100', '156.0.8078.79', false],
  ['9.0.0.0', '10.0.0.0', true],
  ['156.0.8078.100', '156.0.8078.100', false],
  ['156.0.0.0', '', false],
])('Chromium %s is older than %s: %s', (one, other, is) => expect(isOlder(one, other)).toBe(is))

test('a run is unclean until it has quit; the next one knows its versions', () => {
  const app = new EventEmitter() as unknown as App
  expect(readLastRun(home)).toEqual({ exit: 'first', chromium: '', app: '' })
  noteThisRun(home, app, VERSIONS)
  expect(readLastRun(home)).toEqual(UNCLEAN)
  app.emit('will-quit')
  expect(readLastRun(home)).toEqual(CLEAN)
})

test.each(['', '{', '[]', '{"chromium":1}'])('a note of %j counts as an unclean end', async text => {
  await mkdir(home)
  await writeFile(join(home, 'state.json'), text)
  expect(readLastRun(home)).toEqual({ exit: 'unclean', chromium: '', app: '' })
})

test('the log keeps one line a note, begins anew when it is large, and never stops the app', async () => {
  const log = createLog(home, () => new Date(0))
  log('one\nline')
  expect(await readFile(join(home, 'log.txt'), 'utf8')).toBe('1970-01-01T00:00:00.000Z one line\n')
  await writeFile(join(home, 'log.txt'), 'x'.repeat(600_000))
  log('new')
  expect((await readFile(join(home, 'log.txt'), 'utf8')).length).toBeLessThan(100)
  expect((await readdir(home)).sort()).toEqual(['log-before.txt', 'log.txt'])
  await writeFile(join(userData, 'file'), '')
  expect(() => createLog(join(userData, 'file'))('lost')).not.toThrow()
})
