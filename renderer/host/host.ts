import type { Desktop } from './desktop.ts'
import type { Folders } from './folders.ts'
import type { Vault } from './vault.ts'

/** A file's name (no folder) and its bytes. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a save came to; `null` where the person cancelled. */
export interface Saved {
  readonly name: string
}

/** A folder that the person chose. */
export interface HostFolder {
  readonly name: string
  /** Whether something of that name is there. */
  has(name: string): Promise<boolean>
  /** Writes a whole new file or nothing; refuses to write over one. */
  write(name: string, bytes: Uint8Array): Promise<void>
}

/** Why the window wants everything on disk now. */
export type FlushReason = 'close' | 'quit' | 'session-end' | 'hidden'

/**
 * What the app may ask of what it runs in. Named here, implemented in `browser-host.ts` and `electron-host.ts`.
 * No method takes or gives a path: the page names files, only the person names folders. Failures reject with a sentence for the person.
 */
export interface Host {
  readonly kind: 'browser' | 'electron'
  /** Lets the person choose one file; `null` where they cancel. `extensions` without dots. */
  openFile(extensions: readonly string[]): Promise<NamedBytes | null>
  /** Lets the person choose where, then writes the whole file or nothing. */
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<Saved | null>
  /** Lets the person choose a folder to write several files into; `null` where they cancel. Absent where the host has no folders. */
  chooseFolder?(): Promise<HostFolder | null>
  /** Bytes of installed fonts by name; `null` where that is refused. Absent where it cannot be asked. */
  localFonts?(names: readonly string[]): Promise<readonly Uint8Array[] | null>
  /** Opens the print dialog; `false` where the person cancels. */
  print(): Promise<boolean>
  /** Opens the one window for the projector, at a fixed address inside the app, or brings it to the front; `false` where it may not. Absent where there is none. */
  openProjector?(): Promise<boolean>
  /** Asks that storage be kept for ever; whether it was granted. */
  persist(): Promise<boolean>
  /** Calls before the window goes; it waits for the promise (as far as the host can wait). Answers the unsubscriber. */
  onFlush(flush: (reason: FlushReason) => Promise<void>): () => void
  /** Files that arrive from outside: a double click, a second start with a file. Answers the unsubscriber. */
  onFileArrived(take: (file: NamedBytes) => void): () => void
  /** The second copy outside the database; `null` where the host has no other place. */
  readonly vault: Vault | null
  /** Folders for a copy elsewhere; `null` where the host cannot keep hold of one. */
  readonly folders: Folders | null
  /** What only a desktop window can do; `null` in a browser. */
  readonly desktop: Desktop | null
}
