import { type DeadlineAmendment, deadlineEntries, type Entry, type TargetAmendment, targetEntries } from './amended.ts'
import {
  type Answer,
  aboutDoubt,
  aboutMeasure,
  type Corrections,
  correctionsIn,
  keyOf,
  type PieceCorrection,
  type Under,
  type Use,
} from './correction.ts'
import type { Draft, Json } from './edit.ts'
import type { Fold } from './fold.ts'
import type { Deadline, Doubt, Parsed, Span, Target } from './parsed.ts'
import { liveCuts, type Piece, pieceId, type Run, runsOf } from './pieces.ts'
import { aboutCommitment } from './review.ts'

/** What corrections of one document are made from: the parser's own parse and the edits as they were written. */
export interface Correctable {
  readonly parsed: Parsed
  readonly written: Fold
}

/** A piece where it stands, with what is corrected about it. */
export interface Standing {
  readonly run: Run
  readonly piece: Piece
  readonly next: Piece | null
  readonly correction: PieceCorrection
  readonly corrections: Corrections
}

const NOTHING: Corrections = {
  cuts: new Map(),
  joins: new Set(),
  promisedTitles: new Set(),
  pieces: new Map(),
  targets: new Map(),
  deadlines: new Map(),
  answers: new Map(),
  title: null,
  year: null,
}

/** Every piece of a document in the order of the text, dismissed ones and headings too. */
export function standingsOf({ parsed, written }: Correctable): readonly Standing[] {
  const corrections = correctionsIn(written) ?? NOTHING
  return runsOf(parsed, corrections).flatMap(run =>
    run.pieces.map((piece, i) => ({
      run,
      piece,
      next: run.pieces[i + 1] ?? null,
      correction: corrections.pieces.get(piece.id) ?? {},
      corrections,
    })),
  )
}

/** Where a piece stands, `null` where there is none of this id. */
export function standingOf(from: Correctable, id: string): Standing | null {
  return standingsOf(from).find(one => one.piece.id === id) ?? null
}

/** Cuts a piece before a character of the text; `null` where no cut can be. The first part keeps the id, and with it what was said. */
export function splitDrafts({ parsed }: Correctable, { piece, correction }: Standing, at: number): readonly Draft[] | null {
  const document = parsed.document.id
  const base = piece.bases.find(one => at > one.at[0] && at < one.at[1])
  if (!base) {
    const before = piece.bases.findLast(one => one.at[1] <= at)
    const isBetween = before && before !== piece.bases.at(-1)
    return isBetween ? [{ document, about: aboutCommitment(before.id), field: 'join', value: null }] : null
  }
  const offset = at - base.at[0]
  const cut = { document, about: aboutCommitment(base.id), field: `split.${offset}`, value: true }
  if (at <= piece.at[0] || at >= piece.at[1] || liveCuts(base.text, [offset]).length === 0) return null
  const { text } = parsed.document
  if (text.slice(piece.at[0], at).trim() === '' || text.slice(at, piece.at[1]).trim() === '') return null
  const about = aboutCommitment(pieceId(base.id, offset))
  // What the whole was used as and where it was put holds for both parts.
  const kept: Draft[] = []
  if (correction.under) kept.push({ document, about, field: 'under', value: { ...correction.under } })
  if (correction.use) kept.push({ document, about, field: 'use', value: correction.use })
  return [...kept, cut]
}

/** Joins a piece with the one after it under the same heading; `null` where there is none. */
export function joinDrafts({ parsed }: Correctable, { piece, next }: Standing): readonly Draft[] | null {
  const last = piece.bases.at(-1)
  const first = next?.bases[0]
  if (!last || !next || !first) return null
  const document = parsed.document.id
  if (first !== last) return [{ document, about: aboutCommitment(last.id), field: 'join', value: true }]
  // The next piece begins inside the same commitment of the parser: the cut before it is taken back.
  const offset = Number(next.id.slice(first.id.length + 1))
  return [{ document, about: aboutCommitment(first.id), field: `split.${offset}`, value: null }]
}

