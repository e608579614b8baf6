import { expect, test } from 'vitest'
import { addTopic, dropTopic, moveTurn, timeAll, timeTurn } from '../../renderer/actions/agenda.ts'
import { agree } from '../../renderer/actions/consensus.ts'
import { countHands, decide } from '../../renderer/actions/decide.ts'
import type { Desk } from '../../renderer/actions/desk.ts'
import { backToNow, dropFreeze, freezeNow, lookAtFreeze } from '../../renderer/actions/freeze.ts'
import { toggleVerdict } from '../../renderer/actions/mark-up.ts'
import { scoreInTurn, walkTurn } from '../../renderer/actions/meeting-score.ts'
import { openProjector } from '../../renderer/actions/projector.ts'
import { changeQuestion, moveQuestion, toggleFlag } from '../../renderer/actions/question.ts'
import { record } from '../../renderer/actions/record.ts'
import { recuse } from '../../renderer/actions/recusal.ts'
import { mayReveal, reveal, setDue, setRoster, setRound } from '../../renderer/actions/round.ts'
import { score } from '../../renderer/actions/score.ts'
import { seenWith } from '../../renderer/actions/see.ts'
import {
  comeInto,
  endMeeting,
  giveFloor,
  holdInHand,
  nextTurn,
  pauseMeeting,
  startMeeting,
  turnInHand,
} from '../../renderer/actions/sitting.ts'
import { undo } from '../../renderer/actions/undo.ts'
import { agendaOf, turnName } from '../../renderer/domain/agenda.ts'
import { consensusOf } from '../../renderer/domain/consensus.ts'
import { decisionOf } from '../../renderer/domain/decision.ts'
import { DEFAULT_RUBRIC } from '../../renderer/domain/default-rubric.ts'
import { freezesOf } from '../../renderer/domain/freeze.ts'
import { pollOf } from '../../renderer/domain/poll.ts'
import { questionsOf } from '../../renderer/domain/question.ts'
import { reviewOf } from '../../renderer/domain/review.ts'
import { roundOf } from '../../renderer/domain/round.ts'
import { sittingOf } from '../../renderer/domain/sitting.ts'
import { verdictOf } from '../../renderer/domain/verdict.ts'
import { deskForTests } from './desk-for-tests.ts'

const ID = 'sha256:0'
function opened(desk: Desk) {
  const { open } = desk.folds.getState()
  if (!open) throw new Error('nothing is open')
  return open
}
const round = (desk: Desk) => roundOf(opened(desk).fold, ID)
const clearOf = (desk: Desk) => reviewOf(opened(desk).fold, DEFAULT_RUBRIC, 'a', 'me').marks.clear
const codes = (desk: Desk) => desk.work.getState().messages.map(message => message.code)

test('only who set the blind round may reveal; undo makes it blind again', async () => {
  const desk = deskForTests()
  expect(mayReveal(desk)).toBe(false)
  await setRound.run(desk, 'blind')
  expect(mayReveal(desk)).toBe(true)
  desk.folds.setState({ me: { id: 'li', name: '李四' } })
  expect(mayReveal(desk)).toBe(false)
  desk.folds.setState({ me: { id: 'me', name: '张三' } })
  await reveal.run(desk)
  expect(round(desk).isRevealed).toBe(true)
  expect(mayReveal(desk)).toBe(false)
  await undo.run(desk)
  expect(round(desk).isRevealed).toBe(false)
})

test('a due day and a roster are kept as they are meant, and taken away by nothing', async () => {
  const desk = deskForTests()
  await setDue.run(desk, '2026-12-01')
  await setRoster.run(desk, [' 张三 ', '', '李四', '张三'])
  expect(round(desk)).toMatchObject({ due: '2026-12-01', roster: ['张三', '李四'] })
  await setDue.run(desk, '')
  await setRoster.run(desk, [])
  expect(round(desk)).toMatchObject({ due: '', roster: [] })
})

test('who stands aside has no rows and no positions left of the department; undo brings both back', async () => {
  const desk = deskForTests()
  await recuse.run(desk, { department: '市科技局', isAside: true })
  expect(opened(desk).placed).toEqual([])
  expect(desk.view.getState().positions).toEqual([])
  await undo.run(desk)
  expect(desk.view.getState().positions).toEqual([0, 1, 2])
})

