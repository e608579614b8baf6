import type { Certainty, Comparator, Day, Parsed, Span, Target } from './parsed.ts'

/** Ids of commitments. A figure is their number, and leads to them. */
export type Ids = readonly string[]

/** How commitments are grouped: by the department they stand under, by those who lead them (then one may count more than once), or by measure. */
export type Grouping = 'department' | 'owner' | 'measure'

/** What a set of commitments holds. `hard`: firm wording, an amount and a date, all three. `rhythm`: 每月, 每季度. */
export interface Counts {
  readonly all: Ids
  readonly target: Ids
  readonly deadline: Ids
  readonly rhythm: Ids
  readonly verifiable: Ids
  readonly partly: Ids
  readonly unverifiable: Ids
  readonly firm: Ids
  readonly aimed: Ids
  readonly soft: Ids
  readonly vague: Ids
  readonly hard: Ids
}

/** A document at a glance: its groups in the order of the text, and the whole. */
export interface Overview {
  readonly groups: readonly { readonly group: string; readonly counts: Counts }[]
  readonly whole: Counts
}

/** How numbers lie: quartiles by linear interpolation; `count` numbers went in, never none. */
export interface Spread {
  readonly count: number
  readonly mean: number
  readonly least: number
  readonly low: number
  readonly median: number
  readonly high: number
  readonly most: number
}

/** Scores of one group: for each criterion over what all marks given are worth (5 is full marks), in total over the commitments (each the mean of its reviewers). */
export interface ScoreGroup {
  readonly group: string
  readonly all: Ids
  readonly scored: Ids
  readonly marks: Readonly<Record<string, Spread | null>>
  readonly total: Spread | null
}

/** Department × criterion, ranking and distribution. `ranking` holds only groups with a score, best first; `bins` run from 0 to 5 by halves. */
export interface ScoreMap {
  readonly groups: readonly ScoreGroup[]
  readonly whole: ScoreGroup
  readonly ranking: readonly ScoreGroup[]
  readonly bins: readonly { readonly from: number; readonly upTo: number; readonly ids: Ids }[]
}

/** Where a deadline stands on a day; overdue only once its last day is over, and never once it is done. */
export type Standing = 'ahead' | 'due' | 'overdue' | 'done'

/** One deadline of one commitment. */
export interface Dated {
  readonly id: string
  readonly number: number
  readonly group: string
  readonly text: string
  readonly words: string
  readonly from: Day
  readonly until: Day
  readonly is: Certainty
  readonly standing: Standing
}

/** Commitments by the month of their last day; `months` as `2020-08`, those of the plan's year always among them. */
export interface DeadlineStrip {
  readonly months: readonly string[]
  readonly groups: readonly { readonly group: string; readonly due: readonly Ids[]; readonly undated: Ids }[]
  /** Soonest first. */
  readonly dated: readonly Dated[]
}

/** One promised quantity. */
export interface TargetRow extends Pick<Target, 'as' | 'text' | 'metric' | 'comparator' | 'value' | 'valueTo' | 'unit'> {
  readonly id: string
  readonly number: number
  readonly group: string
}

/** A sum, or why there is none: one figure alone, a share, an average or rate, two figures of one commitment, a range, or not the same direction. */
export type Sum =
  | { readonly value: number; readonly comparator: Comparator }
  | { readonly why: 'single' | 'share' | 'average' | 'together' | 'range' | 'directions' }

/** Quantities of one unit whose metrics say the same. */
export interface LikeTargets {
  readonly metric: string
  readonly rows: readonly TargetRow[]
  readonly sum: Sum
}

/** All promised quantities by unit; what is promised in full (全覆盖, 清零) stands apart. */
export interface TargetTable {
  readonly units: readonly { readonly unit: string; readonly metrics: readonly LikeTargets[] }[]
  readonly inFull: readonly TargetRow[]
}

/** A strategic phrase: one of the document's introduction (`at` is where), or of a person's own list. */
export interface Goal {
  readonly phrase: string
  readonly at: Span | null
}

