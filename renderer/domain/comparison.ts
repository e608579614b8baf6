import type { Comparator, Day } from './parsed.ts'

/** A commitment as one side of a comparison shows it. */
export interface Side {
  readonly id: string
  readonly number: number
  readonly department: string
  readonly text: string
}

/** A target as one side of a comparison shows it. */
export interface TargetSide {
  readonly text: string
  readonly comparator: Comparator
  readonly value: number
  readonly valueTo: number | null
  readonly unit: string
}

/** `raised` and `lowered` speak of the number; `isHarder` of what it asks, `null` where that cannot be said. `restated`: same number, other comparator. */
export interface TargetChange {
  readonly metric: string
  readonly is: 'new' | 'dropped' | 'raised' | 'lowered' | 'restated' | 'same'
  readonly isHarder: boolean | null
  readonly a: TargetSide | null
  readonly b: TargetSide | null
}

/** How the last day moved, the years of the two plans taken off. */
export interface DateChange {
  readonly is: 'new' | 'dropped' | 'earlier' | 'later'
  readonly a: Day | null
  readonly b: Day | null
}

/** Two commitments taken for the same promise: by their words, or by a person. */
export interface MatchedPair {
  readonly a: Side
  readonly b: Side
  readonly likeness: number
  readonly by: 'words' | 'hand'
  /** Word for word the same, or not. */
  readonly isSame: boolean
  readonly targets: readonly TargetChange[]
  readonly date: DateChange | null
}

/** Two documents side by side: plans by department, commitments by their words, targets by metric. */
export interface Comparison {
  readonly plans: readonly { readonly a: string | null; readonly b: string | null }[]
  readonly pairs: readonly MatchedPair[]
  readonly dropped: readonly Side[]
  readonly fresh: readonly Side[]
}

/** What a person said about a match: these two are the same promise, or (`null`) this one has none on the other side. */
export type MatchByHand =
  | { readonly a: string; readonly b: string }
  | { readonly a: string; readonly b: null }
  | { readonly a: null; readonly b: string }

/** A run of words on one side of a comparison. */
export interface DiffPiece {
  readonly text: string
  readonly isChanged: boolean
}
