import { expect, test } from 'vitest'
import { PLAIN } from '../../renderer/domain/arrangement.ts'
import { EMPTY_FOLD, foldOnto } from '../../renderer/domain/fold.ts'
import {
  asColumns,
  columnDropped,
  columnMoved,
  columnOrder,
  columnSized,
  columnToggled,
  ownColumns,
  savedViews,
} from '../../renderer/domain/table-view.ts'

const ids = ['number', 'department', 'text', 'total']
const own = { ...ownColumns(true), hidden: [] }

test('columns stand in the app’s order, pinned ones first, hidden ones nowhere', () => {
  expect(columnOrder(ids, own)).toEqual(ids)
  expect(columnOrder(ids, columnToggled(own, 'pinned', 'total'))).toEqual(['number', 'total', 'department', 'text'])
  expect(columnOrder(ids, columnToggled(own, 'hidden', 'department'))).toEqual(['number', 'text', 'total'])
  expect(columnToggled(columnToggled(own, 'hidden', 'text'), 'hidden', 'text')).toEqual(own)
})

test('a column is moved by a step or dropped onto another; at the end it stays', () => {
  expect(columnOrder(ids, columnMoved(own, ids, 'total', -1))).toEqual(['number', 'department', 'total', 'text'])
  expect(columnMoved(own, ids, 'total', 1)).toBe(own)
  expect(columnOrder(ids, columnDropped(own, ids, 'department', 'total'))).toEqual(['number', 'text', 'total', 'department'])
  expect(columnDropped(own, ids, 'nothing', 'total')).toBe(own)
})

test('a column has a least and a greatest width', () => {
  expect(columnSized(own, 'text', 5).widths.text).toBe(24)
  expect(columnSized(own, 'text', 5000).widths.text).toBe(1200)
})

test('a column that the app learnt since a layout was kept stands where the app puts it', () =>
  expect(columnOrder([...ids, 'tags'], { ...own, order: ['total', 'text', 'department', 'number'] })).toContain('tags'))

test('what is kept and is no layout or no view is as if it were not there', () => {
  expect(asColumns({ order: 'no' })).toBeNull()
  const edit = (field: string, value: string | { name: string }) => ({
    id: field,
    at: field,
    by: 'me',
    document: 'laptop',
    about: 'laptop',
    field,
    value,
  })
  expect(savedViews(foldOnto(EMPTY_FOLD, [edit('view.a', 'no'), edit('view.b', { name: '没有别的' })]), 'laptop')).toEqual([])
  const kept = { name: '重点', arrangement: PLAIN, columns: null }
  const fold = foldOnto(EMPTY_FOLD, [{ ...edit('view.c', ''), value: JSON.parse(JSON.stringify(kept)) }])
  expect(savedViews(fold, 'laptop')).toEqual([{ id: 'c', ...kept }])
})
