import { expect, test } from 'vitest'
import type { Edit } from '../../renderer/domain/edit.ts'
import { EMPTY_FOLD, foldOnto } from '../../renderer/domain/fold.ts'
import { introduction, peopleOf } from '../../renderer/domain/person.ts'

const made = (at: number, by: string, about: string, field: string, value: string | number): Edit => ({
  id: `${at}`,
  at: `${String(at).padStart(13, '0')}-0000-n`,
  by,
  document: 'd',
  about,
  field,
  value,
})

test('a person introduces themselves once, and again when the name has changed', () => {
  const me = { id: 'a', name: '张三' }
  expect(introduction(EMPTY_FOLD, 'd', me)).toEqual([{ document: 'd', about: 'person:a', field: 'name', value: '张三' }])
  const fold = foldOnto(EMPTY_FOLD, [made(1, 'a', 'person:a', 'name', '张三')])
  expect(introduction(fold, 'd', me)).toEqual([])
  expect(introduction(fold, 'd', { ...me, name: '张三丰' })).toHaveLength(1)
})

test('who has no name says nothing', () => expect(introduction(EMPTY_FOLD, 'd', { id: 'a', name: '' })).toEqual([]))

test('everybody who did something is there, named or not', () => {
  const fold = foldOnto(EMPTY_FOLD, [
    made(1, 'a', 'person:a', 'name', '张三'),
    made(2, 'a', 'commitment:1', 'score.clear', 4),
    made(3, 'b', 'commitment:1', 'score.clear', 2),
  ])
  expect([...peopleOf(fold).values()]).toEqual([
    { id: 'a', name: '张三' },
    { id: 'b', name: '' },
  ])
})
