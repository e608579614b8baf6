import type { Corrections } from './correction.ts'
import type { Commitment, Measure, Parsed, Plan, Span } from './parsed.ts'

/** A run of the text that is reviewed as one: parts of the parser's commitments, cut and joined as people said. */
export interface Piece {
  /** The id of the parser's commitment it begins with; where it begins inside of one, that id, `-` and the offset. */
  readonly id: string
  readonly at: Span
  /** The parser's commitments it has words of, in order. */
  readonly bases: readonly Commitment[]
}

/** The parser's commitments that stand under one heading, in order, and the pieces they make. */
export interface Run {
  readonly plan: Plan
  readonly measure: Measure
  readonly bases: readonly Commitment[]
  readonly pieces: readonly Piece[]
}

/** The id of a piece that begins `offset` characters into a commitment of the parser. */
export const pieceId = (base: string, offset: number) => (offset === 0 ? base : `${base}-${offset}`)

/** A piece's id as the parser's commitment and the offset into it. */
export function partsOf(id: string): readonly [base: string, offset: number] {
  const read = /^(.+)-(\d{1,9})$/.exec(id)
  return read ? [read[1] ?? id, Number(read[2])] : [id, 0]
}

/** Every run of the document, cut and joined. Without corrections each commitment of the parser is a piece. */
export function runsOf(parsed: Parsed, corrections: Pick<Corrections, 'cuts' | 'joins' | 'promisedTitles'>): readonly Run[] {
  const { text } = parsed.document
  return parsed.plans.flatMap(plan =>
    plan.measures.map((measure): Run => {
      const title = corrections.promisedTitles.has(measure.at[0]) ? titleAsCommitment(measure, text) : null
      const bases = title ? [title, ...measure.commitments] : measure.commitments
      return { plan, measure, bases, pieces: piecesOf(bases, text, corrections) }
    }),
  )
}

/** Where a cut of a commitment takes hold: neither side may be blank, and no character is torn. */
export function liveCuts(words: string, offsets: readonly number[]): readonly number[] {
  const live: number[] = []
  for (const offset of offsets) {
    const before = words.slice(live.at(-1) ?? 0, offset)
    const isTorn = /^[\uDC00-\uDFFF]/.test(words.slice(offset, offset + 1))
    if (!isTorn && before.trim() !== '' && words.slice(offset).trim() !== '') live.push(offset)
  }
  return live
}

function piecesOf(bases: readonly Commitment[], text: string, { cuts, joins }: Pick<Corrections, 'cuts' | 'joins'>): readonly Piece[] {
  const pieces: { id: string; at: [number, number]; bases: Commitment[] }[] = []
  let goesOn = false
  for (const base of bases) {
    const offsets = cuts.has(base.id) ? liveCuts(base.text, cuts.get(base.id) ?? []) : []
    const starts = [0, ...offsets]
    starts.forEach((start, i) => {
      const at = trimmed(text, base.at[0] + start, base.at[0] + (starts[i + 1] ?? base.at[1] - base.at[0]))
      const open = pieces.at(-1)
      if (i === 0 && goesOn && open && open.at[1] <= at[0]) {
        open.at[1] = at[1]
        open.bases.push(base)
      } else pieces.push({ id: pieceId(base.id, start), at: i === 0 && offsets.length === 0 ? [...base.at] : at, bases: [base] })
    })
    goesOn = joins.has(base.id)
  }
  return pieces
}

function trimmed(text: string, start: number, end: number): [number, number] {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return [from, Math.max(from, start + words.trimEnd().length)]
}

/** A measure's title as the promise that it is; `null` where the text does not say it at its place. */
function titleAsCommitment(measure: Measure, text: string): Commitment | null {
  const from = measure.title === '' ? -1 : text.indexOf(measure.title, measure.at[0])
  const first = measure.commitments[0]?.at[0] ?? measure.at[1]
  if (from < 0 || from + measure.title.length > first) return null
  return {
    id: `title:${measure.at[0]}`,
    text: measure.title,
    at: [from, from + measure.title.length],
    kind: 'commitment',
    targets: [],
    deadlines: [],
    rhythms: [],
    owners: [],
    partners: [],
    sources: [],
    names: [],
    firmness: 'soft',
  }
}
