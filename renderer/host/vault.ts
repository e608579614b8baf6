/** A copy of what is kept, by its name; `at` is when it was written, in milliseconds since 1970. */
export interface Snapshot {
  readonly name: string
  readonly size: number
  readonly at: number
}

/** How the last run ended: well, not well (killed, power cut, crash), or there was none. */
export type LastExit = 'clean' | 'unclean' | 'first'

/** Names a snapshot may have, wherever it is kept: lower-case letters, digits, `-`, `_` and single dots inside; at most 100 characters. */
export const SNAPSHOT_NAME = /^(?!.{101})(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9_-]+)*$/

/**
 * The second copy outside the database: an append-only journal, and snapshots. The page never names a folder.
 * A method rejects with a sentence for the person that ends with the cause in brackets where the system gave one: `… (ENOSPC)`; see `causeOf`.
 */
export interface Vault {
  /** Appends whole lines, each ended by a line feed. Resolves only when they are on the disk; what is asked for together is put there together. */
  appendJournal(lines: string): Promise<void>
  /** Every segment's whole lines, oldest segment first. A tail that was torn off by a kill or a power cut is left out, never deleted. */
  readJournal(): Promise<readonly string[]>
  /** Begins a new segment and removes the ones before it but for the newest `keep`. */
  startJournalAnew(keep: number): Promise<void>
  /** Writes a whole snapshot or nothing, reads it back before it takes its place, and rejects where a byte differs. */
  writeSnapshot(name: string, bytes: Uint8Array): Promise<void>
  /** Every snapshot, by name. */
  listSnapshots(): Promise<readonly Snapshot[]>
  readSnapshot(name: string): Promise<Uint8Array>
  /** Removes a snapshot; one that is not there is none any more. */
  removeSnapshot(name: string): Promise<void>
  /** The small marker that says what the database ought to hold; `null` before the first. */
  state(): Promise<string | null>
  /** Replaces the marker, whole and on the disk. */
  writeState(json: string): Promise<void>
  /** Bytes free where all this is kept; `null` where nobody can say. */
  freeSpace(): Promise<number | null>
  /** How the last run of the app ended. */
  lastExit(): Promise<LastExit>
  /** Shows the snapshots in the system's file manager; does nothing where there is no such thing. */
  openFolder(): Promise<void>
  /** For a database that cannot be opened: moves it aside among the backups and starts the app anew on an empty one. `false` where the host cannot. */
  setDatabaseAside(): Promise<boolean>
}

/** The system's cause at the end of a rejection's sentence (`ENOSPC`, `EACCES`, …); `''` where it gave none. */
export function causeOf(failure: unknown): string {
  return /[（(]([A-Z][A-Z0-9_]{2,})[）)][^（(]*$/.exec(failure instanceof Error ? failure.message : '')?.[1] ?? ''
}
