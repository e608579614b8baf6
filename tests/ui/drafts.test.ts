import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { areDraftsHeld } from '../../renderer/actions/drafts.ts'
import { written } from '../../renderer/actions/record.ts'
import { EMPTY_FOLD, foldOnto, valueIn } from '../../renderer/domain/fold.ts'
import { aboutCommitment, annotationsOf } from '../../renderer/domain/review.ts'
import type { WatchedDesk } from '../../renderer/ui/cells.ts'
import { type Shelf, stash, unstash } from '../../renderer/ui/draft-stash.ts'
import { draftsOf, noteSlot } from '../../renderer/ui/drafts-of.ts'
import { makeNoteDrafts } from '../../renderer/ui/note-drafts.ts'
import { makeRemarkDrafts, type RemarkDraft } from '../../renderer/ui/remark-draft.ts'
import { deskForTests } from '../actions/desk-for-tests.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function drafts(save = vi.fn(async (_slot: string, _text: string) => true)) {
  const onChange = vi.fn()
  return { save, onChange, notes: makeNoteDrafts({ save, onChange, kept: () => '', pause: 600 }) }
}

test('a note is kept once, after 600 ms without a key', async () => {
  const { notes, save } = drafts()
  notes.type('a', '一')
  await vi.advanceTimersByTimeAsync(500)
  notes.type('a', '一二')
  await vi.advanceTimersByTimeAsync(599)
  expect(save).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(save.mock.calls).toEqual([['a', '一二']])
  expect(notes.isHolding()).toBe(false)
})

test('nothing is kept in the middle of a composition, and the pause begins at its end', async () => {
  const { notes, save } = drafts()
  notes.setComposing(true)
  notes.type('a', 'nihao')
  await vi.advanceTimersByTimeAsync(5000)
  expect(save).not.toHaveBeenCalled()
  notes.type('a', '你好')
  notes.setComposing(false)
  await vi.advanceTimersByTimeAsync(600)
  expect(save.mock.calls).toEqual([['a', '你好']])
})

test('flush keeps at once, even in a composition: the window is about to close', async () => {
  const { notes, save } = drafts()
  notes.setComposing(true)
  notes.type('a', '你')
  await notes.flush()
  expect(save.mock.calls).toEqual([['a', '你']])
})

test('every draft is kept for the slot it was typed for', async () => {
  const { notes, save } = drafts()
  notes.type('a', '甲')
  notes.type('b', '乙')
  await notes.flush()
  expect(save.mock.calls).toEqual([
    ['a', '甲'],
    ['b', '乙'],
  ])
})

test('words that could not be kept stay and are kept the next time', async () => {
  const { notes, save, onChange } = drafts()
  save.mockResolvedValueOnce(false)
  notes.type('a', '甲')
  await notes.flush()
  expect(notes.texts.getState()).toEqual({ a: '甲' })
  expect(onChange.mock.calls).toEqual([[true]])
  await notes.flush()
  expect(notes.texts.getState()).toEqual({})
  expect(onChange).toHaveBeenLastCalledWith(false)
})

test('words typed while others are being written are not dropped', async () => {
  let finish = (_isKept: boolean) => {}
  const { notes, save } = drafts(vi.fn(() => new Promise<boolean>(resolve => (finish = resolve))))
  notes.type('a', '甲')
  const flushed = notes.flush()
  await vi.advanceTimersByTimeAsync(0)
  notes.type('a', '甲乙')
  finish(true)
  await flushed
  expect(notes.texts.getState()).toEqual({ a: '甲乙' })
  await vi.advanceTimersByTimeAsync(600)
  expect(save).toHaveBeenLastCalledWith('a', '甲乙')
})

test('what is typed and taken back writes nothing', async () => {
  const save = vi.fn(async () => true)
  const notes = makeNoteDrafts({ save, onChange: () => undefined, kept: () => '旧' })
  notes.type('a', '旧的')
  notes.type('a', '旧')
  await notes.flush()
  expect(save).not.toHaveBeenCalled()
  expect(notes.isHolding()).toBe(false)
})

const on = { id: 'r1', document: 'd', commitment: 'a', at: [0, 2], original: null } as const

function remarks() {
  const save = vi.fn(async (_draft: RemarkDraft) => true)
  const takeAway = vi.fn(async (_draft: RemarkDraft) => undefined)
  return { save, takeAway, remark: makeRemarkDrafts({ save, takeAway, onChange: () => undefined }) }
}

test('a remark is kept once, however often it is asked to be', async () => {
  const { remark, save } = remarks()
  remark.begin(on)
  remark.type('为什么？')
  await Promise.all([remark.flush(), remark.keep(), remark.keep()])
  expect(save.mock.calls).toEqual([[{ ...on, remark: '为什么？' }]])
  expect(remark.state.getState().draft).toBeNull()
})

test('a remark begun on other words keeps the one that was being written', async () => {
  const { remark, save } = remarks()
  remark.begin(on)
  remark.type('一')
  remark.begin({ ...on, id: 'r2', commitment: 'b' })
  await remark.flush()
  expect(save.mock.calls).toEqual([[{ ...on, remark: '一' }]])
  expect(remark.state.getState().draft).toEqual({ ...on, id: 'r2', commitment: 'b', remark: '' })
})

test('a remark that could not be kept comes back; a dropped one does not', async () => {
  const { remark, save } = remarks()
  save.mockResolvedValue(false)
  remark.begin(on)
  remark.type('一')
  await remark.keep()
  expect(remark.state.getState().draft?.remark).toBe('一')
  remark.drop()
  expect(remark.isHolding()).toBe(false)
})

