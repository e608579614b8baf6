import { expect, test } from 'vitest'
import { agendaOf, moved, placedIn, timed, turnName } from '../../renderer/domain/agenda.ts'
import { CHECKPOINTS, completionOf, tallyOf } from '../../renderer/domain/completion.ts'
import { consensusOf } from '../../renderer/domain/consensus.ts'
import { DEFAULT_RUBRIC } from '../../renderer/domain/default-rubric.ts'
import type { Edit } from '../../renderer/domain/edit.ts'
import { EMPTY_FOLD, foldOnto } from '../../renderer/domain/fold.ts'
import { missingFrom, panelTableOf, reviewersIn, standingsOf } from '../../renderer/domain/panel.ts'
import { pollOf } from '../../renderer/domain/poll.ts'
import { questionsOf } from '../../renderer/domain/question.ts'
import { placedFor } from '../../renderer/domain/recusal.ts'
import { roundOf } from '../../renderer/domain/round.ts'
import { verdictOf } from '../../renderer/domain/verdict.ts'
import { edit } from './edits.ts'
import { PANEL, PLACED } from './panel-document.ts'

const fold = (...edits: readonly Edit[]) => foldOnto(EMPTY_FOLD, edits)
const me = { id: 'me', name: '张三' }
const all = (second: number, by: string, commitment: string, mark: number) =>
  DEFAULT_RUBRIC.criteria.map(({ id }, i) => edit(second + i, by, `commitment:${commitment}`, `score.${id}`, mark))
const aside = edit(900, 'li', 'department:市科技局', 'recused', true)

test('who stands aside has no rows of the department, and their marks there are not in the table', () => {
  const whole = fold(...all(1, 'li', 'k1', 5), ...all(11, 'li', 'g1', 2), aside)
  expect(placedFor(PLACED, whole, 'li').map(one => one.commitment.id)).toEqual(['g1', 'g2'])
  expect(placedFor(PLACED, whole, 'me')).toBe(PLACED)
  const table = panelTableOf(whole, PLACED, DEFAULT_RUBRIC, reviewersIn(whole, me))
  expect(table.reviewers).toEqual(['me', 'li'])
  expect(table.items.map(item => item.marks.clear)).toEqual([
    [null, null],
    [null, null],
    [null, 2],
    [null, null],
  ])
  expect(table.items.map(item => item.aside)).toEqual([['li'], ['li'], [], []])
})

test('the board counts complete commitments only, and those of departments somebody stands aside from apart', () => {
  const half = edit(50, 'li', 'commitment:g2', 'score.clear', 4)
  const [mine, theirs] = standingsOf(fold(...all(1, 'li', 'k1', 5), ...all(11, 'li', 'g1', 2), half, aside), PLACED, DEFAULT_RUBRIC, me)
  expect(mine).toMatchObject({ reviewer: me, done: 0, all: 4, aside: 0 })
  expect(theirs).toMatchObject({ done: 1, all: 2, aside: 2 })
})

test('who is on the roster and has handed nothing in is missing, by name', () => {
  const whole = fold(
    edit(1, 'me', 'panel:d', 'roster', ['张三', '李四', '王五']),
    edit(2, 'li', 'person:li', 'name', '李四'),
    ...all(3, 'li', 'g1', 2),
  )
  expect(missingFrom(roundOf(whole, 'd'), standingsOf(whole, PLACED, DEFAULT_RUBRIC, me))).toEqual(['张三', '王五'])
})

test('what was agreed stands beside everybody’s own marks; taken back or malformed it is none', () => {
  const agreed = edit(9, 'me', 'commitment:k1', 'consensus.clear', { mark: 4, reason: '补了责任人' })
  expect(consensusOf(fold(...all(1, 'li', 'k1', 2), agreed), 'k1', 'clear')).toMatchObject({ mark: 4, reason: '补了责任人', by: 'me' })
  expect(consensusOf(fold(agreed, edit(10, 'me', 'commitment:k1', 'consensus.clear', null)), 'k1', 'clear')).toBeNull()
  expect(consensusOf(fold(edit(10, 'me', 'commitment:k1', 'consensus.clear', { mark: 9, reason: '' })), 'k1', 'clear')).toBeNull()
})

test('the agenda is the document’s order until it is set; unknown departments go, new ones come last', () => {
  expect(agendaOf(EMPTY_FOLD, PANEL)).toEqual([
    { department: '市科技局', minutes: 10 },
    { department: '市工信局', minutes: 10 },
  ])
  const set = fold(
    edit(1, 'me', 'panel:d', 'agenda', [
      { department: '不在', minutes: 5 },
      { department: '市工信局', minutes: 8 },
    ]),
  )
  expect(agendaOf(set, PANEL)).toEqual([
    { department: '市工信局', minutes: 8 },
    { department: '市科技局', minutes: 10 },
  ])
  expect(agendaOf(fold(edit(1, 'me', 'panel:d', 'agenda', '乱')), PANEL)).toHaveLength(2)
})

