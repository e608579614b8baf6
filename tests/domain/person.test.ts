import { expect, test } from 'vitest'
import type { Edit } from '../../renderer/domain/edit.ts'
import { EMPTY_FOLD, foldOnto } from '../../renderer/domain/fold.ts'
import { colourOf, introduction, lettersOf, PERSON_COLOURS, peopleOf } from '../../renderer/domain/person.ts'

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

test('unit and colour go along with the name, once, and again when they have changed or were taken away', () => {
  const me = { id: 'a', name: '张三', unit: '市考核办', colour: 'teal' }
  const drafts = introduction(EMPTY_FOLD, 'd', me)
  expect(drafts.map(({ field, value }) => [field, value])).toEqual([
    ['name', '张三'],
    ['unit', '市考核办'],
    ['colour', 'teal'],
  ])
  const fold = foldOnto(
    EMPTY_FOLD,
    drafts.map(({ about, field, value }, index) => made(index + 1, 'a', about, field, String(value))),
  )
  expect(introduction(fold, 'd', me)).toEqual([])
  expect([...peopleOf(fold).values()]).toEqual([me])
  expect(introduction(fold, 'd', { ...me, unit: '' })).toEqual([{ document: 'd', about: 'person:a', field: 'unit', value: null }])
})

test('who never chose a colour has one all the same, the same on every laptop; a colour nobody knows is none', () => {
  expect(PERSON_COLOURS).toContain(colourOf({ id: 'someone' }))
  expect(colourOf({ id: 'a', colour: 'teal' })).toBe('teal')
  expect(colourOf({ id: 'someone', colour: 'url(x)' })).toBe(colourOf({ id: 'someone' }))
})

test.each([
  ['张三丰', '张三'],
  ['李静', '李静'],
  ['王 强', '王强'],
  ['Li Wei', 'LW'],
  ['Anna', 'AN'],
  ['', ''],
])('the letters of %j are %j', (name, letters) => expect(lettersOf(name)).toBe(letters))