test('while the window is hidden a remark is kept and stays open; going on changes the same annotation', async () => {
  const { remark, save } = remarks()
  remark.begin(on)
  remark.type('一')
  await remark.flush()
  expect(remark.state.getState().draft?.remark).toBe('一')
  expect(remark.isHolding()).toBe(false)
  remark.type('一二')
  await remark.keep()
  expect(save.mock.calls.map(([draft]) => [draft.id, draft.remark])).toEqual([
    ['r1', '一'],
    ['r1', '一二'],
  ])
})

test('cancelling takes back what was kept on the way: a new remark goes, an old one says again what it said', async () => {
  const { remark, save, takeAway } = remarks()
  remark.begin(on)
  remark.type('一')
  await remark.flush()
  remark.drop()
  await vi.advanceTimersByTimeAsync(0)
  expect(takeAway).toHaveBeenCalledTimes(1)
  remark.begin({ ...on, id: 'old', original: '旧' })
  remark.type('新')
  await remark.flush()
  remark.drop()
  await vi.advanceTimersByTimeAsync(0)
  expect(save.mock.calls.map(([draft]) => draft.remark)).toEqual(['一', '新', '旧'])
  expect(remark.isHolding()).toBe(false)
})

test('an annotation opened and left as it was writes nothing', async () => {
  const { remark, save } = remarks()
  remark.begin({ ...on, original: '旧' })
  await remark.keep()
  expect(save).not.toHaveBeenCalled()
  expect(remark.state.getState().draft).toBeNull()
})

test('before the window closes, typed words become edits about the commitment they were typed for', async () => {
  const desk = deskForTests() as unknown as WatchedDesk
  const { notes, remark } = draftsOf(desk)
  notes.type(noteSlot('sha256:0', 'a'), '没有基数')
  remark.begin({ id: 'r1', document: 'sha256:0', commitment: 'b', at: [4, 7], original: null })
  remark.type('哪一个？')
  desk.view.setState({ selected: 'c' })
  expect(desk.work.getState().saving).toBe('saving')
  expect(areDraftsHeld()).toBe(true)
  await written()
  const fold = desk.folds.getState().open?.fold
  if (!fold) throw new Error('no document')
  expect(valueIn(fold, aboutCommitment('a'), 'note', 'me')).toBe('没有基数')
  expect(valueIn(fold, aboutCommitment('c'), 'note', 'me')).toBeNull()
  expect(annotationsOf(fold).map(one => [one.commitment, one.quote, one.remark])).toEqual([['b', '承诺b', '哪一个？']])
  expect(areDraftsHeld()).toBe(false)
  expect(notes.isHolding() || remark.isHolding()).toBe(false)
  expect(desk.work.getState().saving).toBe('saved')
})

test('a draft of another document is never written into the one that is open', async () => {
  const desk = deskForTests() as unknown as WatchedDesk
  const { notes } = draftsOf(desk)
  notes.type(noteSlot('sha256:other', 'a'), '别处的话')
  await written()
  const fold = desk.folds.getState().open?.fold
  expect(fold && valueIn(fold, aboutCommitment('a'), 'note', 'me')).toBeNull()
  expect(notes.isHolding()).toBe(true)
})

function shelf(): Shelf {
  const kept = new Map<string, string>()
  return {
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: key => void kept.delete(key),
  }
}

const noteDraft = { document: 'sha256:0', about: 'commitment:a', field: 'note', value: '没写完' }

test('what a closing page put aside is given back once, to its document only', () => {
  const place = shelf()
  stash(place, [noteDraft, { ...noteDraft, document: 'other' }], 5)
  expect(unstash(place, 'sha256:0', EMPTY_FOLD, 'me')).toEqual([noteDraft])
  expect(unstash(place, 'sha256:0', EMPTY_FOLD, 'me')).toEqual([])
  expect(unstash(place, 'other', EMPTY_FOLD, 'me')).toHaveLength(1)
})

test.each([
  ['0000000000009-0000-n', '后来写的', 0],
  ['0000000000003-0000-n', '没写完', 0],
  ['0000000000003-0000-n', '早先写的', 1],
])('beside an edit of %s that says %s, %d drafts put aside at 5 are given back', (at, value, count) => {
  const place = shelf()
  stash(place, [noteDraft], 5)
  const fold = foldOnto(EMPTY_FOLD, [{ ...noteDraft, id: at, at, by: 'me', value }])
  expect(unstash(place, 'sha256:0', fold, 'me')).toHaveLength(count)
})

test('a spoilt shelf gives nothing back and breaks nothing', () => {
  const place = shelf()
  for (const spoilt of ['{', '{}', '[1, null, {"document":"sha256:0"}]']) {
    place.setItem('yuean.drafts', spoilt)
    expect(unstash(place, 'sha256:0', EMPTY_FOLD, 'me')).toEqual([])
  }
})

test('what is put aside is what would have been written', async () => {
  const desk = deskForTests() as unknown as WatchedDesk
  const { asEdits, notes, remark } = draftsOf(desk)
  notes.type(noteSlot('sha256:0', 'a'), '没写完')
  remark.begin({ id: 'r1', document: 'sha256:0', commitment: 'b', at: [4, 7], original: null })
  remark.type('哪一个？')
  const value = { commitment: 'b', quote: '承诺b', at: [4, 7], remark: '哪一个？' }
  expect(asEdits()).toEqual([noteDraft, { document: 'sha256:0', about: 'annotation:r1', field: 'annotation', value }])
  await written()
  expect(asEdits()).toEqual([])
})
