import { expect, test } from 'vitest'
import { changesOf } from '../../renderer/domain/changes.ts'
import type { Edit, Json } from '../../renderer/domain/edit.ts'
import { likeTargets } from '../../renderer/domain/like-targets.ts'
import { placedOf } from '../../renderer/domain/row.ts'
import { parse } from '../../renderer/parser/parse.ts'

const edit = (n: number, field: string, value: Json, by = 'a', about = 'x'): Edit => {
  const at = `${String(n).padStart(13, '0')}-0000-${by}`
  return { id: at, at, by, document: 'd', about, field, value }
}

test('history tells what stood before each edit, personal fields apart, whatever order the log is in', () => {
  const log = [
    edit(3, 'score.clear', 5),
    edit(1, 'score.clear', 3),
    edit(2, 'score.clear', 1, 'b'),
    edit(4, 'join', true),
    edit(5, 'join', null, 'b'),
    edit(6, 'note', 'z', 'a', 'y'),
  ]
  expect(changesOf(log, one => one.about === 'x').map(({ before, edit: one }) => [one.field, before, one.value, one.by])).toEqual([
    ['join', true, null, 'b'],
    ['join', null, true, 'a'],
    ['score.clear', 3, 5, 'a'],
    ['score.clear', null, 1, 'b'],
    ['score.clear', null, 3, 'a'],
  ])
})

test('like targets elsewhere are found by what they measure; a commitment without one has none', () => {
  const text =
    '市科技局\n一、创新。全年新认定高新技术企业300家以上。加强宣传。\n市商务局\n一、开放。力争新认定高新技术企业20家。新建口袋公园10座。\n'
  const placed = placedOf(parse(text, { id: 'd', encoding: 'utf-8', name: 'x', year: 2020 }))
  const numbered = (n: number) => {
    const one = placed.find(({ number }) => number === n)
    if (!one) throw new Error(`no commitment ${n}`)
    return one
  }
  expect(likeTargets(placed, numbered(1)).map(({ placed: one }) => one.number)).toEqual([3])
  expect(likeTargets(placed, numbered(2))).toEqual([])
  expect(likeTargets(placed, numbered(4))).toEqual([])
})
