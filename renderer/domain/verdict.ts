import type { Json } from './edit.ts'
import { type Fold, valueIn } from './fold.ts'
import { aboutCommitment } from './review.ts'
import { tagsOf } from './tags.ts'

/** A reviewer's verdict on a commitment: 采纳, 需修改, 存疑, 退回. */
export type Verdict = 'adopt' | 'amend' | 'doubt' | 'return'

/** The verdicts in the order of their keys. */
export const VERDICTS: readonly Verdict[] = ['adopt', 'amend', 'doubt', 'return']

/** A stored value as a verdict, `null` where it is none. */
export function asVerdict(value: Json): Verdict | null {
  return VERDICTS.find(verdict => verdict === value) ?? null
}

/** A reviewer's verdict, `null` where there is none. */
export function verdictOf(fold: Fold, commitment: string, by: string): Verdict | null {
  return asVerdict(valueIn(fold, aboutCommitment(commitment), 'verdict', by))
}

/** What one reviewer has marked a commitment with, and the tags that all have put on it. */
export interface MarkedUp {
  readonly verdict: Verdict | null
  readonly isFlagged: boolean
  readonly tags: readonly string[]
}

/** Verdict and flag of one reviewer, and everybody's tags. */
export function markedUp(fold: Fold, commitment: string, by: string): MarkedUp {
  const about = aboutCommitment(commitment)
  return {
    verdict: verdictOf(fold, commitment, by),
    isFlagged: valueIn(fold, about, 'flag', by) === true,
    tags: tagsOf(fold, about),
  }
}
