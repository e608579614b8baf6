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

/** Joins the windows of one database. What comes from another window was checked when that window wrote it. */
export function followOthers(database: string): Following {
  const channel = new BroadcastChannel(`${database}-edits`)
  const listeners = new Set<(edits: readonly Edit[]) => void>()
  channel.onmessage = (event: MessageEvent<readonly Edit[]>) => {
    for (const take of listeners) take(event.data)
  }
  return {
    tell: edits => channel.postMessage(edits),
    listen: (take, mayHaveMissed) => {
      listeners.add(take)
      let hiddenAt = 0
      const onVisibility = () => {
        if (document.visibilityState === 'hidden') hiddenAt = Date.now()
        else if (Date.now() - hiddenAt > LONG_HIDDEN) mayHaveMissed()
      }
      document.addEventListener('visibilitychange', onVisibility)
      return () => {
        listeners.delete(take)
        document.removeEventListener('visibilitychange', onVisibility)
      }
    },
    close: () => channel.close(),
  }
}
