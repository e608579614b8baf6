import * as z from 'zod/mini'
import { type Fold, slotOf } from './fold.ts'
import type { Day } from './parsed.ts'
import { aboutCommitment } from './review.ts'

/** How far a commitment has come: 未启动, 推进, 完成, 无法核实. */
export type Status = 'not-started' | 'under-way' | 'done' | 'unverifiable'

/** When it is looked at. */
export type Checkpoint = 'half-year' | 'year-end'

/** What was found at a checkpoint. */
export interface Completion {
  readonly status: Status
  readonly date: Day
  readonly evidence: string
  readonly source: string
  readonly by: string
}

/** The states, in the order of their keys. */
export const STATUSES: readonly Status[] = ['not-started', 'under-way', 'done', 'unverifiable']
/** The checkpoints, in the order of the year. */
export const CHECKPOINTS: readonly Checkpoint[] = ['half-year', 'year-end']

/** The field that holds what was found at a checkpoint. */
export const completionField = (checkpoint: Checkpoint) => `completion.${checkpoint}`

const schema = z.object({
  status: z.enum(['not-started', 'under-way', 'done', 'unverifiable']),
  date: z.string(),
  evidence: z.string(),
  source: z.string(),
})

/** What was found about a commitment at a checkpoint, `null` where nobody looked. */
export function completionOf(fold: Fold, commitment: string, checkpoint: Checkpoint): Completion | null {
  const edit = fold.winners.get(slotOf({ about: aboutCommitment(commitment), field: completionField(checkpoint), by: '' }))
  const read = schema.safeParse(edit?.value).data
  return edit && read ? { ...read, by: edit.by } : null
}

/** How many of these commitments stand in each state; those nobody looked at are `none`. */
export function tallyOf(fold: Fold, commitments: readonly string[], checkpoint: Checkpoint): Readonly<Record<Status | 'none', number>> {
  const tally = { 'not-started': 0, 'under-way': 0, done: 0, unverifiable: 0, none: 0 }
  for (const id of commitments) tally[completionOf(fold, id, checkpoint)?.status ?? 'none'] += 1
  return tally
}
