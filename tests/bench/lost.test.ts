import { expect, test } from 'vitest'
import { lostIn } from './lost.ts'
import { measured } from './measure.ts'

const line = (name: string, ours: number, peer: number | null) =>
  measured({ name, size: '1', unit: 'ms', ours, peer, peerName: 'x', goal: '', met: false })

test.each([
  ['a goal missed by a little is a busy machine', 'parse', 100, 10, 0],
  ['a goal missed by a large factor is lost speed', 'parse', 3000, 10, 1],
  ['what could not be measured is lost', 'parse', Number.NaN, 10, 1],
  ['a time alone is not judged', 'import: drop → rows', 9000, null, 0],
  ['a line without a bound is not judged', 'table', 300, 1, 0],
] as const)('%s', (_, name, ours, peer, count) => expect(lostIn([line(name, ours, peer)])).toHaveLength(count))
