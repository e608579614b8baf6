// Longer than most files: everything that an action may see or use, and every message it may say, each in one list.
import type { MarkColour } from '../domain/annotation.ts'
import type { Arranged, Arrangement } from '../domain/arrangement.ts'
import type { Stamp } from '../domain/clock.ts'
import type { Document, DocumentHead, LossCode } from '../domain/document.ts'
import type { Draft, Reviewer } from '../domain/edit.ts'
import type { Fold } from '../domain/fold.ts'
import type { Freeze } from '../domain/freeze.ts'
import type { Language } from '../domain/pack.ts'
import type { PackSettings } from '../domain/pack-settings.ts'
import type { Parsed } from '../domain/parsed.ts'
import type { Placed } from '../domain/row.ts'
import type { VisibleFold } from '../domain/visible.ts'
import type { Host, NamedBytes } from '../host/host.ts'
import type { FileMaker } from '../store/file-maker.ts'
import type { Keep, KeepFailure } from '../store/keep.ts'
import type { Safety, Standing } from '../store/safety.ts'
import type { Progress, Refusal, Workers } from '../workers/answers.ts'
import type { ActionGroup, ActionId } from './action-ids.ts'
import type { MergePlan } from './merge-files.ts'
import type { SharedStanding } from './shared-step.ts'
import type { StepSaid } from './step-said.ts'

/** A state the screen watches; zustand's vanilla stores fit. */
export interface Cell<T> {
  getState(): T
  setState(change: Partial<T> | ((old: T) => Partial<T>)): void
}

/** The document on the desk: facts, the fold of its edits, and what can be undone in this window. */
export interface OpenDocument {
  readonly document: Document
  /** The parse as people have corrected it: what every screen and every pack shows. `document.parsed` is the parser's own. */
  readonly parsed: Parsed
  /** The commitments this reviewer works on: those of departments they stand aside from are not among them. */
  readonly placed: readonly Placed[]
  /** Everything as it was written, hidden things too: for recording, merging and counting how far colleagues are. */
  readonly whole: Fold
  /** What this person may see, found at the commitments as corrected: every screen and every pack reads this one. Made in see.ts and nowhere else. */
  readonly fold: VisibleFold
  /** An earlier state that is looked at instead of the present one: nothing can be changed then. */
  readonly frozen: { readonly freeze: Freeze; readonly state: Fold } | null
  readonly undoable: readonly Step[]
  readonly redoable: readonly Step[]
}

/** One thing a person did, with what takes it back. */
export interface Step {
  readonly drafts: readonly Draft[]
  readonly inverse: readonly Draft[]
}

/** The one store of documents and edits in memory; only `open-document`, `record` and what the database says write it. */
export interface FoldState {
  readonly me: Reviewer
  readonly heads: readonly DocumentHead[]
  /** What this laptop's people set for it, as a fold of edits: keys, saved views. Never exported. */
  readonly laptop: Fold
  readonly open: OpenDocument | null
}

/** A screen of the window. `library` is where no document is needed; the others show the document on the desk. */
export type PlaceId = 'library' | 'doubts' | 'review' | 'insight' | 'compare' | 'panel' | 'meeting' | 'rubric' | 'pack' | 'data'

/** How the text is set: pixels, lines, paper, and whether two places stand side by side. */
export interface Reading {
  readonly size: number
  readonly spacing: number
  readonly paper: 'plain' | 'sepia' | 'dark'
  readonly isSplit: boolean
}

/** A field or panel that a key can ask for. */
export type Asked = 'search' | 'note' | 'annotate' | 'filters' | 'columns' | 'views' | 'tags' | 'copy' | 'private' | 'correct'

/** What this window looks at. */
export interface ViewState {
  readonly place: PlaceId
  readonly language: Language
  readonly scheme: 'light' | 'dark' | 'auto'
  readonly centre: 'table' | 'reader'
  /** The commitment in hand. */
  readonly selected: string | null
  /** The criterion the next digit scores. */
  readonly criterion: string
  readonly arrangement: Arrangement
  /** Positions into the rows, as the table shows them; answered by the arrange worker. */
  readonly positions: readonly number[]
  /** The groups, counts and facet values that go with the positions; `null` until the worker was asked. */
  readonly arranged: Omit<Arranged, 'positions'> | null
  /** Commitments chosen together, for what is done to many at once; the one in hand is not among them of itself. */
  readonly chosen: ReadonlySet<string>
  /** Where choosing a run of rows began. */
  readonly anchor: string | null
  /** The colour that words are marked in next. */
  readonly markColour: MarkColour
  readonly reading: Reading
  /** The markings that the text shows; empty lists: all. */
  readonly marks: { readonly colours: readonly string[]; readonly tags: readonly string[]; readonly authors: readonly string[] }
  /** Where the text was last read, by document: the first character in view. */
  readonly readAt: number
  /** Counts up when a key asks for a field: the screen moves the focus there. */
  readonly asks: Readonly<Record<Asked, number>>
  readonly isKeyListOpen: boolean
  /** Commitments that jumps came from and, after going back, may go forward to. */
  readonly trail: { readonly back: readonly string[]; readonly forward: readonly string[] }
  /** The command palette: everything, departments only, or shut. */
  readonly palette: 'all' | 'departments' | null
  /** What is decided about the pack, and how often fonts were added to set it in. */
  readonly pack: PackSettings
  readonly packFonts: number
  /** The document that was open last: the window opens it again. */
  readonly lastDocument: string | null
}