test('a turn moved past an end stays at it; a length is kept within a minute and four hours', () => {
  const agenda = ['a', 'b', 'c'].map(department => ({ department, minutes: 10 }))
  expect(moved(agenda, 0, 2).map(one => one.department)).toEqual(['b', 'c', 'a'])
  expect(moved(agenda, 1, 9).map(one => one.department)).toEqual(['a', 'c', 'b'])
  expect(moved(agenda, 1, -4).map(one => one.department)).toEqual(['b', 'a', 'c'])
  expect(moved(agenda, 7, 0)).toBe(agenda)
  expect([0, 999, 12.4, Number.NaN].map(minutes => timed(agenda, 'a', minutes)[0]?.minutes)).toEqual([1, 240, 12, 1])
})

test('flagged commitments are questions, numbered within the department in the agenda’s order', () => {
  const whole = fold(
    edit(1, 'me', 'commitment:k2', 'flag', true),
    edit(2, 'li', 'commitment:k1', 'flag', true),
    edit(3, 'me', 'commitment:k1', 'flag', true),
    edit(4, 'me', 'commitment:g1', 'flag', true),
    edit(5, 'me', 'commitment:g2', 'flag', true),
    edit(6, 'me', 'commitment:g2', 'flag', null),
    edit(7, 'me', 'question:k1', 'text', '谁来牵头？'),
    edit(8, 'me', 'question:k1', 'order', 9),
    edit(9, 'me', 'question:g1', 'answered', true),
    edit(10, 'me', 'question:g1', 'answer', '年底前'),
  )
  const agenda = moved(agendaOf(whole, PANEL), 1, 0)
  const read = questionsOf(whole, PLACED, agenda).map(({ department, questions }) => [
    department,
    ...questions.map(({ answer, commitment, flaggedBy, isAnswered, number, text }) => [
      number,
      commitment,
      text,
      isAnswered,
      answer,
      flaggedBy,
    ]),
  ])
  expect(read).toEqual([
    ['市工信局', [1, 'g1', '', true, '年底前', ['me']]],
    ['市科技局', [1, 'k2', '', false, '', ['me']], [2, 'k1', '谁来牵头？', false, '', ['li', 'me']]],
  ])
})

test('a completion needs a state that there is; the tally counts the rest as not looked at', () => {
  const [half, end] = CHECKPOINTS
  if (!half || !end) throw new Error('two checkpoints')
  const done = { status: 'done', date: '2020-06-30', evidence: '验收报告', source: '市科技局' }
  const whole = fold(
    edit(1, 'me', 'commitment:k1', 'completion.half-year', done),
    edit(2, 'me', 'commitment:k2', 'completion.half-year', { ...done, status: 'perhaps' }),
  )
  expect(completionOf(whole, 'k1', half)).toEqual({ ...done, by: 'me' })
  expect(completionOf(whole, 'k1', end)).toBeNull()
  expect(completionOf(whole, 'k2', half)).toBeNull()
  expect(tallyOf(whole, ['k1', 'k2', 'g1'], half)).toEqual({ 'not-started': 0, 'under-way': 0, done: 1, unverifiable: 0, none: 2 })
})

test('a poll and a verdict that cannot be read are none', () => {
  const whole = fold(
    edit(1, 'me', 'commitment:k1', 'poll', { yes: 5, no: 2 }),
    edit(2, 'me', 'commitment:k2', 'poll', { yes: -1, no: 2 }),
    edit(3, 'me', 'commitment:k1', 'verdict', 'return'),
    edit(4, 'me', 'commitment:k2', 'verdict', 'burn'),
  )
  expect([pollOf(whole, 'k1'), pollOf(whole, 'k2')]).toEqual([{ yes: 5, no: 2 }, null])
  expect([verdictOf(whole, 'k1', 'me'), verdictOf(whole, 'k2', 'me')]).toEqual(['return', null])
})

test('[agenda] a topic is kept among the departments, walks its tag or its list in reading order, and asks nobody twice', () => {
  const topic = (name: string, tag: string | null, commitments: readonly string[] = []) => ({ name, tag, commitments })
  const whole = fold(
    edit(1, 'me', 'panel:d', 'agenda', [
      { department: 'topic:1', minutes: 5, topic: topic('民生', '民生') },
      { department: 'topic:2', minutes: 6, topic: topic('重点', null, ['k2', 'k1', 'gone']) },
      { department: 'topic:3', minutes: 6, topic: topic('', null) },
      { department: '冒充', minutes: 6, topic: topic('冒充部门', '民生') },
      { department: 'topic:1', minutes: 9, topic: topic('重复', '民生') },
    ]),
    edit(2, 'li', 'commitment:k1', 'tag.民生', true),
    edit(3, 'me', 'commitment:k1', 'flag', true),
  )
  const agenda = agendaOf(whole, PANEL)
  expect(agenda.slice(0, 2).map(item => [turnName(item), item.minutes])).toEqual([
    ['民生', 5],
    ['重点', 6],
  ])
  expect(agenda).toHaveLength(2 + agendaOf(EMPTY_FOLD, PANEL).length)
  const walked = agenda.slice(0, 2).map(item => placedIn(item, whole, PLACED).map(one => one.commitment.id))
  expect(walked).toEqual([['k1'], ['k1', 'k2']])
  expect(questionsOf(whole, PLACED, agenda).flatMap(one => one.questions)).toHaveLength(1)
})
