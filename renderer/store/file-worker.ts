import type { ReviewFile } from '../domain/review-file.ts'
import { type ReadChoice, readReviewFile, type WriteChoice, writeReviewFile } from './review-file.ts'

/** What the worker is asked; one thing at a time, and it is ended when the person stops it. */
export type FileAsk =
  | { readonly do: 'write'; readonly file: ReviewFile; readonly choice: WriteChoice }
  | { readonly do: 'read'; readonly bytes: Uint8Array; readonly choice: ReadChoice }

/** What it says: how far it is (0 … 1), the answer, or that it failed. */
export type FileSaid = { readonly share: number } | { readonly answer: unknown } | { readonly error: string }

self.addEventListener('message', (event: MessageEvent<FileAsk>) => {
  const ask = event.data
  const work = ask.do === 'write' ? writeReviewFile(ask.file, ask.choice) : readReviewFile(ask.bytes, ask.choice, share => say({ share }))
  work.then(
    answer => say({ answer }),
    (error: unknown) => say({ error: String(error) }),
  )
})

function say(said: FileSaid): void {
  self.postMessage(said)
}
