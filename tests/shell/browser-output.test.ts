import { expect, test } from 'vitest'
import { folderOf } from '../../renderer/host/output-folder.ts'

/** A folder handle as Chromium gives one: `close` puts the file there whole, an open one is an empty file; `fails` is thrown by the step named. */
function handle(fails: { at: 'open' | 'write' | 'close'; error: Error } | null = null) {
  const files = new Map<string, Uint8Array>()
  const step = (at: string) => {
    if (fails?.at === at) throw fails.error
  }
  const folder = {
    name: '分发',
    async getFileHandle(name: string, how: { create?: boolean } = {}) {
      if (!files.has(name)) {
        if (!how.create) throw new DOMException('none', 'NotFoundError')
        step('open')
        files.set(name, new Uint8Array())
      }
      let held = new Uint8Array()
      return {
        createWritable: async () => ({
          write: async (bytes: Uint8Array<ArrayBuffer>) => {
            step('write')
            held = bytes
          },
          close: async () => {
            step('close')
            files.set(name, held)
          },
          abort: async () => undefined,
        }),
      }
    },
    removeEntry: async (name: string) => void files.delete(name),
  }
  return { files, folder: folderOf(folder as unknown as FileSystemDirectoryHandle) }
}
const bytes = new Uint8Array([37, 80, 68, 70])

test('a pack is written whole; one that is there is told and left as it is', async () => {
  const { files, folder } = handle()
  expect(await folder.has('a.pdf')).toBe(false)
  await folder.write('a.pdf', bytes)
  expect([await folder.has('a.pdf'), files.get('a.pdf')]).toEqual([true, bytes])
  await expect(folder.write('a.pdf', new Uint8Array([1]))).rejects.toThrow('“a.pdf”已经有了，没有覆盖')
  expect(files.get('a.pdf')).toEqual(bytes)
})

test.each([
  ['a full disk', { at: 'write', error: new DOMException('full', 'QuotaExceededError') }, '磁盘已满，“a.pdf”没有写成'],
  ['a disk that is full at the last moment', { at: 'close', error: new DOMException('full', 'QuotaExceededError') }, '磁盘已满'],
  ['a folder that may not be written', { at: 'open', error: new DOMException('no', 'NoModificationAllowedError') }, '文件夹可能不可写'],
  ['a permission taken back meanwhile', { at: 'write', error: new DOMException('no', 'NotAllowedError') }, '文件夹可能不可写'],
] as const)('%s is a sentence and leaves no file behind', async (_, fails, words) => {
  const { files, folder } = handle(fails)
  await expect(folder.write('a.pdf', bytes)).rejects.toThrow(words)
  expect([...files.keys()]).toEqual([])
})
