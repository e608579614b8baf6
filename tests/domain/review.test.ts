import { expect, test } from 'vitest'
import { anchor } from '../../renderer/domain/annotation.ts'
import { DEFAULT_RUBRIC } from '../../renderer/domain/default-rubric.ts'
import type { Draft, Edit } from '../../renderer/domain/edit.ts'
import { EMPTY_FOLD, foldOnto } from '../../renderer/domain/fold.ts'
import { annotationsOf, inverseOf, reviewOf, rubricOf } from '../../renderer/domain/review.ts'

let n = 0
const made = (draft: Omit<Draft, 'document'>, by = 'me'): Edit => {
  const at = `${String(++n).padStart(13, '0')}-0000-a`
  return { id: at, at, by, document: 'd', ...draft }
}

test('a review is one reviewer’s own: another one’s marks and note stay out', () => {
  const fold = foldOnto(EMPTY_FOLD, [
    made({ about: 'commitment:1', field: 'score.clear', value: 4 }),
    made({ about: 'commitment:1', field: 'note', value: '口径？' }),
    made({ about: 'commitment:1', field: 'score.clear', value: 1 }, 'colleague'),
    made({ about: 'commitment:1', field: 'note', value: '别处' }, 'colleague'),
  ])
  expect(reviewOf(fold, DEFAULT_RUBRIC, '1', 'me')).toMatchObject({
    marks: { clear: 4, timed: null },
    total: 4,
    note: '口径？',
    isComplete: false,
  })
})

test('taking a change back gives every field the value it had', () => {
  const before = foldOnto(EMPTY_FOLD, [made({ about: 'commitment:1', field: 'score.clear', value: 4 })])
  const drafts: Draft[] = [
    { document: 'd', about: 'commitment:1', field: 'score.clear', value: 2 },
    { document: 'd', about: 'commitment:1', field: 'note', value: 'x' },
  ]
  const after = foldOnto(
    before,
    drafts.map(draft => made(draft)),
  )
  const back = foldOnto(
    after,
    inverseOf(before, drafts, 'me').map(draft => made(draft)),
  )
  expect(reviewOf(back, DEFAULT_RUBRIC, '1', 'me')).toEqual(reviewOf(before, DEFAULT_RUBRIC, '1', 'me'))
})

test('a removed annotation is gone, a malformed one never was', () => {
  const value = { commitment: '1', quote: '全覆盖', at: [3, 6], remark: '何时？' }
  const fold = foldOnto(EMPTY_FOLD, [
    made({ about: 'annotation:a', field: 'annotation', value }),
    made({ about: 'annotation:b', field: 'annotation', value }),
    made({ about: 'annotation:c', field: 'annotation', value: { remark: 1 } }),
    made({ about: 'annotation:b', field: 'annotation', value: null }),
  ])
  expect(annotationsOf(fold).map(one => one.id)).toEqual(['a'])
})

test('a rubric that cannot be read leaves the default in force', () => {
  const fold = foldOnto(EMPTY_FOLD, [made({ about: 'rubric:d', field: 'rubric', value: { criteria: [] } })])
  expect(rubricOf(fold, 'd')).toBe(DEFAULT_RUBRIC)
})

test('a rubric that was set is in force, the same object each time it is asked for', () => {
  const rubric = { ...DEFAULT_RUBRIC, id: 'own', criteria: DEFAULT_RUBRIC.criteria.slice(0, 2) }
  const fold = foldOnto(EMPTY_FOLD, [made({ about: 'rubric:d', field: 'rubric', value: JSON.parse(JSON.stringify(rubric)) })])
  expect(rubricOf(fold, 'd')).toEqual(rubric)
  expect(rubricOf(fold, 'd')).toBe(rubricOf(fold, 'd'))
})

test.each([
  ['at its place', '先全覆盖后全覆盖', [1, 4], [1, 4]],
  ['moved a little', '我们先全覆盖', [1, 4], [3, 6]],
  ['nearest of two', '全覆盖……全覆盖', [6, 9], [5, 8]],
  ['gone', '没有了', [1, 4], null],
] as const)('an anchor is found %s', (_, text, at, expected) => expect(anchor(text, { quote: '全覆盖', at })).toEqual(expected))
