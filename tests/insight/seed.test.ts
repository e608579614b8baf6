import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Counts, Ids } from '../../renderer/domain/insight.ts'
import { placedOf } from '../../renderer/domain/row.ts'
import { dueWithin } from '../../renderer/domain/standing.ts'
import { insightOf } from '../../renderer/insight/insight-of.ts'
import { countsOf } from '../../renderer/insight/overview.ts'
import { parseFile } from '../parser/score-file.ts'
import * as hand from './seed-by-hand.ts'

const parsed = parseFile(fileURLToPath(new URL('../../seeds/zhenjiang-2020.txt', import.meta.url)))
const placed = placedOf(parsed)
const insight = insightOf(parsed, { goals: [], today: '2020-08-10', done: [] })
const numbers = (ids: Ids) => ids.map(id => placed.find(({ commitment }) => commitment.id === id)?.number)
const number = (id: string) => numbers([id])[0]
const { overviews } = insight
const { whole, groups } = overviews.department ?? { whole: countsOf([]), groups: [] }

test('the departments have the commitments that were counted by hand', () => {
  expect(groups.map(({ group }) => group)).toEqual(hand.DEPARTMENTS.map(({ department }) => department))
  for (const [position, { from, to }] of hand.DEPARTMENTS.entries())
    expect(numbers(groups[position]?.counts.all ?? [])).toEqual(Array.from({ length: to - from + 1 }, (_, i) => from + i))
})

test.each([
  ['target', hand.WITH_TARGET],
  ['deadline', hand.WITH_DEADLINE],
  ['rhythm', hand.WITH_RHYTHM],
  ['verifiable', hand.VERIFIABLE],
  ['partly', hand.PARTLY],
  ['hard', hand.HARD],
  ['vague', [...new Set(Object.values(hand.VAGUE).flat())].sort((a, b) => a - b)],
] satisfies [keyof Counts, readonly number[]][])('the commitments with %s are those found by hand', (which, expected) => {
  expect(numbers(whole[which])).toEqual(expected)
})

test('firm and aimed wording are as read by hand, three readings left open, one known misreading aside', () => {
  const settled = (ids: Ids) => numbers(ids).filter(one => ![...hand.EITHER_WORDING, ...hand.MISREAD_WORDING].includes(one ?? 0))
  expect(settled(whole.firm)).toEqual(hand.FIRM)
  expect(settled(whole.aimed)).toEqual(hand.AIMED)
  expect(whole.firm.length + whole.aimed.length + whole.soft.length).toBe(117)
})

test('the table by department is the one written by hand, and its departments add up to the whole', () => {
  const line = (group: string, { all, target, deadline, rhythm, verifiable, partly, unverifiable, hard, vague }: Counts) => [
    group,
    ...[all, target, deadline, rhythm, verifiable, partly, unverifiable, hard, vague].map(ids => ids.length),
  ]
  expect([...groups.map(({ group, counts }) => line(group, counts)), line('', whole)]).toEqual(hand.OVERVIEW)
})

test('deadlines stand in the months and the undated beside, as counted by hand', () => {
  const { strip } = insight
  expect(strip.months).toHaveLength(12)
  for (const [month, expected] of hand.DUE) {
    const column = strip.months.indexOf(month)
    expect(strip.groups.flatMap(({ due }) => numbers(due[column] ?? []))).toEqual(expected)
  }
  const dated = strip.groups.flatMap(({ due }) => due.flat())
  expect(dated).toHaveLength(hand.DUE.flatMap(([, one]) => one).length)
  expect(strip.groups.map(({ undated }) => undated.length)).toEqual(hand.UNDATED)
})

