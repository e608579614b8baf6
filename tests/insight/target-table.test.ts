import { expect, test } from 'vitest'
import type { TargetRow } from '../../renderer/domain/insight.ts'
import { placedOf } from '../../renderer/domain/row.ts'
import { likeMetric, sumOf, targetTableOf } from '../../renderer/insight/target-table.ts'
import { read, TWO } from './documents.ts'

let ids = 0
const row = (metric: string, value: number, unit: string, comparator: TargetRow['comparator'] = '='): TargetRow => ({
  id: `c${++ids}`,
  number: ids,
  group: '市科技局',
  as: 'target',
  text: `${value}${unit}`,
  metric,
  comparator,
  value,
  valueTo: comparator === 'range' ? value + 1 : null,
  unit,
})

test('the same metric in the same unit is added up, and says what kind of figure the sum is', () => {
  expect(sumOf([row('新增城镇就业', 45000, '人'), row('城镇就业', 5000, '人')])).toEqual({ value: 50000, comparator: '=' })
  expect(sumOf([row('新增城镇就业', 45000, '人'), row('城镇就业', 5000, '人', '>=')])).toEqual({ value: 50000, comparator: '>=' })
  expect(sumOf([row('安全事故', 3, '起', '<='), row('安全事故', 2, '起', '<')])).toEqual({ value: 5, comparator: '<=' })
  expect(sumOf([row('科技项目', 30, '个', '~'), row('科技项目', 20, '个')])).toEqual({ value: 50, comparator: '~' })
  expect(sumOf([row('投资', 0.1, '元'), row('投资', 0.2, '元')])).toEqual({ value: 0.3, comparator: '=' })
})

test.each([
  ['single', [row('城镇就业', 1, '人')]],
  ['share', [row('养老床位占比', 60, '%'), row('养老床位占比', 50, '%')]],
  ['share', [row('增幅', 3, '个百分点'), row('增幅', 2, '个百分点')]],
  ['average', [row('人均场馆面积', 2, '平方米'), row('人均场馆面积', 3, '平方米')]],
  ['average', [row('城镇登记失业率', 2, ''), row('城镇登记失业率', 3, '')]],
  [
    'together',
    [
      { ...row('社会组织', 10, '个'), id: 'x' },
      { ...row('社会组织', 8, '个'), id: 'x' },
    ],
  ],
  ['range', [row('数据中心', 1, '个', 'range'), row('数据中心', 4, '个')]],
  ['directions', [row('投诉', 10, '件', '<='), row('投诉', 8, '件', '>=')]],
] as const)('where a sum would say something false there is none, and the reason is said: %s', (why, rows) => {
  expect(sumOf(rows)).toEqual({ why })
})

test('figures of one unit but of two metrics never meet', () => {
  const table = targetTableOf(placedOf(read(TWO)), 'department')
  const people = table.units.find(({ unit }) => unit === '人')
  expect(people?.metrics.map(({ rows, sum }) => [rows.length, sum])).toEqual([[2, { value: 50000, comparator: '>=' }]])
  const kilometres = table.units.find(({ unit }) => unit === '公里')
  expect(kilometres?.metrics).toHaveLength(1)
})

test('a metric that is not named is like none other', () => {
  const [a, b] = [row('', 1, '个'), row('', 2, '个')]
  expect(likeMetric(a)).not.toBe(likeMetric(b))
  expect(likeMetric(row('新增', 1, '个'))).toBe('新增')
})
