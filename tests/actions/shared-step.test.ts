import { expect, test } from 'vitest'
import type { Desk } from '../../renderer/actions/desk.ts'
import { planMerge } from '../../renderer/actions/merge-files.ts'
import { record } from '../../renderer/actions/record.ts'
import { chooseShared, forgetShared } from '../../renderer/actions/shared-folder.ts'
import { hushShared, keepInStep, showNews } from '../../renderer/actions/shared-step.ts'
import type { Folders } from '../../renderer/host/folders.ts'
import { writeReviewFile } from '../../renderer/store/review-file.ts'
import { edit } from '../domain/edits.ts'
import { deskForTests } from './desk-for-tests.ts'

const OWN = 'yuean-me-0.yuean'
const LI = 'yuean-li-0.yuean'

/** A desk with a folder in memory that can be pulled out and put back; who writes and reads what is noted. */
async function deskWithFolder() {
  const files = new Map<string, Uint8Array>()
  const did: string[] = []
  const state = { isThere: true }
  const there = async <T>(what: string, run: () => T): Promise<T> => {
    if (!state.isThere) throw new Error('gone')
    did.push(what)
    return run()
  }
  const folders: Folders = {
    chooseFolder: async () => ({ token: 't', name: '共享' }),
    writeToFolder: (_token, name, bytes) => there(`write ${name}`, () => void files.set(name, bytes)),
    listFolder: () => there('list', () => [...files].map(([name, bytes]) => ({ name, size: bytes.length, at: 1 }))),
    readFromFolder: (_token, name) => there(`read ${name}`, () => files.get(name) ?? new Uint8Array()),
    forgetFolder: async () => undefined,
  }
  const plain = deskForTests()
  const desk = deskForTests({ host: { ...plain.host, folders } })
  await chooseShared.run(desk)
  return { desk, did, files, state }
}

const fromLi = (value: number | null) =>
  writeReviewFile(
    {
      content: 'mine',
      created: 1,
      by: { id: 'li', name: '李静' },
      documents: [],
      edits: value === null ? [] : [{ ...edit(500, 'li', 'commitment:a', 'score.clear', value), document: 'sha256:0' }],
    },
    { app: 'yuean' },
  )
const standing = (desk: Desk) => desk.work.getState().shared

test('one’s own file is written where something has changed or it is missing, and nobody’s else ever', async () => {
  const { desk, did, files } = await deskWithFolder()
  await keepInStep.run(desk, { mayWrite: false })
  expect(files.size).toBe(0)
  await keepInStep.run(desk, { mayWrite: true })
  await keepInStep.run(desk, { mayWrite: true })
  expect(did.filter(what => what.startsWith('write'))).toEqual([`write ${OWN}`])
  await record(desk, [{ document: 'sha256:0', about: 'commitment:a', field: 'score.clear', value: 3 }])
  await keepInStep.run(desk, { mayWrite: true })
  files.delete(OWN)
  await keepInStep.run(desk, { mayWrite: true })
  expect(did.filter(what => what.startsWith('write'))).toEqual([`write ${OWN}`, `write ${OWN}`, `write ${OWN}`])
})

test('a colleague’s news is told and nothing is merged before it was shown and said', async () => {
  const { desk, did, files } = await deskWithFolder()
  files.set(LI, await fromLi(4))
  files.set('notes.txt', new Uint8Array([1]))
  await keepInStep.run(desk, { mayWrite: true })
  expect(standing(desk).news).toEqual([LI])
  expect(desk.work.getState().merge).toBeNull()
  expect([...desk.keep.log.values()].some(one => one.by === 'li')).toBe(false)
  await showNews.run(desk)
  expect(desk.work.getState().merge?.counts.added).toBe(1)
  // While the preview waits nothing else is looked into.
  const before = did.length
  await keepInStep.run(desk, { mayWrite: true })
  expect(did.length).toBe(before)
})

test('what brought nothing new is not read again until it changes; what cannot be read is counted and tried again', async () => {
  const { desk, did, files } = await deskWithFolder()
  await keepInStep.run(desk, { mayWrite: true })
  files.set(LI, await fromLi(null))
  files.set('yuean-wu-0.yuean', new Uint8Array([80, 75, 3, 4]))
  await keepInStep.run(desk, { mayWrite: true })
  await keepInStep.run(desk, { mayWrite: true })
  expect(did.filter(what => what === `read ${LI}`)).toHaveLength(1)
  expect(did.filter(what => what === 'read yuean-wu-0.yuean')).toHaveLength(2)
  expect(standing(desk)).toMatchObject({ news: [], unreadable: 1 })
  files.set(LI, await fromLi(2))
  await keepInStep.run(desk, { mayWrite: true })
  expect(standing(desk).news).toEqual([LI])
})

test('a folder that is gone is noted without a message; hushed it stays hushed, and back it goes on', async () => {
  const { desk, files, state } = await deskWithFolder()
  state.isThere = false
  await keepInStep.run(desk, { mayWrite: true })
  expect(standing(desk)).toMatchObject({ isGone: true, isHushed: false })
  expect(desk.work.getState().messages).toEqual([])
  hushShared.run(desk)
  await keepInStep.run(desk, { mayWrite: true })
  expect(standing(desk)).toMatchObject({ isGone: true, isHushed: true })
  state.isThere = true
  files.set(LI, await fromLi(4))
  await keepInStep.run(desk, { mayWrite: true })
  expect(standing(desk)).toMatchObject({ isGone: false, news: [LI], isHushed: false })
  expect(files.has(OWN)).toBe(true)
  await forgetShared.run(desk)
  await keepInStep.run(desk, { mayWrite: true })
  expect(standing(desk)).toMatchObject({ isGone: false, news: [] })
})

test('a preview that is open for another file keeps the folder waiting', async () => {
  const { desk, did } = await deskWithFolder()
  await planMerge.run(desk, [{ name: 'a.yuean', bytes: await fromLi(1) }])
  await keepInStep.run(desk, { mayWrite: true })
  expect(did).toEqual([])
})
