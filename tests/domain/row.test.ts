import { expect, test } from 'vitest'
import { DEFAULT_RUBRIC } from '../../renderer/domain/default-rubric.ts'
import type { Edit, Json } from '../../renderer/domain/edit.ts'
import { EMPTY_FOLD, foldOnto } from '../../renderer/domain/fold.ts'
import { placedOf, rowsAfter, rowsOf } from '../../renderer/domain/row.ts'
import { PARSED } from '../actions/desk-for-tests.ts'

let at = 0
const edit = (about: string, field: string, value: Json, by = 'me'): Edit => {
  const stamp = `${String(++at).padStart(13, '0')}-0000-n`
  return { id: stamp, at: stamp, by, document: 'sha256:0', about, field, value }
}
const placed = placedOf(PARSED)
const source = { placed, fold: EMPTY_FOLD, rubric: DEFAULT_RUBRIC, by: 'me' }
const before = { ...source, rows: rowsOf(placed, EMPTY_FOLD, DEFAULT_RUBRIC, 'me') }

test('an edit makes its own row anew and leaves the others the very same', () => {
  const fold = foldOnto(EMPTY_FOLD, [edit('commitment:b', 'score.clear', 4)])
  const rows = rowsAfter(before, { ...source, fold })
  expect(rows.map((row, i) => row === before.rows[i])).toEqual([true, false, true])
  expect(rows[1]?.marks.clear).toBe(4)
  expect(rows).toEqual(rowsOf(placed, fold, DEFAULT_RUBRIC, 'me'))
})

test('rows made step by step are those made at once', () => {
  const edits = [
    edit('commitment:a', 'flag', true),
    edit('commitment:a', 'tag.重点', true),
    edit('commitment:a', 'tag.难点', true),
    edit('commitment:b', 'verdict', 'revise'),
    edit('commitment:b', 'note', '不清楚', 'other'),
    edit('annotation:x', 'annotation', { commitment: 'c', quote: '承诺c', at: [8, 11], remark: '？' }),
    edit('commitment:a', 'tag.难点', null),
    edit('annotation:x', 'annotation', null),
  ]
  let standing = before
  for (const one of edits) {
    const fold = foldOnto(standing.fold, [one])
    standing = { ...source, fold, rows: rowsAfter(standing, { ...source, fold }) }
    expect(standing.rows).toEqual(rowsOf(placed, fold, DEFAULT_RUBRIC, 'me'))
  }
  expect(standing.rows[0]).toMatchObject({ isFlagged: true, tags: ['重点'] })
  expect(standing.rows[1]).toMatchObject({ verdict: 'revise', reviewers: ['me', 'other'], note: '' })
  expect(standing.rows[2]).toMatchObject({ annotations: 0 })
})

test('what another person flagged or wrote for themselves is not mine, and private words make nobody a reviewer', () => {
  const fold = foldOnto(EMPTY_FOLD, [edit('commitment:a', 'flag', true, 'other'), edit('commitment:b', 'private', '私记', 'other')])
  const [a, b] = rowsAfter(before, { ...source, fold })
  expect(a).toMatchObject({ isFlagged: false, reviewers: ['other'] })
  expect(b).toMatchObject({ reviewers: [], note: '' })
})

test('what may no longer be seen is in no row', () => {
  const fold = foldOnto(EMPTY_FOLD, [edit('commitment:a', 'flag', true), edit('commitment:b', 'score.clear', 2)])
  const standing = { ...source, fold, rows: rowsAfter(before, { ...source, fold }) }
  const hidden = foldOnto(EMPTY_FOLD, [...fold.winners.values()].slice(0, 1))
  expect(rowsAfter(standing, { ...source, fold: hidden })).toEqual(rowsOf(placed, hidden, DEFAULT_RUBRIC, 'me'))
})
