import { expect, test } from 'vitest'
import { answerDoubt, dismiss, joinNext, retype, split } from '../../renderer/actions/correct.ts'
import type { Desk } from '../../renderer/actions/desk.ts'
import { openedAt, openFromLibrary, shelve, trash } from '../../renderer/actions/library.ts'
import { flag, tag, writePrivate } from '../../renderer/actions/mark-up.ts'
import { keepPhrases, phrasesIn } from '../../renderer/actions/phrases.ts'
import { retitle, setYear } from '../../renderer/actions/rename.ts'
import { score } from '../../renderer/actions/score.ts'
import { setRubric } from '../../renderer/actions/set-rubric.ts'
import { redo, undo } from '../../renderer/actions/undo.ts'
import { DEFAULT_RUBRIC } from '../../renderer/domain/default-rubric.ts'
import type { Doubt } from '../../renderer/domain/parsed.ts'
import { reviewOf } from '../../renderer/domain/review.ts'
import { PRESETS } from '../../renderer/domain/rubric-presets.ts'
import { markedUp } from '../../renderer/domain/verdict.ts'
import { deskForTests, PARSED } from './desk-for-tests.ts'

const open = (desk: Desk) => {
  const { open } = desk.folds.getState()
  if (!open) throw new Error('nothing is open')
  return open
}
const texts = (desk: Desk) => open(desk).placed.map(one => one.commitment.text)
const last = (desk: Desk) => desk.work.getState().messages.at(-1)

test('split and join go through the log and are undone by name', async () => {
  const desk = deskForTests()
  expect(await split.run(desk, { piece: 'a', at: 2 })).toBe(true)
  expect(texts(desk)).toEqual(['承诺', 'a。', '承诺b。', '承诺c。'])
  expect(await joinNext.run(desk, { piece: 'b' })).toBe(true)
  expect(texts(desk)).toEqual(['承诺', 'a。', '承诺b。承诺c。'])
  await undo.run(desk)
  expect(last(desk)).toMatchObject({ code: 'undone', step: { code: 'join', params: { where: 3 } } })
  await undo.run(desk)
  expect(last(desk)?.step).toMatchObject({ code: 'split', params: { where: 1 } })
  expect(texts(desk)).toEqual(['承诺a。', '承诺b。', '承诺c。'])
  await redo.run(desk)
  expect(texts(desk)).toHaveLength(4)
})

test('what cannot be corrected is refused in a sentence and changes nothing', async () => {
  const desk = deskForTests()
  expect(await split.run(desk, { piece: 'a', at: 0 })).toBe(false)
  expect(last(desk)?.code).toBe('cannot-split')
  expect(await joinNext.run(desk, { piece: 'c' })).toBe(false)
  expect(last(desk)?.code).toBe('cannot-join')
  expect(await retype.run(desk, { piece: 'nobody', use: 'heading' })).toBe(false)
  expect(last(desk)?.code).toBe('cannot-correct')
  expect(desk.keep.log.size).toBe(0)
})

test('a doubt is answered in the same step as the correction it led to', async () => {
  const desk = deskForTests()
  const doubt: Doubt = { at: [0, 4], code: 'very-long', why: '', hint: '' }
  const document = { ...open(desk).document, parsed: { ...PARSED, doubts: [doubt] } }
  desk.folds.setState(({ open: now }) => ({ open: now && { ...now, document, parsed: document.parsed } }))
  await dismiss.run(desk, { piece: 'a', isDismissed: true, doubt })
  expect(open(desk).parsed.doubts).toEqual([])
  expect(texts(desk)).toHaveLength(2)
  await undo.run(desk)
  expect(open(desk).parsed.doubts).toEqual([doubt])
  expect(texts(desk)).toHaveLength(3)
  await answerDoubt.run(desk, { doubt, answer: 'accepted' })
  expect(open(desk).parsed.doubts).toEqual([])
})

test('undo says which commitment, which criterion and which mark', async () => {
  const desk = deskForTests()
  await score.run(desk, { commitment: 'b', criterion: 'clear', mark: 4 })
  await undo.run(desk)
  expect(last(desk)?.step).toEqual({ code: 'mark', params: { name: '明确', mark: 4, where: 2 } })
})

test('flag, tags and private words are kept each in its own field; a tag has no point that would part it', async () => {
  const desk = deskForTests()
  await flag.run(desk, { commitment: 'a', isFlagged: true })
  await tag.run(desk, { commitment: 'a', name: ' 重点 1.2 ', isOn: true })
  expect(await tag.run(desk, { commitment: 'a', name: '  ', isOn: true })).toBe(false)
  await writePrivate.run(desk, { commitment: 'a', text: '私下问' })
  expect(markedUp(open(desk).fold, 'a', 'me')).toMatchObject({ isFlagged: true, tags: ['重点 1·2'] })
  expect([...desk.keep.log.values()].at(-1)).toMatchObject({ field: 'private', value: '私下问' })
})

test('a rubric that is none is refused; one that is set moves the criterion in hand onto itself', async () => {
  const desk = deskForTests()
  const [, openGovernment] = PRESETS
  expect(await setRubric.run(desk, { ...DEFAULT_RUBRIC, criteria: [] })).toBe(false)
  expect(await setRubric.run(desk, openGovernment ?? DEFAULT_RUBRIC)).toBe(true)
  expect(desk.view.getState().criterion).toBe('verifiable')
  await score.run(desk, { commitment: 'a', criterion: 'verifiable', mark: 2 })
  expect(reviewOf(open(desk).fold, openGovernment ?? DEFAULT_RUBRIC, 'a', 'me').total).toBe(5)
})

test('title and year of the open document are steps; those of another one are edits of its own log', async () => {
  const desk = deskForTests()
  await retitle.run(desk, { document: PARSED.document.id, title: '新标题' })
  expect(open(desk).parsed.document.title).toBe('新标题')
  await undo.run(desk)
  expect(open(desk).parsed.document.title).toBe('计划')
  desk.keep.documents.set('other', {
    ...open(desk).document,
    id: 'other',
    parsed: { ...PARSED, document: { ...PARSED.document, id: 'other' } },
  })
  await setYear.run(desk, { document: 'other', year: 2023 })
  expect(await shelve(desk, 'other')).toMatchObject({ year: 2023, isTrashed: false, progress: { done: 0, all: 3 } })
})

test('the trash is an edit: the document stays, is closed where it was open, and comes back', async () => {
  const desk = deskForTests()
  const { id } = PARSED.document
  await trash.run(desk, { document: id, isTrashed: true })
  expect(desk.folds.getState().open).toBeNull()
  expect(await shelve(desk, id)).toMatchObject({ isTrashed: true })
  expect(desk.keep.documents.has(id)).toBe(true)
  await trash.run(desk, { document: id, isTrashed: false })
  expect(await shelve(desk, id)).toMatchObject({ isTrashed: false })
  await openFromLibrary.run(desk, { document: id, commitment: 'b' })
  expect(desk.view.getState().selected).toBe('b')
  expect(openedAt(desk.folds.getState().laptop, id)).not.toBe('')
})

test('phrases are this laptop’s: each once, none empty, and none in any document', async () => {
  const desk = deskForTests()
  expect(phrasesIn(desk.folds.getState().laptop)).toBeNull()
  await keepPhrases.run(desk, ['  请补充口径。', '请补充口径。', ' '])
  expect(phrasesIn(desk.folds.getState().laptop)).toEqual(['请补充口径。'])
  expect([...desk.keep.log.values()].map(one => one.document)).toEqual(['laptop'])
})
