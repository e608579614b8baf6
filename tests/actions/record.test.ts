import { expect, test } from 'vitest'
import type { Desk } from '../../renderer/actions/desk.ts'
import { annotate, removeAnnotation, writeNote } from '../../renderer/actions/note.ts'
import { score, scoreKeys } from '../../renderer/actions/score.ts'
import { redo, undo } from '../../renderer/actions/undo.ts'
import { DEFAULT_RUBRIC } from '../../renderer/domain/default-rubric.ts'
import { EMPTY_FOLD, foldOnto } from '../../renderer/domain/fold.ts'
import { annotationsOf, reviewOf } from '../../renderer/domain/review.ts'
import { deskForTests } from './desk-for-tests.ts'

const review = (desk: Desk, commitment = 'a') => reviewOf(desk.folds.getState().open?.fold ?? EMPTY_FOLD, DEFAULT_RUBRIC, commitment, 'me')
const press = async (desk: Desk, key: string) => scoreKeys.find(action => action.keys?.includes(key))?.run(desk, undefined)
const codes = (desk: Desk) => desk.work.getState().messages.map(message => message.code)

test('a score is on disk before the screen shows it, and the screen says so', async () => {
  const desk = deskForTests()
  const write = score.run(desk, { commitment: 'a', criterion: 'clear', mark: 4 })
  expect(review(desk).marks.clear).toBeNull()
  await write
  expect([...desk.keep.log.values()]).toMatchObject([
    { about: 'person:me', field: 'name', value: '张三', by: 'me', document: 'sha256:0' },
    { about: 'commitment:a', field: 'score.clear', value: 4, by: 'me', document: 'sha256:0' },
  ])
  expect(review(desk).marks.clear).toBe(4)
  expect(desk.work.getState().saving).toBe('saved')
})

test('a write that fails stays in view, is marked as not saved, says why, and is kept with the next one that works', async () => {
  const desk = deskForTests()
  desk.keep.failWith = 'full'
  await score.run(desk, { commitment: 'a', criterion: 'clear', mark: 4 })
  expect(review(desk).marks.clear).toBe(4)
  expect(desk.work.getState().saving).toBe('failed')
  expect(codes(desk)).toEqual(['keep.full'])
  expect(desk.keep.log.size).toBe(0)
  desk.keep.failWith = null
  await score.run(desk, { commitment: 'b', criterion: 'clear', mark: 2 })
  expect([...desk.keep.log.values()].filter(one => one.field === 'score.clear').map(one => one.value)).toEqual([4, 2])
})

test('five digits score five criteria, the sixth goes to the next commitment', async () => {
  const desk = deskForTests()
  for (const key of ['5', '4', '3', '2', '0', '1']) await press(desk, key)
  expect(review(desk, 'a').marks).toEqual({ clear: 5, measurable: 4, timed: 3, ambitious: 2, strategic: 'unable' })
  expect(review(desk, 'b').marks).toMatchObject({ clear: 1, measurable: null })
  expect(desk.view.getState()).toMatchObject({ selected: 'b', criterion: 'measurable' })
})

test('digits pressed faster than the disk all arrive, each at its own criterion', async () => {
  const desk = deskForTests()
  await Promise.all(['5', '4', '3', '2', '1'].map(key => press(desk, key)))
  expect(review(desk, 'a').marks).toEqual({ clear: 5, measurable: 4, timed: 3, ambitious: 2, strategic: 1 })
})

test('undo and redo walk through scores, notes and annotations', async () => {
  const desk = deskForTests()
  await score.run(desk, { commitment: 'a', criterion: 'clear', mark: 4 })
  await score.run(desk, { commitment: 'a', criterion: 'clear', mark: 2 })
  await writeNote.run(desk, { commitment: 'a', note: '口径？' })
  await annotate.run(desk, { commitment: 'a', at: [0, 2], remark: '谁？' })
  const fold = () => desk.folds.getState().open?.fold ?? EMPTY_FOLD
  expect(annotationsOf(fold())).toMatchObject([{ quote: '承诺', remark: '谁？' }])
  await undo.run(desk)
  expect(annotationsOf(fold())).toEqual([])
  await undo.run(desk)
  expect(review(desk).note).toBe('')
  await undo.run(desk)
  expect(review(desk).marks.clear).toBe(4)
  await redo.run(desk)
  await redo.run(desk)
  expect(review(desk)).toMatchObject({ marks: { clear: 2 }, note: '口径？' })
  await score.run(desk, { commitment: 'b', criterion: 'clear', mark: 1 })
  await redo.run(desk)
  expect(codes(desk).at(-1)).toBe('nothing-to-redo')
  expect(annotationsOf(fold())).toEqual([])
})

test('an undo that could not be kept is undone in view, and can be done again', async () => {
  const desk = deskForTests()
  await score.run(desk, { commitment: 'a', criterion: 'clear', mark: 4 })
  desk.keep.failWith = 'failed'
  await undo.run(desk)
  expect(review(desk).marks.clear).toBeNull()
  desk.keep.failWith = null
  await redo.run(desk)
  expect(review(desk).marks.clear).toBe(4)
})

test('what is in memory is the fold of what is on disk', async () => {
  const desk = deskForTests()
  await score.run(desk, { commitment: 'a', criterion: 'clear', mark: 4 })
  await annotate.run(desk, { commitment: 'b', at: [4, 6], remark: '谁？' })
  const id = annotationsOf(desk.folds.getState().open?.fold ?? EMPTY_FOLD)[0]?.id ?? ''
  await removeAnnotation.run(desk, id)
  await undo.run(desk)
  expect(desk.folds.getState().open?.fold).toEqual(foldOnto(EMPTY_FOLD, [...desk.keep.log.values()]))
})

test('an empty note is a note taken away', async () => {
  const desk = deskForTests()
  await writeNote.run(desk, { commitment: 'a', note: 'x' })
  await writeNote.run(desk, { commitment: 'a', note: '  ' })
  expect([...desk.keep.log.values()].filter(one => one.field === 'note').map(one => one.value)).toEqual(['x', null])
})
