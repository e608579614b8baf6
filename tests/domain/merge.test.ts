import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DRIFT, isFromTheFuture, later, millisOf, type Stamp, tick } from '../../renderer/domain/clock.ts'
import { canonical, type Edit, identified, idOf, type Json, sealed, soundness, tidied } from '../../renderer/domain/edit.ts'
import { aboutMerge, EMPTY_FOLD, type Fold, foldOnto, slotOf, valueIn } from '../../renderer/domain/fold.ts'
import { admit, refusedIn } from '../../renderer/domain/merge.ts'

/** How many histories each property is tried on. */
const CASES = 10_000
/** A day in autumn 2026, in ms. */
const NOW = 1_795_000_000_000

/** What a laptop is here: its log folded, its clock, how far its wall clock is off. */
interface Laptop {
  readonly node: string
  readonly skew: number
  fold: Fold
  last: Stamp
}

/** One thing that happens: somebody writes, or hands over everything they have, or an old file of theirs. */
type Event =
  | {
      readonly is: 'write'
      readonly who: number
      readonly about: string
      readonly field: string
      readonly value: Json
      readonly by: string
    }
  | { readonly is: 'hand over'; readonly from: number; readonly to: number; readonly share: number }

const HOUR = 3_600_000
const events: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    is: fc.constant('write' as const),
    who: fc.nat(2),
    about: fc.constantFrom('commitment:1', 'commitment:2', 'annotation:1'),
    field: fc.constantFrom('note', 'score.clear', 'label'),
    value: fc.oneof(fc.constant(null), fc.nat(5), fc.constantFrom('好', 'é', '')),
    by: fc.constantFrom('a', 'b'),
  }),
  fc.record({ is: fc.constant('hand over' as const), from: fc.nat(2), to: fc.nat(2), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
)
/** Clocks up to eleven hours off, to and fro: within the guard, whoever meets whom. */
const skews = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -11, max: 11 })))
const histories = fc.tuple(skews, fc.array(events, { maxLength: 24 }))

type FoldWay = (fold: Fold, edits: readonly Edit[]) => Fold

function live([skew, happened]: readonly [readonly number[], readonly Event[]], foldWay: FoldWay = foldOnto): readonly Laptop[] {
  const laptops = skew.map((hours, i): Laptop => ({ node: `node${i}`, skew: hours * HOUR, fold: EMPTY_FOLD, last: '' }))
  const hand = (from: Laptop, to: Laptop, share = 1) => {
    const log = [...from.fold.log.values()]
    const { fresh } = admit(log.slice(0, Math.ceil(log.length * share)), { fold: to.fold, last: to.last, now: NOW + to.skew })
    to.fold = foldWay(to.fold, fresh)
    to.last = later(to.last, to.fold.latest)
  }
  for (const [i, event] of happened.entries()) {
    if (event.is === 'hand over') {
      hand(laptops[event.from] as Laptop, laptops[event.to] as Laptop, event.share)
      continue
    }
    const laptop = laptops[event.who] as Laptop
    const { about, field, by, value } = event
    const standing = laptop.fold.winners.get(slotOf({ about, field, by }))
    laptop.last = tick(later(laptop.last, standing?.at ?? ''), NOW + laptop.skew + i, laptop.node)
    laptop.fold = foldWay(laptop.fold, [sealed({ at: laptop.last, by, document: 'd', about, field, value })])
  }
  for (const from of laptops) for (const to of laptops) hand(from, to)
  for (const from of laptops) for (const to of laptops) hand(from, to)
  return laptops
}

const shown = (fold: Fold) => [...fold.winners].map(([slot, edit]) => `${slot} ${edit.id}`).sort()

const isEverywhereTheSame = (laptops: readonly Laptop[]) => {
  const [first, ...others] = laptops.map(({ fold }) => shown(fold).join())
  return others.every(one => one === first)
}

test(`three laptops that have exchanged everything show the same, whatever they wrote and in whatever order (${CASES} histories)`, () => {
  fc.assert(
    fc.property(histories, history => isEverywhereTheSame(live(history))),
    { numRuns: CASES },
  )
})

test(`nothing anybody wrote is lost in any exchange (${CASES} histories)`, () => {
  fc.assert(
    fc.property(histories, history => {
      const writes = history[1].filter(one => one.is === 'write').length
      return live(history).every(({ fold }) => fold.log.size === writes)
    }),
    { numRuns: CASES },
  )
})

