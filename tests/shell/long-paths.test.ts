import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow, Dialog, IpcMainInvokeEvent, NativeImage, Shell, WebContents } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { filesFromArgv } from '../../electron/main/argv-files.ts'
import { dragOut } from '../../electron/main/drag-out.ts'
import { fileDoor } from '../../electron/main/file-door.ts'
import { folderDoor, folderName } from '../../electron/main/folder-door.ts'
import { createJournal } from '../../electron/main/journal.ts'
import { createLastFolder } from '../../electron/main/last-folder.ts'
import { readChosen } from '../../electron/main/read-chosen.ts'
import { safeName } from '../../electron/main/safe-name.ts'
import { servedFile } from '../../electron/main/served-file.ts'
import { createSnapshots } from '../../electron/main/snapshots.ts'
import { userDataFolder } from '../../electron/main/user-data.ts'
import { wordsFor } from '../../electron/main/words.ts'
import { writeWhole } from '../../electron/main/write-whole.ts'

/** Shares of a network (`\\server\share`), and paths past the 260 characters that Windows once took. */

const zh = wordsFor('zh')
const event = {} as IpcMainInvokeEvent
const bytes = new TextEncoder().encode('计划')
const LONG = `D:\\${'很长的文件夹\\'.repeat(50)}计划.docx`

let top = ''
let deep = ''
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'yuean-long-'))
  deep = join(top, ...Array.from({ length: 12 }, (_, n) => `第${n}层 很长很长的文件夹 💾`))
  await mkdir(deep, { recursive: true })
  expect(deep.length).toBeGreaterThan(200)
  deep = join(deep, '再深一层的文件夹'.repeat(8))
  await mkdir(deep)
  expect(deep.length).toBeGreaterThan(260)
})
afterEach(() => rm(top, { recursive: true, force: true }))

test.each([
  ['a share', ['\\\\server\\共享\\计划.docx'], 'C:\\u', ['\\\\server\\共享\\计划.docx']],
  ['a share by its address', ['\\\\192.168.1.9\\d$\\计划.txt'], 'C:\\u', ['\\\\192.168.1.9\\d$\\计划.txt']],
  ['a share with slashes', ['//server/share/计划.pdf'], 'C:\\u', ['\\\\server\\share\\计划.pdf']],
  ['a name, started on a share', ['计划.docx'], '\\\\server\\共享\\会议', ['\\\\server\\共享\\会议\\计划.docx']],
  ['a name above the share', ['..\\..\\..\\计划.docx'], '\\\\server\\共享\\会议', ['\\\\server\\共享\\计划.docx']],
  ['the form without a limit', ['\\\\?\\C:\\计划.docx'], 'C:\\u', ['\\\\?\\C:\\计划.docx']],
  ['the form of a share without a limit', ['\\\\?\\UNC\\server\\共享\\a.yuean'], 'C:\\u', ['\\\\?\\UNC\\server\\共享\\a.yuean']],
  ['over 260 characters', [LONG], 'C:\\u', [LONG]],
  ['a share without a file, or with a program', ['\\\\server\\共享', '\\\\server\\共享\\a.exe'], 'C:\\u', []],
])('on Windows the command line names %s', (_name, given, cwd, files) => {
  expect(filesFromArgv(['Yuean.exe', ...given], cwd, 'win32')).toEqual(files)
})

test.each([
  ['\\\\server\\共享', 'win32', '共享'],
  ['\\\\server\\共享\\备份', 'win32', '备份'],
  ['\\\\?\\UNC\\server\\共享\\备份', 'win32', '备份'],
  ['E:\\', 'win32', 'E:\\'],
  ['/media/me/U盘', 'linux', 'U盘'],
  ['/', 'linux', '/'],
] as const)('the folder %s on %s is called %s', (path, platform, name) => expect(folderName(path, platform)).toBe(name))

test('a portable copy on a share keeps its data beside itself', () => {
  const program = '\\\\server\\共享\\Yuean\\Yuean.exe'
  const beside = '\\\\server\\共享\\Yuean\\YueanData'
  expect(userDataFolder({ env: {}, platform: 'win32', program }, folder => folder === beside)).toBe(beside)
  const env = { PORTABLE_EXECUTABLE_DIR: '\\\\server\\共享\\Yuean' }
  expect(userDataFolder({ env, platform: 'win32', program }, () => false)).toBe(beside)
})

