import { expect, test } from 'vitest'
import { inTurns, measured, median, quantile, slope } from './measure.ts'

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[7], 7],
])('the middle of %j is %d', (values, expected) => expect(median(values)).toBe(expected))

test('a quantile lies between its neighbours', () => expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5))

test.each([
  ['linear', 1],
  ['square', 2],
] as const)('%s growth has slope %d', (_, power) => expect(slope([1, 10, 100].map(n => [n, 3 * n ** power] as const))).toBeCloseTo(power))

test('works take turns, and the first turn does not count', async () => {
  const order: string[] = []
  const medians = await inTurns(2, [() => order.push('a'), () => order.push('b')])
  expect(order).toEqual(['a', 'b', 'a', 'b', 'a', 'b'])
  expect(medians).toHaveLength(2)
})

test('the ratio is ours by the peer’s, and there is none without a peer', () => {
  const line = { name: 'x', size: '1', unit: 'ms', ours: 3, peerName: 'y', goal: '', met: true } as const
  expect(measured({ ...line, peer: 2 }).ratio).toBe(1.5)
  expect(measured({ ...line, peer: null }).ratio).toBeNull()
})
