/** Half-open run of UTF-16 code units of the document's text: `text.slice(at[0], at[1])`. */
export type Span = readonly [start: number, end: number]

/** A calendar day, `2026-05-31`. Days compare as strings. */
export type Day = string

/** `report`: a government work report; `tasks`: a work plan or task list whose lines name their owners. */
export type DocumentKind = 'departments' | 'report' | 'tasks' | 'unknown'

/** How sure a finding is: said here, carried over from an earlier clause, or concluded from the context. */
export type Certainty = 'stated' | 'inherited' | 'implied'

/** `range`: from `value` to `valueTo`; `+`: by at least this much more; `~`: about. */
export type Comparator = '>=' | '<=' | '>' | '<' | '=' | '~' | 'range' | '+'

/** How binding the wording is: 确保/完成 … 力争/基本 … 推进/探索/研究. */
export type Firmness = 'firm' | 'aimed' | 'soft'

/** A quantity found in a commitment. `target` is promised, `scope` is what the promise acts on, `full` is promised without a digit (全覆盖). */
export interface Target {
  readonly text: string
  readonly at: Span
  readonly as: 'target' | 'scope' | 'full'
  /** What is measured, in the words of the text: 新认定高新技术企业. Empty where nothing names it. */
  readonly metric: string
  readonly comparator: Comparator
  /** In the base unit: 1.6万人 → 16000 with unit 人; `full` is 100 with unit %, 清零 is 0. */
  readonly value: number
  readonly valueTo: number | null
  readonly unit: string
  /** The rule that found it. */
  readonly by: string
}

/** A run of days in which the commitment falls due. */
export interface Deadline {
  readonly text: string
  readonly at: Span
  readonly from: Day
  readonly until: Day
  readonly is: Certainty
  readonly by: string
}

/** A repetition: 每月, 每季度. */
export interface Rhythm {
  readonly text: string
  readonly at: Span
}

/** One reviewable promise: a sentence, or a clause ended by `；` outside quotes and brackets. */
export interface Commitment {
  /** The same words in the same place of the same department always have the same id. */
  readonly id: string
  readonly text: string
  readonly at: Span
  /** `background` is a sentence that reports or explains and promises nothing. */
  readonly kind: 'commitment' | 'background'
  readonly targets: readonly Target[]
  readonly deadlines: readonly Deadline[]
  readonly rhythms: readonly Rhythm[]
  readonly owners: readonly string[]
  readonly partners: readonly string[]
  /** Named documents, with their 《》. */
  readonly sources: readonly string[]
  /** Quoted names, with their “”. */
  readonly names: readonly string[]
  readonly firmness: Firmness
}

/** A lead sentence and what stands under it. `title` is empty where commitments stand without one. */
export interface Measure {
  readonly title: string
  readonly level: 1 | 2
  readonly at: Span
  readonly commitments: readonly Commitment[]
}

/** One department's part of one document. */
export interface Plan {
  readonly department: string
  readonly fullName: string | null
  readonly slogan: string
  readonly theme: string | null
  readonly at: Span
  readonly preamble: readonly Span[]
  readonly measures: readonly Measure[]
}

/** A department announced at the top of the document, found below or not. */
export interface RollCall {
  readonly department: string
  readonly at: Span
  readonly found: boolean
}

/** Something the parser was unsure of. `why` and `hint` are Chinese sentences; `code` names the kind so that the screen can say it in English. */
export interface Doubt {
  readonly at: Span
  readonly code: string
  readonly why: string
  readonly hint: string
}

/** What `npm run -s parse` prints, and what is kept beside each document (DESIGN §6.1). */
export interface Parsed {
  readonly document: {
    /** `sha256:` and the hash of the bytes as received. */
    readonly id: string
    readonly title: string
    readonly year: number
    readonly yearIs: 'stated' | 'implied' | 'given'
    readonly text: string
    readonly encoding: string
    readonly kind: DocumentKind
  }
  readonly roll: readonly RollCall[]
  readonly plans: readonly Plan[]
  readonly doubts: readonly Doubt[]
  /** `placed` counts the characters that belong to exactly one block; it equals `characters`. */
  readonly coverage: { readonly characters: number; readonly placed: number }
}
