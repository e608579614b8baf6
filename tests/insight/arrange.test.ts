import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Row } from '../../renderer/domain/row.ts'
import { arrange } from '../../renderer/insight/arrange.ts'

const row = (number: number, more: Partial<Row>): Row => ({
  id: `c${number}`,
  number,
  department: '市科技局',
  theme: '高质量发展',
  owners: [],
  measure: '推动产业攀升。',
  text: '',
  targets: '',
  deadlines: '',
  until: '',
  marks: {},
  total: null,
  isComplete: false,
  note: '',
  annotations: 0,
  ...more,
})

const rows = [
  row(1, { text: '全年新认定高新技术企业300家以上。', total: 4.5, marks: { clear: 5, timed: 'unable' } }),
  row(2, { text: '8月份提前实现5G全覆盖。', department: '市工信局', until: '2020-08-31', marks: { clear: 2, timed: 3 } }),
  row(3, { owners: ['市人社局', '市科技局'], text: '力争招引人才项目30个左右。', department: '市工信局', total: 2, note: '口径不清' }),
  row(4, { text: '持续推进重大核心技术攻关。', until: '2020-06-30' }),
]
const all = { department: '', owner: '', search: '', sort: null }

test('nothing asked: every row in reading order', () => expect(arrange(rows, all)).toEqual([0, 1, 2, 3]))

test('a department keeps its rows only', () => expect(arrange(rows, { ...all, department: '市工信局' })).toEqual([1, 2]))

test('an owner keeps the rows it leads only', () => expect(arrange(rows, { ...all, owner: '市科技局' })).toEqual([2]))

test.each([
  ['高新技术', [0]],
  ['5g', [1]],
  ['口径', [2]],
  ['市工信局 力争', [2]],
  ['没有这个词', []],
])('searching %s finds %j', (search, expected) => expect(arrange(rows, { ...all, search })).toEqual(expected))

test.each([
  ['total', false, [2, 0, 1, 3]],
  ['total', true, [0, 2, 1, 3]],
  ['until', false, [3, 1, 0, 2]],
  ['mark.clear', false, [1, 0, 2, 3]],
  ['mark.timed', true, [1, 0, 2, 3]],
  ['department', false, [1, 2, 0, 3]],
] as const)('sorted by %s, descending %s: rows without a value come last', (by, descending, expected) =>
  expect(arrange(rows, { ...all, sort: { by, descending } })).toEqual(expected),
)

test('any order is a permutation of the rows', () => {
  fc.assert(
    fc.property(fc.constantFrom('number', 'total', 'until', 'text', 'mark.clear', 'nonsense'), fc.boolean(), (by, descending) => {
      const positions = arrange(rows, { ...all, sort: { by, descending } })
      expect([...positions].sort()).toEqual([0, 1, 2, 3])
    }),
  )
})
