import { expect, test } from 'vitest'
import { DEFAULT_RUBRIC } from '../../renderer/domain/default-rubric.ts'
import {
  asMark,
  isComplete,
  type Mark,
  markOn,
  marksOf,
  type Rubric,
  rubricSchema,
  totalOf,
  worthOf,
} from '../../renderer/domain/rubric.ts'
import { PRESETS } from '../../renderer/domain/rubric-presets.ts'

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

test('every preset is a valid rubric, one criterion id meaning one thing in all of them', () => {
  for (const preset of PRESETS) expect(rubricSchema.parse(preset)).toEqual(preset)
  const ids = PRESETS.flatMap(preset => preset.criteria.map(one => one.id))
  expect(new Set(ids).size).toBe(ids.length)
})

const [, openGovernment, fourGrades] = PRESETS
const first = (rubric: Rubric | undefined) => {
  const criterion = rubric?.criteria[0]
  if (!criterion) throw new Error('no criterion')
  return criterion
}

test('优秀 良好 一般 较差 count 1, 0.8, 0.6 and 0.4 of full marks', () => {
  expect([4, 3, 2, 1].map(level => worthOf(first(fourGrades), level))).toEqual([5, 4, 3, 2])
  expect(totalOf(fourGrades ?? DEFAULT_RUBRIC, marks({ content: 4, feasibility: 3, effect: 2 }))).toBe(4)
})

test('levels without shares stand evenly between 1 and 5, however many they are', () => {
  const { shares: _, ...plain } = first(openGovernment)
  expect([1, 2].map(level => worthOf(plain, level))).toEqual([1, 5])
  expect([1, 2, 3, 4, 5].map(level => worthOf(first(DEFAULT_RUBRIC), level))).toEqual([1, 2, 3, 4, 5])
})

test('a criterion offers a mark for each of its levels; another one is no mark on it', () => {
  expect(marksOf(first(openGovernment))).toEqual([1, 2, 'unable'])
  expect(markOn(first(openGovernment), 3)).toBeNull()
  expect(markOn(first(openGovernment), 'unable')).toBe('unable')
})

test.each([
  ['one level', { levels: first(DEFAULT_RUBRIC).levels.slice(0, 1) }],
  ['six levels', { levels: [...first(DEFAULT_RUBRIC).levels, { zh: '六', en: 'six' }] }],
  ['shares for other levels', { shares: [0, 1] }],
  ['a share above full marks', { shares: [0, 1, 1, 1, 2] }],
  ['no weight', { weight: 0 }],
])('a criterion with %s is refused', (_, change) => {
  const criteria = [{ ...first(DEFAULT_RUBRIC), ...change }]
  expect(rubricSchema.safeParse({ ...DEFAULT_RUBRIC, criteria }).success).toBe(false)
})

test('two criteria of one id are refused', () => {
  const criteria = [first(DEFAULT_RUBRIC), first(DEFAULT_RUBRIC)]
  expect(rubricSchema.safeParse({ ...DEFAULT_RUBRIC, criteria }).success).toBe(false)
})
