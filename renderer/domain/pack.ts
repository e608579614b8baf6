import type { Day, Span } from './parsed.ts'
import type { Mark, Rubric } from './rubric.ts'

/** The languages of the interface and of packs. */
export type Language = 'zh' | 'en'

/** The layouts a pack can have. */
export type Template = 'brief'

/** What a pack says of one commitment. */
export interface PackCommitment {
  readonly number: number
  readonly measure: string
  readonly text: string
  readonly at: Span
  readonly targets: readonly { readonly text: string; readonly metric: string }[]
  readonly deadlines: readonly { readonly text: string; readonly from: Day; readonly until: Day }[]
  readonly marks: Readonly<Record<string, Mark | null>>
  readonly total: number | null
  readonly note: string
  readonly annotations: readonly { readonly quote: string; readonly remark: string }[]
}

/** What a pack says of one department. */
export interface PackPlan {
  readonly department: string
  readonly slogan: string
  readonly theme: string | null
  readonly commitments: readonly PackCommitment[]
}

/** Numbers over a set of commitments; shares are 0 … 1. */
export interface Figures {
  readonly commitments: number
  readonly withTarget: number
  readonly withDeadline: number
  readonly reviewed: number
  /** Mean of the totals given, 1 … 5; `null` where nothing is scored. */
  readonly total: number | null
  /** Mean mark for each criterion id, `null` where nothing is scored. */
  readonly means: Readonly<Record<string, number | null>>
}

/** Everything a pack may contain: made by `packOf` through the table LEAVES, from nothing else. */
export interface PackContent {
  readonly title: string
  readonly year: number
  readonly sourceName: string
  readonly sourceText: string
  readonly reviewer: string
  /** The day the pack is made, given by the caller. */
  readonly day: Day
  readonly language: Language
  readonly rubric: Rubric
  readonly plans: readonly PackPlan[]
}

/**
 * What may leave this laptop in an export: one complete table (DESIGN §7.5). A thing that is not named here cannot get into a pack, and
 * `packOf` has a line for each; adding a kind of data means adding a line here and deciding.
 */
export const LEAVES = {
  text: true,
  targets: true,
  deadlines: true,
  scores: true,
  note: true,
  annotations: true,
  history: false,
  bytes: false,
  reviewerId: false,
} as const satisfies Record<string, boolean>

/** What a person can leave out of one pack; what LEAVES forbids cannot be chosen at all. */
export interface PackChoice {
  readonly scores: boolean
  readonly notes: boolean
  readonly annotations: boolean
  readonly source: boolean
}

/** Everything that may leave, leaves. */
export const WHOLE_PACK: PackChoice = { scores: true, notes: true, annotations: true, source: true }
