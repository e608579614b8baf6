import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow, Dialog, IpcMainInvokeEvent } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { outputDoor } from '../../electron/main/output-door.ts'
import { wordsFor } from '../../electron/main/words.ts'
import type { writeWhole } from '../../electron/main/write-whole.ts'

let home = ''
let packs = ''
const event = {} as IpcMainInvokeEvent
const bytes = new Uint8Array([37, 80, 68, 70])

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'yuean-output-'))
  packs = join(home, '分发 一页纸')
  await mkdir(packs)
})
afterEach(() => rm(home, { recursive: true, force: true }))

function door({ filePaths = [packs], write }: { filePaths?: string[]; write?: typeof writeWhole } = {}) {
  const showOpenDialog = vi.fn(async () => ({ canceled: filePaths.length === 0, filePaths }))
  return outputDoor({
    dialog: { showOpenDialog } as unknown as Dialog,
    window: () => ({}) as BrowserWindow,
    words: () => wordsFor('zh'),
    folder: { get: () => home, set: () => undefined },
    ...(write ? { write } : {}),
  })
}

test('packs go into the folder as new files; one that is there is told and left as it is', async () => {
  const handlers = door()
  const { token = '', name } = (await handlers['output:choose'](event)) ?? {}
  expect([token, name]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), '分发 一页纸'])
  await writeFile(join(packs, '02 市工信局 一页纸.pdf'), 'mine')
  expect(await handlers['output:has'](event, token, '01 市发改委 一页纸.pdf')).toBe(false)
  await handlers['output:write'](event, token, '01 市发改委 一页纸.pdf', bytes)
  expect(await handlers['output:has'](event, token, '01 市发改委 一页纸.pdf')).toBe(true)
  await expect(handlers['output:write'](event, token, '02 市工信局 一页纸.pdf', bytes)).rejects.toThrow(
    '“02 市工信局 一页纸.pdf”已经有了，没有覆盖',
  )
  expect((await readdir(packs)).sort()).toEqual(['01 市发改委 一页纸.pdf', '02 市工信局 一页纸.pdf'])
  expect(await readFile(join(packs, '02 市工信局 一页纸.pdf'), 'utf8')).toBe('mine')
})

test('cancelling chooses nothing; a made-up token, or one of another start, opens nothing', async () => {
  expect(await door({ filePaths: [] })['output:choose'](event)).toBeNull()
  const { token = '' } = (await door()['output:choose'](event)) ?? {}
  const anew = door()
  await expect(anew['output:write'](event, token, 'a.pdf', bytes)).rejects.toThrow(/a\.pdf/)
  await expect(anew['output:has'](event, token, 'a.pdf')).rejects.toThrow()
  expect(await readdir(packs)).toEqual([])
})

test.each([
  ['ENOSPC', /磁盘已满/],
  ['EACCES', /EACCES/],
  ['EROFS', /EROFS/],
])('%s is a sentence and leaves nothing', async (code, words) => {
  const handlers = door({ write: async () => Promise.reject(Object.assign(new Error(code), { code })) })
  const { token = '' } = (await handlers['output:choose'](event)) ?? {}
  await expect(handlers['output:write'](event, token, 'a.pdf', bytes)).rejects.toThrow(words)
  expect(await readdir(packs)).toEqual([])
})

test('a folder that was pulled out meanwhile is said and not made up on the disk', async () => {
  const handlers = door()
  const { token = '' } = (await handlers['output:choose'](event)) ?? {}
  await rename(packs, `${packs}-away`)
  await expect(handlers['output:write'](event, token, 'a.pdf', bytes)).rejects.toThrow(/ENOENT/)
  expect(await readdir(home)).toEqual(['分发 一页纸-away'])
})
