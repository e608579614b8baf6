import type { Document } from '../domain/document.ts'
import type { Edit } from '../domain/edit.ts'
import type { KeepFailure } from './keep.ts'
import type { SnapshotName, SnapshotReason } from './snapshots.ts'
import type { StartReport } from './start-check.ts'

/** In how many places everything is: on disk twice, once, or some of it nowhere but in this window. `why` is the last failure. */
export interface Standing {
  readonly kept: 'twice' | 'once' | 'nowhere'
  /** Edits that are in fewer than two places. */
  readonly waiting: number
  readonly why: KeepFailure | null
}

/** What "where is my data" shows. Times in ms, sizes in bytes; `null` where there is none or nobody can say. */
export interface DataFacts {
  readonly database: 'indexeddb' | 'memory'
  readonly isOutside: boolean
  readonly documents: number
  readonly edits: number
  readonly snapshots: readonly SnapshotName[]
  readonly size: number
  readonly free: number | null
  readonly checked: number | null
}

/** What is done so that nothing is lost: where things stand, backups, checks. Rejects with `KeepError` only. */
export interface Safety {
  /** What the start found and mended. */
  readonly start: StartReport
  /** Calls now and whenever it changes. Answers the unsubscriber. */
  watchStanding(take: (standing: Standing) => void): () => void
  /** Tries again now to write everything that waits. */
  retry(): Promise<void>
  /** Writes a snapshot and reads it back; `null` where another window is doing just that. */
  backUp(reason: SnapshotReason): Promise<SnapshotName | null>
  /** Calls after every snapshot that this window wrote. Answers the unsubscriber. */
  watchBackUps(take: (made: SnapshotName) => void): () => void
  /** Looks at every row and every copy, mends what it can, and says what it found. */
  verify(): Promise<StartReport>
  facts(): Promise<DataFacts>
  /** Everything there is, also what only waits in this window. */
  everything(): Promise<{ readonly documents: readonly Document[]; readonly edits: readonly Edit[] }>
  /** The edits of a snapshot, `null` where it is damaged. */
  snapshot(name: string): Promise<readonly Edit[] | null>
  /** Writes what is due before the window goes: marker, waiting edits. */
  settle(): Promise<void>
}
