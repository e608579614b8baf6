import { consensusField } from '../domain/consensus.ts'
import { aboutCommitment } from '../domain/review.ts'
import type { Mark } from '../domain/rubric.ts'
import type { Action } from './desk.ts'
import { record } from './record.ts'

/** What the panel agrees on for one criterion, or `null` to take it back. */
export interface ConsensusRequest {
  readonly commitment: string
  readonly criterion: string
  readonly mark: Mark | null
  readonly reason: string
}

/** Keeps what was agreed beside everybody's own marks, which stay. */
export const agree = {
  id: 'agree',
  run: async (desk, { commitment, criterion, mark, reason }) => {
    const { open } = desk.folds.getState()
    if (!open) return false
    const value = mark === null ? null : { mark, reason: reason.trim() }
    return record(desk, [{ document: open.document.id, about: aboutCommitment(commitment), field: consensusField(criterion), value }])
  },
} satisfies Action<ConsensusRequest>
