import { expect, test } from 'vitest'
import type { Edit } from '../../renderer/domain/edit.ts'
import { EMPTY_FOLD, type Fold, foldOnto } from '../../renderer/domain/fold.ts'
import { panelTableOf } from '../../renderer/domain/panel.ts'
import { placedOf } from '../../renderer/domain/row.ts'
import type { Rubric } from '../../renderer/domain/rubric.ts'
import { visibleFold } from '../../renderer/domain/visible.ts'
import { scoreMapOf } from '../../renderer/insight/score-map.ts'
import { spreadOf } from '../../renderer/insight/spread.ts'
import { read, TWO } from './documents.ts'

const w = { zh: '一', en: 'one' }
const rubric: Rubric = {
  id: 'two',
  name: w,
  criteria: [
    { id: 'clear', name: w, asks: w, levels: [w, w, w, w, w], weight: 1 },
    { id: 'timed', name: w, asks: w, levels: [w, w, w, w, w], weight: 3 },
  ],
}
const parsed = read(TWO)
const placed = placedOf(parsed)
let at = 0
const mark = (number: number, by: string, criterion: string, value: number | 'unable'): Edit => {
  const stamp = `${String(++at).padStart(13, '0')}-0000-test`
  return {
    id: stamp,
    at: stamp,
    by,
    document: parsed.document.id,
    about: `commitment:${placed[number - 1]?.commitment.id}`,
    field: `score.${criterion}`,
    value,
  }
}
const fold = foldOnto(EMPTY_FOLD, [
  mark(1, 'a', 'clear', 5),
  mark(1, 'a', 'timed', 1),
  mark(1, 'b', 'clear', 3),
  mark(1, 'b', 'timed', 3),
  mark(2, 'a', 'clear', 4),
  mark(2, 'a', 'timed', 'unable'),
  mark(5, 'b', 'clear', 5),
  mark(5, 'b', 'timed', 5),
])
/** As `a` may see it. */
const mapOf = (whole: Fold, by: Rubric, reviewers: readonly string[]) => {
  const people = reviewers.map(id => ({ id, name: id }))
  return scoreMapOf(parsed, placed, { table: panelTableOf(visibleFold(whole, parsed.document.id, 'a'), placed, by, people), rubric: by })
}
const mapFor = (...reviewers: readonly string[]) => mapOf(fold, rubric, reviewers)

test('means, counts and the ranking are those computed by hand', () => {
  const { groups, whole, ranking } = mapFor('a', 'b')
  // 1: totals (5·1 + 1·3)/4 = 2 and 3, mean 2.5; 2: 4; 5: 5.
  expect(groups.map(({ group, total, scored }) => [group, total?.mean, scored.length])).toEqual([
    ['市科技局', 3.25, 2],
    ['市财政局', 5, 1],
  ])
  expect(groups[0]?.marks.clear?.mean).toBe(4)
  expect(groups[0]?.marks.timed).toMatchObject({ count: 2, mean: 2, least: 1, most: 3 })
  expect(whole.total).toMatchObject({ count: 3, least: 2.5, median: 4, most: 5 })
  expect(ranking.map(({ group }) => group)).toEqual(['市财政局', '市科技局'])
})

test('who stands aside from a department counts for nothing there; in a blind round only one’s own scores are there', () => {
  const edit = (about: string, field: string, by: string, value: Edit['value']): Edit => ({
    ...mark(1, by, 'clear', 1),
    about,
    field,
    value,
  })
  const aside = foldOnto(fold, [edit('department:市财政局', 'recused', 'b', true)])
  const withAside = mapOf(aside, rubric, ['a', 'b'])
  expect(withAside.groups.map(({ total }) => total?.mean ?? null)).toEqual([3.25, null])
  const blind = foldOnto(fold, [edit(`panel:${parsed.document.id}`, 'round', 'a', 'blind')])
  const seen = mapOf(blind, rubric, ['a', 'b'])
  expect(seen.whole.total?.mean).toBe(3)
})

test('one reviewer’s scores are one’s own; nobody’s are none', () => {
  expect(mapFor('a').whole.total?.mean).toBe(3)
  const none = mapFor()
  expect(none.whole.total).toBeNull()
  expect(none.ranking).toEqual([])
  expect(none.bins.flatMap(({ ids }) => ids)).toEqual([])
  expect(none.groups.every(({ marks }) => Object.values(marks).every(one => one === null))).toBe(true)
})

test('every scored commitment stands in one step of the distribution, 5 in the last', () => {
  const { bins, whole } = mapFor('a', 'b')
  expect(bins.map(({ ids }) => ids.length)).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 1, 1])
  expect(bins.flatMap(({ ids }) => ids)).toHaveLength(whole.scored.length)
})

test('levels count what they are worth: of two levels the upper is full marks, and a level may be worth nothing', () => {
  const two: Rubric = { ...rubric, criteria: [{ id: 'clear', name: w, asks: w, levels: [w, w], shares: [0, 1], weight: 1 }] }
  const edits = [mark(1, 'a', 'clear', 1), mark(2, 'a', 'clear', 2)]
  const { whole, bins } = mapOf(foldOnto(EMPTY_FOLD, edits), two, ['a'])
  expect(whole.marks.clear).toMatchObject({ least: 0, mean: 2.5, most: 5 })
  expect(bins.map(({ ids }) => ids.length)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 1])
})

test.each([
  [[1], { count: 1, mean: 1, least: 1, low: 1, median: 1, high: 1, most: 1 }],
  [[4, 1, 3, 2], { count: 4, mean: 2.5, least: 1, low: 1.75, median: 2.5, high: 3.25, most: 4 }],
])('the spread of %j', (numbers, expected) => expect(spreadOf(numbers)).toEqual(expected))

test('what goes to the worker is plain values', () => {
  const table = panelTableOf(visibleFold(fold, parsed.document.id, 'a'), placed, rubric, [{ id: 'a', name: '' }])
  expect(() => structuredClone({ parsed, placed, scores: { table, rubric } })).not.toThrow()
})

test('no numbers have no spread', () => expect(spreadOf([])).toBeNull())
