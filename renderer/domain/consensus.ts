import * as z from 'zod/mini'
import type { Json } from './edit.ts'
import { type Fold, slotOf } from './fold.ts'
import { aboutCommitment } from './review.ts'
import { asMark, type Mark } from './rubric.ts'

/** What the panel agreed on for one criterion of one commitment. Everybody's own mark stays as it was given. */
export interface Consensus {
  readonly mark: Mark
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** The field that holds what was agreed for a criterion. */
export const consensusField = (criterion: string) => `consensus.${criterion}`

const schema = z.object({ mark: z.union([z.number(), z.string()]), reason: z.string() })

/** What was agreed, `null` where nothing was or it was taken back. */
export function consensusOf(fold: Fold, commitment: string, criterion: string): Consensus | null {
  const edit = fold.winners.get(slotOf({ about: aboutCommitment(commitment), field: consensusField(criterion), by: '' }))
  if (!edit) return null
  const read = asConsensus(edit.value)
  return read && { ...read, by: edit.by, at: edit.at }
}

/** A stored value as an agreed mark and its reason, `null` where it is none. */
export function asConsensus(value: Json): Pick<Consensus, 'mark' | 'reason'> | null {
  const read = schema.safeParse(value)
  const mark = read.success ? asMark(read.data.mark) : null
  return read.success && mark !== null ? { mark, reason: read.data.reason } : null
}