test(`order, grouping and repetition of merges do not matter (${CASES} logs)`, () => {
  fc.assert(
    fc.property(histories, fc.nat(24), fc.infiniteStream(fc.nat()), (history, cut, order) => {
      const log = [...(live(history)[0]?.fold.log.values() ?? [])]
      const mixed = log.map(one => [order.next().value, one] as const).sort((a, b) => a[0] - b[0])
      const parts = foldOnto(foldOnto(EMPTY_FOLD, log.slice(0, cut)), log.slice(cut))
      const again = foldOnto(parts, log)
      const other = foldOnto(EMPTY_FOLD, [...mixed.map(([, one]) => one), ...log.slice(0, cut)])
      return again === parts && shown(other).join() === shown(parts).join()
    }),
    { numRuns: CASES },
  )
})

test(`what a person writes on their own laptop shows at once, whatever clock wrote what it replaces (${CASES} pairs)`, () => {
  fc.assert(
    fc.property(fc.nat(DRIFT), fc.integer({ min: 0, max: NOW }), (ahead, now) => {
      const before = foldOnto(EMPTY_FOLD, [made('other', NOW + ahead, 'commitment:1', 'label', 1)])
      const at = tick(before.winners.values().next().value?.at ?? '', now, 'own')
      return (
        valueIn(
          foldOnto(before, [sealed({ at, by: 'me', document: 'd', about: 'commitment:1', field: 'label', value: 2 })]),
          'commitment:1',
          'label',
        ) === 2
      )
    }),
    { numRuns: CASES },
  )
})

test(`a merge taken back leaves exactly what was shown before, and taken back forth exactly what came (${CASES} merges)`, () => {
  fc.assert(
    fc.property(histories, fc.nat(24), (history, cut) => {
      const log = [...(live(history)[0]?.fold.log.values() ?? [])]
      const before = foldOnto(EMPTY_FOLD, log.slice(0, cut))
      const fresh = log.slice(cut)
      const own = (field: string, value: Json, n: number) =>
        sealed({ at: tick('', NOW + DRIFT + n, 'own'), by: 'me', document: 'd', about: aboutMerge('m'), field, value })
      const brought = own('brought', { file: 'b.yuean', ids: fresh.map(({ id }) => id) }, 0)
      const merged = foldOnto(before, [...fresh, brought])
      const back = foldOnto(merged, [own('withdrawn', true, 1)])
      const forth = foldOnto(back, [own('withdrawn', null, 2)])
      const without = (fold: Fold) =>
        shown(fold)
          .filter(one => !one.startsWith('merge:'))
          .join()
      return without(back) === shown(before).join() && without(forth) === without(merged)
    }),
    { numRuns: CASES },
  )
})

const made = (node: string, ms: number, about: string, field: string, value: Json, by = 'a') =>
  sealed({ at: `${String(ms).padStart(13, '0')}-0000-${node}`, by, document: 'd', about, field, value })

