import { type Fold, valueIn } from './fold.ts'
import { aboutCommitment } from './review.ts'

/** What the meeting decided about a commitment, in one line; '' where nothing. */
export function decisionOf(fold: Fold, commitment: string): string {
  const value = valueIn(fold, aboutCommitment(commitment), 'decision')
  return typeof value === 'string' ? value : ''
}
