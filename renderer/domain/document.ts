import type { Stamp } from './clock.ts'
import type { Parsed } from './parsed.ts'

/** `outside-article` counts characters of a web page's navigation; the others count things. */
export type LossCode = 'unread-characters' | 'pictures' | 'notes' | 'running-heads' | 'page-numbers' | 'outside-article'

/** Something that did not survive the reading of a file, said aloud. */
export interface Loss {
  readonly code: LossCode
  readonly count: number
}

/** A text as received, with the parse of it: one record, kept as it came (DESIGN §3). */
export interface Document {
  /** `sha256:` and the hash of `bytes`: importing the same file twice is the same document. */
  readonly id: string
  /** The file's name, without any folder. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly losses: readonly Loss[]
  readonly received: Stamp
  readonly parsed: Parsed
}

/** What a list of documents shows; made from the record without its bytes. */
export interface DocumentHead {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly year: number
  readonly received: Stamp
  readonly departments: number
  readonly commitments: number
}
