import type { Arranged, Arrangement } from '../domain/arrangement.ts'
import type { CarryOver } from '../domain/carry-over.ts'
import type { Comparison, MatchByHand } from '../domain/comparison.ts'
import type { Loss } from '../domain/document.ts'
import type { Fold } from '../domain/fold.ts'
import type { Across, Dated, Insight, InsightQuestion, NamedDocument, ScoreMap } from '../domain/insight.ts'
import type { Format, Language, PackChoice, PackScope, Template } from '../domain/pack.ts'
import type { PackDress } from '../domain/pack-dress.ts'
import type { PanelTable } from '../domain/panel.ts'
import type { Day, Parsed } from '../domain/parsed.ts'
import type { Placed, Row } from '../domain/row.ts'
import type { Rubric } from '../domain/rubric.ts'
import type { PanelFigures } from '../insight/panel-figures.ts'
import type { RefusalCode } from '../intake/read-answer.ts'
import type { ReadReviews, ReviewLine } from '../pack/review-lines.ts'

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

/** What packs are gathered from. It stays in the worker: as long as the same is asked again, only the question travels. */
export interface PackGround {
  /** The document's file name. */
  readonly name: string
  readonly parsed: Parsed
  readonly fold: Pick<Fold, 'winners' | 'log'>
}

/** What is decided about a pack to be made. `own` is an office's own template, set instead of ours; only a PDF has one. */
export interface PackQuestion {
  readonly template: Template
  readonly format: Format
  readonly choice: PackChoice
  readonly scope: PackScope
  /** Departments as they speak in the meeting. */
  readonly isSpeaking: boolean
  readonly language: Language
  readonly day: Day
  readonly dress: PackDress
  readonly own: string | null
}

/** A pack to be made, and from what. It is gathered in the worker: 2,600 commitments would stop the screen for a tenth of a second. */
export interface PackRequest extends PackQuestion {
  readonly ground: PackGround
}

/** Where a template is wrong; lines and columns from 1. */
export interface TemplateFault {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
  readonly hints: readonly string[]
}

/** A pack as bytes; `pages` is 0 for a format that has none, `rows` counts commitments. A wrong template is an answer, not an exception. */
export type PackAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly pages: number; readonly rows: number }
  | { readonly ok: false; readonly fault: TemplateFault }

/** A pack laid out to be looked at. `serial` names it when its pages are asked for; a later preview replaces it. */
export type PreviewAnswer =
  | {
      readonly ok: true
      readonly serial: number
      readonly pages: number
      /** Width and height of each page in points. */
      readonly sizes: readonly (readonly [number, number])[]
      /** The page on which each commitment's number begins. */
      readonly places: Readonly<Record<number, number>>
      readonly bytes: number
      /** Characters that no font has. */
      readonly lacking: readonly string[]
      /** Official faces that no font at hand carries. */
      readonly missing: readonly OfficialFace[]
    }
  | { readonly ok: false; readonly fault: TemplateFault }
export type OfficialFace = 'fang' | 'kai' | 'hei' | 'title'

export type { ReviewLine }
/** Reviews read back out of a file, or why not. */
export type ReviewsAnswer = ReadReviews

/** What the slow rooms do off the screen's thread. Aborting the signal rejects with an AbortError and leaves nothing behind. */
export interface Workers {
  /** Starts the workers that the next file or the first table would wait for. */
  ready(): void
  read(
    file: { readonly name: string; readonly bytes: Uint8Array },
    choice: ReadChoice,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<ReadAnswer>
  pack(request: PackRequest, onProgress: OnProgress, signal: AbortSignal): Promise<PackAnswer>
  /** Makes ready what the first pack would wait for, by setting this one; resolves when it is. */
  warmUp(request: PackRequest): Promise<void>
  /** Lays a pack out and keeps it for `page`. */
  preview(request: PackRequest): Promise<PreviewAnswer>
  /** A page (from 1) drawn so many pixels wide; `null` where another preview has replaced it. */
  page(serial: number, page: number, width: number): Promise<ImageBitmap | null>
  /** More fonts to set in, as bytes; kept for this window. */
  addFonts(fonts: readonly Uint8Array[]): Promise<void>
  /** Files as one zip. */
  zip(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<Uint8Array>
  /** Reviews out of an Excel, CSV or JSON file that a pack was. */
  readReviews(bytes: Uint8Array, rubric: Rubric): Promise<ReviewsAnswer>
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
  scores(parsed: Parsed, placed: readonly Placed[], scores: { readonly table: PanelTable; readonly rubric: Rubric }): Promise<ScoreMap>
  across(documents: readonly NamedDocument[]): Promise<Across>
  /** The earlier document first. */
  compare(a: Parsed, b: Parsed, byHand: readonly MatchByHand[]): Promise<Comparison>
  carryOver(before: Parsed, after: Parsed): Promise<CarryOver>
  /** Deadlines as an iCalendar file; `at` is now as `20200801T080000Z`. */
  calendar(dated: readonly Dated[], words: { readonly name: string; readonly due: string }, at: string): Promise<string>
}

export type { CriterionAgreement, Difference, Leaning, MatrixCell, PanelFigures } from '../insight/panel-figures.ts'