test('an agreed mark stands beside one’s own, with its reason; null takes it back', async () => {
  const desk = deskForTests()
  await score.run(desk, { commitment: 'a', criterion: 'clear', mark: 2 })
  await agree.run(desk, { commitment: 'a', criterion: 'clear', mark: 4, reason: ' 会上补明 ' })
  expect(consensusOf(opened(desk).fold, 'a', 'clear')).toMatchObject({ mark: 4, reason: '会上补明' })
  expect(clearOf(desk)).toBe(2)
  await agree.run(desk, { commitment: 'a', criterion: 'clear', mark: null, reason: '' })
  expect(consensusOf(opened(desk).fold, 'a', 'clear')).toBeNull()
})

test('a frozen state is looked at read-only: nothing is written, and now is as it was', async () => {
  const desk = deskForTests()
  await score.run(desk, { commitment: 'a', criterion: 'clear', mark: 4 })
  await freezeNow.run(desk, '会前')
  expect(await freezeNow.run(desk, '  ')).toBe(false)
  await score.run(desk, { commitment: 'a', criterion: 'clear', mark: 2 })
  const [freeze] = freezesOf(opened(desk).whole)
  if (!freeze) throw new Error('not frozen')
  await lookAtFreeze.run(desk, freeze)
  expect(clearOf(desk)).toBe(4)
  const before = desk.keep.log.size
  expect(await agree.run(desk, { commitment: 'a', criterion: 'clear', mark: 1, reason: '' })).toBe(false)
  expect(desk.keep.log.size).toBe(before)
  expect(codes(desk).at(-1)).toBe('frozen-read-only')
  await backToNow.run(desk)
  expect(clearOf(desk)).toBe(2)
  await dropFreeze.run(desk, freeze.id)
  expect(freezesOf(opened(desk).whole)).toEqual([])
})

test('a meeting starts, stops, goes on and ends; the clock is reckoned from the wall', async () => {
  let wall = 1_000_000
  const desk = deskForTests({ now: () => wall })
  const sitting = () => sittingOf(opened(desk).fold, ID)
  expect(await pauseMeeting.run(desk)).toBe(false)
  expect(await nextTurn.run(desk)).toBe(false)
  await startMeeting.run(desk)
  expect(sitting()).toEqual({ department: '市科技局', since: 1_000_000, spent: {} })
  wall += 60_000
  await pauseMeeting.run(desk)
  expect(sitting()).toMatchObject({ since: null, spent: { 市科技局: 60 } })
  await giveFloor.run(desk, '市科技局')
  expect(sitting()?.since).toBeNull()
  expect(await nextTurn.run(desk)).toBe(false)
  await endMeeting.run(desk)
  expect(sitting()).toBeNull()
})

test('the agenda keeps what was set; setting what stands already writes nothing', async () => {
  const desk = deskForTests()
  await timeTurn.run(desk, { department: '市科技局', minutes: 8 })
  expect(agendaOf(opened(desk).fold, opened(desk).parsed)).toEqual([{ department: '市科技局', minutes: 8 }])
  await timeAll.run(desk, 12)
  expect(agendaOf(opened(desk).fold, opened(desk).parsed)[0]?.minutes).toBe(12)
  const before = desk.keep.log.size
  expect(await moveTurn.run(desk, { from: 0, to: 0 })).toBe(false)
  expect(desk.keep.log.size).toBe(before)
})

test('digits score within the turn and stay at its last commitment', async () => {
  const desk = deskForTests()
  walkTurn.run(desk, Number.POSITIVE_INFINITY)
  for (const mark of [1, 2, 3, 4, 5] as const) await scoreInTurn.run(desk, mark)
  expect(reviewOf(opened(desk).fold, DEFAULT_RUBRIC, 'c', 'me').isComplete).toBe(true)
  expect(desk.view.getState().selected).toBe('c')
})

test('flag and verdict go on and off by the same key; hands and decision are kept and cleared', async () => {
  const desk = deskForTests()
  const fold = () => opened(desk).fold
  await toggleVerdict.run(desk, { commitment: 'a', verdict: 'return' })
  expect(verdictOf(fold(), 'a', 'me')).toBe('return')
  await toggleVerdict.run(desk, { commitment: 'a', verdict: 'return' })
  expect(verdictOf(fold(), 'a', 'me')).toBeNull()
  await countHands.run(desk, { commitment: 'a', poll: { yes: 5, no: 2 } })
  await decide.run(desk, { commitment: 'a', line: ' 退回 ' })
  expect([pollOf(fold(), 'a'), decisionOf(fold(), 'a')]).toEqual([{ yes: 5, no: 2 }, '退回'])
  await countHands.run(desk, { commitment: 'a', poll: null })
  await decide.run(desk, { commitment: 'a', line: ' ' })
  expect([pollOf(fold(), 'a'), decisionOf(fold(), 'a')]).toEqual([null, ''])
})

