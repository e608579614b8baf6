import { expect, test } from 'vitest'
import { carriedEdits, toCheckIn } from '../../renderer/domain/carried-edits.ts'
import { carryOver } from '../../renderer/domain/carry-over.ts'
import { type Edit, type Json, sealed } from '../../renderer/domain/edit.ts'
import { EMPTY_FOLD, foldOnto, valueIn } from '../../renderer/domain/fold.ts'
import { annotationsOf } from '../../renderer/domain/review.ts'
import { placedOf } from '../../renderer/domain/row.ts'
import { parse } from '../../renderer/parser/parse.ts'

const OLD = `市科技局:践行新思想
新认定高新技术企业300家以上。
建设口袋公园10座,覆盖三个街道。
每月召开一次银企对接会,解决融资难题。
`
/** One as it was, one with other words, one gone, in another order, one new. */
const NEW = `市科技局:践行新思想
建设口袋公园12座,覆盖三个街道。
全年引进人才2000名。
新认定高新技术企业300家以上。
`
const parsed = (id: string, text: string) => parse(text, { id, name: `${id}.txt`, encoding: 'utf-8', year: 2026 })
const [old, now] = [parsed('old', OLD), parsed('new', NEW)]
const idOf = (of: typeof old, words: string) => placedOf(of).find(({ commitment }) => commitment.text.includes(words))?.commitment.id ?? ''

let n = 0
const made = (by: string, about: string, field: string, value: Json): Edit =>
  sealed({ at: `${1_795_000_000_000 + n++}-0000-${by}`, by, document: 'old', about, field, value })

const at = old.document.text.indexOf('高新技术企业')
const EDITS = [
  made('a', `commitment:${idOf(old, '高新')}`, 'score.clear', 5),
  made('b', `commitment:${idOf(old, '高新')}`, 'score.clear', 3),
  made('a', 'annotation:1', 'annotation', { commitment: idOf(old, '高新'), quote: '高新技术企业', at: [at, at + 6], remark: '哪一类？' }),
  made('a', `commitment:${idOf(old, '口袋')}`, 'note', '在哪里？'),
  made('b', `commitment:${idOf(old, '银企')}`, 'note', '有人来吗？'),
  made('a', 'person:a', 'name', '张三'),
]
const over = carryOver(old, now)
const carry = (edits: readonly Edit[]) =>
  carriedEdits({ id: 'old', parsed: old, fold: foldOnto(EMPTY_FOLD, edits) }, { id: 'new', parsed: now }, over)
const after = foldOnto(EMPTY_FOLD, carry(EDITS))

test('what was said about the same words stands there in the new text, each by its author', () => {
  expect(valueIn(after, `commitment:${idOf(now, '高新')}`, 'score.clear', 'a')).toBe(5)
  expect(valueIn(after, `commitment:${idOf(now, '高新')}`, 'score.clear', 'b')).toBe(3)
  const [annotation] = annotationsOf(after)
  expect(annotation).toMatchObject({ remark: '哪一类？', by: 'a', commitment: idOf(now, '高新') })
  expect(now.document.text.slice(...(annotation?.at ?? [0, 0]))).toBe('高新技术企业')
})

test('what was said about changed words comes along and waits to be checked', () => {
  expect(valueIn(after, `commitment:${idOf(now, '口袋')}`, 'note', 'a')).toBe('在哪里？')
  expect(toCheckIn(after, 'new')).toContainEqual(expect.objectContaining({ how: 'changed', to: idOf(now, '口袋') }))
})

test('what has no place is listed with every word of it', () => {
  expect(toCheckIn(after, 'new').filter(({ how }) => how === 'lost')).toMatchObject([
    { text: expect.stringContaining('银企'), said: [{ by: 'b', field: 'note', value: '有人来吗？' }] },
  ])
})

test('every edit is somewhere: carried, or word for word in the list', () => {
  const words = JSON.stringify([...after.winners.values()])
  for (const { value } of EDITS)
    expect(words).toContain(typeof value === 'object' && value !== null && 'remark' in value ? '哪一类？' : JSON.stringify(value))
})

test('two laptops that carry the same reviews over make the very same edits; a later word still wins', () => {
  expect(
    carry([...EDITS].reverse())
      .map(({ id }) => id)
      .sort(),
  ).toEqual(
    carry(EDITS)
      .map(({ id }) => id)
      .sort(),
  )
  const later = sealed({
    at: `${1_795_000_100_000}-0000-a`,
    by: 'a',
    document: 'new',
    about: `commitment:${idOf(now, '高新')}`,
    field: 'score.clear',
    value: 1,
  })
  expect(valueIn(foldOnto(after, [later, ...carry(EDITS)]), later.about, 'score.clear', 'a')).toBe(1)
})
