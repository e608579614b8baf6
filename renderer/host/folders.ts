import type { Snapshot } from './vault.ts'

/** A folder that the person chose for copies: a token that means it from now on, and its last name to show. Never a path. */
export interface ChosenFolder {
  readonly token: string
  readonly name: string
}

/** Folders that the person chose, on a stick or a shared drive. What is gone, or may not be written, rejects with a sentence. */
export interface Folders {
  /** Lets the person choose a folder; `null` where they cancel. The token stays good over restarts. */
  chooseFolder(): Promise<ChosenFolder | null>
  /** Writes a whole file into it or nothing, read back; the name as for snapshots. */
  writeToFolder(token: string, name: string, bytes: Uint8Array): Promise<void>
  /** The copies in it, by name; other files are not seen. */
  listFolder(token: string): Promise<readonly Snapshot[]>
  readFromFolder(token: string, name: string): Promise<Uint8Array>
  /** Shows it in the system's file manager. Absent where there is no such thing. */
  showFolder?(token: string): Promise<void>
  /** Forgets the folder; what is in it stays. */
  forgetFolder(token: string): Promise<void>
}