/** Uses a piece as something else; back to the parser's own use is no correction any more. */
export function useDrafts({ parsed }: Correctable, { piece }: Standing, use: Use): readonly Draft[] {
  const own = piece.bases.some(base => base.kind === 'commitment') ? 'commitment' : 'background'
  const document = parsed.document.id
  // The title of a measure that had been made a commitment becomes the title again.
  const title = /^title:(\d+)$/.exec(piece.id)
  if (title && use === 'heading') return [{ document, about: aboutMeasure(Number(title[1])), field: 'use', value: null }]
  return [{ document, about: aboutCommitment(piece.id), field: 'use', value: use === own ? null : use }]
}

/** Makes the title of a measure a commitment. */
export function promiseDrafts({ parsed }: Correctable, measure: number): readonly Draft[] {
  return [{ document: parsed.document.id, about: aboutMeasure(measure), field: 'use', value: 'commitment' }]
}

/** Puts a piece under another measure, of this department or another; back to its own is no correction any more. */
export function underDrafts({ parsed }: Correctable, { piece, run }: Standing, under: Under): readonly Draft[] {
  const isHome = run.plan.at[0] === under.plan && run.measure.at[0] === under.measure
  return [{ document: parsed.document.id, about: aboutCommitment(piece.id), field: 'under', value: isHome ? null : { ...under } }]
}

/** Takes a piece out of the review, or back in. */
export function dismissDrafts({ parsed }: Correctable, { piece }: Standing, isDismissed: boolean): readonly Draft[] {
  return [{ document: parsed.document.id, about: aboutCommitment(piece.id), field: 'dismissed', value: isDismissed || null }]
}

/** Says who leads or helps; `null` is what the parser read. */
export function namesDrafts(
  { parsed }: Correctable,
  { piece }: Standing,
  field: 'owners' | 'partners',
  names: readonly string[] | null,
): readonly Draft[] {
  return [{ document: parsed.document.id, about: aboutCommitment(piece.id), field, value: names }]
}

/** The targets of a piece with the names of their corrections. */
export function targetsStanding({ parsed }: Correctable, { corrections, piece }: Standing): readonly Entry<Target>[] {
  return targetEntries(piece, parsed.document.text, corrections)
}

/** The deadlines of a piece with the names of their corrections. */
export function deadlinesStanding({ parsed }: Correctable, { corrections, piece }: Standing): readonly Entry<Deadline>[] {
  return deadlineEntries(piece, parsed.document.text, corrections)
}

/** Changes a target (`false` takes it away, `null` is the parser's again), or makes one where `entry` is a place in the text. */
export function targetDrafts(
  from: Correctable,
  standing: Standing,
  entry: Pick<Entry<Target>, 'base' | 'key'> | Span,
  said: TargetAmendment | false | null,
) {
  return findingDrafts(from, standing, 'target', entry, said === null || said === false ? said : { ...said })
}

/** Changes a deadline (`false` takes it away, `null` is the parser's again), or makes one where `entry` is a place in the text. */
export function deadlineDrafts(
  from: Correctable,
  standing: Standing,
  entry: Pick<Entry<Deadline>, 'base' | 'key'> | Span,
  said: DeadlineAmendment | false | null,
) {
  return findingDrafts(from, standing, 'deadline', entry, said === null || said === false ? said : { ...said })
}

/** Answers a doubt; `null` opens it again. */
export function answerDrafts({ parsed }: Correctable, doubt: Doubt, answer: Answer | null): readonly Draft[] {
  return [{ document: parsed.document.id, about: aboutDoubt(doubt), field: 'answer', value: answer }]
}

function findingDrafts(
  { parsed }: Correctable,
  { piece }: Standing,
  kind: 'target' | 'deadline',
  entry: Pick<Entry<unknown>, 'base' | 'key'> | Span,
  value: Json,
): readonly Draft[] {
  const document = parsed.document.id
  if ('key' in entry) return [{ document, about: aboutCommitment(entry.base), field: `${kind}.${entry.key}`, value }]
  const [start, end] = entry
  const base = piece.bases.find(one => start >= one.at[0] && start < one.at[1]) ?? piece.bases[0]
  if (!base || start < piece.at[0] || end > piece.at[1]) return []
  return [{ document, about: aboutCommitment(base.id), field: `${kind}.${keyOf([start, end])}`, value }]
}
