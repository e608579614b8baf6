import { expect, test } from 'vitest'
import { DEFAULT_RUBRIC } from '../../renderer/domain/default-rubric.ts'
import type { Edit, Json } from '../../renderer/domain/edit.ts'
import { EMPTY_FOLD, foldOnto } from '../../renderer/domain/fold.ts'
import { reviewOf } from '../../renderer/domain/review.ts'
import type { Rubric } from '../../renderer/domain/rubric.ts'
import { goneCriteria, impactOf, outOfRange, reworded, scoresGiven } from '../../renderer/domain/rubric-change.ts'

const first = ({ criteria: [one] }: Rubric) => {
  if (!one) throw new Error('no criterion')
  return one
}
let n = 0
const made = (about: string, field: string, value: Json, by = 'me'): Edit => {
  const at = `${String(++n).padStart(13, '0')}-0000-a`
  return { id: at, at, by, document: 'd', about, field, value }
}
const score = (criterion: string, value: Json, by = 'me') => made('commitment:1', `score.${criterion}`, value, by)
const without = (id: string): Rubric => ({ ...DEFAULT_RUBRIC, criteria: DEFAULT_RUBRIC.criteria.filter(one => one.id !== id) })
const shortened = (id: string, levels: number): Rubric => ({
  ...DEFAULT_RUBRIC,
  criteria: DEFAULT_RUBRIC.criteria.map(one => (one.id === id ? { ...one, levels: one.levels.slice(0, levels) } : one)),
})

test('a change says how many scores count on, are hidden and come back; scores taken away are none', () => {
  const fold = foldOnto(EMPTY_FOLD, [
    score('clear', 5),
    score('clear', 2, 'b'),
    score('timed', 'unable'),
    score('ambitious', 3),
    score('ambitious', null),
  ])
  expect(impactOf(fold, DEFAULT_RUBRIC, without('clear'))).toEqual({ counted: 1, hidden: 2, revived: 0 })
  expect(impactOf(fold, DEFAULT_RUBRIC, shortened('clear', 3))).toEqual({ counted: 2, hidden: 1, revived: 0 })
  expect(impactOf(fold, without('clear'), DEFAULT_RUBRIC)).toEqual({ counted: 1, hidden: 0, revived: 2 })
  expect(Object.fromEntries(scoresGiven(fold))).toEqual({ clear: 2, timed: 1 })
})

test('the score of a removed criterion or level is out of sight and comes back with it', () => {
  const fold = foldOnto(EMPTY_FOLD, [score('clear', 5)])
  expect(reviewOf(fold, without('clear'), '1', 'me').marks).not.toHaveProperty('clear')
  expect(reviewOf(fold, shortened('clear', 3), '1', 'me').marks.clear).toBeNull()
  expect(outOfRange(fold, first(shortened('clear', 3)))).toBe(1)
  expect(reviewOf(fold, DEFAULT_RUBRIC, '1', 'me').marks.clear).toBe(5)
})

test('removed criteria with scores are found again as they last stood, own ones too', () => {
  const own = { ...first(DEFAULT_RUBRIC), id: 'c-1', name: { zh: '自定', en: 'Own' } }
  const log = [made('rubric:d', 'rubric', JSON.parse(JSON.stringify({ ...DEFAULT_RUBRIC, criteria: [own] })))]
  const fold = foldOnto(EMPTY_FOLD, [score('c-1', 4), score('timed', 3), score('nobody-knows', 1)])
  expect(goneCriteria(fold, without('timed'), log).map(one => one.name.zh)).toEqual(['自定', '有时限'])
  expect(goneCriteria(fold, DEFAULT_RUBRIC, [])).toEqual([])
})

test('words in the other language follow only where they said the same or nothing', () => {
  expect(reworded({ zh: '旧', en: 'old' }, 'zh', '新')).toEqual({ zh: '新', en: 'old' })
  expect(reworded({ zh: '旧', en: '旧' }, 'zh', '新')).toEqual({ zh: '新', en: '新' })
  expect(reworded({ zh: '', en: 'old' }, 'en', 'new')).toEqual({ zh: 'new', en: 'new' })
})
