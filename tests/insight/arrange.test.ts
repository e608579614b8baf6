import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Arrangement, PLAIN } from '../../renderer/domain/arrangement.ts'
import { learnInitials, noInitials } from '../../renderer/domain/initials.ts'
import type { Row } from '../../renderer/domain/row.ts'
import { arrange as arrangeIndexed } from '../../renderer/insight/arrange.ts'
import { ranksOf } from '../../renderer/insight/chinese-order.ts'
import { emptyIndex, setRows } from '../../renderer/insight/row-index.ts'

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
  firmness: 'firm',
  isFlagged: false,
  verdict: '',
  tags: [],
  reviewers: [],
  ...more,
})

const rows = [
  row(1, { text: '全年新认定高新技术企业300家以上。', total: 4.5, marks: { clear: 5, timed: 'unable' } }),
  row(2, { text: '8月份提前实现5G全覆盖。', department: '市工信局', until: '2020-08-31', marks: { clear: 2, timed: 3 } }),
  row(3, { owners: ['市人社局', '市科技局'], text: '力争招引人才项目30个左右。', department: '市工信局', total: 2, note: '口径不清' }),
  row(4, { text: '持续推进重大核心技术攻关。', until: '2020-06-30' }),
]

const initials = noInitials()
learnInitials(initials, { 高: 'g', 新: 'x', 技: 'j', 术: 's', 企: 'q', 业: 'y' })
const indexOf = (all: readonly Row[]) => {
  const index = emptyIndex()
  setRows(
    index,
    all.map((one, at) => [at, one] as const),
  )
  return index
}
const arranged = (how: Partial<Arrangement>, of = rows) => arrangeIndexed(indexOf(of), { ...PLAIN, ...how }, initials)
const arrange = (how: Partial<Arrangement>, of = rows) => arranged(how, of).positions

test('nothing asked: every row in reading order', () => expect(arrange({})).toEqual([0, 1, 2, 3]))

test('a department keeps its rows only, two keep those of either', () => {
  expect(arrange({ filters: { department: ['市工信局'] } })).toEqual([1, 2])
  expect(arrange({ filters: { department: ['市工信局', '市科技局'] } })).toEqual([0, 1, 2, 3])
  expect(arrange({ filters: { department: ['市公安局'] } })).toEqual([])
})

test('an owner keeps the rows it leads only; none keeps those that nobody leads', () => {
  expect(arrange({ filters: { owner: ['市科技局'] } })).toEqual([2])
  expect(arrange({ filters: { owner: [''] } })).toEqual([0, 1, 3])
})

test('facets are joined: every one that is asked must be met', () =>
  expect(arrange({ filters: { department: ['市工信局'], deadline: ['yes'] } })).toEqual([1]))

test('only what a figure counted is left', () => expect(arrange({ only: { name: '数', ids: ['c2', 'c4'] } })).toEqual([1, 3]))

test.each([
  ['高新技术', [0]],
  ['5g', [1]],
  ['口径', [2]],
  ['市工信局 力争', [2]],
  ['gxjsqy', [0]],
  ['没有这个词', []],
  ['qx', []],
])('searching %s finds %j', (search, expected) => expect(arrange({ search })).toEqual(expected))

test.each([
  ['total', false, [2, 0, 1, 3]],
  ['total', true, [0, 2, 1, 3]],
  ['until', false, [3, 1, 0, 2]],
  ['mark.clear', false, [1, 0, 2, 3]],
  ['mark.timed', true, [1, 0, 2, 3]],
  ['department', false, [1, 2, 0, 3]],
] as const)('sorted by %s, descending %s: rows without a value come last', (by, descending, expected) =>
  expect(arrange({ sort: [{ by, descending }] })).toEqual(expected),
)

test('of two sorts the first counts more', () => {
  const sort = [
    { by: 'department', descending: true },
    { by: 'number', descending: true },
  ] as const
  expect(arrange({ sort })).toEqual([3, 0, 2, 1])
})

test('groups are told with their counts, in the order of the text, none last; a sort holds within a group', () => {
  const answer = arranged({ group: 'department', sort: [{ by: 'number', descending: true }] })
  expect(answer.positions).toEqual([3, 0, 2, 1])
  expect(answer.groups).toEqual([
    { value: '市科技局', count: 2, done: 0, isFolded: false },
    { value: '市工信局', count: 2, done: 0, isFolded: false },
  ])
  expect(arranged({ group: 'month' }).groups.map(group => group.value)).toEqual(['2020-06', '2020-08', ''])
})

test('a folded group keeps its count and shows no row', () => {
  const answer = arranged({ group: 'department', folded: ['市科技局'] })
  expect(answer.positions).toEqual([1, 2])
  expect(answer.groups[0]).toEqual({ value: '市科技局', count: 2, done: 0, isFolded: true })
  expect(answer.found).toBe(4)
})

test('a facet counts what each of its values would leave while the others stay', () => {
  const { facets } = arranged({ filters: { department: ['市工信局'], deadline: ['yes'] } })
  expect(facets.department).toEqual([
    { value: '市科技局', count: 1 },
    { value: '市工信局', count: 1 },
  ])
  expect(facets.deadline).toEqual([
    { value: 'yes', count: 1 },
    { value: 'no', count: 1 },
  ])
  expect(facets.score.map(one => one.value)).toEqual(['4', '2', ''])
})

test('a row that changed is found by its new words and not by its old ones', () => {
  const index = indexOf(rows)
  arrangeIndexed(index, { ...PLAIN, sort: [{ by: 'total', descending: false }] }, initials)
  const changed = rows[1]
  if (!changed) throw new Error('no row')
  setRows(index, [[1, { ...changed, total: 1, tags: ['重点'], note: '要追问' }]])
  const ask = (how: Partial<Arrangement>) => arrangeIndexed(index, { ...PLAIN, ...how }, initials).positions
  expect(ask({ filters: { tag: ['重点'] } })).toEqual([1])
  expect(ask({ search: '追问' })).toEqual([1])
  expect(ask({ sort: [{ by: 'total', descending: false }] })).toEqual([1, 2, 0, 3])
})

test('any order is a permutation of the rows', () => {
  const keys = fc.constantFrom(
    'number' as const,
    'total' as const,
    'until' as const,
    'text' as const,
    'mark.clear' as const,
    'mark.none' as const,
  )
  fc.assert(
    fc.property(keys, fc.boolean(), fc.constantFrom(null, 'department' as const, 'month' as const), (by, descending, group) => {
      expect([...arrange({ group, sort: [{ by, descending }] })].sort()).toEqual([0, 1, 2, 3])
    }),
  )
})

test('Chinese is ordered by pinyin, numbers by value, equal texts together', () => {
  const texts = ['市科技局', '市公安局', '10号', '9号', '市工信局', '9号', '010号']
  const ranks = ranksOf(texts)
  const ordered = texts.map((_, at) => at).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0))
  expect(ordered.map(at => texts[at])).toEqual(['9号', '9号', '010号', '10号', '市工信局', '市公安局', '市科技局'])
})
