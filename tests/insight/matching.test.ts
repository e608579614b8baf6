import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carryOver } from '../../renderer/domain/carry-over.ts'
import { likenessOf, likePairs, likeWithin, oneToOne, plainText, shinglesOf } from '../../renderer/domain/likeness.ts'
import { placedOf } from '../../renderer/domain/row.ts'
import { diffWords } from '../../renderer/domain/word-diff.ts'
import { compareDocuments } from '../../renderer/insight/compare.ts'
import { matchPlans } from '../../renderer/insight/match-plans.ts'
import { read, TWO } from './documents.ts'

const words = fc
  .array(fc.constantFrom('推进', '建设', '完成', '改造', '项目', '10个', '学校', '医院', ',', '。', ' '), { maxLength: 20 })
  .map(all => all.join(''))

test('the index finds exactly the pairs that measuring every pair finds', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), fc.array(words, { maxLength: 12 }), (a, b) => {
      const all = a.flatMap((one, i) => b.map((other, j) => ({ a: i, b: j, likeness: likenessOf(shinglesOf(one), shinglesOf(other)) })))
      const byPlace = (x: { a: number; b: number }, y: { a: number; b: number }) => x.a - y.a || x.b - y.b
      expect([...likePairs(a, b, 0.4)].sort(byPlace)).toEqual(all.filter(({ likeness }) => likeness >= 0.4).sort(byPlace))
      expect(likeWithin(a, 0.4).every(pair => pair.a < pair.b)).toBe(true)
      const chosen = oneToOne(likePairs(a, b, 0.4))
      expect(new Set(chosen.map(pair => pair.a)).size).toBe(chosen.length)
      expect(new Set(chosen.map(pair => pair.b)).size).toBe(chosen.length)
    }),
  )
})

test('how a text is set does not matter, what it says does', () => {
  expect(plainText('《规划》 ＡＢ，12。')).toBe('规划ab12')
  expect(likenessOf(shinglesOf('建成 公园,3座。'), shinglesOf('建成公园，3座'))).toBe(1)
  expect(likenessOf(shinglesOf(''), shinglesOf(''))).toBe(0)
})

test.each([
  [['市科技局'], ['市科技局'], [['市科技局', '市科技局']]],
  [['市科技局'], ['南京市科技局'], [['市科技局', '南京市科技局']]],
  [
    ['市文广新局', '市教育局'],
    ['市文广旅局', '市卫健委'],
    [
      ['市文广新局', '市文广旅局'],
      ['市教育局', null],
      [null, '市卫健委'],
    ],
  ],
  [[], ['市科技局'], [[null, '市科技局']]],
] as const)('departments %j and %j', (a, b, expected) => {
  const plan = (department: string) => ({
    department,
    fullName: null,
    slogan: '',
    theme: null,
    at: [0, 0] as const,
    preamble: [],
    measures: [],
  })
  expect(matchPlans(a.map(plan), b.map(plan)).map(one => [one.a, one.b])).toEqual(expected)
})

test('a document compared with itself has not changed', () => {
  const parsed = read(TWO)
  const { pairs, dropped, fresh } = compareDocuments(parsed, parsed)
  expect([dropped, fresh]).toEqual([[], []])
  expect(pairs).toHaveLength(placedOf(parsed).length)
  expect(pairs.every(pair => pair.isSame && pair.a.id === pair.b.id && pair.date === null)).toBe(true)
  expect(pairs.flatMap(({ targets }) => targets).every(({ is }) => is === 'same')).toBe(true)
})

test('raised, lowered, dropped and new targets, and moved dates, are said; next year’s August is the same August', () => {
  const a = read(TWO, 2020)
  const b = read(
    TWO.replace('4.5万人', '5万人').replace('120公里', '90公里').replace('8月底前完成老旧管网改造110公里', '9月底前完成老旧管网改造'),
    2021,
  )
  const { pairs } = compareDocuments(a, b)
  const said = pairs.map(pair => [pair.b.number, pair.targets.map(({ is, isHarder }) => `${is} ${isHarder}`), pair.date?.is ?? null])
  expect(said).toEqual([
    [1, expect.arrayContaining(['raised true']), null],
    [2, ['lowered false'], null],
    [3, [], null],
    [4, ['same null'], null],
    [5, ['dropped false'], 'later'],
  ])
})

