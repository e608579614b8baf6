import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow, Dialog, IpcMainInvokeEvent } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LARGEST_FILE } from '../../electron/ipc/contract.ts'
import { filesFromArgv } from '../../electron/main/argv-files.ts'
import { createDelivery } from '../../electron/main/delivery.ts'
import { fileDoor } from '../../electron/main/file-door.ts'
import { createLastFolder } from '../../electron/main/last-folder.ts'
import { readChosen } from '../../electron/main/read-chosen.ts'
import { safeName } from '../../electron/main/safe-name.ts'
import { secondStart } from '../../electron/main/second-start.ts'
import { languageOf, wordsFor } from '../../electron/main/words.ts'
import { writeWhole } from '../../electron/main/write-whole.ts'
import type { NamedBytes } from '../../renderer/host/host.ts'

let folder = ''
const zh = wordsFor('zh')
const bytes = new TextEncoder().encode('计划')
const event = {} as IpcMainInvokeEvent
const failure = (code: string) => Object.assign(new Error(code), { code })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yuean-files-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test.each([
  [['yuean', '计划.txt'], '/home/me', 'linux', ['/home/me/计划.txt']],
  [['electron', '/src/yuean', '--no-sandbox', 'a.docx', '/b/c.PDF'], '/x', 'linux', ['/x/a.docx', '/b/c.PDF']],
  [['electron', '--inspect=0', '--remote-debugging-port=0', '/src/yuean', 'a.yuean'], '/x', 'linux', ['/x/a.yuean']],
  [['Yuean.exe', '--allow-file-access', 'C:\\计划\\a.docx', 'b.htm'], 'D:\\u', 'win32', ['C:\\计划\\a.docx', 'D:\\u\\b.htm']],
  [['yuean', 'app://yuean/a.txt', 'https://evil/a.pdf', 'file:///etc/a.txt', '-a.txt', 'a.exe', 'passwd', ''], '/x', 'linux', []],
  [['a.txt'], '/x', 'linux', []],
] as const)('of the command line %j the files are found', (argv, cwd, platform, files) => {
  expect(filesFromArgv(argv, cwd, platform)).toEqual(files)
})

test('a second start brings the window to the front and hands its files over; what it sent is checked', () => {
  const window = { isMinimized: () => true, restore: vi.fn(), focus: vi.fn() }
  const deliver = vi.fn()
  secondStart({ window, deliver, platform: 'linux' }, { argv: ['yuean', 'a.txt'], cwd: '/x' })
  expect(deliver).toHaveBeenCalledWith(['/x/a.txt'])
  for (const told of [null, undefined, 'a.txt', { argv: 'a.txt', cwd: '/x' }, { argv: [1], cwd: '/x' }, { argv: ['y', 'a.txt'] }])
    secondStart({ window: null, deliver, platform: 'linux' }, told)
  expect(deliver).toHaveBeenCalledOnce()
  expect([window.restore.mock.calls.length, window.focus.mock.calls.length]).toEqual([1, 1])
})

test('files wait for the page, arrive in order, wait again while it reloads, and one that cannot be read stops no other', async () => {
  const complain = vi.fn()
  const read = async (path: string): Promise<NamedBytes> => {
    if (path === 'bad') throw new Error('gone')
    return { name: path, bytes }
  }
  const { deliver, ready, pause } = createDelivery({ read, complain })
  const taken: string[] = []
  const take = (file: NamedBytes) => void taken.push(file.name)
  deliver(['a', 'bad', 'b'])
  await new Promise(resolve => setImmediate(resolve))
  expect(taken).toEqual([])
  ready(take)
  await vi.waitFor(() => expect(taken).toEqual(['a', 'b']))
  expect(complain).toHaveBeenCalledOnce()
  pause()
  deliver(['c'])
  ready(take)
  await vi.waitFor(() => expect(taken).toEqual(['a', 'b', 'c']))
})