test('due in the next 30 days, and overdue, follow the day and what is done', () => {
  const on = (today: string, done: readonly string[] = []) => insightOf(parsed, { goals: [], today, done }).strip.dated
  expect(dueWithin(on('2020-08-10'), '2020-08-10', 30).map(one => one.number)).toEqual([17])
  expect(dueWithin(on('2020-12-05'), '2020-12-05', 30).map(one => one.number)).toEqual([25, 43, 70, 81, 90, 94, 95])
  expect(dueWithin(on('2020-09-01'), '2020-09-01', 30)).toEqual([])
  const standing = (today: string, done: readonly string[] = []) => on(today, done).find(one => one.number === 17)?.standing
  expect(standing('2020-07-31')).toBe('ahead')
  expect(standing('2020-08-31')).toBe('due')
  expect(standing('2020-09-01')).toBe('overdue')
  expect(standing('2020-09-01', [placed[16]?.commitment.id ?? ''])).toBe('done')
})

test('amounts stand by unit as listed by hand, and nothing is added up', () => {
  const { units, inFull } = insight.targets
  const byUnit = units.map(({ unit, metrics }) => [
    unit,
    metrics
      .flatMap(({ rows }) => rows)
      .map(row => [row.number, row.value])
      .sort(([a = 0], [b = 0]) => a - b),
  ])
  expect(Object.fromEntries(byUnit)).toEqual(hand.AMOUNTS)
  expect(inFull.map(row => row.number)).toEqual(hand.IN_FULL)
  const sums = units.flatMap(({ metrics }) => metrics).filter(({ rows }) => rows.length > 1)
  expect(sums.map(({ rows, sum }) => [rows.map(row => row.number), sum])).toEqual([[[105, 105], { why: 'average' }]])
})

test('the goals of the introduction and where each department names them are as found by hand', () => {
  const { groups: columns, rows } = insight.alignment
  expect(rows.map(({ goal }) => goal.phrase)).toEqual(hand.GOALS.map(({ goal }) => goal))
  for (const [position, { named, inPromises }] of hand.GOALS.entries()) {
    const namings = rows[position]?.namings ?? []
    const count = (group: string, inPromise: boolean) => namings.filter(one => one.group === group && (!inPromise || one.id)).length
    expect(columns.map(group => count(group, false))).toEqual(named)
    expect(columns.map(group => count(group, true))).toEqual(inPromises)
  }
  for (const { goal, namings } of rows)
    for (const { at } of [{ at: goal.at ?? [0, 0] }, ...namings]) expect(parsed.document.text.slice(at[0], at[1])).toBe(goal.phrase)
})

test('who names whom is as found by hand', () => {
  const found = insight.dependencies.flatMap(({ from, to, ids }) => numbers(ids).map(one => [from, to, one]))
  expect(found).toEqual(expect.arrayContaining([...hand.NAMES_OTHERS.map(line => [...line])]))
  expect(found).toHaveLength(hand.NAMES_OTHERS.length)
  expect(insight.dependencies.filter(one => one.isOfDocument)).toEqual([])
})

test('no two departments promise nearly the same; two names are shared', () => {
  expect(insight.overlaps).toEqual([])
  const shared = insight.shared.map(({ name, groups: own }) => [name, own.flatMap(({ ids }) => numbers(ids))])
  // The first is a goal of the introduction: it stands in the alignment.
  expect(shared).toEqual(hand.SHARED.slice(1))
})

test('vague phrases, their rate and the paired slogans are as counted by hand', () => {
  const phrases = new Map<string, number[]>()
  for (const { vague } of insight.wording)
    for (const { phrase, ids } of vague) phrases.set(phrase, [...(phrases.get(phrase) ?? []), ...ids.map(id => number(id) ?? 0)])
  expect(Object.fromEntries(phrases)).toEqual(hand.VAGUE)
  expect(
    insight.wording.map(({ group, characters, vagueCount, perThousand }) => [
      group,
      characters,
      vagueCount,
      Number(perThousand.toFixed(2)),
    ]),
  ).toEqual(hand.WORDING)
  const paired = insight.wording.filter(one => one.paired.length > 0).map(one => [one.group, one.paired.map(({ phrase }) => phrase)])
  expect(paired).toEqual(hand.PAIRED)
})
