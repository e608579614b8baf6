import { beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../renderer/actions/desk.ts'
import { confirmMerge, planMerge } from '../../renderer/actions/merge-files.ts'
import type { NamedBytes } from '../../renderer/host/host.ts'
import { type DeviceKey, makeDeviceKey } from '../../renderer/store/device-key.ts'
import { writeReviewFile } from '../../renderer/store/review-file.ts'
import { edit } from '../domain/edits.ts'
import { deskForTests } from './desk-for-tests.ts'

const DOCUMENT = 'sha256:0'

const fileOf = (id: string, name: string, mark: number, key?: DeviceKey, about = 'commitment:a') =>
  writeReviewFile(
    {
      content: 'mine',
      created: 1,
      by: { id, name },
      documents: [],
      edits: [{ ...edit(500, id, about, 'score.clear', mark), document: DOCUMENT }],
    },
    { app: 'yuean', ...(key ? { key } : {}) },
  )

const planned = (desk: Desk) => desk.work.getState().merge?.files ?? []
const signatures = (desk: Desk) => planned(desk).map(({ signature }) => signature)

let keys: { readonly li: DeviceKey; readonly other: DeviceKey }
beforeAll(async () => {
  keys = { li: await makeDeviceKey(), other: await makeDeviceKey() }
})

test('two colleagues’ files of one name are both looked at, one after another; the very same file only once', async () => {
  const desk = deskForTests()
  const li: NamedBytes = { name: '评审.yuean', bytes: await fileOf('li', '李静', 4) }
  const wang: NamedBytes = { name: '评审.yuean', bytes: await fileOf('wang', '王强', 3) }
  await planMerge.run(desk, [li])
  await planMerge.run(desk, [wang])
  expect(planned(desk).map(({ from }) => from.name)).toEqual(['李静', '王强'])
  await planMerge.run(desk, [{ name: li.name, bytes: li.bytes.slice() }])
  expect(planned(desk).map(({ from }) => from.name)).toEqual(['王强', '李静'])
  expect(desk.work.getState().merge?.counts).toMatchObject({ added: 2, same: 0 })
})

test('a name that signs with another key than before is noticed, at once and at the next merge; other names are not', async () => {
  const desk = deskForTests()
  await planMerge.run(desk, [
    { name: 'a.yuean', bytes: await fileOf('li', '李静', 4, keys.li) },
    { name: 'b.yuean', bytes: await fileOf('x', '李静', 1, keys.other) },
  ])
  expect(signatures(desk)).toEqual(['new', 'namesake'])
  await confirmMerge.run(desk)
  await planMerge.run(desk, [
    { name: 'c.yuean', bytes: await fileOf('li', '李静', 5, keys.li) },
    { name: 'd.yuean', bytes: await fileOf('y', '李静', 1, await makeDeviceKey()) },
    { name: 'e.yuean', bytes: await fileOf('z', '赵敏', 1, await makeDeviceKey()) },
    { name: 'f.yuean', bytes: await fileOf('q', '', 1, await makeDeviceKey()) },
  ])
  expect(signatures(desk)).toEqual(['known', 'namesake', 'new', 'new'])
})

test('of two hundred files at once the good ones merge and the others are listed, each with its reason', async () => {
  const desk = deskForTests()
  const good = await Promise.all(
    Array.from({ length: 150 }, async (_, n) => ({ name: `${n}.yuean`, bytes: await fileOf(`p${n}`, `评审${n}`, (n % 5) + 1) })),
  )
  const [one] = good
  const whole = one?.bytes ?? new Uint8Array()
  const bad = Array.from({ length: 50 }, (_, n) => ({
    name: `坏${n}.yuean`,
    bytes: n % 2 === 0 ? whole.slice(0, whole.length >> 1) : new TextEncoder().encode(`不是评审文件 ${n}`),
  }))
  const mixed = good.flatMap((file, n) => [file, ...(bad[n] ? [bad[n]] : [])])
  await planMerge.run(desk, mixed)
  expect(planned(desk)).toHaveLength(200)
  const refused = planned(desk).filter(({ why }) => why !== null)
  expect(refused.map(({ file }) => file.name).sort()).toEqual(bad.map(({ name }) => name).sort())
  await confirmMerge.run(desk)
  const kept = (await desk.keep.edits(DOCUMENT)).filter(({ field }) => field === 'score.clear')
  expect(new Set(kept.map(({ by }) => by)).size).toBe(150)
})
