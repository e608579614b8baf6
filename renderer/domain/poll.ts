import { z } from 'zod'
import { type Fold, valueIn } from './fold.ts'
import { aboutCommitment } from './review.ts'

/** A show of hands on one commitment. */
export interface Poll {
  readonly yes: number
  readonly no: number
}

const schema = z.object({ yes: z.number().int().min(0).max(99), no: z.number().int().min(0).max(99) })

/** The hands counted, `null` where none were. */
export function pollOf(fold: Fold, commitment: string): Poll | null {
  return schema.safeParse(valueIn(fold, aboutCommitment(commitment), 'poll')).data ?? null
}
