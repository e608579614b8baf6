import type { Stamp } from '../domain/clock.ts'
import type { Document, DocumentHead } from '../domain/document.ts'
import type { Edit } from '../domain/edit.ts'

/** What is kept on this machine. A promise that resolves means: it is on disk; one that rejects (`KeepError`) means: it is not, and nothing else changed. */
export interface Keep {
  /** Every document, latest first. */
  heads(): Promise<readonly DocumentHead[]>
  document(id: string): Promise<Document | null>
  /** Keeps a new document. One that is there already stays exactly as it is, its edits too. */
  addDocument(document: Document): Promise<'added' | 'already-there'>
  /**
   * Appends edits, all or none; one that is there already is not written again. Resolves when they are on disk in at least one place
   * (`Safety.watchStanding` says in how many). Edits that are nowhere are still held here and tried again, until the window goes.
   */
  append(edits: readonly Edit[]): Promise<void>
  /** The edits of one document, in clock order. */
  edits(document: string): Promise<readonly Edit[]>
  /** Calls with the edits of a document that another window wrote, as they come; with all of them where some may have been missed. Answers the unsubscriber. */
  watchEdits(document: string, take: (edits: readonly Edit[]) => void, fail: (error: KeepError) => void): () => void
  /** The latest clock reading on disk, '' where there is none: this window's clock starts after it. */
  latest(): Promise<Stamp>
  close(): void
}

/** Why keeping failed. `code` has a sentence on the screen in both languages. */
export class KeepError extends Error {
  readonly code: KeepFailure
  constructor(code: KeepFailure, cause?: unknown) {
    super(code, { cause })
    this.name = 'KeepError'
    this.code = code
  }
}

/**
 * `newer`: a newer app wrote this database; `full`: no room on the disk; `blocked`: an older window holds it open; `superseded`: a newer window
 * took it over; `stuck`: no answer in time.
 */
export type KeepFailure = 'newer' | 'full' | 'blocked' | 'superseded' | 'stuck' | 'unavailable' | 'failed'

/** What went wrong, by the one list that the screen has sentences for. */
export function asKeepError(error: unknown): KeepError {
  if (error instanceof KeepError) return error
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error)
  if (/Quota|ENOSPC|disk|space/i.test(text)) return new KeepError('full', error)
  if (/VersionError/.test(text)) return new KeepError('newer', error)
  if (/blocked/i.test(text)) return new KeepError('blocked', error)
  if (/MissingAPI|SecurityError|denied/i.test(text)) return new KeepError('unavailable', error)
  return new KeepError('failed', error)
}
