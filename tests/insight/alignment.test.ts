import { expect, test } from 'vitest'
import { placedOf } from '../../renderer/domain/row.ts'
import { alignmentOf } from '../../renderer/insight/alignment.ts'
import { dependenciesOf } from '../../renderer/insight/dependencies.ts'
import { goalsOf } from '../../renderer/insight/goals.ts'
import { overlapsOf, sharedNamesOf } from '../../renderer/insight/overlaps.ts'
import { read, TWO } from './documents.ts'

const withIntroduction = (words: string) => `${words}\n市科技局:创新\n市科技局将努力。\n推动转型。围绕绿色发展新建“三色　走廊”2条。`

test.each([
  ['围绕“强富美高”奋斗,', ['强富美高']],
  ['市委提出“一核、两带”的发展布局。', ['一核、两带']],
  ['市委提出“工业强市、生态立市”的战略路径。', ['工业强市', '生态立市']],
  ['贯彻创新驱动、绿色发展、开放共赢、民生优先的要求。', ['创新驱动', '绿色发展', '开放共赢', '民生优先']],
])('a goal of the introduction is found: %s', (words, expected) => {
  expect(goalsOf(read(withIntroduction(words))).map(({ phrase }) => phrase)).toEqual(expected)
})

test.each(['听听“一把手”如何说。', '这些“老大难”很多。', '教育、卫生、文化、体育都有进步。', '来了教师、工人、农民、学生。'])(
  'what is no goal is none: %s',
  words => {
    expect(goalsOf(read(withIntroduction(words)))).toEqual([])
  },
)

test('a phrase stands for itself however it is set, and a Latin one only as a whole word', () => {
  const parsed = read(`市科技局:创新\n市科技局将努力。\n推动转型。建设“三 色\n走廊”。推广 AI 应用,不是 MAIN 应用。`)
  const named = (phrase: string) => alignmentOf(parsed, [phrase], 'department').rows[0]?.namings.length
  expect(named('三色走廊')).toBe(1)
  expect(named('AI')).toBe(1)
  expect(named('没有的话')).toBe(0)
  expect(named('ＡＩ')).toBe(1)
})

test('a person’s own list stands after the introduction’s, without blanks and doubles', () => {
  const rows = alignmentOf(read(withIntroduction('围绕“强富美高”奋斗,')), ['强富美高', ' 绿色发展 ', '', '绿色发展'], 'department').rows
  expect(rows.map(({ goal, namings }) => [goal.phrase, goal.at !== null, namings.length])).toEqual([
    ['强富美高', true, 0],
    ['绿色发展', false, 1],
  ])
})

test('signs of a pattern are taken as they stand', () => {
  expect(() => alignmentOf(read(TWO), ['(', '[a', '1+3', '\\', 'a|b', '^$', '-'], 'department')).not.toThrow()
  expect(
    alignmentOf(read('市科技局:创新\n市科技局将努力。\n推动转型。打造“1+3”体系。'), ['1+3'], 'department').rows[0]?.namings,
  ).toHaveLength(1)
})

test('a department that names another is found by its name, with or without the city; another level’s is not', () => {
  const parsed = read(TWO)
  const found = dependenciesOf(parsed, placedOf(parsed)).map(({ from, to, isOfDocument }) => [from, to, isOfDocument])
  expect(found).toEqual([
    ['市科技局', '市财政局', true],
    ['市财政局', '市科技局', true],
  ])
  const national = read(TWO.replace('配合科技局', '配合国家科技局'))
  const ofDocument = dependenciesOf(national, placedOf(national)).filter(one => one.isOfDocument)
  expect(ofDocument.map(({ from }) => from)).toEqual(['市科技局'])
})

test('nearly the same promise of two departments is found; of one department it is not', () => {
  const parsed = read(TWO)
  const placed = placedOf(parsed)
  const numberOf = (id: string) => placed.find(({ commitment }) => commitment.id === id)?.number
  const found = overlapsOf(placed).map(({ a, b }) => [numberOf(a), numberOf(b)])
  expect(found).toEqual([[2, 5]])
  const one = read(TWO.replace('市财政局:保障\n市财政局将努力。\n', ''))
  expect(overlapsOf(placedOf(one))).toEqual([])
})

test('a project of two departments is shared; the one that promises more is guessed to lead', () => {
  const shared = sharedNamesOf(placedOf(read(TWO)), [])
  expect(shared.map(({ name, lead, groups }) => [name, lead, groups.map(({ group }) => group)])).toEqual([
    ['创新港湾', '市科技局', ['市科技局', '市财政局']],
  ])
})
