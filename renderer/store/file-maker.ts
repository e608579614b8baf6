import type { ReviewFile } from '../domain/review-file.ts'
import type { FileAnswer, ReadChoice, WriteChoice } from './review-file.ts'

/** Writes and reads review files, in a worker or at once. Aborting rejects with an AbortError and leaves nothing behind. */
export interface FileMaker {
  write(file: ReviewFile, choice: WriteChoice, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>
  read(bytes: Uint8Array, choice: ReadChoice, onShare?: (share: number) => void, signal?: AbortSignal): Promise<FileAnswer>
}
