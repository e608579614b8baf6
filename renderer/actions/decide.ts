import type { Json } from '../domain/edit.ts'
import type { Poll } from '../domain/poll.ts'
import { aboutCommitment } from '../domain/review.ts'
import type { Action, Desk } from './desk.ts'
import { record } from './record.ts'

async function set(desk: Desk, commitment: string, field: string, value: Json): Promise<boolean> {
  const { open } = desk.folds.getState()
  if (!open) return false
  return record(desk, [{ document: open.document.id, about: aboutCommitment(commitment), field, value }])
}

/** Keeps what the meeting decided about a commitment; an empty line takes it away. */
export const decide = {
  id: 'decide',
  run: (desk, { commitment, line }) => set(desk, commitment, 'decision', line.trim() === '' ? null : line.trim()),
} satisfies Action<{ readonly commitment: string; readonly line: string }>

/** Keeps the hands counted on a commitment; `null` takes the count away. */
export const countHands = {
  id: 'count-hands',
  run: (desk, { commitment, poll }) => set(desk, commitment, 'poll', poll && { yes: poll.yes, no: poll.no }),
} satisfies Action<{ readonly commitment: string; readonly poll: Poll | null }>
