import { BY_PERSON, commitmentOf } from './amended.ts'
import { type Corrections, correctionsIn, type Under } from './correction.ts'
import type { Fold } from './fold.ts'
import type { Commitment, Deadline, Measure, Parsed, Plan, Span } from './parsed.ts'
import { type Piece, type Run, runsOf } from './pieces.ts'

/** A measure that is being put together. */
interface Draft {
  readonly title: string
  readonly level: 1 | 2
  at: Span
  readonly commitments: Commitment[]
  /** The parser's measure it is, as long as nothing in it differs. */
  readonly own: Measure | null
}

/**
 * The parse as people have corrected it: pieces cut and joined, used, placed and amended as the latest edit of each says. Total, and the same for
 * the same edits in any order; the parse itself where nothing stands corrected. A commitment that was moved keeps its place in the text.
 */
export function correctedOf(parsed: Parsed, fold: Fold): Parsed {
  const corrections = correctionsIn(fold)
  if (!corrections) return parsed
  const drafts = new Map<Plan, Draft[]>(parsed.plans.map(plan => [plan, []]))
  const moved: { readonly commitment: Commitment; readonly under: Under; readonly home: Draft }[] = []
  let dissolves: Draft | null = null
  let plan: Plan | null = null
  for (const run of runsOf(parsed, corrections)) {
    if (run.plan !== plan) dissolves = null
    plan = run.plan
    const built = drafts.get(run.plan) ?? []
    const isPromised = run.bases !== run.measure.commitments
    // A title that is a promise heads nothing: it and what stood under it go to the measure before.
    let open: Draft = isPromised ? (dissolves ?? begin(built, run.measure, '')) : begin(built, run.measure, run.measure.title)
    if (isPromised) open.at = [open.at[0], Math.max(open.at[1], run.measure.at[1])]
    for (const piece of run.pieces) {
      const correction = corrections.pieces.get(piece.id)
      if (correction?.isDismissed) continue
      if (correction?.use === 'heading') {
        open = beginAt(built, open, piece, run, parsed.document.text)
        continue
      }
      const commitment = commitmentOf(piece, parsed.document.text, corrections)
      if (correction?.under) moved.push({ commitment, under: correction.under, home: open })
      else open.commitments.push(commitment)
    }
    dissolves = open
  }
  for (const { commitment, under, home } of moved) insert(placeFor(under, drafts) ?? home, commitment)
  return finish(parsed, drafts, corrections)
}

function begin(built: Draft[], measure: Measure, title: string): Draft {
  const draft: Draft = { title, level: measure.level, at: measure.at, commitments: [], own: title === measure.title ? measure : null }
  built.push(draft)
  return draft
}

/** A piece that is a heading begins a measure of its own; the one before ends there. */
function beginAt(built: Draft[], before: Draft, piece: Piece, { measure }: Run, text: string): Draft {
  const end = Math.max(before.at[1], piece.at[1])
  before.at = [before.at[0], piece.at[0]]
  const draft: Draft = {
    title: text.slice(piece.at[0], piece.at[1]),
    level: measure.level,
    at: [piece.at[0], end],
    commitments: [],
    own: null,
  }
  built.push(draft)
  return draft
}

/** The measure that a place names: the one that begins there, else the last that begins before it in that plan, else its first. */
function placeFor({ plan: start, measure }: Under, drafts: ReadonlyMap<Plan, Draft[]>): Draft | null {
  const found = [...drafts].find(([plan]) => plan.at[0] === start)
  if (!found) return null
  const [plan, measures] = found
  const exact = measures.find(one => one.at[0] === measure)
  const place = exact ?? measures.findLast(one => one.at[0] <= measure) ?? measures[0]
  if (place) return place
  const only: Draft = { title: '', level: 1, at: plan.at, commitments: [], own: null }
  measures.push(only)
  return only
}

/** Among those of a measure in the order of the text. */
function insert({ commitments }: Draft, commitment: Commitment): void {
  const after = commitments.findIndex(one => one.at[0] > commitment.at[0])
  commitments.splice(after < 0 ? commitments.length : after, 0, commitment)
}

function finish(parsed: Parsed, drafts: ReadonlyMap<Plan, readonly Draft[]>, corrections: Corrections): Parsed {
  const shift = corrections.year === null ? 0 : corrections.year - parsed.document.year
  const plans = sameOr(
    parsed.plans,
    parsed.plans.map(plan => {
      // An untitled measure that lost all it held is no measure any more.
      const kept = (drafts.get(plan) ?? []).filter(
        one => one.own?.commitments.length === 0 || one.title !== '' || one.commitments.length > 0,
      )
      const measures = sameOr(
        plan.measures,
        kept.map(draft => finishMeasure(draft, shift, parsed.document.year)),
      )
      return measures === plan.measures ? plan : { ...plan, measures }
    }),
  )
  const doubts = sameOr(
    parsed.doubts,
    parsed.doubts.filter(({ code, at }) => !corrections.answers.has(`${code}:${at[0]}-${at[1]}`)),
  )
  const title = corrections.title ?? parsed.document.title
  const isSameHead = title === parsed.document.title && corrections.year === null
  const document: Parsed['document'] = isSameHead
    ? parsed.document
    : { ...parsed.document, title, ...(corrections.year === null ? {} : { year: corrections.year, yearIs: 'given' }) }
  const isSame = plans === parsed.plans && doubts === parsed.doubts && document === parsed.document
  return isSame ? parsed : { ...parsed, document, plans, doubts }
}

function finishMeasure({ title, level, at, commitments, own }: Draft, shift: number, year: number): Measure {
  const shown = shift === 0 ? commitments : commitments.map(one => inYear(one, shift, year))
  const isOwn = own && own.at[0] === at[0] && own.at[1] === at[1] && sameOr(own.commitments, shown) === own.commitments
  return isOwn ? own : { title, level, at, commitments: shown }
}

/** Deadlines whose words name no year follow the document's when that is corrected. */
function inYear(commitment: Commitment, shift: number, year: number): Commitment {
  const follows = ({ text, from, by }: Deadline) =>
    by !== BY_PERSON && !/\d{4}|[〇零一二三四五六七八九]{4}/.test(text) && from.startsWith(`${year}-`)
  if (!commitment.deadlines.some(follows)) return commitment
  const moved = (day: string) => `${Number(day.slice(0, 4)) + shift}${day.slice(4)}`.replace(/-02-29$/, '-02-28')
  return {
    ...commitment,
    deadlines: commitment.deadlines.map(one => (follows(one) ? { ...one, from: moved(one.from), until: moved(one.until) } : one)),
  }
}

/** The list that was there already where the new one holds the same things. */
function sameOr<T>(own: readonly T[], fresh: readonly T[]): readonly T[] {
  return own.length === fresh.length && own.every((one, i) => one === fresh[i]) ? own : fresh
}
