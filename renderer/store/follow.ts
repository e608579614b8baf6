import type { Edit } from '../domain/edit.ts'

/** A window hidden this long (ms) may have been frozen, and have missed what others said. */
const LONG_HIDDEN = 30_000

/** What windows of one database tell each other: the edits they have kept. */
export interface Following {
  tell(edits: readonly Edit[]): void
  /** Answers the unsubscriber. `mayHaveMissed` is called where messages may have been lost. */
  listen(take: (edits: readonly Edit[]) => void, mayHaveMissed: () => void): () => void
  close(): void
}

/** What a window says, and which one it is; without edits it says that it is there. */
interface Told {
  readonly from: string
  readonly edits: readonly Edit[]
}

interface Listener {
  readonly take: (edits: readonly Edit[]) => void
  readonly mayHaveMissed: () => void
}

/**
 * Joins the windows of one database. What comes from another window was checked when that window wrote it. Each holds a lock as long as it lives:
 * one that crashes has perhaps kept an edit and not told it, and whoever waits for its lock learns that it is gone.
 */
export function followOthers(database: string): Following {
  const own = crypto.randomUUID()
  const channel = new BroadcastChannel(`${database}-edits`)
  const listeners = new Set<Listener>()
  const known = new Set<string>()
  const closing = new AbortController()
  const lockOf = (window: string) => `${database}-window-${window}`
  const say = (edits: readonly Edit[]) => channel.postMessage({ from: own, edits } satisfies Told)
  const meet = (other: string) => {
    if (known.has(other)) return
    known.add(other)
    say([])
    const wentAway = () => {
      known.delete(other)
      for (const { mayHaveMissed } of listeners) mayHaveMissed()
    }
    navigator.locks?.request(lockOf(other), { signal: closing.signal }, wentAway).catch(() => undefined)
  }
  channel.onmessage = ({ data: { edits, from } }: MessageEvent<Told>) => {
    meet(from)
    if (edits.length > 0) for (const { take } of listeners) take(edits)
  }
  const whileOpen = new Promise<void>(resolve => closing.signal.addEventListener('abort', () => resolve()))
  const greet = () => {
    if (!closing.signal.aborted) say([])
    return whileOpen
  }
  navigator.locks?.request(lockOf(own), greet).catch(() => undefined)
  return {
    tell: say,
    listen: (take, mayHaveMissed) => {
      const listener = { take, mayHaveMissed }
      listeners.add(listener)
      let hiddenAt = 0
      const onVisibility = () => {
        if (document.visibilityState === 'hidden') hiddenAt = Date.now()
        else if (Date.now() - hiddenAt > LONG_HIDDEN) mayHaveMissed()
      }
      document.addEventListener('visibilitychange', onVisibility)
      return () => {
        listeners.delete(listener)
        document.removeEventListener('visibilitychange', onVisibility)
      }
    },
    close: () => {
      closing.abort()
      channel.close()
    },
  }
}
