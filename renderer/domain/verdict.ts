import type { Json } from './edit.ts'
import { type Fold, valueIn } from './fold.ts'
import { tagsOf } from './tags.ts'

/** What a reviewer would have happen with a commitment: 采纳, 需修改, 存疑, 退回. */
export const VERDICTS = ['accept', 'revise', 'doubt', 'return'] as const
export type Verdict = (typeof VERDICTS)[number]

/** A stored value as a verdict, `null` where it is none. */
export function asVerdict(value: Json): Verdict | null {
  return VERDICTS.find(verdict => verdict === value) ?? null
}

/** What one reviewer has marked a commitment with, and the tags that all have put on it. */
export interface MarkedUp {
  readonly verdict: Verdict | null
  readonly isFlagged: boolean
  readonly tags: readonly string[]
  readonly private: string
}

/** Verdict, flag and private words of one reviewer, and everybody's tags. */
export function markedUp(fold: Fold, commitment: string, by: string): MarkedUp {
  const about = `commitment:${commitment}`
  const words = valueIn(fold, about, 'private', by)
  return {
    verdict: asVerdict(valueIn(fold, about, 'verdict', by)),
    isFlagged: valueIn(fold, about, 'flag', by) === true,
    tags: tagsOf(fold, about),
    private: typeof words === 'string' ? words : '',
  }
}

/** A reviewer's verdict, `null` where there is none. */
export function verdictOf(fold: Fold, commitment: string, by: string): Verdict | null {
  return asVerdict(valueIn(fold, `commitment:${commitment}`, 'verdict', by))
}
