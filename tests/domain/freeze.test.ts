import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_FOLD, foldOnto } from '../../renderer/domain/fold.ts'
import { foldAt, freezesOf, movesBetween } from '../../renderer/domain/freeze.ts'
import { edit, stampAt } from './edits.ts'

const LOG = [
  edit(1, 'li', 'commitment:1', 'score.clear', 2),
  edit(2, 'wang', 'commitment:1', 'score.clear', 5),
  edit(3, 'li', 'commitment:2', 'score.timed', 3),
  edit(20, 'wang', 'commitment:1', 'score.clear', 3),
  edit(21, 'me', 'commitment:1', 'consensus.clear', { mark: 3, reason: '责任已补明' }),
  edit(22, 'li', 'commitment:2', 'score.timed', null),
  edit(23, 'me', 'commitment:2', 'decision', '退回补时限'),
  edit(24, 'li', 'commitment:2', 'note', '口径？'),
]

test('a frozen state is the fold of what was made up to its moment', () => {
  expect(foldAt(LOG, stampAt(10, 'z')).winners).toEqual(foldOnto(EMPTY_FOLD, LOG.slice(0, 3)).winners)
})

test('which scores moved, by whom, with what reason', () => {
  expect(movesBetween(foldAt(LOG, stampAt(10, 'z')), foldAt(LOG, stampAt(99, 'z')))).toEqual([
    { commitment: '2', criterion: 'timed', by: 'li', before: 3, after: null, at: stampAt(22, 'li'), reason: '退回补时限', isAgreed: false },
    { commitment: '1', criterion: 'clear', by: 'me', before: null, after: 3, at: stampAt(21, 'me'), reason: '责任已补明', isAgreed: true },
    {
      commitment: '1',
      criterion: 'clear',
      by: 'wang',
      before: 5,
      after: 3,
      at: stampAt(20, 'wang'),
      reason: '责任已补明',
      isAgreed: false,
    },
  ])
})

test('freezes stand in the order of their moments; removed and malformed ones do not stand', () => {
  const freeze = (name: string, second: number) => ({ name, moment: stampAt(second), edits: 3 })
  const fold = foldOnto(EMPTY_FOLD, [
    edit(31, 'me', 'freeze:b', 'freeze', freeze('会中', 30)),
    edit(32, 'me', 'freeze:a', 'freeze', freeze('会前', 10)),
    edit(33, 'me', 'freeze:c', 'freeze', { name: '坏', moment: 'yesterday', edits: 0 }),
    edit(34, 'me', 'freeze:d', 'freeze', freeze('多余', 12)),
    edit(35, 'me', 'freeze:d', 'freeze', null),
  ])
  expect(freezesOf(fold).map(one => one.name)).toEqual(['会前', '会中'])
})

const logs = fc.array(
  fc.record({
    by: fc.constantFrom('a', 'b'),
    about: fc.constantFrom('commitment:1', 'commitment:2'),
    mark: fc.option(fc.integer({ min: 1, max: 5 })),
  }),
  { maxLength: 30 },
)

test('moves taken from the earlier state lead to the later one, and from a state to itself nothing moves', () => {
  fc.assert(
    fc.property(logs, fc.nat(30), (drawn, cut) => {
      const log = drawn.map(({ about, by, mark }, index) => edit(index + 1, by, about, 'score.clear', mark))
      const [before, after] = [foldAt(log, stampAt(cut, 'z')), foldAt(log, stampAt(99, 'z'))]
      expect(movesBetween(after, after)).toEqual([])
      const marks = (fold: typeof before) => new Map([...fold.winners].map(([slot, one]) => [slot, one.value]))
      const led = marks(before)
      for (const { after: mark, by, commitment } of movesBetween(before, after))
        led.set(`commitment:${commitment}\nscore.clear\n${by}`, mark)
      const clean = (map: ReadonlyMap<string, unknown>) => [...map].filter(([, value]) => value !== null).sort()
      expect(clean(led)).toEqual(clean(marks(after)))
    }),
  )
})
