import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isStamp, later, millisOf, tick } from '../../renderer/domain/clock.ts'

test('readings grow while the wall clock stands still, runs or is set back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 13 - 1 }), { minLength: 2 }), walls => {
      let last = ''
      for (const wall of walls) {
        const next = tick(last, wall, 'laptop1')
        expect(next > last).toBe(true)
        expect(isStamp(next)).toBe(true)
        expect(millisOf(next)).toBeGreaterThanOrEqual(wall)
        last = next
      }
    }),
  )
})

test('the counter overflows into the next millisecond', () => {
  expect(tick('0000000000100-zzzz-a', 100, 'a')).toBe('0000000000101-0000-a')
})

test('two windows in the same millisecond never make the same reading', () => {
  expect(tick('', 100, 'a')).not.toBe(tick('', 100, 'b'))
})

test('the later of two readings is the one that sorts last', () => {
  expect(later('0000000000100-0000-b', '0000000000100-0001-a')).toBe('0000000000100-0001-a')
})

test.each(['', '100-0000-a', '0000000000100-0000-', '0000000000100-0000-A', '0000000000100-000-a'])('%j is no reading', text =>
  expect(isStamp(text)).toBe(false),
)
