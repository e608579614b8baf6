import { expect, test } from 'vitest'
import type { Desk, OpenDocument } from '../../renderer/actions/desk.ts'
import { record } from '../../renderer/actions/record.ts'
import { score } from '../../renderer/actions/score.ts'
import { seenAtFirst, seenWith } from '../../renderer/actions/see.ts'
import { undo } from '../../renderer/actions/undo.ts'
import type { Draft, Edit } from '../../renderer/domain/edit.ts'
import { deskForTests } from './desk-for-tests.ts'

const open = (desk: Desk): OpenDocument => {
  const { open } = desk.folds.getState()
  if (!open) throw new Error('nothing is open')
  return open
}
const draft = (about: string, field: string, value: Draft['value']): Draft => ({ document: 'sha256:0', about, field, value })
const ids = (desk: Desk) => open(desk).placed.map(one => one.commitment.id)

test('a score leaves parse and numbers the same objects', async () => {
  const desk = deskForTests()
  const { parsed, placed } = open(desk)
  await score.run(desk, { commitment: 'a', criterion: 'clear', mark: 4 })
  expect(open(desk).parsed).toBe(parsed)
  expect(open(desk).placed).toBe(placed)
})

test('a correction changes parse and numbers at once, undo brings the first ones back', async () => {
  const desk = deskForTests()
  await record(desk, [draft('commitment:a', 'join', true)])
  expect(ids(desk)).toEqual(['a', 'c'])
  expect(desk.view.getState().positions).toEqual([0, 1])
  await undo.run(desk)
  expect(ids(desk)).toEqual(['a', 'b', 'c'])
  expect(open(desk).parsed).toBe(open(desk).document.parsed)
})

test('where the commitment in hand goes into another one, that one is in hand; where it leaves, the next', async () => {
  const desk = deskForTests()
  desk.view.setState({ selected: 'b' })
  await record(desk, [draft('commitment:a', 'join', true)])
  expect(desk.view.getState().selected).toBe('a')
  await record(desk, [draft('commitment:a', 'dismissed', true)])
  expect(desk.view.getState().selected).toBe('c')
})

test('edits of another window, taken in one by one or at once, give what opening gives', () => {
  const desk = deskForTests()
  const edit = (n: number, one: Draft): Edit => ({ id: `${n}`, at: `000000000000${n}-0000-x`, by: 'x', ...one })
  const log = [
    edit(1, draft('commitment:b', 'score.clear', 3)),
    edit(2, draft('commitment:a', 'join', true)),
    edit(3, draft('commitment:c', 'use', 'background')),
  ]
  const { document } = open(desk)
  const opened = seenAtFirst(document, log, 'me')
  const taken = log.reduce((standing, one) => seenWith(standing, [one], 'me'), seenAtFirst(document, [], 'me'))
  expect(taken).toEqual(opened)
  expect(seenWith(taken, log, 'me')).toBe(taken)
})
