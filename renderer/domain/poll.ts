import * as z from 'zod/mini'
import { type Fold, valueIn } from './fold.ts'
import { aboutCommitment } from './review.ts'

/** A show of hands on one commitment. */
export interface Poll {
  readonly yes: number
  readonly no: number
}

const schema = z.object({ yes: z.int().check(z.minimum(0), z.maximum(99)), no: z.int().check(z.minimum(0), z.maximum(99)) })

/** The hands counted, `null` where none were. */
export function pollOf(fold: Fold, commitment: string): Poll | null {
  return schema.safeParse(valueIn(fold, aboutCommitment(commitment), 'poll')).data ?? null
}