test('questions change places with their neighbour and keep words and answer', async () => {
  const desk = deskForTests()
  const list = () =>
    questionsOf(opened(desk).fold, opened(desk).placed, agendaOf(opened(desk).fold, opened(desk).parsed))[0]?.questions ?? []
  for (const id of ['a', 'b', 'c']) await toggleFlag.run(desk, id)
  await moveQuestion.run(desk, { commitment: 'c', by: -1 })
  expect(list().map(one => one.commitment)).toEqual(['a', 'c', 'b'])
  expect(await moveQuestion.run(desk, { commitment: 'a', by: -1 })).toBe(false)
  await changeQuestion.run(desk, { commitment: 'c', text: ' 何时？ ', isAnswered: true })
  expect(list()[1]).toMatchObject({ number: 2, text: '何时？', isAnswered: true })
  await toggleFlag.run(desk, 'c')
  expect(list().map(one => one.commitment)).toEqual(['a', 'b'])
})

test('a projector that cannot be opened is said in a sentence', async () => {
  const desk = deskForTests()
  expect(await openProjector.run(desk)).toBe(false)
  expect(codes(desk)).toEqual(['projector.blocked'])
  const open = deskForTests({ host: { ...desk.host, openProjector: async () => true } })
  expect(await openProjector.run(open)).toBe(true)
  expect(codes(open)).toEqual([])
})

test('a topic over a tag or a list is a turn like a department’s: it is moved, timed, walked, and taken off', async () => {
  const desk = deskForTests()
  await record(desk, [{ document: 'sha256:0', about: 'commitment:c', field: 'tag.民生', value: true }])
  expect(await addTopic.run(desk, { name: ' ', tag: '民生', commitments: [] })).toBe(false)
  expect(await addTopic.run(desk, { name: '空', tag: null, commitments: [] })).toBe(false)
  expect(await addTopic.run(desk, { name: '民生实事', tag: '民生', commitments: [] })).toBe(true)
  expect(await addTopic.run(desk, { name: '重点', tag: null, commitments: ['c', 'a'] })).toBe(true)
  const agenda = () => agendaOf(opened(desk).fold, opened(desk).parsed)
  const [, tagged, listed] = agenda()
  await moveTurn.run(desk, { from: 2, to: 0 })
  await timeTurn.run(desk, { department: listed?.department ?? '', minutes: 5 })
  expect(agenda().map(item => [turnName(item), item.minutes])).toEqual([
    ['重点', 5],
    ['市科技局', 10],
    ['民生实事', 10],
  ])
  await startMeeting.run(desk)
  expect(turnInHand(opened(desk))?.placed.map(one => one.commitment.id)).toEqual(['a', 'c'])
  walkTurn.run(desk, 1)
  expect(desk.view.getState().selected).toBe('c')
  await nextTurn.run(desk)
  await nextTurn.run(desk)
  expect(turnInHand(opened(desk))?.placed.map(one => one.commitment.id)).toEqual(['c'])
  await dropTopic.run(desk, tagged?.department ?? '')
  expect(agenda()).toHaveLength(2)
  expect(await dropTopic.run(desk, '市科技局')).toBe(false)
})

test('the commitment in hand is kept beside the clock: a window opened after a crash takes it up again, and undo passes over it', async () => {
  const desk = deskForTests()
  await startMeeting.run(desk)
  comeInto(desk)
  walkTurn.run(desk, 2)
  await holdInHand(desk)
  const undoable = opened(desk).undoable.length
  const written = desk.keep.log.size
  await holdInHand(desk)
  expect(desk.keep.log.size).toBe(written)
  expect(undoable).toBe(1)
  // The same log in another window, where the first commitment stands in hand.
  const next = deskForTests()
  next.folds.setState({ open: seenWith(opened(next), [...desk.keep.log.values()], 'me') })
  expect(next.view.getState().selected).toBe('a')
  comeInto(next)
  expect(next.view.getState().selected).toBe('c')
  // From then on what the person takes in hand stays.
  walkTurn.run(next, -1)
  comeInto(next)
  expect(next.view.getState().selected).toBe('b')
})
