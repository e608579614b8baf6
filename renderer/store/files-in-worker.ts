import type { FileMaker } from './file-maker.ts'
import type { FileAsk, FileSaid } from './file-worker.ts'
import type { FileAnswer } from './review-file.ts'

/** Review files made and read off the screen's thread: a worker for each, gone when it is done or stopped. */
export function filesInWorker(): FileMaker {
  return {
    write: (file, choice, signal) => asked<Uint8Array<ArrayBuffer>>({ do: 'write', file, choice }, () => undefined, signal),
    read: (bytes, choice, onShare, signal) => asked<FileAnswer>({ do: 'read', bytes, choice }, onShare ?? (() => undefined), signal),
  }
}

function asked<T>(ask: FileAsk, onShare: (share: number) => void, signal?: AbortSignal): Promise<T> {
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(new DOMException('stopped', 'AbortError'))
    if (signal?.aborted) stop()
    signal?.addEventListener('abort', stop, { once: true })
    worker.addEventListener('error', event => reject(new Error(event.message || 'worker')))
    worker.addEventListener('message', (event: MessageEvent<FileSaid>) => {
      const said = event.data
      if ('share' in said) onShare(said.share)
      else if ('error' in said) reject(new Error(said.error))
      else resolve(said.answer as T)
    })
    worker.postMessage(ask)
  }).finally(() => worker.terminate())
}