/** Where a department names a goal: the sentence, and the commitment where it is one. */
export interface Naming {
  readonly group: string
  readonly at: Span
  readonly words: string
  readonly id: string | null
}

/** A goal with every place where it is named. Uncovered: no department names it. */
export interface AlignmentRow {
  readonly goal: Goal
  readonly namings: readonly Naming[]
}

/** Goals × departments, or × measures where there is but one department. */
export interface Alignment {
  readonly by: 'department' | 'measure'
  readonly groups: readonly string[]
  readonly rows: readonly AlignmentRow[]
}

/** Who names whom: `isOfDocument` where the one named has a plan in the same document. */
export interface Dependency {
  readonly from: string
  readonly to: string
  readonly ids: Ids
  readonly isOfDocument: boolean
}

/** Two commitments of two departments that say nearly the same; likeness 0 … 1. */
export interface Overlap {
  readonly a: string
  readonly b: string
  readonly likeness: number
}

/** A project or document that several departments name. `lead` is a guess to confirm: who promises most about it. */
export interface SharedName {
  readonly name: string
  readonly groups: readonly { readonly group: string; readonly ids: Ids }[]
  readonly lead: string
}

/** How a department words its promises: facts with their words. `perThousand` vague phrases in 1,000 characters (spaces left out). */
export interface Wording {
  readonly group: string
  readonly counts: Pick<Counts, 'all' | 'firm' | 'aimed' | 'soft'>
  readonly characters: number
  readonly vague: readonly { readonly phrase: string; readonly count: number; readonly ids: Ids }[]
  readonly vagueCount: number
  readonly perThousand: number
  readonly slogan: string
  /** Quoted phrases in parts of equal length: 比学赶超、争先进位. */
  readonly paired: readonly { readonly phrase: string; readonly id: string }[]
}

/** Everything the text alone tells of one document. */
export interface Insight {
  /** The grouping that tells most of this document; deadlines, targets and wording are grouped so. */
  readonly grouping: Grouping
  /** The overview by each grouping that tells anything; the natural one is always there. */
  readonly overviews: Readonly<Partial<Record<Grouping, Overview>>>
  readonly strip: DeadlineStrip
  readonly targets: TargetTable
  readonly alignment: Alignment
  readonly dependencies: readonly Dependency[]
  readonly overlaps: readonly Overlap[]
  readonly shared: readonly SharedName[]
  readonly wording: readonly Wording[]
}

/** What insight is asked about beside the text: a person's own goals, the day, and the ids whose completion is on record. */
export interface InsightQuestion {
  readonly goals: readonly string[]
  readonly today: Day
  readonly done: Ids
}

/** A document among others: what is asked of each of them. */
export interface NamedDocument {
  readonly id: string
  readonly name: string
  readonly parsed: Parsed
}

/** One document at a glance, beside others. */
export interface DocumentGlance {
  readonly id: string
  readonly name: string
  readonly year: number
  readonly departments: number
  readonly counts: Counts
  readonly vagueCount: number
  readonly perThousand: number
}

/** A promise of one document that stands nearly the same in another. */
export interface OverlapAcross {
  readonly a: { readonly document: string; readonly id: string; readonly department: string; readonly text: string }
  readonly b: { readonly document: string; readonly id: string; readonly department: string; readonly text: string }
  readonly likeness: number
}

/** One measure that several documents promise, with their figures: last year's 300家 beside this year's 350家. */
export interface MetricAcross {
  readonly metric: string
  readonly unit: string
  readonly figures: readonly { readonly document: string; readonly row: TargetRow }[]
}

/** Several documents beside one another; `overlaps` holds the most alike, at most 200 of them, `overlapCount` how many there are. */
export interface Across {
  readonly documents: readonly DocumentGlance[]
  readonly overlaps: readonly OverlapAcross[]
  readonly overlapCount: number
  readonly metrics: readonly MetricAcross[]
}
