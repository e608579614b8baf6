import { aboutCommitment } from '../domain/review.ts'
import { type Verdict, verdictOf } from '../domain/verdict.ts'
import type { Action } from './desk.ts'
import { record } from './record.ts'

/** A verdict on a commitment. */
export interface VerdictRequest {
  readonly commitment: string
  readonly verdict: Verdict
}

/** Gives a verdict; the same one again takes it away. */
export const giveVerdict = {
  id: 'give-verdict',
  run: async (desk, { commitment, verdict }) => {
    const { me, open } = desk.folds.getState()
    if (!open) return false
    const value = verdictOf(open.fold, commitment, me.id) === verdict ? null : verdict
    return record(desk, [{ document: open.document.id, about: aboutCommitment(commitment), field: 'verdict', value }])
  },
} satisfies Action<VerdictRequest>