describe('ways to merge that are known to lose work fail these properties', () => {
  const byArrival: FoldWay = (fold, edits) => {
    const winners = new Map(fold.winners)
    for (const edit of edits) winners.set(slotOf(edit), edit)
    return { ...foldOnto(fold, edits), winners }
  }
  const choosing =
    (isBetter: (a: Edit, b: Edit) => boolean, slotWay: (edit: Edit) => string = slotOf): FoldWay =>
    (fold, edits) => {
      const winners = new Map(fold.winners)
      for (const edit of edits) {
        const standing = winners.get(slotWay(edit))
        if (!standing || isBetter(edit, standing)) winners.set(slotWay(edit), edit)
      }
      return { ...foldOnto(fold, edits), winners }
    }
  const MUTANTS: Readonly<Record<string, FoldWay>> = {
    'the last to arrive wins': byArrival,
    'the first to arrive wins': choosing(() => false),
    'the larger value wins, ties by arrival': choosing((a, b) => canonical(a.value) >= canonical(b.value)),
    'the wall clock alone decides, ties by arrival': choosing(
      (a, b) => Math.floor(millisOf(a.at) / HOUR) >= Math.floor(millisOf(b.at) / HOUR),
    ),
    'a removed value is forgotten': (fold, edits) => {
      const next = choosing((a, b) => a.at > b.at)(fold, edits)
      return { ...next, winners: new Map([...next.winners].filter(([, { value }]) => value !== null)) }
    },
    'a removed value always gives way': choosing((a, b) => b.value === null || a.at > b.at),
    'ids are counted per laptop': (fold, edits) =>
      foldOnto(
        fold,
        edits.map(edit => ({ ...edit, id: edit.at.slice(19) })),
      ),
    'ids are the second they were made in': (fold, edits) =>
      foldOnto(
        fold,
        edits.map(edit => ({ ...edit, id: edit.at.slice(0, 10) })),
      ),
    'only the first edit of a file is read': (fold, edits) => foldOnto(fold, edits.slice(0, 1)),
    'an edit older than the newest known is dropped': (fold, edits) =>
      foldOnto(
        fold,
        edits.filter(({ at }) => at > fold.latest),
      ),
  }
  test.each(Object.keys(MUTANTS))('%s', name => {
    const isRight = (history: readonly [readonly number[], readonly Event[]]) => {
      const writes = history[1].filter(one => one.is === 'write').length
      const own = live(history).map(({ fold }) => shown(fold).join())
      const laptops = live(history, MUTANTS[name])
      const isComplete = laptops.every(({ fold }) => fold.log.size === writes)
      return isComplete && isEverywhereTheSame(laptops) && shown((laptops[0] as Laptop).fold).join() === own[0]
    }
    expect(fc.check(fc.property(histories, isRight), { numRuns: 2000 }).failed).toBe(true)
  })
  test('a whole record as one field loses the other field', () => {
    const whole = choosing(
      (a, b) => a.at > b.at,
      ({ about }) => about,
    )
    const two = [made('a', NOW, 'commitment:1', 'label', 1), made('b', NOW + 1, 'commitment:1', 'title', 2)]
    expect(whole(EMPTY_FOLD, two).winners.size).toBe(1)
    expect(foldOnto(EMPTY_FOLD, two).winners.size).toBe(2)
  })
})

