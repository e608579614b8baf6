import { expect, test } from 'vitest'
import { confirmMerge, planMerge } from '../../renderer/actions/merge-files.ts'
import { undo } from '../../renderer/actions/undo.ts'
import { type Edit, sealed } from '../../renderer/domain/edit.ts'
import { EMPTY_FOLD, foldOnto, isOfMerge } from '../../renderer/domain/fold.ts'
import { writeReviewFile } from '../../renderer/store/review-file.ts'
import { stampAt } from '../domain/edits.ts'
import { deskForTests, PARSED } from './desk-for-tests.ts'

const document = PARSED.document.id
/** Enough for four portions. */
const EDITS = 3500
const COUNT = process.env.YUEAN_TORTURE ? 50 : 5

const colleague = (n: number): Edit =>
  sealed({ at: stampAt(n, 'li'), by: 'li', document, about: `commitment:${n % 700}`, field: n % 2 ? 'note' : 'score.clear', value: n })
const ALL = Array.from({ length: EDITS }, (_, n) => colleague(n))

const fileOfAll = async () => ({
  name: 'li.yuean',
  bytes: await writeReviewFile(
    { content: 'mine', created: 1, by: { id: 'li', name: '李静' }, documents: [], edits: ALL },
    { app: 'yuean' },
  ),
})

/** What a desk shows: the winners without the records of merges, and without the name that goes ahead of what somebody does. */
const shown = (edits: readonly Edit[]) =>
  [...foldOnto(EMPTY_FOLD, edits).winners.values()]
    .filter(edit => !isOfMerge(edit) && !edit.about.startsWith('person:'))
    .map(({ id }) => id)
    .sort()

test(`[F2] a merge whose n-th write fails says so, is taken back whole by one undo, and merged again ends as if nothing had failed (${COUNT} merges)`, async () => {
  const file = await fileOfAll()
  let cut = 0
  for (let round = 0; round < COUNT; round++) {
    const desk = deskForTests()
    const mine = sealed({ at: stampAt(1, 'me'), by: 'me', document, about: 'commitment:1', field: 'note', value: 'mine' })
    await desk.keep.append([mine])
    const before = shown(await desk.keep.edits(document))
    const { append } = desk.keep
    const failing = (round % 4) + 1
    let writes = 0
    desk.keep.append = async edits => {
      desk.keep.failWith = ++writes === failing ? 'full' : null
      return append(edits)
    }
    await planMerge.run(desk, [file])
    await confirmMerge.run(desk)
    expect(desk.work.getState().messages.map(({ code }) => code)).toContain('merge.cut')
    cut += 1
    // What came is seen, and one step takes it back: what was there before is exactly what is there now.
    expect(desk.folds.getState().open?.undoable).toHaveLength(1)
    await undo.run(desk)
    expect(shown(await desk.keep.edits(document))).toEqual(before)
    expect((await desk.keep.edits(document)).some(({ id }) => id === mine.id)).toBe(true)
    await planMerge.run(desk, [file])
    await confirmMerge.run(desk)
    const merged = await desk.keep.edits(document)
    expect(ALL.every(({ id }) => merged.some(edit => edit.id === id))).toBe(true)
  }
  console.log(`F2: tried ${cut} merges cut short at a write; edits lost 0`)
  expect(cut).toBe(COUNT)
}, 120_000)
