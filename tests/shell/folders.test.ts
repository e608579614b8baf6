import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow, Dialog, IpcMainInvokeEvent, Shell } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { folderDoor } from '../../electron/main/folder-door.ts'
import { wordsFor } from '../../electron/main/words.ts'

let home = ''
let stick = ''
const event = {} as IpcMainInvokeEvent
const bytes = new Uint8Array([1, 2, 3])

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'yuean-home-'))
  stick = join(home, '备份 U盘 💾')
  await mkdir(stick)
})
afterEach(() => rm(home, { recursive: true, force: true }))

function door({ filePaths = [stick], window = {} as BrowserWindow | null } = {}) {
  const showOpenDialog = vi.fn(async () => ({ canceled: filePaths.length === 0, filePaths }))
  const openPath = vi.fn(async (_path: string) => '')
  const handlers = folderDoor({
    home,
    shell: { openPath } as unknown as Shell,
    dialog: { showOpenDialog } as unknown as Dialog,
    window: () => window,
    words: () => wordsFor('zh'),
  })
  return { handlers, showOpenDialog, openPath }
}

test('the page gets a token and a name, never the path; the token means the folder after a restart too', async () => {
  const chosen = await door().handlers['folder:choose'](event)
  expect(chosen).toEqual({ token: expect.stringMatching(/^[0-9a-f]{32}$/), name: '备份 U盘 💾' })
  const token = chosen?.token ?? ''
  const { handlers } = door()
  await handlers['folder:write'](event, token, 'a.yuean', bytes)
  await writeFile(join(stick, '私人 照片.jpg'), '')
  expect(await handlers['folder:list'](event, token)).toMatchObject([{ name: 'a.yuean', size: 3 }])
  expect([...(await handlers['folder:read'](event, token, 'a.yuean'))]).toEqual([1, 2, 3])
  expect(await handlers['folder:choose'](event)).toEqual(chosen)
})

test('cancelling, or a window that has gone, chooses nothing', async () => {
  expect(await door({ filePaths: [] }).handlers['folder:choose'](event)).toBeNull()
  const { handlers, showOpenDialog } = door({ window: null })
  expect(await handlers['folder:choose'](event)).toBeNull()
  expect(showOpenDialog).not.toHaveBeenCalled()
})

test('a made-up token, a forgotten one and a damaged list of folders open nothing', async () => {
  const { handlers } = door()
  const token = (await handlers['folder:choose'](event))?.token ?? ''
  await expect(handlers['folder:list'](event, 'f'.repeat(32))).rejects.toThrow('ENOENT')
  await handlers['folder:forget'](event, token)
  await expect(handlers['folder:write'](event, token, 'a', bytes)).rejects.toThrow('ENOENT')
  await writeFile(join(home, 'folders.json'), '{"a": 1')
  await expect(handlers['folder:list'](event, token)).rejects.toThrow('ENOENT')
  expect(await readdir(stick)).toEqual([])
})

test('a stick that was pulled out is said by its name and not made up on the disk', async () => {
  const { handlers } = door()
  const token = (await handlers['folder:choose'](event))?.token ?? ''
  await rename(stick, `${stick}-away`)
  await expect(handlers['folder:write'](event, token, 'a.yuean', bytes)).rejects.toThrow('“备份 U盘 💾”用不了（ENOENT）')
  expect((await readdir(home)).sort()).toEqual(['folders.json', '备份 U盘 💾-away'])
})

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a folder without the right to write is said', async () => {
  const { handlers } = door()
  const token = (await handlers['folder:choose'](event))?.token ?? ''
  await chmod(stick, 0o500)
  await expect(handlers['folder:write'](event, token, 'a.yuean', bytes)).rejects.toThrow('EACCES')
})

test('the list of folders is kept whole', async () => {
  const { handlers } = door()
  await handlers['folder:choose'](event)
  expect(Object.values(JSON.parse(await readFile(join(home, 'folders.json'), 'utf8')))).toEqual([stick])
})

test('a chosen folder is shown by its token; what is no folder any more is not opened', async () => {
  const { handlers, openPath } = door()
  const token = (await handlers['folder:choose'](event))?.token ?? ''
  await handlers['folder:show'](event, token)
  expect(openPath.mock.calls).toEqual([[stick]])
  await expect(handlers['folder:show'](event, 'f'.repeat(32))).rejects.toThrow('ENOENT')
  await rm(stick, { recursive: true })
  await writeFile(stick, '#!/bin/sh')
  await expect(handlers['folder:show'](event, token)).rejects.toThrow('ENOENT')
  await rm(stick)
  await mkdir(stick)
  openPath.mockResolvedValueOnce('no file manager')
  await expect(handlers['folder:show'](event, token)).rejects.toThrow('ENOENT')
  expect(openPath).toHaveBeenCalledTimes(2)
})
