import { expect, test } from 'vitest'
import { DEFAULT_RUBRIC } from '../../renderer/domain/default-rubric.ts'
import { asMark, isComplete, type Mark, rubricSchema, totalOf } from '../../renderer/domain/rubric.ts'

const marks = (given: Record<string, Mark>) => (criterion: string) => given[criterion] ?? null

test('the default rubric is a valid rubric of five criteria in both languages', () => {
  expect(rubricSchema.parse(DEFAULT_RUBRIC)).toEqual(DEFAULT_RUBRIC)
  expect(DEFAULT_RUBRIC.criteria.map(one => one.name.zh)).toEqual(['明确', '可衡量', '有时限', '有挑战', '契合战略'])
})

test('the total is the weighted mean of the marks given', () => {
  const [first, ...rest] = DEFAULT_RUBRIC.criteria
  if (!first) throw new Error('no criterion')
  const weighted = { ...DEFAULT_RUBRIC, criteria: [{ ...first, weight: 3 }, ...rest] }
  expect(totalOf(weighted, marks({ clear: 5, measurable: 1 }))).toBe(4)
})

test('无法判断 counts for nothing in the total and as an answer for completeness', () => {
  const all = marks({ clear: 4, measurable: 'unable', timed: 2, ambitious: 'unable', strategic: 3 })
  expect(totalOf(DEFAULT_RUBRIC, all)).toBe(3)
  expect(isComplete(DEFAULT_RUBRIC, all)).toBe(true)
})

test('with no number at all there is no total', () => {
  expect(totalOf(DEFAULT_RUBRIC, marks({}))).toBeNull()
  expect(totalOf(DEFAULT_RUBRIC, marks({ clear: 'unable' }))).toBeNull()
  expect(isComplete(DEFAULT_RUBRIC, marks({ clear: 5 }))).toBe(false)
})

test.each([0, 6, 2.5, '3', true, null, []])('%j is no mark', value => expect(asMark(value)).toBeNull())
