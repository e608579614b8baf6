import { type Fold, valueIn } from './fold.ts'
import { aboutCommitment } from './review.ts'

/** A reviewer's verdict on a commitment: 采纳, 需修改, 存疑, 退回. */
export type Verdict = 'adopt' | 'amend' | 'doubt' | 'return'

/** The verdicts in the order of their keys. */
export const VERDICTS: readonly Verdict[] = ['adopt', 'amend', 'doubt', 'return']

/** A reviewer's verdict, `null` where there is none. */
export function verdictOf(fold: Fold, commitment: string, by: string): Verdict | null {
  const value = valueIn(fold, aboutCommitment(commitment), 'verdict', by)
  return VERDICTS.find(one => one === value) ?? null
}
