import { FIRST_COLOUR, type MarkColour } from '../domain/annotation.ts'
import type { Commitment, Doubt, Parsed, Span } from '../domain/parsed.ts'

/** What a run of words inside a commitment was found to be. */
export type FindingKind = 'target' | 'full' | 'scope' | 'deadline' | 'rhythm'

/** One thing that holds for a run of characters. Runs may overlap in any way. */
export type Mark = { readonly at: Span } & (
  | { readonly is: 'commitment'; readonly id: string }
  | { readonly is: 'finding'; readonly finding: FindingKind }
  | { readonly is: 'annotation'; readonly id: string; readonly colour?: MarkColour | undefined }
  | { readonly is: 'lead' | 'doubt' }
)

/** A run of characters for which the same things hold throughout; `text` is its words. */
export interface Piece {
  readonly at: Span
  readonly text: string
  readonly commitment: string | null
  readonly finding: FindingKind | null
  readonly annotations: readonly string[]
  /** The colours of the annotations, one each. */
  readonly colours: readonly MarkColour[]
  readonly isLead: boolean
  readonly isDoubted: boolean
}

/** A line of the text with its line break: pieces that follow one another without a gap. */
export interface ReaderLine {
  readonly at: Span
  readonly role: 'title' | 'theme' | 'department' | 'text' | 'blank'
  readonly pieces: readonly Piece[]
  /** Doubts that begin here. */
  readonly doubts: readonly Doubt[]
}

/** The pieces of one run of the text, one after another: joined, they are the run. Of several commitments or findings over the same words the shortest counts. */
export function tile(text: string, run: Span, marks: readonly Mark[], cuts: readonly number[] = []): readonly Piece[] {
  const [start, end] = clip(run, [0, text.length])
  if (start >= end) return []
  const opening = marks.map(mark => ({ ...mark, at: clip(mark.at, [start, end]) })).filter(mark => mark.at[0] < mark.at[1])
  opening.sort((a, b) => a.at[0] - b.at[0])
  const edges = new Set([start, end, ...cuts.filter(cut => cut > start && cut < end), ...opening.flatMap(mark => mark.at)])
  const steps = [...edges].sort((a, b) => a - b)
  const pieces: Piece[] = []
  let active: Mark[] = []
  let next = 0
  for (const [index, from] of steps.entries()) {
    const to = steps[index + 1]
    if (to === undefined) break
    active = active.filter(mark => mark.at[1] > from)
    for (let mark = opening[next]; mark && mark.at[0] <= from; mark = opening[next]) {
      active.push(mark)
      next += 1
    }
    pieces.push(pieceOf(text, [from, to], active))
  }
  return pieces
}

/** The whole text as lines of pieces; `annotations` are where their quotes stand now. */
export function readerLines(
  parsed: Parsed,
  annotations: readonly { readonly id: string; readonly at: Span; readonly colour?: MarkColour | undefined }[],
): readonly ReaderLine[] {
  const { text, title } = parsed.document
  const commitments = parsed.plans.flatMap(plan => plan.measures.flatMap(measure => measure.commitments))
  const marks: Mark[] = [
    ...commitments.flatMap(marksOf),
    ...leadsOf(parsed),
    ...annotations.map(({ id, at, colour }): Mark => ({ is: 'annotation', id, at, colour })),
    ...parsed.doubts.map(({ at }): Mark => ({ is: 'doubt', at })),
  ]
  const starts = lineStarts(text)
  const pieces = tile(text, [0, text.length], marks, starts)
  const themes = new Set(parsed.plans.flatMap(plan => plan.theme ?? []))
  const headings = headingsOf(parsed)
  const doubts = [...parsed.doubts].sort((a, b) => a.at[0] - b.at[0])
  let piece = 0
  let doubt = 0
  return starts.map((from, index): ReaderLine => {
    const to = starts[index + 1] ?? text.length
    const words = text.slice(from, to).trim()
    const firstPiece = piece
    while ((pieces[piece]?.at[0] ?? to) < to) piece += 1
    const own = pieces.slice(firstPiece, piece)
    const firstDoubt = doubt
    while (doubt < doubts.length && ((doubts[doubt]?.at[0] ?? 0) < to || to === text.length)) doubt += 1
    const isHeading = own.every(one => one.commitment === null)
    const role =
      words === ''
        ? 'blank'
        : !isHeading
          ? 'text'
          : themes.has(words)
            ? 'theme'
            : headings.has(from)
              ? 'department'
              : words === title.trim()
                ? 'title'
                : 'text'
    return { at: [from, to], role, pieces: own, doubts: doubts.slice(firstDoubt, doubt) }
  })
}

