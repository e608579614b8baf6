import { expect, test } from 'vitest'
import { compareDocuments } from '../../renderer/insight/compare.ts'
import { linesOfComparison } from '../../renderer/ui/insight/change-of.ts'
import { countCell, type FigureTable, plainCell, tsvOf } from '../../renderer/ui/insight/figure-table.ts'
import { labelWidthOf, linesOf } from '../../renderer/ui/insight/lines-of.ts'
import { insight } from '../../renderer/ui/words/insight.ts'
import { read, TWO } from './documents.ts'

const table = (name: string, cell: string): FigureTable => ({
  name: '',
  corner: '部门',
  columns: ['有数量'],
  rows: [{ name, cells: [plainCell(cell)] }],
})

test('data for a spreadsheet: tabs between cells, none inside, and nothing is taken for a formula', () => {
  expect(tsvOf({ ...table('', ''), rows: [{ name: '市科技局', cells: [countCell(['a', 'b'], '市科技局')] }] })).toBe(
    '部门\t有数量\n市科技局\t2',
  )
  expect(tsvOf(table('甲\t乙', '一\n二'))).toBe('部门\t有数量\n甲 乙\t一 二')
  expect(tsvOf(table('=1+1', '@x'))).toBe("部门\t有数量\n'=1+1\t'@x")
  expect(tsvOf(table('= 10 个', '-3.5'))).toBe("部门\t有数量\n'= 10 个\t-3.5")
})

test.each([
  ['市自然资源和规划局', 10, 2, ['市自然资源', '和规划局']],
  ['Partly verifiable', 11, 2, ['Partly', 'verifiable']],
  ['市科技局', 20, 1, ['市科技局']],
  ['某县2024年乡村振兴重点任务分解表', 12, 1, ['某县2024…']],
  ['', 10, 2, ['']],
])('a label in lines: %s', (label, width, most, expected) => expect(linesOf(label, width, most)).toEqual(expected))

test('labels get the room they need, up to a limit', () => {
  expect(labelWidthOf([])).toBeLessThan(30)
  expect(labelWidthOf(['市科技局'])).toBeGreaterThan(60)
  expect(labelWidthOf(['很'.repeat(80)])).toBe(240)
})

test('lines of a comparison stand in the order of the new document, what was dropped after its department', () => {
  const a = read(TWO)
  const b = read(TWO.replace('8月底前完成老旧管网改造120公里。', '举办路演。').replace('5000人', '6000人'))
  const lines = linesOfComparison(compareDocuments(a, b))
  expect(lines.map(({ department, kinds }) => [department, kinds])).toEqual([
    ['市科技局', ['same']],
    ['市科技局', ['fresh']],
    ['市科技局', ['dropped']],
    ['市财政局', ['same']],
    ['市财政局', ['raised']],
    ['市财政局', ['same']],
  ])
})

test('every word stands in both languages with the same blanks to fill', () => {
  const blanks = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()
  for (const key of Object.keys(insight.zh) as (keyof typeof insight.zh)[])
    expect([key, blanks(insight.en[key])]).toEqual([key, blanks(insight.zh[key])])
})
