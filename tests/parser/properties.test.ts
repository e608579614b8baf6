import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Parsed, Span } from '../../renderer/domain/parsed.ts'
import { blocksOf, parse } from '../../renderer/parser/parse.ts'
import { shadowOf } from '../../renderer/parser/shadow.ts'

const seed = readFileSync(new URL('../../seeds/zhenjiang-2020.txt', import.meta.url), 'utf8')
const read = (text: string) => parse(text, { id: 'any', encoding: 'utf-8', name: 'any.txt' })

const PIECES = [
  '一、',
  '（一）',
  '1.',
  '2、',
  '一是',
  '第一，',
  '——',
  '市发改委',
  '市发改委:',
  '县水利局',
  '责任单位：',
  '完成时限：',
  '（市财政局牵头，市商务局配合）',
  '推进',
  '新建',
  '完成',
  '不少于',
  '超过',
  '控制在',
  '从',
  '提高到',
  '分别',
  '达',
  '3',
  '12',
  '3.5',
  '１２',
  '一百二十',
  '两',
  '万',
  '亿',
  '元',
  '个',
  '家',
  '%',
  '百分点',
  '以上',
  '左右',
  '人次',
  '公里',
  '6月底前',
  '年底',
  '全年',
  '四季度',
  '到2025年',
  '“十四五”期间',
  '春节前',
  '每月',
  '尽快',
  '全覆盖',
  '应保尽保',
  '《',
  '》',
  '“',
  '”',
  '（',
  '）',
  '(',
  ')',
  '"',
  '，',
  ',',
  '。',
  '；',
  ';',
  '：',
  ':',
  '、',
  '！',
  '\n',
  '\r\n',
  '\t',
  '|',
  ' ',
  '\u3000',
  '项目',
  '学校',
  '高质量发展',
  '萬',
  '億',
  '個',
  'by 2030',
  '7 percent',
  '5 million yuan',
  'We will ',
  '. ',
  '\ud83d\ude00',
  '\ud800',
  '\0',
]
const official = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ maxLength: 4 }) }), {
    maxLength: 80,
  })
  .map(parts => parts.join(''))
const cut = fc.tuple(fc.nat(seed.length), fc.nat(400)).map(([from, size]) => seed.slice(from, from + size))
const anyText = fc.oneof(official, cut, fc.string({ unit: 'binary', maxLength: 200 }))

const holds = (outer: Span, inner: Span) => outer[0] <= inner[0] && inner[1] <= outer[1]

function expectTrueSpans(parsed: Parsed): void {
  const { text } = parsed.document
  for (const plan of parsed.plans) {
    expect(holds([0, text.length], plan.at)).toBe(true)
    for (const span of plan.preamble) expect(holds(plan.at, span)).toBe(true)
    for (const measure of plan.measures) {
      expect(measure.at[0]).toBeLessThanOrEqual(measure.at[1])
      expect(holds(plan.at, measure.at)).toBe(true)
      if (measure.title) expect(text.slice(measure.at[0], measure.at[0] + measure.title.length)).toBe(measure.title)
      for (const one of measure.commitments) {
        expect(text.slice(...one.at)).toBe(one.text)
        expect(holds(measure.at, one.at)).toBe(true)
        for (const found of [...one.targets, ...one.deadlines, ...one.rhythms]) expect(text.slice(...found.at)).toBe(found.text)
        for (const found of [...one.targets.filter(target => target.by !== 'table'), ...one.rhythms])
          expect(holds(one.at, found.at)).toBe(true)
        for (const deadline of one.deadlines) expect(deadline.from <= deadline.until && holds(plan.at, deadline.at)).toBe(true)
        for (const target of one.targets) expect(Number.isFinite(target.value)).toBe(true)
      }
    }
  }
  for (const call of parsed.roll) expect(text.slice(...call.at)).toBe(call.department)
  for (const doubt of parsed.doubts) expect(holds([0, text.length], doubt.at) && doubt.why.length > 4 && doubt.hint.length > 4).toBe(true)
}

test('any string is read without a throw, and every span is true and inside its parent', () => {
  fc.assert(
    fc.property(anyText, text => expectTrueSpans(read(text))),
    { numRuns: 1500 },
  )
})

test('[B1] the blocks of any string tile it: each begins where the one before ends', () => {
  fc.assert(
    fc.property(anyText, text => {
      let end = 0
      for (const block of blocksOf(text)) {
        expect(block.at[0]).toBe(end)
        expect(block.at[1]).toBeGreaterThan(end)
        end = block.at[1]
      }
      expect(end).toBe(text.length)
      expect(read(text).coverage).toEqual({ characters: text.length, placed: text.length })
    }),
    { numRuns: 800 },
  )
})

test('the same string is always read the same, and so is the text a parse carries', () => {
  fc.assert(
    fc.property(anyText, text => {
      const once = read(text)
      expect(read(text)).toEqual(once)
      expect(read(once.document.text)).toEqual(once)
    }),
    { numRuns: 500 },
  )
})

test('[L1] the shadow is as long as the text', () => {
  fc.assert(fc.property(anyText, text => shadowOf(text).length === text.length))
})

test('no two commitments share an id', () => {
  fc.assert(
    fc.property(official, text => {
      for (const plan of read(text).plans) {
        const ids = plan.measures.flatMap(measure => measure.commitments.map(one => one.id))
        expect(new Set(ids).size).toBe(ids.length)
      }
    }),
    { numRuns: 500 },
  )
})

test('the empty string has no plans and nothing to place', () => {
  const parsed = read('')
  expect(parsed.plans).toEqual([])
  expect(parsed.doubts).toEqual([])
  expect(parsed.coverage).toEqual({ characters: 0, placed: 0 })
})

function seconds(text: string): number {
  const start = performance.now()
  read(text)
  return (performance.now() - start) / 1000
}

const HOSTILE = [
  '第',
  '1',
  '“',
  '、',
  '(',
  '（一）',
  '一',
  '年',
  '。',
  '，',
  '市',
  '从1',
  '到',
  '\n',
  '《',
  '\t',
  '|',
  '责任单位：',
  '每',
  '超',
  '1:',
  '5%～',
  '不低于1',
  '市局',
  '百分之',
  '前1',
  'a ',
  '1,',
  '十',
  '会同',
  '1月',
  '的',
  '\u3000',
  '“”',
  '()',
  '第一',
  '市和',
  '应',
]

test.each(HOSTILE)('a hundred thousand units of %j cost no more than a few times what plain text of that length does', piece => {
  const plain = seed.repeat(Math.ceil(1e5 / seed.length)).slice(0, 1e5)
  const text = piece.repeat(Math.ceil(1e5 / piece.length))
  const [hostile, base] = [Math.min(seconds(text), seconds(text)), Math.min(seconds(plain), seconds(plain))]
  expect(hostile / base).toBeLessThan(25)
})

test('time grows with length, not faster: four times the text takes less than ten times as long', () => {
  read(seed.repeat(8))
  const small = Math.min(seconds(seed.repeat(8)), seconds(seed.repeat(8)), seconds(seed.repeat(8)))
  const large = Math.min(seconds(seed.repeat(32)), seconds(seed.repeat(32)))
  expect(large / small).toBeLessThan(10)
})