test('a page that goes while a file is being read does not lose it', async () => {
  let isRead = (_: NamedBytes) => {}
  const reads = [
    new Promise<NamedBytes>(resolve => {
      isRead = resolve
    }),
    Promise.resolve({ name: 'a', bytes }),
  ]
  const { deliver, ready, pause } = createDelivery({ read: async () => (await reads.shift()) ?? { name: '?', bytes }, complain: vi.fn() })
  const [before, after] = [vi.fn(), vi.fn()]
  ready(before)
  deliver(['a'])
  pause()
  isRead({ name: 'a', bytes })
  await new Promise(resolve => setImmediate(resolve))
  ready(after)
  await vi.waitFor(() => expect(after).toHaveBeenCalledOnce())
  expect(before).not.toHaveBeenCalled()
})

test('a chosen file is read whole, with its name and no folder', async () => {
  await writeFile(join(folder, '计划.txt'), bytes)
  const read = await readChosen(join(folder, '计划.txt'), zh)
  expect(Object.keys(read).sort()).toEqual(['bytes', 'name'])
  expect([read.name, [...read.bytes]]).toEqual(['计划.txt', [...bytes]])
})

test('a folder, a missing file, a broken link and a file over the limit are refused, each in its sentence', async () => {
  await mkdir(join(folder, 'a.txt'))
  await symlink(join(folder, 'nowhere'), join(folder, 'link.txt'))
  await writeFile(join(folder, 'huge.txt'), '')
  await truncate(join(folder, 'huge.txt'), LARGEST_FILE + 1)
  await expect(readChosen(join(folder, 'a.txt'), zh)).rejects.toThrow('“a.txt”不是文件')
  await expect(readChosen(join(folder, 'none.txt'), zh)).rejects.toThrow('找不到“none.txt”')
  await expect(readChosen(join(folder, 'link.txt'), zh)).rejects.toThrow('找不到“link.txt”')
  await expect(readChosen(join(folder, 'huge.txt'), wordsFor('en'))).rejects.toThrow('over 256 MB')
})

test('a save replaces the whole file and leaves nothing beside it', async () => {
  const path = join(folder, '简报.pdf')
  await writeFile(path, 'old and much longer than the new one')
  await writeWhole(path, bytes)
  expect([await readFile(path, 'utf8'), await readdir(folder)]).toEqual(['计划', ['简报.pdf']])
})

test('a rename that a virus scanner holds up is tried again; one that never works leaves what was there and nothing else', async () => {
  const path = join(folder, 'a.pdf')
  await writeFile(path, 'old')
  const never = vi.fn(async () => Promise.reject(failure('ENOSPC')))
  await expect(writeWhole(path, bytes, { move: never })).rejects.toThrow('ENOSPC')
  expect([never.mock.calls.length, await readFile(path, 'utf8'), await readdir(folder)]).toEqual([1, 'old', ['a.pdf']])
  let held = 2
  const later = vi.fn(async (from, to) => (held-- > 0 ? Promise.reject(failure('EPERM')) : rename(from, to)))
  await writeWhole(path, bytes, { move: later })
  expect([later.mock.calls.length, await readFile(path, 'utf8')]).toEqual([3, '计划'])
})

test('saving through a link writes what it points at and keeps the link', async () => {
  await writeFile(join(folder, 'real.pdf'), 'old')
  await symlink(join(folder, 'real.pdf'), join(folder, 'link.pdf'))
  await writeWhole(join(folder, 'link.pdf'), bytes)
  expect(await readFile(join(folder, 'real.pdf'), 'utf8')).toBe('计划')
})

test.each([
  ['2020年 评审简报.pdf', '2020年 评审简报.pdf'],
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\Windows\\a.pdf', 'C Windows a.pdf'],
  ['a:b*c?.pdf', 'a b c.pdf'],
  ['con.pdf', '_con.pdf'],
  ['LPT1', '_LPT1'],
  ['name. . .', 'name'],
  ['.hidden', 'hidden'],
  ['', 'yuean'],
  ['///', 'yuean'],
  ['\u0000\u001b\n.pdf', 'pdf'],
])('the suggested name %j becomes %j', (suggested, name) => expect(safeName(suggested)).toBe(name))

