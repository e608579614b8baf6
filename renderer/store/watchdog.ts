import { KeepError } from './keep.ts'

/** How long a database may take, in ms. After some kinds of damage a write neither succeeds nor fails, ever. */
export const PATIENCE = { write: 5000, open: 8000, count: 5000, mend: 10_000, read: 30_000 } as const

/** The answer of some work, or `KeepError('stuck')` when its time is over. */
export async function within<T>(ms: number, work: PromiseLike<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new KeepError('stuck')), ms)
  })
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
  }
}
