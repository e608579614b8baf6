import { appendFile, type FileHandle, mkdir, mkdtemp, open, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IpcMainInvokeEvent } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createJournal } from '../../electron/main/journal.ts'
import { createSnapshots } from '../../electron/main/snapshots.ts'
import { vaultDoor } from '../../electron/main/vault-door.ts'
import { wordsFor } from '../../electron/main/words.ts'
import { writeWhole } from '../../electron/main/write-whole.ts'
import { causeOf, SNAPSHOT_NAME } from '../../renderer/host/vault.ts'

let folder = ''
const event = {} as IpcMainInvokeEvent
const failure = (code: string) => Object.assign(new Error(code), { code })
const segments = () => readdir(folder).then(names => names.sort())

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yuean-vault-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** `open` whose files fail in one method as long as `isFailing` says so. */
function failingOpen(method: 'appendFile' | 'datasync', code: string, isFailing: () => boolean): typeof open {
  return async (...args) => {
    const file = await open(...args)
    const real: FileHandle[typeof method] = file[method].bind(file)
    const guarded = async (...given: never[]) => {
      if (isFailing()) throw failure(code)
      return Reflect.apply(real, file, given)
    }
    return Object.assign(file, { [method]: guarded })
  }
}

test('lines are on disk when the promise resolves, in order, and there at the next start', async () => {
  const journal = createJournal(folder)
  await Promise.all([journal.append('一\n'), journal.append('二\n三\n'), journal.append('四\n')])
  expect(await readFile(join(folder, '000001.jsonl'), 'utf8')).toBe('一\n二\n三\n四\n')
  await journal.close()
  const next = createJournal(folder)
  await next.append('五\n')
  expect(await next.read()).toEqual(['一\n二\n三\n四\n五\n'])
  await next.close()
})

test('what is asked for together is synced together', async () => {
  let syncs = 0
  const journal = createJournal(
    folder,
    failingOpen('datasync', 'EIO', () => {
      syncs += 1
      return false
    }),
  )
  await Promise.all(Array.from({ length: 200 }, (_, n) => journal.append(`${n}\n`)))
  expect(syncs).toBe(1)
  expect((await journal.read())[0]?.split('\n')).toHaveLength(201)
  await journal.close()
})

test.each([
  ['half a line', '{"id":'],
  ['zeros, as a power cut leaves them', '\0\0\0\0'],
  ['half a character', Buffer.from('计').subarray(0, 2)],
])('a tail of %s is left out and left alone; a new segment goes on', async (_name, tail) => {
  const journal = createJournal(folder)
  await journal.append('一\n')
  await journal.close()
  await appendFile(join(folder, '000001.jsonl'), tail)
  const torn = await readFile(join(folder, '000001.jsonl'))
  const next = createJournal(folder)
  expect(await next.read()).toEqual(['一\n'])
  await next.append('二\n')
  expect(await next.read()).toEqual(['一\n', '二\n'])
  expect(await readFile(join(folder, '000001.jsonl'))).toEqual(torn)
  await next.close()
})

test.each([
  ['appendFile', 'ENOSPC'],
  ['datasync', 'EIO'],
] as const)('where %s fails nothing is acknowledged, and what is tried again later stands in a new segment', async (method, code) => {
  let isFailing = false
  const journal = createJournal(
    folder,
    failingOpen(method, code, () => isFailing),
  )
  await journal.append('一\n')
  isFailing = true
  await expect(Promise.all([journal.append('二\n'), journal.append('三\n')])).rejects.toThrow(code)
  isFailing = false
  await journal.append('四\n')
  expect(await segments()).toEqual(['000001.jsonl', '000002.jsonl'])
  expect((await journal.read()).join('')).toContain('四\n')
  expect((await journal.read())[0]?.startsWith('一\n')).toBe(true)
  await journal.close()
})

test('a failed read does not stop what comes after', async () => {
  await mkdir(join(folder, '000001.jsonl'))
  const journal = createJournal(folder)
  await expect(journal.read()).rejects.toThrow('EISDIR')
  await rm(join(folder, '000001.jsonl'), { recursive: true })
  await journal.append('一\n')
  expect(await journal.read()).toEqual(['一\n'])
  await journal.close()
})

test('starting anew keeps the newest segments before it and nothing of other names', async () => {
  await writeFile(join(folder, 'notes.txt'), '')
  const journal = createJournal(folder)
  for (const line of ['1\n', '2\n', '3\n', '4\n']) {
    await journal.append(line)
    await journal.startAnew(2)
  }
  await journal.append('5\n')
  expect(await journal.read()).toEqual(['3\n', '4\n', '5\n'])
  await journal.startAnew(0)
  expect([await journal.read(), await segments()]).toEqual([[''], ['000006.jsonl', 'notes.txt']])
  await journal.close()
})

test('a snapshot is read back before it takes its place; one that differs, or that does not fit, leaves what was there', async () => {
  const snapshots = createSnapshots(folder)
  await snapshots.write('a.yuean', new Uint8Array([1, 2, 3]))
  const liar: typeof writeWhole = (path, bytes) => writeWhole(path, bytes, { readBack: async () => Buffer.from([9, 9, 8]) })
  await expect(createSnapshots(folder, { write: liar }).write('a.yuean', new Uint8Array([9, 9, 9]))).rejects.toThrow('read back otherwise')
  const full: typeof writeWhole = (path, bytes) => writeWhole(path, bytes, { move: async () => Promise.reject(failure('ENOSPC')) })
  await expect(createSnapshots(folder, { write: full }).write('a.yuean', new Uint8Array([9]))).rejects.toThrow('ENOSPC')
  expect([...(await snapshots.read('a.yuean'))]).toEqual([1, 2, 3])
  expect(await segments()).toEqual(['a.yuean'])
})

