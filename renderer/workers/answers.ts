import type { Arranged, Arrangement } from '../domain/arrangement.ts'
import type { CarryOver } from '../domain/carry-over.ts'
import type { Comparison, MatchByHand } from '../domain/comparison.ts'
import type { Loss } from '../domain/document.ts'
import type { Fold } from '../domain/fold.ts'
import type { Across, Dated, Insight, InsightQuestion, NamedDocument, ScoreMap } from '../domain/insight.ts'
import type { PackContent, Template } from '../domain/pack.ts'
import type { PanelTable } from '../domain/panel.ts'
import type { Parsed } from '../domain/parsed.ts'
import type { Placed, Row } from '../domain/row.ts'
import type { Rubric } from '../domain/rubric.ts'
import type { PanelFigures } from '../insight/panel-figures.ts'
import type { RefusalCode } from '../intake/read-answer.ts'

/** Called while a job runs: `done` of `of` steps, and what is being done. */
export type OnProgress = (progress: Progress) => void
export interface Progress {
  readonly step: 'reading' | 'parsing' | 'loading' | 'laying-out'
  /** 0 … 1. */
  readonly share: number
}

/** A file read and parsed, or why not: a refusal is an answer, not an exception. */
export type ReadAnswer =
  | { readonly ok: true; readonly id: string; readonly losses: readonly Loss[]; readonly parsed: Parsed }
  | { readonly ok: false; readonly refusal: Refusal }

/** Why a file cannot become a document. The screen has a sentence for each in both languages; `detail` is a size, a name or ''. */
export interface Refusal {
  readonly code: RefusalCode
  readonly detail: string
}

/** What the person says about the file: the encoding where they corrected it, the year where the text does not say. */
export interface ReadChoice {
  readonly encoding?: string
  readonly year?: number
}

/** A pack as bytes. */
export interface PackAnswer {
  readonly bytes: Uint8Array
  readonly pages: number
}

/** What the slow rooms do off the screen's thread. Aborting the signal rejects with an AbortError and leaves nothing behind. */
export interface Workers {
  read(
    file: { readonly name: string; readonly bytes: Uint8Array },
    choice: ReadChoice,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<ReadAnswer>
  pack(content: PackContent, template: Template, onProgress: OnProgress, signal: AbortSignal): Promise<PackAnswer>
  readonly table: TableWorker
  /** Where a panel agrees and where it does not. */
  panel(table: PanelTable): Promise<PanelFigures>
  /** The first letters each Chinese character may be read with: `{ 行: 'xh' }`. */
  letters(characters: readonly string[]): Promise<Readonly<Record<string, string>>>
  readonly insight: InsightWorkers
}

/** Holds the table's rows, given once and patched, and arranges them. */
export interface TableWorker {
  /** Takes rows from a position on; from 0 on everything before is forgotten. */
  give(rows: readonly Row[], from: number): Promise<void>
  patch(changes: readonly (readonly [number, Row])[]): Promise<void>
  /** `null` where it does not hold so many rows: it was started anew. */
  arrange(how: Arrangement, count: number): Promise<Arranged | null>
}

/** What the insight room answers about texts and scores. */
export interface InsightWorkers {
  of(parsed: Parsed, question: InsightQuestion): Promise<Insight>
  scores(
    parsed: Parsed,
    placed: readonly Placed[],
    scores: { readonly fold: Fold; readonly rubric: Rubric; readonly reviewers: readonly string[] },
  ): Promise<ScoreMap>
  across(documents: readonly NamedDocument[]): Promise<Across>
  /** The earlier document first. */
  compare(a: Parsed, b: Parsed, byHand: readonly MatchByHand[]): Promise<Comparison>
  carryOver(before: Parsed, after: Parsed): Promise<CarryOver>
  /** Deadlines as an iCalendar file; `at` is now as `20200801T080000Z`. */
  calendar(dated: readonly Dated[], words: { readonly name: string; readonly due: string }, at: string): Promise<string>
}

export type { CriterionAgreement, Difference, Leaning, MatrixCell, PanelFigures } from '../insight/panel-figures.ts'
