import { expect, test } from 'vitest'
import type { PanelTable } from '../../renderer/domain/panel.ts'
import type { Mark } from '../../renderer/domain/rubric.ts'
import { apartOf } from '../../renderer/insight/apart.ts'
import { panelFigures } from '../../renderer/insight/panel-figures.ts'

const item = (number: number, department: string, clear: readonly (Mark | null)[], aside: readonly string[] = []) => ({
  id: `c${number}`,
  number,
  department,
  marks: { clear },
  totals: clear.map(mark => (typeof mark === 'number' ? mark : null)),
  aside,
})

const TABLE: PanelTable = {
  reviewers: ['me', 'li', 'wang', 'zhao'],
  criteria: ['clear'],
  items: [
    item(1, '市科技局', [3, 3, 4, 3]),
    item(2, '市科技局', [1, 4, 5, 4]),
    item(3, '市工信局', [2, null, 5, 'unable']),
    item(4, '市工信局', [4, null, null, 'unable'], ['li']),
  ],
}

test('spread: range, deviation over all that were given, and nothing of nothing', () => {
  expect(apartOf([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ count: 8, mean: 5, median: 4.5, range: 7, deviation: 2 })
  expect(apartOf([])).toEqual({ count: 0, mean: null, median: null, range: null, deviation: null })
})

test('the queue has what two have scored, widest apart first; 无法判断 is counted, not averaged', () => {
  const { differences } = panelFigures(TABLE)
  expect(differences.map(({ count, id, range, unable }) => [id, range, count, unable])).toEqual([
    ['c2', 4, 4, 0],
    ['c3', 3, 2, 1],
    ['c1', 1, 4, 0],
  ])
})

test('who stands alone against others who agree is pointed at; between two nobody is', () => {
  const { differences } = panelFigures(TABLE)
  expect(differences.map(({ id, outlier }) => [id, outlier])).toEqual([
    ['c2', 'me'],
    ['c3', null],
    ['c1', null],
  ])
})

test('the matrix has a mean for each reviewer and department, and says who stands aside', () => {
  const { departmentMeans, departments, matrix } = panelFigures(TABLE)
  expect(departments).toEqual(['市科技局', '市工信局'])
  expect(matrix[0]).toEqual([
    { mean: 2, count: 2, isAside: false },
    { mean: 3, count: 2, isAside: false },
  ])
  expect(matrix[1]?.[1]).toEqual({ mean: null, count: 0, isAside: true })
  expect(departmentMeans[1]).toBe(4)
})

test('a leaning is said only where enough is shared', () => {
  const many = Array.from({ length: 10 }, (_, index) => item(index + 1, '市科技局', [2, 4, 4, null]))
  expect(panelFigures(TABLE).leanings.every(one => one.against === null)).toBe(true)
  const [mine, li, , zhao] = panelFigures({ ...TABLE, items: many }).leanings
  expect([mine?.against, li?.against, zhao?.against, zhao?.shared]).toEqual([-2, 1, null, 0])
})
