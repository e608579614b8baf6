import { expect, test } from 'vitest'
import { areInitials, charactersOf, findInitials, learnInitials, noInitials } from '../../renderer/domain/initials.ts'

const table = noInitials()
learnInitials(table, { 市: 's', 工: 'g', 信: 'xs', 局: 'j', 行: 'xh', 银: 'y' })

test.each([
  ['市工信局', 'gxj', [1, 4]],
  ['市工信局', 'SGXJ', [0, 4]],
  ['银行', 'yh', [0, 2]],
  ['银行', 'yx', [0, 2]],
  ['市5G工信局', 'ggx', [2, 5]],
  ['市工信局', 'gj', null],
  ['市工', 'gxj', null],
  ['', 'gx', null],
])('in %s the letters %s are %j', (text, letters, expected) => expect(findInitials(text, letters, table)).toEqual(expected))

test.each([
  ['gxj', true],
  ['g', false],
  ['5g', false],
  ['工信', false],
  ['g x', false],
])('%s are initials: %s', (typed, expected) => expect(areInitials(typed)).toBe(expected))

test('each Chinese character is found once, what is known is left out', () =>
  expect(charactersOf(['市工信局', '市A1，'], new Set('局'))).toEqual(['市', '工', '信']))
