import type { Desktop } from './desktop.ts'
import type { ChosenFolder, Folders } from './folders.ts'
import type { FlushReason, NamedBytes, Saved } from './host.ts'
import type { Vault } from './vault.ts'

/** A folder that several packs go into; its token is good until the app ends. */
export interface Output {
  chooseOutput(): Promise<ChosenFolder | null>
  hasOutput(token: string, name: string): Promise<boolean>
  /** Writes a whole new file or nothing; refuses to write over one. */
  writeOutput(token: string, name: string, bytes: Uint8Array): Promise<void>
}

/** What the preload puts on the page as `window.yuean`: closed functions, no channel names, no paths. Failures reject with a sentence. */
export interface Bridge {
  openFile(extensions: readonly string[]): Promise<NamedBytes | null>
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<Saved | null>
  print(): Promise<boolean>
  /** The window goes only after every promise here has settled well, or the person gave up. Answers the unsubscriber. */
  onFlush(flush: (reason: FlushReason) => Promise<void>): () => void
  /** The first subscription tells the main process that the page is ready for files. Answers the unsubscriber. */
  onFileArrived(take: (file: NamedBytes) => void): () => void
  readonly vault: Vault
  readonly folders: Folders
  readonly output: Output
  readonly desktop: Desktop
}

declare global {
  interface Window {
    /** Only under Electron. */
    readonly yuean?: Bridge
  }
}
