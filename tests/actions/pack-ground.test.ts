import { expect, test } from 'vitest'
import { WHOLE_PACK, WHOLE_SCOPE } from '../../renderer/domain/pack.ts'
import { packOf } from '../../renderer/domain/pack-of.ts'
import type { Parsed } from '../../renderer/domain/parsed.ts'
import type { PackGround } from '../../renderer/workers/answers.ts'
import { groundPieces, keepGround } from '../../renderer/workers/pack-ground.ts'
import { SEED, seedFold } from '../pack/seed.ts'

const ground: PackGround = { name: 'zhenjiang-2020.txt', parsed: SEED, fold: seedFold() }
/** 22 times the sample, as one long document. */
const long: Parsed = { ...SEED, plans: Array.from({ length: 22 }, () => SEED.plans).flat() }

test('told in pieces, the worker gathers the same pack as from the whole', () => {
  const kept = keepGround()
  for (const piece of groundPieces(ground, null, true, false)) kept.take(structuredClone(piece))
  const { fold, log, name, parsed } = kept.now()
  const source = {
    choice: { ...WHOLE_PACK, history: true, insight: true, source: true },
    scope: WHOLE_SCOPE,
    language: 'zh',
    day: '2026-11-24',
  } as const
  const whole = packOf({ ...source, document: { name: ground.name, parsed: SEED }, fold: seedFold(), log: [...seedFold().log.values()] })
  expect(packOf({ ...source, document: { name, parsed }, fold, log })).toEqual(whole)
  expect(parsed).toEqual(SEED)
})

test('what is known is not told again: nothing for the same, only the edits after one more, the log only where it is asked for', () => {
  const kindsOf = (known: PackGround | null, now: PackGround, withLog = false, knowsLog = false) => [
    ...new Set([...groundPieces(now, known, withLog, knowsLog)].map(({ kind }) => kind)),
  ]
  expect(kindsOf(null, ground)).toEqual(['document', 'plan', 'measures', 'winners'])
  expect(kindsOf(ground, ground)).toEqual([])
  expect(kindsOf(ground, ground, true)).toEqual(['log'])
  expect(kindsOf(ground, ground, true, true)).toEqual([])
  expect(kindsOf(ground, { ...ground, fold: { ...ground.fold, winners: new Map() } })).toEqual(['winners'])
  expect(kindsOf(ground, { ...ground, name: 'b.txt' })).toEqual(['document', 'plan', 'measures'])
})

test('no piece of a document of 2,574 commitments is large, and a list begun anew forgets the one before', () => {
  const pieces = [...groundPieces({ ...ground, parsed: long }, null, true, false)]
  expect(pieces.length).toBeGreaterThan(200)
  for (const piece of pieces) {
    const count =
      piece.kind === 'measures' ? piece.measures.flatMap(one => one.commitments).length : 'edits' in piece ? piece.edits.length : 0
    expect(count).toBeLessThanOrEqual(piece.kind === 'measures' ? 200 : 1500)
  }
  const kept = keepGround()
  for (const piece of [...pieces, ...groundPieces(ground, null, true, false)]) kept.take(piece)
  expect(kept.now().parsed.plans).toHaveLength(SEED.plans.length)
  expect(kept.now().log).toHaveLength(seedFold().log.size)
})

test('nobody who was told nothing gathers a pack', () => {
  expect(() => keepGround().now()).toThrow()
})
