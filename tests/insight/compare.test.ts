import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { carryOver } from '../../renderer/domain/carry-over.ts'
import { placedOf } from '../../renderer/domain/row.ts'
import { compareDocuments } from '../../renderer/insight/compare.ts'
import { parse } from '../../renderer/parser/parse.ts'
import { editedVersion, type KnownChange } from './edit-script.ts'

const TEXTS = [
  '../../seeds/zhenjiang-2020.txt',
  '../parser/gold/texts/06-huangshan-gov-report-2016.txt',
  '../parser/gold/texts/16-guangdong-minsheng-shishi-2026.txt',
  '../parser/gold/texts/09-guofa-2018-42-nongji.txt',
  '../parser/gold/texts/own-03-county-report.txt',
  '../parser/gold/texts/own-16-english-report.txt',
  '../parser/gold/texts/own-28-city-report.txt',
]

const read = (path: string, text: string, year?: number) =>
  parse(text, { id: path, name: path, encoding: 'utf-8', ...(year === undefined ? {} : { year }) })
const bare = (text: string | null) => text?.replace(/\s/g, '') ?? null

/** A text and its edited version, both read, with the changes that can be expected: those whose words the parser reads as one commitment in both. */
function versions(path: string, seed: number) {
  const text = readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')
  const a = read(path, text)
  const edited = editedVersion(a, seed)
  const b = read(`${path}*`, edited.text, a.document.year)
  const wordsOfB = new Set(placedOf(b).map(({ commitment }) => bare(commitment.text)))
  const isRead = (one: KnownChange) => one.b === null || wordsOfB.has(bare(one.b))
  return { a, b, known: edited.changes.filter(isRead), unread: edited.changes.filter(one => !isRead(one)) }
}

const line = (is: string, a: string | null, b: string | null) => `${is}: ${bare(a) ?? ''} → ${bare(b) ?? ''}`

const counted = { hit: 0, found: 0, known: 0 }

test.each(TEXTS.flatMap(path => [1, 2, 3, 6].map(seed => [path, seed] as const)))(
  '%s, edited by script %i: the known changes are found, and no others',
  (path, seed) => {
    const { a, b, known, unread } = versions(path, seed)
    const { pairs, dropped, fresh } = compareDocuments(a, b)
    const found = [
      ...dropped.map(one => line('dropped', one.text, null)),
      ...fresh.map(one => line('new', null, one.text)),
      ...pairs.flatMap(pair => {
        const changed = pair.targets.filter(({ is }) => is !== 'same').map(({ is }) => line(is, pair.a.text, pair.b.text))
        const moved = pair.date ? [line('moved', pair.a.text, pair.b.text)] : []
        const only =
          changed.length + moved.length > 0
            ? [...new Set(changed), ...moved]
            : pair.isSame
              ? []
              : [line('reworded', pair.a.text, pair.b.text)]
        return only
      }),
    ]
    const expected = known.map(({ is, a: before, b: after }) => line(is, before, after))
    const hit = expected.filter(one => found.includes(one)).length
    counted.hit += hit
    counted.found += found.length
    counted.known += expected.length
    expect(unread.length).toBeLessThanOrEqual(Math.max(2, known.length * 0.1))
    expect({ missed: expected.filter(one => !found.includes(one)), wrong: found.filter(one => !expected.includes(one)) }).toEqual({
      missed: [],
      wrong: [],
    })
  },
)

test('over all texts precision and recall of the known changes are at least 0.95', () => {
  expect(counted.known).toBeGreaterThan(200)
  expect(counted.hit / counted.known).toBeGreaterThanOrEqual(0.95)
  expect(counted.hit / counted.found).toBeGreaterThanOrEqual(0.95)
})

test.each(TEXTS.flatMap(path => [4, 5].map(seed => [path, seed] as const)))(
  '%s, edited by script %i: scores go where the words went',
  (path, seed) => {
    const { a, b, known } = versions(path, seed)
    const { pairs, lost } = carryOver(a, b)
    const wordsOf = (parsed: typeof a) => new Map(placedOf(parsed).map(({ commitment }) => [commitment.id, commitment.text]))
    const [before, after] = [wordsOf(a), wordsOf(b)]
    const successor = new Map(known.map(one => [bare(one.a), bare(one.b)]))
    for (const { from, to, how } of pairs) {
      const words = bare(before.get(from) ?? '')
      const expected = successor.has(words) ? successor.get(words) : words
      expect(bare(after.get(to) ?? '')).toBe(expected)
      if (how !== 'changed') expect(bare(after.get(to) ?? '')).toBe(words)
    }
    const gone = known.filter(({ is }) => is === 'dropped').map(one => bare(one.a))
    for (const one of gone) expect(lost.map(({ text }) => bare(text))).toContain(one)
  },
)