test('a long name keeps its extension', () => {
  expect(safeName(`${'a'.repeat(300)}.pdf`)).toBe(`${'a'.repeat(116)}.pdf`)
  // 255 bytes is the most that a name may have on Linux.
  const name = safeName(`${'长'.repeat(300)}.pdf`)
  expect([Buffer.byteLength(name), name.slice(-5)]).toEqual([238, '长.pdf'])
  expect(safeName(`${'💾'.repeat(100)}.pdf`)).toBe(`${'💾'.repeat(59)}.pdf`)
})

test('the last folder is remembered over a restart, and given up when it is gone', async () => {
  const file = join(folder, 'yuean', 'last-folder.txt')
  const chosen = join(folder, '会议')
  await mkdir(chosen)
  const first = createLastFolder(file, () => '/documents')
  expect(first.get()).toBe('/documents')
  first.set(chosen)
  expect(createLastFolder(file, () => '/documents').get()).toBe(chosen)
  await rm(chosen, { recursive: true })
  expect(createLastFolder(file, () => '/documents').get()).toBe('/documents')
})

function door(write = writeWhole) {
  const dialog = { showOpenDialog: vi.fn(), showSaveDialog: vi.fn() }
  const last = { get: vi.fn(() => folder), set: vi.fn() }
  const handlers = fileDoor({
    dialog: dialog as unknown as Dialog,
    window: () => ({}) as BrowserWindow,
    words: () => zh,
    read: path => readChosen(path, zh),
    folder: last,
    write,
  })
  return { dialog, last, handlers }
}

test('the page names the file, the person names the folder: what is written is where the dialog said', async () => {
  const { dialog, last, handlers } = door()
  dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: join(folder, 'chosen.pdf') })
  expect(await handlers['file:save'](event, '../../evil.pdf', bytes)).toEqual({ name: 'chosen.pdf' })
  expect(dialog.showSaveDialog.mock.calls[0]?.[1].defaultPath).toBe(join(folder, 'evil.pdf'))
  expect([await readFile(join(folder, 'chosen.pdf'), 'utf8'), last.set.mock.calls]).toEqual(['计划', [[folder]]])
})

test('a cancelled dialog is null and writes nothing', async () => {
  const { dialog, handlers } = door()
  dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' })
  dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] })
  expect(await handlers['file:save'](event, 'a.pdf', bytes)).toBeNull()
  expect(await handlers['file:open'](event, ['txt'])).toBeNull()
  expect(await readdir(folder)).toEqual([])
})

test.each([
  ['ENOSPC', '磁盘已满'],
  ['EACCES', 'EACCES'],
  ['EROFS', 'EROFS'],
])('a save that fails with %s says so in a sentence', async (code, words) => {
  const { dialog, handlers } = door(async () => Promise.reject(failure(code)))
  dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: join(folder, 'a.pdf') })
  await expect(handlers['file:save'](event, 'a.pdf', bytes)).rejects.toThrow(words)
})

test('an opened file comes with its name and bytes only', async () => {
  await writeFile(join(folder, 'a.txt'), bytes)
  const { dialog, handlers } = door()
  dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [join(folder, 'a.txt')] })
  expect(await handlers['file:open'](event, ['txt', 'docx'])).toEqual({ name: 'a.txt', bytes })
  expect(dialog.showOpenDialog.mock.calls[0]?.[1].filters).toEqual([{ name: '可读文件', extensions: ['txt', 'docx'] }])
})

test.each([
  [true, true],
  [false, false],
])('printing that came to %s answers %s, whatever the reason', async (isPrinted, answer) => {
  const print = vi.fn((_options, done) => done(isPrinted, 'Print job failed'))
  expect(await door().handlers['page:print']({ sender: { print } } as unknown as IpcMainInvokeEvent)).toBe(answer)
  expect(print.mock.calls[0]?.[0]).toEqual({ printBackground: true, pageSize: 'A4' })
})

test.each([
  ['zh-CN', 'zh'],
  ['zh-Hant-TW', 'zh'],
  ['en-US', 'en'],
  ['en', 'en'],
  ['', 'zh'],
  ['enm', 'zh'],
])('the locale %s is spoken to in %s', (locale, language) => expect(languageOf(locale)).toBe(language))
