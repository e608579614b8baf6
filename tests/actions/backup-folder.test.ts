import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  backupFolderOf,
  chooseBackupFolder,
  copyOutNow,
  folderTrouble,
  followBackUps,
  forgetBackupFolder,
  newestCopy,
} from '../../renderer/actions/backup-folder.ts'
import type { Desk } from '../../renderer/actions/desk.ts'
import { chooseShared, forgetShared, sharedFolderOf } from '../../renderer/actions/shared-folder.ts'
import type { Folders } from '../../renderer/host/folders.ts'
import { readReviewFile } from '../../renderer/store/review-file.ts'
import type { Safety } from '../../renderer/store/safety.ts'
import { deskForTests } from './desk-for-tests.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** A desk with a folder in memory that fails with `trouble`, and a store that says when it wrote a backup. */
function deskWithFolder() {
  const files = new Map<string, Uint8Array>([['家庭照片.jpg', new Uint8Array([1])]])
  const forgotten: string[] = []
  const state = { trouble: '', tries: 0 }
  const there = async <T>(run: () => T): Promise<T> => {
    state.tries += 1
    if (state.trouble) throw new Error(`备份文件夹“U盘”用不了（${state.trouble}）：它可能已拔出、改名或没有权限。`)
    return run()
  }
  const folders: Folders = {
    chooseFolder: async () => ({ token: 't', name: 'U盘' }),
    writeToFolder: (_token, name, bytes) => there(() => void files.set(name, bytes)),
    listFolder: () =>
      there(() =>
        [...files].map(([name, bytes]) => ({
          name,
          size: bytes.length,
          at: 1,
        })),
      ),
    readFromFolder: (_token, name) => there(() => files.get(name) ?? new Uint8Array()),
    forgetFolder: async token => void forgotten.push(token),
  }
  const takers = new Set<Parameters<Safety['watchBackUps']>[0]>()
  const plain = deskForTests()
  const safety: Safety = {
    ...plain.safety,
    watchBackUps: take => {
      takers.add(take)
      return () => takers.delete(take)
    },
  }
  const desk = deskForTests({ host: { ...plain.host, folders }, safety })
  const backUp = () => {
    for (const take of takers) take({ name: 'edits-0-0-timed.yuean', at: 0, edits: 0, reason: 'timed' })
  }
  const copies = () => [...files.keys()].filter(name => name.endsWith('.yuean'))
  return { desk, files, copies, forgotten, state, takers, backUp }
}

const codes = (desk: Desk) => desk.work.getState().messages.map(message => message.code)

test('choosing writes the first copy at once: one file that reads back with everything in it', async () => {
  const { desk, files, copies } = deskWithFolder()
  await chooseBackupFolder.run(desk)
  expect(backupFolderOf(desk.folds.getState().laptop)).toEqual({
    token: 't',
    name: 'U盘',
  })
  expect(copies()).toEqual(['backup-me-24.yuean'])
  expect(codes(desk)).toEqual(['backup-folder.written'])
  const answer = await readReviewFile(files.get('backup-me-24.yuean') ?? new Uint8Array(), { isOwn: true })
  expect(answer.ok && answer.file.content).toBe('backup')
  expect((await newestCopy(desk, 't'))?.name).toBe('backup-me-24.yuean')
})

test('a day has one file, whatever is written on it; nobody else’s file is taken for a copy', async () => {
  const { desk, files, copies } = deskWithFolder()
  files.set('yuean-li-0.yuean', new Uint8Array([1]))
  expect(await newestCopy(desk, 't')).toBeNull()
  await chooseBackupFolder.run(desk)
  await copyOutNow.run(desk)
  expect(copies().sort()).toEqual(['backup-me-24.yuean', 'yuean-li-0.yuean'])
})

test('without a folder nothing is written, by hand or by itself', async () => {
  const { desk, copies, backUp, state } = deskWithFolder()
  followBackUps(desk)
  backUp()
  await copyOutNow.run(desk)
  expect([copies(), state.tries, codes(desk)]).toEqual([[], 0, []])
})

