import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Edit } from '../../renderer/domain/edit.ts'
import { EMPTY_FOLD, type Fold, foldOnto, standingAbout, valueIn } from '../../renderer/domain/fold.ts'

const edit = (n: number, by: string, about: string, field: string, value: number): Edit => {
  const at = `${String(n).padStart(13, '0')}-0000-${by}`
  return { id: at, at, by, document: 'd', about, field, value }
}

/** Edits of three people about two subjects; the id is the reading, so two drawn alike are one event. */
const logs = fc
  .uniqueArray(
    fc.tuple(fc.nat(40), fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y'), fc.constantFrom('note', 'score.clear', 'annotation')),
    { selector: ([n, by]) => `${n} ${by}` },
  )
  .map(drawn => drawn.map(([n, by, about, field], i) => edit(n, by, about, field, i)))

const shown = (fold: Fold) => [...fold.winners].map(([slot, { id }]) => `${slot} ${id}`).sort()

test('merge is commutative: the order of edits does not matter', () => {
  fc.assert(
    fc.property(logs, fc.infiniteStream(fc.nat()), (log, order) => {
      const keyed = log.map(one => [order.next().value, one] as const).sort((a, b) => a[0] - b[0])
      expect(
        shown(
          foldOnto(
            EMPTY_FOLD,
            keyed.map(([, one]) => one),
          ),
        ),
      ).toEqual(shown(foldOnto(EMPTY_FOLD, log)))
    }),
  )
})

test('merge is associative: folding in two parts is folding at once', () => {
  fc.assert(
    fc.property(logs, fc.nat(40), (log, cut) => {
      const parts = foldOnto(foldOnto(EMPTY_FOLD, log.slice(0, cut)), log.slice(cut))
      expect(shown(parts)).toEqual(shown(foldOnto(EMPTY_FOLD, log)))
    }),
  )
})

test('merge is idempotent: the same edits again change nothing, not even the object', () => {
  fc.assert(
    fc.property(logs, log => {
      const once = foldOnto(EMPTY_FOLD, log)
      expect(foldOnto(once, log)).toBe(once)
    }),
  )
})

test('personal fields keep one value for each reviewer, shared fields the latest of all', () => {
  const fold = foldOnto(EMPTY_FOLD, [
    edit(1, 'a', 'x', 'score.clear', 3),
    edit(2, 'b', 'x', 'score.clear', 5),
    edit(1, 'a', 'x', 'annotation', 1),
    edit(2, 'b', 'x', 'annotation', 2),
  ])
  expect(valueIn(fold, 'x', 'score.clear', 'a')).toBe(3)
  expect(valueIn(fold, 'x', 'score.clear', 'b')).toBe(5)
  expect(valueIn(fold, 'x', 'annotation')).toBe(2)
  expect(valueIn(fold, 'x', 'note', 'a')).toBeNull()
})

test('what stands about a subject comes latest first', () => {
  const fold = foldOnto(EMPTY_FOLD, [edit(1, 'a', 'x', 'note', 1), edit(3, 'a', 'x', 'score.clear', 3), edit(2, 'a', 'y', 'note', 2)])
  expect(standingAbout(fold, 'x').map(one => one.field)).toEqual(['score.clear', 'note'])
})