/** What is going on: saving, a job with progress, sentences to say. */
export interface WorkState {
  readonly saving: 'saved' | 'saving' | 'failed'
  /** In how many places everything is; the last word on `saving`. */
  readonly standing: Standing
  readonly job: Job | null
  readonly messages: readonly Message[]
  /** How the shared folder stands that this laptop keeps in step with. */
  readonly shared: SharedStanding
  /** A merge that waits to be confirmed. */
  readonly merge: MergePlan | null
  /** How often the backup folder was tried, well or not: who shows it looks anew. */
  readonly folderTries: number
  /** Set when what is kept cannot be opened at all: the whole screen says so. */
  readonly cannotOpen: KeepFailure | null
}

/** A job over 300 ms, with the way to stop it. */
export interface Job {
  readonly kind: 'read' | 'pack' | 'merge' | 'export' | 'restore'
  readonly name: string
  readonly step: Progress['step'] | 'keeping' | null
  /** 0 … 1 */
  readonly share: number
  readonly cancel: () => void
}

/** A sentence for the person. `code` has its words in both languages; `params` fill them. */
export interface Message {
  readonly id: number
  readonly tone: 'done' | 'trouble'
  readonly code: MessageCode
  readonly params: Readonly<Record<string, string | number>>
  /** What was taken back or done again: its words fill `{{what}}`. */
  readonly step?: StepSaid
}

export type MessageCode =
  | `refused.${Refusal['code']}`
  | `keep.${KeepFailure}`
  | 'restored'
  | 'merged'
  | 'merge.failed'
  | 'merge.cut'
  | 'export.failed'
  | 'review.saved'
  | 'carried'
  | 'carried-nothing'
  | 'restore.failed'
  | 'brought-back'
  | 'backed-up'
  | 'backup.full'
  | 'backup.failed'
  | 'verified.sound'
  | 'verified.mended'
  | 'verified.lost'
  | 'imported'
  | 'already-there'
  | 'no-department'
  | `loss.${LossCode}`
  | 'pack.saved'
  | 'pack.written'
  | 'pack.template'
  | 'pack.no-template'
  | 'pack.batch'
  | 'pack.batch-stopped'
  | 'pack.zip'
  | 'pack.fonts-taken'
  | 'pack.fonts-none'
  | 'pack.fonts-refused'
  | `reviews.${'taken' | 'empty' | 'no-id' | 'means' | 'foreign' | 'damaged' | 'newer' | 'too-large'}`
  | 'save.why'
  | 'pack.failed'
  | 'read.failed'
  | 'save.failed'
  | 'host.failed'
  | 'cancelled'
  | 'insight.copied'
  | 'insight.picture-copied'
  | 'insight.picture-failed'
  | 'insight.saved'
  | 'insight.failed'
  | 'undone'
  | 'redone'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'cannot-correct'
  | 'cannot-split'
  | 'cannot-join'
  | 'no-such-level'
  | 'rows-copied'
  | 'single-keys-on'
  | 'single-keys-off'
  | 'frozen-read-only'
  | 'projector.blocked'
  | `link.${'copied' | 'failed'}`
  | `backup-folder.${'written' | 'full' | 'denied' | 'gone' | 'failed'}`
  | 'shared.nothing'
  | 'shared.unreachable'

/** Everything an action may use. Made once, in `app`; tests make their own. */
export interface Desk {
  readonly host: Host
  readonly keep: Keep
  readonly safety: Safety
  readonly files: FileMaker
  readonly workers: Workers
  readonly folds: Cell<FoldState>
  readonly view: Cell<ViewState>
  readonly work: Cell<WorkState>
  /** The next reading of this window's clock; later than `above`, the reading of what is being replaced. */
  readonly stamp: (above?: Stamp) => Stamp
  /** The wall clock, in milliseconds since 1970. */
  readonly now: () => number
  /** Today, as `2026-11-24`, by the laptop's calendar. */
  readonly today: () => string
  /** A new random id of 12 letters and digits. */
  readonly newId: () => string
  /** The sample that comes with the app. */
  readonly sample: () => Promise<NamedBytes>
}

/** One thing a person can do. What needs no argument is a `ListedAction` and stands in the one list (`all.ts`). */
export interface Action<Arg = undefined> {
  readonly id: string
  /** Keys that start it: `J`, `ArrowDown`, `Ctrl+Z` (Ctrl is Cmd on a Mac). */
  readonly keys?: readonly string[]
  readonly may?: (desk: Desk) => boolean
  /** An answer, where there is one, says whether it was kept. */
  readonly run: (desk: Desk, arg: Arg) => Promise<boolean> | Promise<void> | void
}

/** An action of the one list that menus, buttons, keyboard, palette and key overlay read. Its title is in the words, by its id. */
export interface ListedAction<Arg = undefined> extends Action<Arg> {
  readonly id: ActionId
  readonly group: ActionGroup
  /** The browser starts it by an event of its own (copy): the key is shown, and not listened for. */
  readonly isNative?: boolean
}