test('a snapshot that a virus scanner holds is renamed once it lets go', async () => {
  let held = 3
  const move: typeof rename = async (from, to) => (held-- > 0 ? Promise.reject(failure('EBUSY')) : rename(from, to))
  const snapshots = createSnapshots(folder, { write: (path, bytes, how) => writeWhole(path, bytes, { ...how, move }) })
  await snapshots.write('a.yuean', new Uint8Array([7]))
  expect([...(await snapshots.read('a.yuean'))]).toEqual([7])
})

test('the list knows names, sizes and times, and sweeps what a power cut left behind, but nothing that is being written', async () => {
  const snapshots = createSnapshots(join(folder, 'backups'))
  expect(await snapshots.list()).toEqual([])
  await snapshots.write('20261125t020425z-import.yuean', new Uint8Array(5))
  const [old, fresh] = ['.yuean-0123456789ab.tmp', '.yuean-ba9876543210.tmp']
  for (const name of [old, fresh, 'Foreign.TXT']) await writeFile(join(folder, 'backups', name), 'x')
  await utimes(join(folder, 'backups', old), 1, 1)
  const [one, ...rest] = await snapshots.list()
  expect([one?.name, one?.size, rest]).toEqual(['20261125t020425z-import.yuean', 5, []])
  expect(Math.abs((one?.at ?? 0) - Date.now())).toBeLessThan(60_000)
  expect((await readdir(join(folder, 'backups'))).sort()).toEqual([fresh, '20261125t020425z-import.yuean', 'Foreign.TXT'])
  await snapshots.remove('20261125t020425z-import.yuean')
  await snapshots.remove('20261125t020425z-import.yuean')
  expect(await snapshots.list()).toEqual([])
})

test.each(['a', 'yuean-20261125t020425z-import.yuean', 'a_b-c.1.json', 'a'.repeat(100)])('%s is a snapshot’s name', name =>
  expect(SNAPSHOT_NAME.test(name)).toBe(true),
)

test.each([
  '',
  '.',
  '..',
  '.hidden',
  'a..b',
  'a.',
  '-a',
  'A.yuean',
  'a/b',
  '..\\b',
  'a:b',
  'a b',
  '计划',
  'a\n',
  'con',
  'nul.yuean',
  'com1',
  'a'.repeat(101),
])('%j is refused as a snapshot’s name, at the contract and again at the folder', async name => {
  expect(SNAPSHOT_NAME.test(name)).toBe(false)
  await expect(createSnapshots(folder).write(name, new Uint8Array())).rejects.toThrow('not a snapshot')
  await expect(createSnapshots(folder).read(name)).rejects.toThrow('not a snapshot')
  await expect(createSnapshots(folder).remove(name)).rejects.toThrow('not a snapshot')
})

function door(write = writeWhole) {
  const journal = createJournal(join(folder, 'journal'))
  const openPath = vi.fn(async () => '')
  const setAside = vi.fn(async () => undefined)
  const handlers = vaultDoor({
    home: folder,
    journal,
    snapshots: createSnapshots(join(folder, 'backups'), { write }),
    words: () => wordsFor('zh'),
    lastExit: 'unclean',
    setAside,
    shell: { openPath },
    write,
  })
  return { handlers, journal, openPath, setAside }
}

test('the marker is null before the first, then what was written last', async () => {
  const { handlers } = door()
  expect(await handlers['vault:state']()).toBeNull()
  await handlers['vault:write-state'](event, '{"gen":1}')
  await handlers['vault:write-state'](event, '{"gen":2}')
  expect(await handlers['vault:state']()).toBe('{"gen":2}')
  expect(handlers['vault:last-exit']()).toBe('unclean')
  expect(await handlers['vault:free-space']()).toBeGreaterThan(0)
})

test('the backups are shown where they are, and the database goes aside on demand', async () => {
  const { handlers, openPath, setAside } = door()
  await handlers['vault:show']()
  expect(openPath).toHaveBeenCalledWith(join(folder, 'backups'))
  expect(await handlers['vault:set-aside']()).toBe(true)
  expect(setAside).toHaveBeenCalledOnce()
})

test('a full disk is said in words, and the page can tell the cause', async () => {
  const { handlers } = door(async () => Promise.reject(failure('ENOSPC')))
  const said = await handlers['vault:write'](event, 'a.yuean', new Uint8Array()).catch((error: unknown) => error)
  expect(String(said)).toContain('磁盘已满')
  expect(causeOf(said)).toBe('ENOSPC')
  const missing = await handlers['vault:read'](event, 'none').catch((error: unknown) => error)
  expect(causeOf(missing)).toBe('ENOENT')
  expect([causeOf(new Error('在 (EU) 里')), causeOf('ENOSPC'), causeOf(new Error('plain'))]).toEqual(['', '', ''])
})
