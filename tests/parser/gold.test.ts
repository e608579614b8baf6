import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parseFile, scoreOf } from './score-file.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const parsed = parseFile(at('../../seeds/zhenjiang-2020.txt'))
const score = scoreOf(parsed, at('./gold/zhenjiang-2020.json'))

test('the seed is a page of nine departments, all called and all found', () => {
  expect(parsed.document.kind).toBe('departments')
  expect(parsed.document.year).toBe(2020)
  expect(parsed.plans).toHaveLength(9)
  expect(parsed.roll.map(call => call.found)).toEqual(Array(9).fill(true))
})

test('every quoted finding of the seed is at its place, and every character is in one block', () => {
  expect(score.offsets.wrong).toBe(0)
  expect(score.offsets.checked).toBeGreaterThan(180)
  expect(score.coverage).toEqual({ characters: 9026, placed: 9026 })
})

test.each(['plans', 'leads', 'commitments', 'targets', 'deadlines'] as const)('on the seed, %s reach F1 1.00', kind => {
  expect(score.misses.filter(line => !line.startsWith('target: metric'))).toEqual([])
  expect(score[kind]?.f1).toBe(1)
})

test('on the seed, values, comparators and dates are all right and the metric at least 0.9', () => {
  expect(score.targets?.value).toBe(1)
  expect(score.targets?.comparator).toBe(1)
  expect(score.targets?.metric).toBeGreaterThanOrEqual(0.9)
  expect(score.deadlines?.dates).toBe(1)
})

test('no name and no ordinal of the seed becomes a target', () => {
  expect(score.misses.filter(line => line.startsWith('target: false'))).toEqual([])
})

test('the same text gives the same ids, and no two commitments share one', () => {
  const again = parseFile(at('../../seeds/zhenjiang-2020.txt'))
  expect(again).toEqual(parsed)
  const ids = parsed.plans.flatMap(plan => plan.measures).flatMap(measure => measure.commitments.map(one => one.id))
  expect(new Set(ids).size).toBe(ids.length)
})

test.each([
  ['guangdong-2026', 'utf-8'],
  ['huangshan-2016', 'utf-8'],
  ['nongji-2018', 'utf-8'],
  ['shicheng-2018', 'utf-8'],
  ['state-2003', 'gb18030'],
])('on %s, targets and deadlines stay at F1 0.95 or better, dates at 0.98', (name, encoding) => {
  const goldPath = at(`./gold/${name}.json`)
  const { from } = JSON.parse(readFileSync(goldPath, 'utf8')) as { from: string }
  const own = scoreOf(parseFile(at(`../../${from}`), encoding), goldPath)
  expect(own.offsets.wrong).toBe(0)
  expect(own.coverage.placed).toBe(own.coverage.characters)
  expect(own.targets?.f1).toBeGreaterThanOrEqual(0.95)
  expect(own.deadlines?.f1).toBeGreaterThanOrEqual(0.95)
  expect(own.deadlines?.dates ?? 1).toBeGreaterThanOrEqual(0.98)
})

const own = readdirSync(new URL('./gold/', import.meta.url)).filter(name => /^own-.*\.json$/.test(name))

test('there are at least twenty texts of our own writing, of every kind', () => {
  expect(own.length).toBeGreaterThanOrEqual(20)
})

test.each(own)('on %s, which was written blind, every kind of finding stays at F1 0.95 or better', name => {
  const goldPath = at(`./gold/${name}`)
  const { from } = JSON.parse(readFileSync(goldPath, 'utf8')) as { from: string }
  const read = scoreOf(parseFile(at(`../../${from}`)), goldPath)
  expect(read.offsets.wrong).toBe(0)
  expect(read.coverage.placed).toBe(read.coverage.characters)
  for (const kind of ['plans', 'leads', 'commitments', 'targets', 'deadlines'] as const)
    if (read[kind]) expect(read[kind]?.f1, `${kind}: ${read.misses.join('; ')}`).toBeGreaterThanOrEqual(0.95)
  expect(read.targets?.value).toBeGreaterThanOrEqual(0.95)
  expect(read.targets?.comparator).toBeGreaterThanOrEqual(0.9)
})
