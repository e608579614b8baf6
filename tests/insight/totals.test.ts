import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Counts } from '../../renderer/domain/insight.ts'
import type { Parsed } from '../../renderer/domain/parsed.ts'
import { placedOf } from '../../renderer/domain/row.ts'
import { insightOf } from '../../renderer/insight/insight-of.ts'
import { overviewOf } from '../../renderer/insight/overview.ts'
import { read } from './documents.ts'

const folder = fileURLToPath(new URL('../parser/gold/texts/', import.meta.url))
const TEXTS = readdirSync(folder).filter(name => name.endsWith('.txt') && !name.includes('2003'))
const ask = { goals: ['高质量发展', 'growth'], today: '2020-06-01', done: [] }

/** What must hold for any document whatever. */
function holds(parsed: Parsed): void {
  const placed = placedOf(parsed)
  const { strip, targets, alignment, wording, dependencies, overlaps } = insightOf(parsed, ask)
  const overview = overviewOf(parsed, placed, 'department')
  const keys = Object.keys(overview.whole) as (keyof Counts)[]
  for (const key of keys) {
    const ids = overview.groups.flatMap(({ counts }) => counts[key])
    expect([...ids].sort()).toEqual([...overview.whole[key]].sort())
  }
  const { whole } = overview
  expect(whole.all).toHaveLength(placed.length)
  expect(whole.firm.length + whole.aimed.length + whole.soft.length).toBe(placed.length)
  expect(whole.verifiable.length + whole.partly.length + whole.unverifiable.length).toBe(placed.length)
  for (const id of whole.hard) for (const key of ['firm', 'target', 'deadline'] as const) expect(whole[key]).toContain(id)
  // By those who lead, one commitment stands in several groups: then the sets must agree.
  const undated = new Set(strip.groups.flatMap(one => one.undated))
  const due = new Set(strip.groups.flatMap(one => one.due.flat()))
  expect(due).toEqual(new Set(whole.deadline))
  expect(undated.size + due.size).toBe(placed.length)
  const amounts = [...targets.units.flatMap(({ metrics }) => metrics.flatMap(({ rows }) => rows)), ...targets.inFull]
  expect(new Set(amounts.map(({ id }) => id))).toEqual(new Set(whole.target))
  for (const { namings } of alignment.rows)
    for (const { at, id } of namings) {
      const own = placed.find(({ commitment }) => commitment.id === id)
      if (own) expect(own.commitment.at[0] <= at[0] && at[1] <= own.commitment.at[1]).toBe(true)
    }
  expect(new Set(wording.flatMap(({ vague }) => vague.flatMap(({ ids }) => ids)))).toEqual(new Set(whole.vague))
  for (const { from, to, ids } of dependencies) {
    expect(from).not.toBe(to)
    expect(ids.length).toBeGreaterThan(0)
  }
  for (const { a, b } of overlaps) expect(a).not.toBe(b)
}

describe('the departments add up to the document', () => {
  test.each(TEXTS)('%s', name => holds(read(readFileSync(folder + name, 'utf8'))))

  test('whatever the text', () => {
    const pieces = fc.constantFrom(
      '市科技局',
      '市发改委',
      ':',
      '。',
      ';',
      '\n',
      '“',
      '”',
      '新建',
      '10家',
      '8月底前',
      '全年',
      '进一步',
      '确保',
      '会同',
      '围绕“a、b”',
      'We will ',
      '3%',
      '、',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), words => holds(read(words.join('')))),
      { numRuns: 200 },
    )
  })
})

test('grouped by those who lead, every commitment counts for each of its leads', () => {
  const parsed = read(readFileSync(`${folder}own-05-task-table.txt`, 'utf8'))
  const placed = placedOf(parsed)
  const { groups } = overviewOf(parsed, placed, 'owner')
  const expected = placed.reduce((sum, { commitment }) => sum + Math.max(1, new Set(commitment.owners).size), 0)
  expect(groups.reduce((sum, { counts }) => sum + counts.all.length, 0)).toBe(expected)
  expect(groups.length).toBeGreaterThan(3)
})
