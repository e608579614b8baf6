import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_FOLD, foldOnto } from '../../renderer/domain/fold.ts'
import { paused, type Sitting, sittingOf, turnAt, turnedTo } from '../../renderer/domain/sitting.ts'
import { edit } from './edits.ts'

const AGENDA = ['a', 'b', 'c'].map(department => ({ department, minutes: 10 }))
const begun = turnedTo(null, 'a', 1_000_000)

test('a turn runs from the wall clock: kept, read again and looked at later, it shows the same second', () => {
  const kept = sittingOf(foldOnto(EMPTY_FOLD, [edit(1, 'me', 'meeting:d', 'sitting', JSON.parse(JSON.stringify(begun)))]), 'd')
  expect(kept).toEqual(begun)
  expect(kept && turnAt(kept, AGENDA, 1_000_000 + 125_000)).toMatchObject({ left: 475, index: 0, isRunning: true })
})

test('a turn over time counts below nothing, a clock set back gives no time away', () => {
  expect(turnAt(begun, AGENDA, 1_000_000 + 601_000)?.left).toBe(-1)
  expect(turnAt(begun, AGENDA, 5)?.left).toBe(600)
})

test('a stopped clock stands; going on goes on where it stood', () => {
  const stopped = paused(begun, 1_060_000)
  expect(turnAt(stopped, AGENDA, 9_000_000)).toMatchObject({ left: 540, isRunning: false })
  const on = paused(stopped, 9_000_000)
  expect(turnAt(on, AGENDA, 9_010_000)).toMatchObject({ left: 530, isRunning: true })
})

test('a department that gets the floor again goes on with what it had left', () => {
  const there = turnedTo(begun, 'b', 1_120_000)
  const back = turnedTo(there, 'a', 1_180_000)
  expect(turnAt(there, AGENDA, 1_120_000)).toMatchObject({ left: 600, next: { department: 'c' }, afterNext: null })
  expect(turnAt(back, AGENDA, 1_180_000)?.left).toBe(480)
})

test('a department that is on no agenda has no turn; a sitting that cannot be read is none', () => {
  expect(turnAt(turnedTo(null, '不在', 1), AGENDA, 2)).toBeNull()
  expect(sittingOf(foldOnto(EMPTY_FOLD, [edit(1, 'me', 'meeting:d', 'sitting', { department: 3 })]), 'd')).toBeNull()
})

test('however the floor goes and the clock is stopped, the seconds spent are the seconds that ran', () => {
  const step = fc.tuple(fc.constantFrom('a', 'b', 'c', 'pause'), fc.integer({ min: 0, max: 100_000 }))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), steps => {
      let now = 0
      let ran = 0
      let sitting: Sitting = turnedTo(null, 'a', now)
      for (const [what, milliseconds] of steps) {
        now += milliseconds
        if (sitting.since !== null) ran += milliseconds
        sitting = what === 'pause' ? paused(sitting, now) : turnedTo(sitting, what, now, sitting.since !== null)
      }
      const spent = Object.values(sitting.spent).reduce((sum, one) => sum + one, 0)
      expect(spent).toBeCloseTo(ran / 1000, 6)
    }),
  )
})