/** A commitment and what was found in it as marks. Sentences that promise nothing have none. */
export function marksOf(commitment: Commitment): readonly Mark[] {
  if (commitment.kind !== 'commitment') return []
  const found = (finding: FindingKind, at: Span): Mark => ({ is: 'finding', finding, at })
  return [
    { is: 'commitment', id: commitment.id, at: commitment.at },
    ...commitment.targets.map(one => found(one.as, one.at)),
    ...commitment.deadlines.filter(one => one.is === 'stated').map(one => found('deadline', one.at)),
    ...commitment.rhythms.map(one => found('rhythm', one.at)),
  ]
}

function pieceOf(text: string, at: Span, active: readonly Mark[]): Piece {
  const shortest = <Is extends Mark['is']>(is: Is) => {
    let best: Extract<Mark, { is: Is }> | null = null
    for (const mark of active) if (isA(mark, is) && (!best || length(mark) < length(best))) best = mark
    return best
  }
  return {
    at,
    text: text.slice(at[0], at[1]),
    commitment: shortest('commitment')?.id ?? null,
    finding: shortest('finding')?.finding ?? null,
    annotations: active.flatMap(mark => (mark.is === 'annotation' ? mark.id : [])),
    colours: active.flatMap(mark => (mark.is === 'annotation' ? (mark.colour ?? FIRST_COLOUR) : [])),
    isLead: active.some(mark => mark.is === 'lead'),
    isDoubted: active.some(mark => mark.is === 'doubt'),
  }
}

function isA<Is extends Mark['is']>(mark: Mark, is: Is): mark is Extract<Mark, { is: Is }> {
  return mark.is === is
}

const length = ({ at }: Mark) => at[1] - at[0]

function clip([start, end]: Span, [least, most]: Span): Span {
  const inside = (n: number) => Math.min(Math.max(n, least), most)
  return [inside(start), inside(end)]
}

/** Where lines begin; a line break belongs to the line before it. */
function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) if (at + 1 < text.length) starts.push(at + 1)
  return starts
}

function leadsOf({ document: { text }, plans }: Parsed): readonly Mark[] {
  return plans.flatMap(plan =>
    plan.measures.flatMap(({ title, at }): readonly Mark[] => {
      const from = title === '' ? -1 : text.indexOf(title, at[0])
      if (from < 0 || from >= at[1]) return []
      const to = from + title.length
      return [{ is: 'lead', at: [from, /[。.：:]/.test(text[to] ?? '') ? to + 1 : to] }]
    }),
  )
}

/** Starts of the lines that name a department: the first in its plan that says its name. */
function headingsOf({ document: { text }, plans }: Parsed): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { department, at } of plans) {
    const said = department === '' ? -1 : text.indexOf(department, at[0])
    if (said >= 0 && said < at[1]) found.add(text.lastIndexOf('\n', said - 1) + 1)
  }
  return found
}

/** Pieces without the blanks at either end of their line: what the screen shows, for it indents by itself. */
export function withoutEdges(pieces: readonly Piece[]): readonly Piece[] {
  const shown = [...pieces]
  for (let first = shown[0]; first; first = shown[0]) {
    const text = first.text.trimStart()
    if (text !== '') {
      shown[0] = { ...first, text, at: [first.at[1] - text.length, first.at[1]] }
      break
    }
    shown.shift()
  }
  for (let last = shown.at(-1); last; last = shown.at(-1)) {
    const text = last.text.trimEnd()
    if (text !== '') {
      shown[shown.length - 1] = { ...last, text, at: [last.at[0], last.at[0] + text.length] }
      break
    }
    shown.pop()
  }
  return shown
}

/** Neighbouring pieces of one commitment together, words outside of any by themselves: joined in order, they are the pieces. */
export function runsOf(pieces: readonly Piece[]): readonly { readonly commitment: string | null; readonly pieces: readonly Piece[] }[] {
  const runs: { commitment: string | null; pieces: Piece[] }[] = []
  for (const piece of pieces) {
    const run = runs.at(-1)
    if (run && run.commitment === piece.commitment) run.pieces.push(piece)
    else runs.push({ commitment: piece.commitment, pieces: [piece] })
  }
  return runs
}
