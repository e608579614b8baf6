import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementOf, readingOf } from '../../renderer/insight/agreement.ts'

/** Observers' rows as the papers print them, a dot for what is missing; answered as units × observers. */
function units(...rows: readonly string[]): readonly (readonly (number | null)[])[] {
  const read = rows.map(row => row.split(' ').map(value => (value === '.' ? null : /\d/.test(value) ? Number(value) : value.charCodeAt(0))))
  return (read[0] ?? []).map((_, unit) => read.map(row => row[unit] ?? null))
}

/** K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), part C: four observers, twelve units, values missing. */
const PART_C = units('1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .')

test.each([
  ['nominal', 0.743],
  ['ordinal', 0.815],
  ['interval', 0.849],
] as const)('Krippendorff 2011, part C, %s: %d', (metric, published) => {
  expect(agreementOf(PART_C, metric).alpha).toBeCloseTo(published, 3)
})

test('Krippendorff 2011, part A: two observers, binary, .095', () => {
  expect(agreementOf(units('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'), 'nominal').alpha).toBeCloseTo(0.095, 3)
})

test('Krippendorff 2011, part B: two observers, five categories, .692', () => {
  expect(agreementOf(units('a a b b d c c c e d d a', 'b a b b b c c c e d d d'), 'nominal').alpha).toBeCloseTo(0.692, 3)
})

/** Wikipedia, "Krippendorff's alpha", computational example: three coders, fifteen units. */
test.each([
  ['nominal', 0.691],
  ['interval', 0.811],
] as const)('the encyclopedia’s example, %s: %d', (metric, published) => {
  const example = units('. . . . . 3 4 1 2 1 1 3 3 . 3', '1 . 2 1 3 3 4 3 . . . . . . .', '. . 2 1 3 4 4 . 2 1 1 3 3 . 4')
  expect(agreementOf(example, metric).alpha).toBeCloseTo(published, 3)
})

test('what rests on too little is not reckoned, and says why', () => {
  expect(readingOf(agreementOf([]))).toBe('too-few')
  expect(
    readingOf(
      agreementOf([
        [3, null],
        [null, 4],
      ]),
    ),
  ).toBe('too-few')
  expect(
    agreementOf([
      [3, 3],
      [3, 3],
    ]),
  ).toEqual({ alpha: null, units: 2, values: 4, unanimous: 2 })
  expect(
    readingOf(
      agreementOf([
        [3, 3],
        [3, 3],
      ]),
    ),
  ).toBe('alike')
})

test.each([
  [
    [
      [1, 1],
      [5, 5],
      [3, 3],
    ],
    'high',
  ],
  [
    [
      [1, 5],
      [5, 1],
      [1, 5],
    ],
    'opposed',
  ],
] as const)('%j reads as %s', (given, reading) => expect(readingOf(agreementOf(given))).toBe(reading))

const ratings = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 3, maxLength: 3 }), { maxLength: 12 })

test('α never exceeds 1, is 1 where all agree, and knows neither the order of units nor of observers', () => {
  fc.assert(
    fc.property(ratings, given => {
      const { alpha, units: count, unanimous } = agreementOf(given)
      if (alpha === null) return
      expect(alpha).toBeLessThanOrEqual(1 + 1e-12)
      if (count === unanimous) expect(alpha).toBeCloseTo(1, 10)
      const turned = [...given].reverse().map(unit => [...unit].reverse())
      expect(agreementOf(turned).alpha).toBeCloseTo(alpha, 10)
    }),
  )
})

test('a unit with one value changes nothing', () => {
  fc.assert(
    fc.property(ratings, fc.integer({ min: 1, max: 5 }), (given, lone) => {
      expect(agreementOf([...given, [lone, null, null]])).toEqual(agreementOf(given))
    }),
  )
})
