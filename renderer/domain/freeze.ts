import * as z from 'zod/mini'
import { isStamp, type Stamp } from './clock.ts'
import { consensusOf } from './consensus.ts'
import { decisionOf } from './decision.ts'
import type { Edit } from './edit.ts'
import { EMPTY_FOLD, type Fold, foldOnto } from './fold.ts'
import { asMark, type Mark } from './rubric.ts'

/** A named moment (会前, 会中, 定稿) that other states are compared with: a clock reading, no copy. */
export interface Freeze {
  readonly id: string
  readonly name: string
  readonly moment: Stamp
  /** Edits known when it was made: a file that comes in later may bring some that are older than the moment. */
  readonly edits: number
  readonly by: string
}

/** The subject of a freeze. */
export const aboutFreeze = (id: string) => `freeze:${id}`

const schema = z.object({
  name: z.string().check(z.minLength(1)),
  moment: z.string().check(z.refine(isStamp)),
  edits: z.int().check(z.minimum(0)),
})

/** The freezes, earliest first. */
export function freezesOf(fold: Fold): readonly Freeze[] {
  const found: Freeze[] = []
  for (const { about, by, field, value } of fold.winners.values()) {
    const read = field === 'freeze' ? schema.safeParse(value).data : undefined
    if (read) found.push({ ...read, by, id: about.slice('freeze:'.length) })
  }
  return found.sort((a, b) => (a.moment < b.moment ? -1 : a.moment > b.moment ? 1 : a.id < b.id ? -1 : 1))
}

/** The edits made up to a clock reading, that one too. */
export function upTo(edits: readonly Edit[], moment: Stamp): readonly Edit[] {
  return edits.filter(edit => edit.at <= moment)
}

/** The state at a clock reading. */
export function foldAt(edits: readonly Edit[], moment: Stamp): Fold {
  return foldOnto(EMPTY_FOLD, upTo(edits, moment))
}

/** A mark that is another one later on; `null` is none. `reason` is what was agreed or decided on that commitment since. */
export interface Move {
  readonly commitment: string
  readonly criterion: string
  readonly by: string
  readonly before: Mark | null
  readonly after: Mark | null
  readonly at: Stamp
  readonly reason: string
}

/** Which scores moved between two states, latest first; `agreed` marks what the panel agreed on since. */
export function movesBetween(before: Fold, after: Fold): readonly (Move & { readonly isAgreed: boolean })[] {
  const moves: (Move & { isAgreed: boolean })[] = []
  for (const [slot, edit] of after.winners) {
    const [kind, criterion] = edit.field.split('.', 2)
    if (!criterion || !edit.about.startsWith('commitment:') || (kind !== 'score' && kind !== 'consensus')) continue
    const commitment = edit.about.slice('commitment:'.length)
    const earlier = before.winners.get(slot)
    const isAgreed = kind === 'consensus'
    const read = (one: Edit | undefined) => asMark(isAgreed ? markIn(one) : (one?.value ?? null))
    const [was, is] = [read(earlier), read(edit)]
    if (was === is) continue
    moves.push({
      commitment,
      criterion,
      by: edit.by,
      before: was,
      after: is,
      at: edit.at,
      reason: reasonFor(after, commitment, criterion),
      isAgreed,
    })
  }
  return moves.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

function markIn(edit: Edit | undefined) {
  const value = edit?.value
  return typeof value === 'object' && value !== null && 'mark' in value ? value.mark : null
}

function reasonFor(fold: Fold, commitment: string, criterion: string): string {
  return consensusOf(fold, commitment, criterion)?.reason || decisionOf(fold, commitment)
}
