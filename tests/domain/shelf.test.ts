import { expect, test } from 'vitest'
import type { DocumentHead } from '../../renderer/domain/document.ts'
import { inShelfOrder, type Shelved, searchShelf } from '../../renderer/domain/shelf.ts'

const entry = (commitment: string, text: string, note = '') => ({
  commitment,
  number: 1,
  department: '市科技局',
  text,
  note,
  low: `${text}\n${note}`.toLowerCase(),
})
const shelved = (id: string, done: number, entries: Shelved['entries'], isTrashed = false): Shelved => ({
  id,
  title: id,
  year: 2020,
  kind: 'departments',
  departments: 1,
  progress: { done, all: 10 },
  isTrashed,
  entries,
})
const head = (id: string, received: string): DocumentHead => ({
  id,
  name: id,
  title: id,
  year: 2020,
  received,
  departments: 1,
  commitments: 10,
})

test('search finds exact words in texts and notes, capitals aside, in the order of the documents', () => {
  const shelf = [
    shelved('a', 0, [entry('1', '建设5G基站', '口径？'), entry('2', '别的')]),
    shelved('b', 0, [entry('3', '通报进展', '5g 何时？')]),
  ]
  expect(searchShelf(shelf, '5g', 10).map(hit => [hit.document, hit.entry.commitment, hit.isInNote, hit.at])).toEqual([
    ['a', '1', false, 2],
    ['b', '3', true, 0],
  ])
  expect(searchShelf(shelf, '口径', 10)).toHaveLength(1)
  expect(searchShelf(shelf, '  ', 10)).toEqual([])
  expect(searchShelf(shelf, '展\n5', 10)).toEqual([])
})

test('the trash is not searched, and no more is listed than asked for', () => {
  expect(searchShelf([shelved('a', 0, [entry('1', '基站')], true)], '基站', 10)).toEqual([])
  expect(searchShelf([shelved('a', 0, [entry('1', '基站'), entry('2', '基站')])], '基站', 1)).toHaveLength(1)
})

test('documents stand by when they were last opened, else received; by title; by progress', () => {
  const heads = [head('甲', '1'), head('乙', '3'), head('丙', '2')]
  const shelf = new Map([
    ['甲', shelved('甲', 9, [])],
    ['乙', shelved('乙', 1, [])],
  ])
  const opened = (id: string) => (id === '甲' ? '5' : '')
  const ids = (order: Parameters<typeof inShelfOrder>[1]) => inShelfOrder(heads, order, shelf, opened).map(one => one.id)
  expect(ids('opened')).toEqual(['甲', '乙', '丙'])
  expect(ids('received')).toEqual(['乙', '丙', '甲'])
  expect(ids('title')).toEqual(['丙', '甲', '乙'])
  expect(ids('progress')).toEqual(['甲', '乙', '丙'])
})
