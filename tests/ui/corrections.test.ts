import { expect, test } from 'vitest'
import { amountIn, parseAmount } from '../../renderer/ui/parse-amount.ts'
import { lastWords, matching, withPhrase } from '../../renderer/ui/phrase-match.ts'
import { clauseEnds, firstCut, movedCut } from '../../renderer/ui/split-places.ts'

const cutAt = (words: string) => clauseEnds(words).map(end => words.slice(0, end).slice(-2))

test('the cursor stands between clauses, never in quotes, brackets or numbers', () => {
  expect(cutAt('建成“一体、两翼”格局,完成1,200家(含甲、乙)改造；全年见效。')).toEqual(['局,', '造；'])
  expect(cutAt('没有分句')).toEqual([])
})

test('at first it stands at the strongest sign nearest to the middle', () => {
  expect('甲,乙,丙丁戊己；庚'.slice(0, firstCut('甲,乙,丙丁戊己；庚'))).toBe('甲,乙,丙丁戊己；')
  expect(firstCut('没有分句')).toBe(0)
})

test.each([
  [0, 1, false, 3],
  [3, 1, false, 6],
  [6, 1, false, 6],
  [6, -1, false, 3],
  [3, 1, true, 4],
  [0, -1, true, 0],
  [9, 1, true, 9],
] as const)('from %i by %i (fine: %s) it goes to %i', (at, by, isFine, expected) => {
  expect(movedCut('一二,三四,五六七', at, by, isFine)).toBe(expected)
})

test('a character of two units is not torn', () => expect(movedCut('a𠮷b', 1, 1, true)).toBe(3))

test.each([
  ['300', 300],
  ['1,200', 1200],
  ['3.5亿', 350_000_000],
  ['１．６万', 16_000],
  ['2万亿', 2_000_000_000_000],
  ['-5', -5],
])('%s is the number %d', (typed, value) => expect(parseAmount(typed)).toBe(value))

test.each(['', '三百', '3.5.1', '亿', '5家', 'NaN'])('%j is no number', typed => expect(parseAmount(typed)).toBeNull())

test('a target made from words takes number and unit from them', () => {
  expect(amountIn('300家以上')).toEqual({ value: 300, unit: '家' })
  expect(amountIn('不少于3.5亿元')).toEqual({ value: 350_000_000, unit: '元' })
  expect(amountIn('全面完成')).toEqual({ value: 0, unit: '' })
})

const PHRASES = ['请明确完成时限。', '请补充口径。', '时限太晚，请提前。']

test('phrases go on with the words typed last, those that begin so first', () => {
  expect(lastWords('很好。请')).toBe('请')
  expect(matching(PHRASES, '很好。请')).toEqual(['请明确完成时限。', '请补充口径。', '时限太晚，请提前。'])
  expect(matching(PHRASES, '时限')).toEqual(['时限太晚，请提前。', '请明确完成时限。'])
  expect(withPhrase('很好。请', '请补充口径。')).toBe('很好。请补充口径。')
})

test.each(['', '很好。', '没有这样的', '请补充口径。'])('after %j nothing is offered', text => expect(matching(PHRASES, text)).toEqual([]))
