import { expect, test } from 'vitest'
import { amountOf } from '../../renderer/domain/amounts.ts'
import type { Comparator } from '../../renderer/domain/parsed.ts'
import { DOUBTS } from '../../renderer/parser/doubts.ts'
import { contextOf } from '../../renderer/ui/context-of.ts'
import { dayRun } from '../../renderer/ui/day-runs.ts'
import { doubtWords } from '../../renderer/ui/words/doubts.ts'

const target = (comparator: Comparator, value: number, unit: string, valueTo: number | null = null) =>
  ({ as: 'target', comparator, value, valueTo, unit }) as const

test.each([
  ['>=', 300, '家', null, '≥ 300 家'],
  ['<=', 3, '%', null, '≤ 3%'],
  ['=', 16_000, '人', null, '= 1.6 万人'],
  ['>=', 350_000_000, '元', null, '≥ 3.5 亿元'],
  ['=', 12_345, '人', null, '= 12,345 人'],
  ['=', 13_000, '家', null, '= 1.3 万家'],
  ['range', 1, '个', 2, '1–2 个'],
  ['range', 9000, '人', 12_000, '9,000 人–1.2 万人'],
  ['>', 1200, '', null, '> 1,200'],
] as const)('%s %d%s is said in one normal form', (comparator, value, unit, valueTo, said) => {
  expect(amountOf(target(comparator, value, unit, valueTo), 'zh')).toEqual({ is: 'plain', text: said })
})

test('English keeps the plain number, for 万 and 亿 mean nothing there', () => {
  expect(amountOf(target('>=', 350_000_000, '元'), 'en')).toEqual({ is: 'plain', text: '≥ 350,000,000 元' })
})

test('about and more are left to the words of the language', () => {
  expect(amountOf(target('~', 200, '项'), 'zh')).toEqual({ is: 'about', text: '200 项' })
  expect(amountOf(target('+', 3, '个百分点'), 'zh')).toEqual({ is: 'more', text: '3 个百分点' })
})

test('a target without a digit is all of it, and 清零 is none', () => {
  expect(amountOf({ ...target('=', 100, '%'), as: 'full' }, 'zh')).toEqual({ is: 'all' })
  expect(amountOf({ ...target('=', 0, ''), as: 'full' }, 'zh')).toEqual({ is: 'none' })
})

test.each([
  ['2020-01-01', '2020-12-31', '2020年全年', 'all of 2020'],
  ['2020-07-01', '2020-12-31', '2020年下半年', 'second half of 2020'],
  ['2020-10-01', '2020-12-31', '2020年四季度', 'Q4 2020'],
  ['2020-08-01', '2020-08-31', '2020年8月', 'August 2020'],
  ['2020-02-01', '2020-02-29', '2020年2月', 'February 2020'],
  ['2021-02-01', '2021-02-28', '2021年2月', 'February 2021'],
  ['2020-06-30', '2020-06-30', '2020年6月30日', '30 June 2020'],
  ['2020-01-01', '2020-05-31', '2020年1月1日至5月31日', '1 January – 31 May 2020'],
  ['2019-11-01', '2020-03-31', '2019年11月1日至2020年3月31日', '1 November 2019 – 31 March 2020'],
  ['soon', 'later', 'soon – later', 'soon – later'],
])('from %s until %s', (from, until, zh, en) => {
  expect(dayRun(from, until, 'zh')).toBe(zh)
  expect(dayRun(from, until, 'en')).toBe(en)
})

const around = (text: string, words: string) => {
  const start = text.indexOf(words)
  const { before, after } = contextOf(text, [start, start + words.length])
  return [before && text.slice(...before), after && text.slice(...after)]
}

test('the context is the sentence before and the one after, within the paragraph', () => {
  expect(around('题目\n甲一。乙二;丙三。丁四。\n戊五。', '丙三。')).toEqual(['乙二;', '丁四。'])
  expect(around('题目\n甲一。乙二。\n戊五。', '甲一。')).toEqual([null, '乙二。'])
  expect(around('题目\n甲一。乙二。\n戊五。', '乙二。')).toEqual(['甲一。', null])
  expect(around('甲说“一。”乙二。', '乙二。')).toEqual(['甲说“一。”', null])
  expect(around('甲一。乙说“二。”丙', '甲一。')).toEqual([null, '乙说“二。”'])
})

test('a doubt is said in English by its code, and in Chinese where the code is not known', () => {
  const doubt = { at: [0, 2] as const, code: 'vague-deadline', why: '“如期”不是可以核对的时限。', hint: '评审时可追问具体日期。' }
  expect(doubtWords(doubt, 'en', '如期').why).toBe('"如期" is no deadline that can be checked.')
  expect(doubtWords(doubt, 'zh', '如期').why).toBe(doubt.why)
  expect(doubtWords({ ...doubt, code: 'brand-new' }, 'en', '如期')).toEqual({ why: doubt.why, hint: doubt.hint, lang: 'zh-CN' })
})

test('every doubt of the parser has English', () => {
  for (const code of Object.keys(DOUBTS)) {
    const said = doubtWords({ at: [0, 1], code, why: '为什么', hint: '怎么办' }, 'en', '甲')
    expect(said.lang, code).toBe('en')
  }
})
