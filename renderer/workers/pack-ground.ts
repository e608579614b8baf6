import type { Edit } from '../domain/edit.ts'
import { EMPTY_FOLD, type Fold, slotOf } from '../domain/fold.ts'
import type { Measure, Parsed, Plan } from '../domain/parsed.ts'
import type { PackGround } from './answers.ts'

/** A part of the ground that takes a few milliseconds to hand over; a list begins with `isFirst`. */
export type GroundPiece =
  | { readonly kind: 'document'; readonly name: string; readonly head: Omit<Parsed, 'plans'> }
  | { readonly kind: 'plan'; readonly plan: Omit<Plan, 'measures'> }
  | { readonly kind: 'measures'; readonly measures: readonly Measure[] }
  | { readonly kind: 'winners' | 'log'; readonly isFirst: boolean; readonly edits: readonly Edit[] }

/** How many commitments and how many edits go at a time. */
const COMMITMENTS = 120
const EDITS = 1500

/** What has to be told to somebody who knows `known`, in pieces: nothing where it is the same. The log goes only where it is asked for. */
export function* groundPieces(ground: PackGround, known: PackGround | null, withLog: boolean, knowsLog: boolean): Generator<GroundPiece> {
  const { fold, name, parsed } = ground
  if (known?.parsed !== parsed || known.name !== name) yield* documentPieces(name, parsed)
  if (known?.fold.winners !== fold.winners) yield* editPieces('winners', fold.winners.values())
  if (withLog && !(knowsLog && known?.fold.log === fold.log)) yield* editPieces('log', fold.log.values())
}

function* documentPieces(name: string, { plans, ...head }: Parsed): Generator<GroundPiece> {
  yield { kind: 'document', name, head }
  for (const { measures, ...plan } of plans) {
    yield { kind: 'plan', plan }
    let held: Measure[] = []
    let count = 0
    for (const measure of measures) {
      held.push(measure)
      count += measure.commitments.length
      if (count < COMMITMENTS) continue
      yield { kind: 'measures', measures: held }
      held = []
      count = 0
    }
    if (held.length > 0) yield { kind: 'measures', measures: held }
  }
}

function* editPieces(kind: 'winners' | 'log', edits: Iterable<Edit>): Generator<GroundPiece> {
  let held: Edit[] = []
  let isFirst = true
  for (const edit of edits) {
    held.push(edit)
    if (held.length < EDITS) continue
    yield { kind, isFirst, edits: held }
    held = []
    isFirst = false
  }
  yield { kind, isFirst, edits: held }
}

/** The ground put together again from its pieces. */
export interface GroundKept {
  readonly take: (piece: GroundPiece) => void
  readonly now: () => { readonly name: string; readonly parsed: Parsed; readonly fold: Fold; readonly log: readonly Edit[] }
}

export function keepGround(): GroundKept {
  let name = ''
  let head: Omit<Parsed, 'plans'> | null = null
  let plans: (Omit<Plan, 'measures'> & { readonly measures: Measure[] })[] = []
  let winners = new Map<string, Edit>()
  let log: Edit[] = []
  return {
    take(piece) {
      switch (piece.kind) {
        case 'document':
          ;({ name, head } = piece)
          plans = []
          return
        case 'plan':
          plans.push({ ...piece.plan, measures: [] })
          return
        case 'measures':
          plans.at(-1)?.measures.push(...piece.measures)
          return
        case 'winners':
          if (piece.isFirst) winners = new Map()
          for (const edit of piece.edits) winners.set(slotOf(edit), edit)
          return
        case 'log':
          if (piece.isFirst) log = []
          for (const edit of piece.edits) log.push(edit)
      }
    },
    now() {
      if (!head) throw new Error('no ground')
      return { name, parsed: { ...head, plans }, fold: { ...EMPTY_FOLD, winners }, log }
    },
  }
}
