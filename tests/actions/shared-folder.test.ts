import { expect, test } from 'vitest'
import type { Desk } from '../../renderer/actions/desk.ts'
import { chooseShared, exchange, forgetShared, sharedFolderOf } from '../../renderer/actions/shared-folder.ts'
import type { Folders } from '../../renderer/host/folders.ts'
import { deskForTests } from './desk-for-tests.ts'

/** A folder in memory that can be pulled out and put back. */
function folderInMemory() {
  const files = new Map<string, Uint8Array>()
  const reads: string[] = []
  const state = { isThere: true }
  const there = async <T>(run: () => T): Promise<T> => {
    if (!state.isThere) throw new Error('文件夹现在用不了。')
    return run()
  }
  const folders: Folders = {
    chooseFolder: async () => ({ token: 't', name: '共享' }),
    writeToFolder: (_token, name, bytes) => there(() => void files.set(name, bytes)),
    listFolder: () => there(() => [...files].map(([name, bytes]) => ({ name, size: bytes.length, at: 1 }))),
    readFromFolder: (_token, name) =>
      there(() => {
        reads.push(name)
        return files.get(name) ?? new Uint8Array()
      }),
    forgetFolder: async () => undefined,
  }
  return { files, reads, state, folders }
}

const codes = (desk: Desk) => desk.work.getState().messages.map(message => message.code)

test('a laptop writes one file of its own, and reads nobody’s twice', async () => {
  const { files, folders, reads } = folderInMemory()
  const plain = deskForTests()
  const desk = deskForTests({ host: { ...plain.host, folders } })
  await chooseShared.run(desk)
  expect(sharedFolderOf(desk.folds.getState().laptop)).toEqual({ token: 't', name: '共享' })
  files.set('notes.txt', new Uint8Array([1]))
  await exchange.run(desk)
  await exchange.run(desk)
  expect([...files.keys()].filter(name => name.endsWith('.yuean'))).toEqual(['yuean-me-0.yuean'])
  expect(reads).toEqual([])
  expect(codes(desk)).toEqual(['shared.nothing', 'shared.nothing'])
  files.set('yuean-li-0.yuean', files.get('yuean-me-0.yuean') ?? new Uint8Array())
  await exchange.run(desk)
  await exchange.run(desk)
  expect(reads).toEqual(['yuean-li-0.yuean'])
})

test('a folder that is gone is said; when it is back everything goes on', async () => {
  const { files, folders, state } = folderInMemory()
  const plain = deskForTests()
  const desk = deskForTests({ host: { ...plain.host, folders } })
  await chooseShared.run(desk)
  state.isThere = false
  await exchange.run(desk)
  expect(codes(desk)).toEqual(['shared.unreachable'])
  expect(files.size).toBe(0)
  state.isThere = true
  await exchange.run(desk)
  expect(codes(desk).at(-1)).toBe('shared.nothing')
  expect(files.size).toBe(1)
  await forgetShared.run(desk)
  expect(sharedFolderOf(desk.folds.getState().laptop)).toBeNull()
  expect(files.size).toBe(1)
})
