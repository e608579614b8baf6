import type { Checkpoint, Status } from './completion.ts'
import type { Alignment, Dependency, Grouping, Overlap, TargetTable, Wording } from './insight.ts'
import type { Language, Shown } from './pack.ts'
import type { Comparator, Day, Span } from './parsed.ts'
import type { Mark, Rubric } from './rubric.ts'

/** How a panel's numbers lie: their mean, the least, the most, and how many there are. */
export interface PanelMark {
  readonly mean: number
  readonly least: number
  readonly most: number
  readonly count: number
}

/** What all chosen reviewers together say of one commitment. */
export interface PackPanel {
  readonly marks: Readonly<Record<string, PanelMark | null>>
  readonly total: PanelMark | null
  /** Criteria without a number that somebody answered with 无法判断. */
  readonly unable: readonly string[]
  /** Reviewers who answered every criterion. */
  readonly complete: number
  /** Reviewers for each verdict given. */
  readonly verdicts: Readonly<Record<string, number>>
}

/** What one reviewer says of one commitment; `reviewer` is the name or the letter it is printed under. */
export interface PackReview {
  readonly reviewer: string
  readonly marks: Readonly<Record<string, Mark | null>>
  readonly total: number | null
  readonly verdict: string
}

export interface PackTarget {
  readonly text: string
  readonly metric: string
  readonly comparator: Comparator
  readonly value: number
  readonly valueTo: number | null
  readonly unit: string
}

export interface PackDeadline {
  readonly text: string
  readonly from: Day
  readonly until: Day
}

/** A mark that was changed. */
export interface PackChange {
  readonly by: string
  readonly criterion: string
  readonly from: Mark | null
  readonly to: Mark | null
  readonly day: Day
}

/** What was found about a commitment at a checkpoint. */
export interface PackResult {
  readonly checkpoint: Checkpoint
  readonly status: Status
  readonly date: Day
  readonly evidence: string
  readonly source: string
}

/** What the department answered to its question; the words are '' where it only counts as answered. */
export interface PackAnswer {
  readonly isAnswered: boolean
  readonly words: string
}

/** What a pack says of one commitment. */
export interface PackCommitment {
  readonly id: string
  readonly number: number
  readonly measure: string
  readonly text: string
  readonly at: Span
  readonly targets: readonly PackTarget[]
  readonly deadlines: readonly PackDeadline[]
  readonly owners: readonly string[]
  readonly partners: readonly string[]
  readonly panel: PackPanel
  readonly reviews: readonly PackReview[]
  /** Notes said to the others; `by` is '' where single reviewers are not shown. */
  readonly notes: readonly { readonly by: string; readonly words: string }[]
  readonly tags: readonly string[]
  /** What is asked of the department; '' where it is flagged without words, `null` where nothing is asked. */
  readonly question: string | null
  readonly answer: PackAnswer
  /** In the order of the year; the last one speaks. */
  readonly results: readonly PackResult[]
  readonly annotations: readonly { readonly quote: string; readonly remark: string }[]
  readonly history: readonly PackChange[]
}

/** What a pack says of one department. */
export interface PackPlan {
  readonly department: string
  readonly fullName: string | null
  readonly slogan: string
  readonly theme: string | null
  readonly commitments: readonly PackCommitment[]
}

/** Everything a pack may contain: made by `packOf` through the table LEAVES, from nothing else. */
export interface PackContent {
  /** `sha256:…` of the document's bytes: what is read back belongs to it. */
  readonly documentId: string
  readonly title: string
  readonly year: number
  readonly sourceName: string
  readonly sourceText: string
  /** Names or letters, in the order they are printed; empty for the panel's means only. */
  readonly reviewers: readonly string[]
  /** How many reviewers the means are made of. */
  readonly panelSize: number
  readonly shown: Shown
  /** The day the pack is made, given by the caller. */
  readonly day: Day
  readonly language: Language
  readonly rubric: Rubric
  readonly plans: readonly PackPlan[]
  /** What insight is asked beside the text, a person's own goals; `null` where the section is left out. */
  readonly insight: { readonly goals: readonly string[] } | null
}

/** Numbers over a set of commitments; shares are 0 … 1. */
export interface Figures {
  readonly commitments: number
  readonly withTarget: number
  readonly withDeadline: number
  /** Commitments that at least one reviewer has answered in full. */
  readonly reviewed: number
  /** Mean of the totals given, 1 … 5; `null` where nothing is scored. */
  readonly total: number | null
  /** Mean mark for each criterion id, `null` where nothing is scored. */
  readonly means: Readonly<Record<string, number | null>>
  /** Commitments by the state last found; `none` are those nobody looked at. */
  readonly results: Readonly<Record<Status | 'none', number>>
}

/** How far reviewers agree on commitments that at least two of them scored. */
export interface PackAgreement {
  /** Commitments scored by at least two. */
  readonly compared: number
  /** Share (0 … 1) of these whose totals lie within one mark of each other; `null` where nothing can be compared. */
  readonly within: number | null
  /** Mean distance between the highest and the lowest total. */
  readonly range: number | null
}

/** Commitments by the month their first deadline ends in: twelve counts for the plan's year; those beyond it and those without a date beside. */
export interface PackMonths {
  readonly months: readonly number[]
  readonly beyond: number
  readonly undated: number
}

/** What the text tells of the commitments in a pack. */
export interface PackInsight {
  /** By what targets and wording are told apart. */
  readonly grouping: Grouping
  readonly alignment: Alignment
  readonly dependencies: readonly Dependency[]
  readonly overlaps: readonly Overlap[]
  readonly wording: readonly Wording[]
  readonly targets: TargetTable
}

/** The numbers of a pack: over all commitments, and for each plan in the order of the content's plans. */
export interface PackFigures {
  readonly whole: Figures
  readonly plans: readonly Figures[]
  /** 1 for the highest total; equal totals share a rank; `null` where nothing is scored. */
  readonly ranks: readonly (number | null)[]
  readonly agreement: PackAgreement
  readonly agreements: readonly PackAgreement[]
  /** Where the panel differs most, widest first. */
  readonly contested: readonly PackCommitment[]
  readonly months: readonly PackMonths[]
  readonly insight: PackInsight | null
}
