import { type Checkpoint, type Completion, completionField } from '../domain/completion.ts'
import { aboutCommitment } from '../domain/review.ts'
import type { Action } from './desk.ts'
import { record } from './record.ts'

/** What was found about a commitment at a checkpoint, or `null` to take it back. */
export interface CompletionRequest {
  readonly commitment: string
  readonly checkpoint: Checkpoint
  readonly completion: Omit<Completion, 'by'> | null
}

/** Keeps how far a commitment has come. */
export const setCompletion = {
  id: 'set-completion',
  run: async (desk, { checkpoint, commitment, completion }) => {
    const { open } = desk.folds.getState()
    if (!open) return false
    const value = completion && { ...completion }
    return record(desk, [{ document: open.document.id, about: aboutCommitment(commitment), field: completionField(checkpoint), value }])
  },
} satisfies Action<CompletionRequest>