describe('traps, by name', () => {
  const door = { fold: EMPTY_FOLD, last: '', now: NOW }

  test('a tie of the wall clocks is decided everywhere the same', () => {
    const [a, b] = [made('a', NOW, 'commitment:1', 'label', 1), made('a', NOW, 'commitment:1', 'label', 2)]
    expect(a.id).not.toBe(b.id)
    expect(shown(foldOnto(EMPTY_FOLD, [a, b]))).toEqual(shown(foldOnto(EMPTY_FOLD, [b, a])))
  })

  test('a cloned laptop of version 1: two edits under one name are two', () => {
    const twin = (value: number): Edit => ({ ...made('a', NOW, 'commitment:1', 'score.clear', value, `p${value}`), id: `${NOW}-0000-a` })
    for (const pair of [
      [twin(1), twin(2)],
      [twin(2), twin(1)],
    ]) {
      const fold = foldOnto(foldOnto(EMPTY_FOLD, pair), pair)
      expect(fold.log.size).toBe(2)
      expect(valueIn(fold, 'commitment:1', 'score.clear', 'p1')).toBe(1)
      expect(valueIn(fold, 'commitment:1', 'score.clear', 'p2')).toBe(2)
    }
  })

  test('an edit of version 1 and the same edit under its new name are one', () => {
    const now = made('a', NOW, 'commitment:1', 'note', '口径？')
    expect(identified({ ...now, id: now.at })).toEqual(now)
  })

  test('a file from the year 2200 is refused and sets no clock', () => {
    const future = made('a', Date.UTC(2200, 0), 'commitment:1', 'note', 1)
    const tomorrow = made('a', NOW + DRIFT, 'commitment:1', 'note', 1)
    expect(admit([future], door)).toMatchObject({ fresh: [], refused: { future: 1 } })
    expect(admit([tomorrow], door)).toMatchObject({ fresh: [tomorrow], refused: { future: 0 } })
  })

  test('the year 9999 does not even fit a clock reading', () => {
    expect(admit([{ ...made('a', NOW, 'x', 'note', 1), at: `${Date.UTC(9999, 0)}-0000-a` }], door)).toMatchObject({
      fresh: [],
      refused: { shapeless: 1 },
    })
  })

  test('a laptop set back a year still takes in what its colleagues write, and its own writing still wins at home', () => {
    const [last, now] = [`${NOW}-0000-me`, NOW - 365 * DRIFT]
    expect(isFromTheFuture(`${NOW + HOUR}-0000-b`, last, now)).toBe(false)
    expect(tick(last, now, 'me') > last).toBe(true)
  })

  test('a removed value does not come back with an old file', () => {
    const [old, gone] = [made('a', NOW, 'annotation:1', 'annotation', 'x'), made('b', NOW + 1, 'annotation:1', 'annotation', null)]
    expect(valueIn(foldOnto(foldOnto(EMPTY_FOLD, [gone]), [old]), 'annotation:1', 'annotation')).toBeNull()
  })

  test('two fields of one record, changed on two laptops, both stand', () => {
    const fold = foldOnto(EMPTY_FOLD, [made('a', NOW, 'commitment:1', 'label', 1), made('b', NOW, 'commitment:1', 'title', 2)])
    expect([valueIn(fold, 'commitment:1', 'label'), valueIn(fold, 'commitment:1', 'title')]).toEqual([1, 2])
  })

  test('words are kept composed and whole; quotes as their text has them', () => {
    expect(tidied('e\u0301\ud83d')).toBe('é\uFFFD')
    expect(tidied({ quote: 'e\u0301', remark: 'e\u0301', deep: ['\udc00', 1, null, true] })).toEqual({
      quote: 'e\u0301',
      remark: 'é',
      deep: ['\uFFFD', 1, null, true],
    })
    expect(tidied('😀 承诺')).toBe('😀 承诺')
  })

  test('a subject named with half a character or in pieces is refused', () => {
    for (const about of ['commitment:\ud83d', 'commitment:e\u0301'])
      expect(admit([made('a', NOW, about, 'note', 1)], door).refused.shapeless).toBe(1)
  })

  test('what was changed on the way no longer fits its name', () => {
    const good = made('a', NOW, 'commitment:1', 'score.clear', 5)
    expect(soundness(good)).toBe('sound')
    for (const bad of [
      { ...good, value: 1 },
      { ...good, by: 'z' },
      { ...good, extra: true },
      { ...good, at: `${NOW + 1}-0000-a` },
    ])
      expect(admit([bad], door)).toMatchObject({ fresh: [], refused: { broken: 1 } })
  })

  test('keys of a later version stay, and the order of keys does not matter', () => {
    const { id: _, ...bare } = { ...made('a', NOW, 'commitment:1', 'note', { b: 1, a: 2 }), mood: 'calm' }
    const later = sealed(bare)
    expect(admit([later], door).fresh).toEqual([later])
    expect(idOf({ ...bare, value: { a: 2, b: 1 } })).toBe(later.id)
  })

  test('another laptop’s private notes and its own merges are not taken in', () => {
    const mine = [made('a', NOW, 'commitment:1', 'private', 'x'), made('a', NOW, aboutMerge('m'), 'withdrawn', ['y'])]
    expect(admit(mine, door)).toMatchObject({ fresh: [], refused: { foreign: 2 } })
  })

  test.each([[null], ['text'], [{}], [{ ...made('a', NOW, 'x', 'note', 1), at: 'yesterday' }], [[]]])('%j is no edit', candidate => {
    expect(admit([candidate], door)).toMatchObject({ fresh: [], refused: { shapeless: 1 } })
  })

  test('a value nested a hundred thousand deep is refused, not walked', () => {
    let value: Json = 1
    for (let i = 0; i < 100_000; i++) value = [value]
    expect(admit([{ ...made('a', NOW, 'x', 'note', 1), value }], door).refused.shapeless).toBe(1)
  })

  test('the preview counts what is added, changed, older, same and refused', () => {
    const fold = foldOnto(EMPTY_FOLD, [made('a', NOW, 'commitment:1', 'label', 1), made('a', NOW + 9, 'commitment:2', 'label', 1)])
    const seen = admit(
      [
        made('a', NOW, 'commitment:1', 'label', 1),
        made('b', NOW + 1, 'commitment:1', 'label', 2),
        made('b', NOW + 1, 'commitment:2', 'label', 2),
        made('b', NOW, 'commitment:3', 'label', 2),
        7,
      ],
      { ...door, fold },
    )
    expect({ ...seen, fresh: seen.fresh.length, refused: refusedIn(seen) }).toEqual({
      fresh: 3,
      added: 1,
      changed: 1,
      older: 1,
      same: 1,
      refused: 1,
    })
  })
})