test('a lower ceiling is harder', () => {
  const of = (rate: string) => read(`市人社局:就业\n市人社局将努力。\n稳就业。城镇登记失业率控制在${rate}以内。`)
  const [pair] = compareDocuments(of('3.5%'), of('3.0%')).pairs
  expect(pair?.targets.map(({ is, isHarder }) => [is, isHarder])).toEqual([['lowered', true]])
})

test('what a person said about a match comes before the words', () => {
  const parsed = read(TWO)
  const [one, two, three] = placedOf(parsed).map(({ commitment }) => commitment.id)
  const { pairs, dropped, fresh } = compareDocuments(parsed, parsed, [
    { a: one ?? '', b: two ?? '' },
    { a: three ?? '', b: null },
  ])
  expect(pairs.find(pair => pair.a.id === one)).toMatchObject({ by: 'hand', b: { id: two } })
  expect(dropped.map(({ id }) => id)).toContain(three)
  expect(fresh.map(({ id }) => id)).toContain(one)
})

test('what was said about a commitment that is gone waits, with the nearest named; two that cannot be told apart wait too', () => {
  const before = read(TWO)
  const gone = carryOver(before, read(TWO.replace('新增城镇就业5000人以上。', '')))
  expect(gone.lost.map(({ text }) => text)).toEqual(['新增城镇就业5000人以上。'])
  const twin = (names: readonly string[]) =>
    read(`市水利局:水利\n市水利局将努力。\n治水。${names.map(name => `完成${name}河道清淤疏浚和两岸护坡绿化整治工程。`).join('')}`)
  const twins = carryOver(twin(['东沟', '西沟']), twin(['南沟', '北沟']))
  expect(twins.pairs).toEqual([])
  expect(twins.lost.map(({ nearest }) => nearest !== null)).toEqual([true, true])
})

test('a sentence that stands twice keeps its order; one that moved to another department is marked moved', () => {
  const twice = (more: string) => `市科技局:创新\n市科技局将努力。\n推动转型。${more}举办路演活动。举办路演活动。`
  const { pairs, lost } = carryOver(read(twice('')), read(twice('新建大楼。')))
  const ids = placedOf(read(twice('新建大楼。'))).map(({ commitment }) => commitment.id)
  expect(pairs.map(({ to, how }) => [ids.indexOf(to), how])).toEqual([
    [1, 'exact'],
    [2, 'exact'],
  ])
  expect(lost).toEqual([])
  const swapped = read(TWO.replace('市科技局:创新\n市科技局', '市教育局:创新\n市教育局'))
  expect(carryOver(read(TWO), swapped).pairs.filter(({ how }) => how === 'moved').length).toBeGreaterThan(0)
})

test.each([
  ['全年新认定企业300家以上。', '全年新认定企业350家以上。', ['300'], ['350']],
  ['推进建设。', '推进建设。', [], []],
  ['', '新建公园。', [], ['新建公园。']],
  ['We will build 3 parks.', 'We will build 5 parks.', ['3'], ['5']],
])('changed words are marked: %s', (a, b, gone, come) => {
  const { a: left, b: right } = diffWords(a, b)
  const marked = (pieces: typeof left) => pieces.filter(({ isChanged }) => isChanged).map(({ text }) => text)
  expect([marked(left), marked(right)]).toEqual([gone, come])
})

test('both sides of a diff are whole, whatever the words, and what is not marked is the same on both', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const diff = diffWords(a, b)
      expect(diff.a.map(({ text }) => text).join('')).toBe(a)
      expect(diff.b.map(({ text }) => text).join('')).toBe(b)
    }),
  )
})

test('English documents are compared in English', () => {
  const a = read(
    'Transport\nWe will build 12 bus lanes by June 2020.\nWe will repair every bridge in the old town.\nWe will open a night service.',
  )
  const b = read(
    'Transport\nWe will build 15 bus lanes by June 2020.\nWe will repair every bridge in the old town and the port.\nWe will hire 30 drivers.',
  )
  const { pairs } = compareDocuments(a, b)
  expect(pairs.some(pair => pair.targets.some(({ is }) => is === 'raised'))).toBe(true)
})