test('a backup the store writes by itself goes into the folder too', async () => {
  const { desk, files, backUp } = deskWithFolder()
  await chooseBackupFolder.run(desk)
  files.delete('backup-me-24.yuean')
  followBackUps(desk)
  backUp()
  await vi.waitFor(() => expect(files.has('backup-me-24.yuean')).toBe(true))
  expect(codes(desk)).toEqual(['backup-folder.written'])
})

test('a folder that is pulled out is said once, tried every minute, and goes on when it is back without a word', async () => {
  const { desk, files, backUp, state } = deskWithFolder()
  await chooseBackupFolder.run(desk)
  files.delete('backup-me-24.yuean')
  const stop = followBackUps(desk)
  state.trouble = 'ENOENT'
  state.tries = 0
  backUp()
  await vi.waitFor(() => expect(state.tries).toBe(1))
  await vi.waitFor(() => expect(codes(desk)).toEqual(['backup-folder.written', 'backup-folder.gone']))
  backUp()
  await vi.waitFor(() => expect(state.tries).toBe(2))
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
  await vi.advanceTimersByTimeAsync(60_000)
  await vi.waitFor(() => expect(state.tries).toBe(3))
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
  expect(codes(desk)).toEqual(['backup-folder.written', 'backup-folder.gone'])
  state.trouble = ''
  await vi.advanceTimersByTimeAsync(60_000)
  await vi.waitFor(() => expect(files.has('backup-me-24.yuean')).toBe(true))
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0))
  expect(codes(desk)).toEqual(['backup-folder.written', 'backup-folder.gone'])
  stop()
})

test('copies write one edit a day: a copy may not ask for the backup that asks for the next copy', async () => {
  const { desk } = deskWithFolder()
  await chooseBackupFolder.run(desk)
  const before = desk.keep.edits
  const count = (await before('laptop')).length
  await copyOutNow.run(desk)
  await copyOutNow.run(desk)
  expect((await before('laptop')).length).toBe(count)
})

test.each([
  ['ENOSPC', 'full'],
  ['EACCES', 'denied'],
  ['EROFS', 'denied'],
  ['ENOENT', 'gone'],
  ['EIO', 'failed'],
])('%s is said as %s, and the copies on the laptop are not touched', async (code, said) => {
  const { desk, state } = deskWithFolder()
  state.trouble = code
  await chooseBackupFolder.run(desk)
  expect(codes(desk)).toEqual([`backup-folder.${said}`])
  await expect(newestCopy(desk, 't').catch(folderTrouble)).resolves.toBe(said)
})

test('a cancelled choice chooses nothing, a failing dialog is said', async () => {
  const { desk } = deskWithFolder()
  const folders = desk.host.folders
  if (!folders) throw new Error('no folders')
  await chooseBackupFolder.run({
    ...desk,
    host: {
      ...desk.host,
      folders: { ...folders, chooseFolder: async () => null },
    },
  })
  expect([backupFolderOf(desk.folds.getState().laptop), codes(desk)]).toEqual([null, []])
  const failing = {
    ...folders,
    chooseFolder: () => Promise.reject(new Error('（EACCES）')),
  }
  await chooseBackupFolder.run({
    ...desk,
    host: { ...desk.host, folders: failing },
  })
  expect(codes(desk)).toEqual(['backup-folder.denied'])
})

test('what is used no more stays in the folder; a folder that is also shared keeps its token', async () => {
  const { desk, copies, forgotten } = deskWithFolder()
  await chooseBackupFolder.run(desk)
  await chooseShared.run(desk)
  await forgetBackupFolder.run(desk)
  expect([forgotten, copies()]).toEqual([[], ['backup-me-24.yuean']])
  expect(sharedFolderOf(desk.folds.getState().laptop)?.token).toBe('t')
  await chooseBackupFolder.run(desk)
  await forgetShared.run(desk)
  await forgetBackupFolder.run(desk)
  expect(forgotten).toEqual(['t'])
})
