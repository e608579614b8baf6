import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Commitment, Parsed, Span } from '../../renderer/domain/parsed.ts'
import { parse } from '../../renderer/parser/parse.ts'
import { type Mark, type Piece, readerLines, runsOf, tile, withoutEdges } from '../../renderer/ui/reader-pieces.ts'

const wordsOf = (pieces: readonly Piece[]) => pieces.map(piece => piece.text).join('')
const sample = readFileSync(new URL('../../seeds/zhenjiang-2020.txt', import.meta.url), 'utf8')
const parsed = parse(sample, { id: 'sha256:sample', encoding: 'utf-8', name: 'zhenjiang-2020.txt' })

test('the lines of the sample, joined, are the sample', () => {
  const lines = readerLines(parsed, [])
  expect(lines.map(line => wordsOf(line.pieces)).join('')).toBe(sample)
  for (const { at, pieces } of lines) expect(sample.slice(at[0], at[1])).toBe(wordsOf(pieces))
})

test('every commitment of the sample has pieces, and joined they are its words', () => {
  const pieces = readerLines(parsed, []).flatMap(line => line.pieces)
  const all = parsed.plans.flatMap(plan => plan.measures.flatMap(measure => measure.commitments))
  const commitments = all.filter(one => one.kind === 'commitment')
  expect(commitments.length).toBeGreaterThan(100)
  for (const one of commitments) expect(wordsOf(pieces.filter(piece => piece.commitment === one.id))).toBe(one.text)
})

test('themes and the nine departments of the sample stand as headings', () => {
  const lines = readerLines(parsed, [])
  const said = (role: string) => lines.filter(line => line.role === role).map(line => sample.slice(...line.at).trim())
  expect(said('theme')).toContain('高质量发展')
  expect(said('department')).toHaveLength(9)
  expect(said('department')[0]).toBe('市发改委:践行新思想,跑出加速度')
})

test('leads are emphasised with the stop that ends them', () => {
  const leads = readerLines(parsed, []).flatMap(line => line.pieces.filter(piece => piece.isLead))
  expect(leads.map(piece => piece.text)).toContain('推动产业攀升。')
})

test('any marks over any text: pieces follow one another without a gap and are the run', () => {
  const span = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }))
  const mark = fc.oneof(
    span.map((at): Mark => ({ is: 'commitment', id: `c${at[0]}`, at })),
    span.map((at): Mark => ({ is: 'annotation', id: `a${at[0]}`, at })),
    span.map((at): Mark => ({ is: 'finding', finding: 'target', at })),
    span.map((at): Mark => ({ is: 'doubt', at })),
  )
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), span, fc.array(mark, { maxLength: 12 }), fc.array(fc.nat(60)), (text, run, marks, cuts) => {
      const pieces = tile(text, run, marks, cuts)
      const inside = (n: number) => Math.min(Math.max(n, 0), text.length)
      expect(wordsOf(pieces)).toBe(text.slice(inside(run[0]), inside(run[1])))
      for (const [index, piece] of pieces.entries()) {
        expect(piece.text).toBe(text.slice(piece.at[0], piece.at[1]))
        expect(piece.text).not.toBe('')
        if (index > 0) expect(piece.at[0]).toBe(pieces[index - 1]?.at[1])
      }
    }),
  )
})

test('any text with any plan: the lines are the text, whatever its line breaks', () => {
  const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)])
  const text = fc.string({ unit: fc.constantFrom('市', '局', '\n', '\r', ' ', '　', '。', '一'), maxLength: 40 })
  fc.assert(
    fc.property(text, fc.array(span, { maxLength: 6 }), fc.array(span, { maxLength: 6 }), (words, commitments, doubts) => {
      const lines = readerLines(
        documentWith(words, commitments, doubts),
        doubts.map((at, index) => ({ id: String(index), at })),
      )
      expect(lines.map(line => wordsOf(line.pieces)).join('')).toBe(words)
      expect(lines.flatMap(line => line.doubts)).toHaveLength(doubts.length)
      for (const { pieces } of lines) {
        expect(wordsOf(withoutEdges(pieces))).toBe(wordsOf(pieces).trim())
        expect(runsOf(pieces).flatMap(run => run.pieces)).toEqual(pieces)
      }
    }),
  )
})

test('of two commitments over the same words the shorter one is clicked', () => {
  const pieces = tile('甲乙丙丁', [0, 4], [commitmentMark('long', [0, 4]), commitmentMark('short', [1, 3])])
  expect(pieces.map(piece => [piece.text, piece.commitment])).toEqual([
    ['甲', 'long'],
    ['乙丙', 'short'],
    ['丁', 'long'],
  ])
})

test('annotations that overlap are both on the words they share', () => {
  const marks: readonly Mark[] = [
    { is: 'annotation', id: 'a', at: [0, 3] },
    { is: 'annotation', id: 'b', at: [2, 4] },
  ]
  expect(tile('甲乙丙丁', [0, 4], marks).map(piece => piece.annotations)).toEqual([['a'], ['a', 'b'], ['b']])
})

test('words without their blanks know where they are', () => {
  const shown = withoutEdges(tile('　　甲乙 \r\n', [0, 7], [commitmentMark('c', [0, 7])]))
  expect(shown.map(piece => [piece.text, piece.at])).toEqual([['甲乙', [2, 4]]])
})

function commitmentMark(id: string, at: Span): Mark {
  return { is: 'commitment', id, at }
}

function documentWith(text: string, commitments: readonly Span[], doubts: readonly Span[]): Parsed {
  const blank = { targets: [], deadlines: [], rhythms: [], owners: [], partners: [], sources: [], names: [], firmness: 'soft' } as const
  const made = commitments.map((at, index): Commitment => ({ ...blank, id: `c${index}`, text: text.slice(...at), at, kind: 'commitment' }))
  const at: Span = [0, text.length]
  return {
    document: { id: 'sha256:0', title: '', year: 2020, yearIs: 'stated', text, encoding: 'utf-8', kind: 'departments' },
    roll: [],
    plans: [
      {
        department: '市局',
        fullName: null,
        slogan: '',
        theme: '一',
        at,
        preamble: [],
        measures: [{ title: '一', level: 1, at, commitments: made }],
      },
    ],
    doubts: doubts.map(at => ({ at, code: 'x', why: '', hint: '' })),
    coverage: { characters: text.length, placed: text.length },
  }
}
