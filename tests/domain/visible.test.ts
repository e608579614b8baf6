import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Edit } from '../../renderer/domain/edit.ts'
import { EMPTY_FOLD, foldOnto, valueIn } from '../../renderer/domain/fold.ts'
import { roundOf } from '../../renderer/domain/round.ts'
import { visibleFold } from '../../renderer/domain/visible.ts'
import { edit } from './edits.ts'

const fold = (...edits: readonly Edit[]) => foldOnto(EMPTY_FOLD, edits)
const blind = edit(10, 'clerk', 'panel:d', 'round', 'blind')
const revealed = edit(90, 'clerk', 'panel:d', 'revealed', true)
const theirs = edit(20, 'li', 'commitment:1', 'score.clear', 2)
const seenBy = (me: string, ...edits: readonly Edit[]) => visibleFold(fold(...edits), 'd', me)

test('without a round everybody sees everybody, and the fold stays the same object', () => {
  const whole = fold(theirs)
  expect(visibleFold(whole, 'd', 'me')).toBe(whole)
})

test.each([
  ['score.clear', 'commitment:1', 3],
  ['verdict', 'commitment:1', 'return'],
  ['flag', 'commitment:1', true],
  ['note', 'commitment:1', '口径？'],
  ['annotation', 'annotation:x', { commitment: '1', quote: '全', at: [0, 1], remark: '谁？' }],
  ['consensus.clear', 'commitment:1', { mark: 3, reason: '议定' }],
  ['decision', 'commitment:1', '退回重写'],
  ['poll', 'commitment:1', { yes: 5, no: 2 }],
])('a colleague’s %s is not there while the round is blind, and is after the reveal', (field, about, value) => {
  const given = edit(20, 'li', about, field, value)
  expect(valueIn(seenBy('me', blind, given), about, field, 'li')).toBeNull()
  expect(valueIn(seenBy('li', blind, given), about, field, 'li')).toEqual(value)
  expect(valueIn(seenBy('me', blind, given, revealed), about, field, 'li')).toEqual(value)
})

test('a private note of a colleague is never seen, revealed or not', () => {
  const note = edit(20, 'li', 'commitment:1', 'private', '私下说')
  expect(valueIn(seenBy('me', note), 'commitment:1', 'private', 'li')).toBeNull()
  expect(valueIn(seenBy('me', blind, note, revealed), 'commitment:1', 'private', 'li')).toBeNull()
})

test('who stands aside is known to all, and so is what was remarked before the round', () => {
  const aside = edit(20, 'li', 'department:市科技局', 'recused', true)
  const remark = edit(5, 'clerk', 'annotation:x', 'annotation', { commitment: '1', quote: '全', at: [0, 1], remark: '排版' })
  const seen = seenBy('me', blind, aside, remark)
  expect(valueIn(seen, 'department:市科技局', 'recused', 'li')).toBe(true)
  expect(valueIn(seen, 'annotation:x', 'annotation')).not.toBeNull()
})

test('a blind round that is set again after a reveal is blind again; taking the reveal back hides as well', () => {
  const again = edit(100, 'clerk', 'panel:d', 'round', 'blind')
  const back = edit(95, 'clerk', 'panel:d', 'revealed', null)
  expect(roundOf(fold(blind, revealed), 'd').isRevealed).toBe(true)
  expect(valueIn(seenBy('me', blind, theirs, revealed, again), 'commitment:1', 'score.clear', 'li')).toBeNull()
  expect(valueIn(seenBy('me', blind, theirs, revealed, back), 'commitment:1', 'score.clear', 'li')).toBeNull()
})

test('a round that cannot be read is open, a due day that is none is none', () => {
  const round = roundOf(fold(edit(1, 'x', 'panel:d', 'round', { kind: 1 }), edit(2, 'x', 'panel:d', 'due', 'soon')), 'd')
  expect(round).toMatchObject({ kind: 'open', due: '', isRevealed: false, roster: [] })
})

/** Any judgement of anybody, at any time after the round began. */
const judgements = fc.uniqueArray(
  fc.record({
    second: fc.integer({ min: 11, max: 89 }),
    by: fc.constantFrom('me', 'li', 'wang'),
    field: fc.constantFrom(
      'score.clear',
      'score.timed',
      'verdict',
      'flag',
      'note',
      'private',
      'annotation',
      'consensus.clear',
      'poll',
      'decision',
    ),
    value: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.string(), fc.constant(true)),
  }),
  { selector: ({ by, second }) => `${by}${second}` },
)

test('blind leaks nothing: whatever colleagues judge, what is seen is what would be seen without them', () => {
  fc.assert(
    fc.property(judgements, drawn => {
      const edits = drawn.map(({ by, field, second, value }) =>
        edit(second, by, field === 'annotation' ? `annotation:${by}` : `commitment:${second % 3}`, field, value),
      )
      const seen = visibleFold(fold(blind, ...edits), 'd', 'me')
      const text = JSON.stringify([...seen.winners])
      for (const one of edits) if (one.by !== 'me') expect(text).not.toContain(`"by":"${one.by}"`)
      // My own judgements stand unless a colleague's later one took the same shared place.
      const mine = visibleFold(fold(blind, ...edits.filter(one => one.by === 'me')), 'd', 'me')
      for (const [slot, kept] of seen.winners) expect(mine.winners.get(slot)).toEqual(kept)
    }),
    { numRuns: 500 },
  )
})