test.each(['//server/share/index.html', '/%5C%5Cserver%5Cshare%5Cindex.html', '/%2F%2Fserver/share/index.html', '/%3F/C%3A/index.html'])(
  'the page reaches no share by %s',
  pathname => expect(servedFile('/app/dist', pathname)).toBeNull(),
)

test.each([
  ['\\\\server\\共享\\简报.pdf', 'server 共享 简报.pdf'],
  ['\\\\?\\C:\\简报.pdf', 'C 简报.pdf'],
  ['//server/share/简报.pdf', 'server share 简报.pdf'],
])('a suggested name %s names no share: %s', (given, name) => expect(safeName(given)).toBe(name))

test('over 260 characters a file is read, written whole and written over, under the longest name we make', async () => {
  const path = join(deep, safeName(`${'长'.repeat(300)}.pdf`))
  await writeFile(path, 'old')
  await writeWhole(path, bytes, { readBack: readFile })
  expect((await readChosen(path, zh)).bytes).toEqual(bytes)
  expect(await readdir(deep)).toHaveLength(1)
  await expect(readChosen(join(deep, '没有.txt'), zh)).rejects.toThrow('找不到“没有.txt”')
})

test('a dialog may answer with over 260 characters, to save and to open; the folder is remembered', async () => {
  const path = join(deep, '简报.pdf')
  const folder = createLastFolder(join(top, 'last-folder.txt'), () => top)
  const dialog = {
    showSaveDialog: vi.fn(async () => ({ canceled: false, filePath: path })),
    showOpenDialog: vi.fn(async () => ({ canceled: false, filePaths: [path] })),
  } as unknown as Dialog
  const handlers = fileDoor({ dialog, window: () => ({}) as BrowserWindow, words: () => zh, read: one => readChosen(one, zh), folder })
  expect(await handlers['file:save'](event, '简报.pdf', bytes)).toEqual({ name: '简报.pdf' })
  expect(await handlers['file:open'](event, ['pdf'])).toEqual({ name: '简报.pdf', bytes })
  expect(createLastFolder(join(top, 'last-folder.txt'), () => top).get()).toBe(deep)
})

test('a name that is too long for the disk is refused in a sentence, and nothing is left', async () => {
  const filePath = join(deep, `${'长'.repeat(300)}.pdf`)
  const dialog = { showSaveDialog: async () => ({ canceled: false, filePath }) } as unknown as Dialog
  const folder = { get: () => top, set: () => undefined }
  const handlers = fileDoor({ dialog, window: () => ({}) as BrowserWindow, words: () => zh, read: one => readChosen(one, zh), folder })
  await expect(handlers['file:save'](event, '简报.pdf', bytes)).rejects.toThrow('没有保存（ENAMETOOLONG）')
  expect(await readdir(deep)).toEqual([])
})

test('a backup folder over 260 characters is written, listed and read; the second copy lives there too', async () => {
  const handlers = folderDoor({
    home: top,
    dialog: { showOpenDialog: async () => ({ canceled: false, filePaths: [deep] }) } as unknown as Dialog,
    shell: { openPath: async () => '' } as unknown as Shell,
    window: () => ({}) as BrowserWindow,
    words: () => zh,
  })
  const token = (await handlers['folder:choose'](event))?.token ?? ''
  await handlers['folder:write'](event, token, 'backup-a-25.yuean', bytes)
  expect(await handlers['folder:list'](event, token)).toMatchObject([{ name: 'backup-a-25.yuean', size: bytes.length }])
  expect([...(await handlers['folder:read'](event, token, 'backup-a-25.yuean'))]).toEqual([...bytes])
  const snapshots = createSnapshots(join(deep, 'backups'))
  await snapshots.write('a.yuean', bytes)
  expect([...(await snapshots.read('a.yuean'))]).toEqual([...bytes])
  const journal = createJournal(join(deep, 'journal'))
  await journal.append('一行\n')
  expect(await journal.read()).toEqual(['一行\n'])
})

test('what is dragged out of a profile over 260 characters is a whole file', async () => {
  const startDrag = vi.fn()
  const sender = { startDrag } as unknown as WebContents
  await dragOut(deep, () => ({}) as NativeImage)['pack:drag']({ sender } as IpcMainInvokeEvent, `${'长'.repeat(300)}.pdf`, bytes)
  expect(await readFile(startDrag.mock.calls[0]?.[0].file, 'utf8')).toBe('计划')
})
