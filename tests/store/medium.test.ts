import { expect, test } from 'vitest'
import { type Edit, sealed } from '../../renderer/domain/edit.ts'
import { KeepError } from '../../renderer/store/keep.ts'
import { makeMedium } from '../../renderer/store/medium.ts'
import { editsInJournal, journalLines } from '../../renderer/store/outside.ts'
import { snapshotsToDrop } from '../../renderer/store/snapshots.ts'

const made = (n: number): Edit =>
  sealed({ at: `${1_795_000_000_000 + n}-0000-a`, by: 'a', document: 'd', about: `commitment:${n}`, field: 'note', value: `批语 ${n}` })

/** How many times a write is made to fail: the first, the second, … this one. */
const NTH = process.env.YUEAN_TORTURE ? 200 : 60

test(`[W1] whichever write fails (n = 1 … ${NTH}), what was acknowledged is there, and what was not is held and written later`, async () => {
  let [tried, lost] = [0, 0]
  for (const code of ['failed', 'full', 'stuck'] as const) {
    for (let n = 1; n <= NTH; n++) {
      const disk = new Set<string>()
      let writes = 0
      const medium = makeMedium(async edits => {
        writes += 1
        if (writes === n) throw new KeepError(code)
        for (const { id } of edits) disk.add(id)
      })
      const all = Array.from({ length: NTH }, (_, i) => made(i))
      for (const one of all) {
        const isThere = await medium.push([one])
        if (isThere && !disk.has(one.id)) lost += 1
        if (!isThere) expect(medium.waiting()).toContain(one)
      }
      await medium.push([])
      tried += 1
      expect(all.filter(({ id }) => !disk.has(id))).toEqual([])
      expect(medium.waiting()).toEqual([])
    }
  }
  console.log(`W1: tried ${tried} failing writes, acknowledged edits lost ${lost}`)
  expect(lost).toBe(0)
})

test('a group that can never be written does not hold up the others', async () => {
  const disk = new Set<string>()
  const poison = made(7)
  const medium = makeMedium(async edits => {
    if (edits.includes(poison)) throw new KeepError('failed')
    for (const { id } of edits) disk.add(id)
  })
  const answers = await Promise.all([medium.push([made(1)]), medium.push([poison]), medium.push([made(2)])])
  expect(answers).toEqual([true, false, true])
  expect(medium.waiting()).toEqual([poison])
  expect(medium.trouble()?.code).toBe('failed')
})

test('a journal cut at any byte gives every whole line and not one edit that was never made', () => {
  const edits = Array.from({ length: 20 }, (_, n) => made(n))
  const text = journalLines(edits)
  const ids = edits.map(({ id }) => id)
  for (let cut = 0; cut <= text.length; cut++) {
    const read = editsInJournal([text.slice(0, cut)])
    const whole = text.slice(0, cut).split('\n').length - 1
    const found = read.edits.map(({ id }) => id)
    // A last line that lacks its line feed only is whole too.
    expect(found.length - whole === 0 || found.length - whole === 1).toBe(true)
    expect(found).toEqual(ids.slice(0, found.length))
  }
})

test('a journal with any one character changed loses at most that line, and makes nothing up', () => {
  const edits = Array.from({ length: 5 }, (_, n) => made(n))
  const text = journalLines(edits)
  const ids = new Set(edits.map(({ id }) => id))
  for (let at = 0; at < text.length; at++) {
    const read = editsInJournal([`${text.slice(0, at)}#${text.slice(at + 1)}`])
    expect(read.edits.every(({ id }) => ids.has(id))).toBe(true)
    expect(read.edits.length).toBeGreaterThanOrEqual(3)
  }
})

const HOUR = 3_600_000

test('[B1] over a year of work the newest backups, one an hour, one a day, one a month stay, and nothing ever drops the newest', () => {
  const start = Date.UTC(2026, 0, 1)
  let copies: { name: string; size: number; at: number }[] = []
  for (let at = start; at < start + 365 * 24 * HOUR; at += HOUR / 2) {
    copies.push({ name: `edits-${String(at).padStart(13, '0')}-${copies.length}-timed.yuean`, size: 1000, at })
    const dropped = new Set(snapshotsToDrop(copies, at))
    expect(dropped.has(copies.at(-1)?.name ?? '')).toBe(false)
    copies = copies.filter(({ name }) => !dropped.has(name))
  }
  expect(copies.length).toBeLessThan(70)
  const days = new Set(copies.map(({ at }) => Math.floor(at / (24 * HOUR))))
  expect(days.size).toBeGreaterThanOrEqual(14 + 10)
  expect(new Set(copies.map(({ at }) => new Date(at).toISOString().slice(0, 7))).size).toBe(12)
})

test('what is kept is bounded by size as well', () => {
  const copies = Array.from({ length: 10 }, (_, i) => ({
    name: `edits-${1_795_000_000_000 + i}-1-before.yuean`,
    size: 100 * 1024 * 1024,
    at: 0,
  }))
  expect(snapshotsToDrop(copies, 1_795_000_000_100)).toHaveLength(7)
})
