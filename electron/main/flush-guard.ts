import type { FlushReason } from '../../renderer/host/host.ts'
import type { FlushAnswer } from '../ipc/contract.ts'

/** What the person wants where the page could not keep everything. */
export type Choice = 'retry' | 'back' | 'discard'

/** How long the page may take, in milliseconds. Windows grants about five seconds at the end of a session. */
export const PATIENCE: Readonly<Record<FlushReason, number>> = { close: 10_000, quit: 10_000, 'session-end': 4000, hidden: 10_000 }

/** Nobody leaves before everything is on disk, or the person gave it up. */
export interface FlushGuard {
  /** Whether the window may go. Asking again while an answer is awaited joins the first asking. */
  request(reason: FlushReason): Promise<boolean>
  /** Asks the page to keep everything now; nobody waits for its answer, and nobody is asked about it. */
  nudge(): void
  /** The page's answer; one that comes too late, or was never asked for, counts for nothing. */
  answer(answer: FlushAnswer): void
}

export interface FlushGuardParts {
  /** Tells the page to keep everything now and to answer with this id. */
  readonly ask: (id: number, reason: FlushReason) => void
  /** Whether there is a page that could answer: loaded, and not crashed. Without one nothing can be kept any more. */
  readonly canAnswer: () => boolean
  /** Asks the person; `why` is the page's sentence, empty where it did not answer in time. */
  readonly choose: (why: string) => Promise<Choice>
}

/** The handshake before closing: ask, wait, and where it fails let the person choose until it is decided. */
export function createFlushGuard({ ask, canAnswer, choose }: FlushGuardParts): FlushGuard {
  let lastId = 0
  let awaited: { readonly id: number; readonly settle: (answer: FlushAnswer) => void } | null = null
  let underWay: Promise<boolean> | null = null

  function flushed(reason: FlushReason): Promise<FlushAnswer> {
    const id = ++lastId
    return new Promise(resolve => {
      const settle = (answer: FlushAnswer) => {
        clearTimeout(timer)
        awaited = null
        resolve(answer)
      }
      const timer = setTimeout(() => settle({ id, isDone: false, why: '' }), PATIENCE[reason])
      awaited = { id, settle }
      ask(id, reason)
    })
  }

  async function decide(reason: FlushReason): Promise<boolean> {
    while (canAnswer()) {
      const { isDone, why } = await flushed(reason)
      if (isDone) return true
      const choice = await choose(why)
      if (choice !== 'retry') return choice === 'discard'
    }
    return true
  }

  return {
    request: reason => {
      underWay ??= decide(reason).finally(() => {
        underWay = null
      })
      return underWay
    },
    nudge: () => {
      if (canAnswer()) ask(++lastId, 'hidden')
    },
    answer: answer => {
      if (awaited?.id === answer.id) awaited.settle(answer)
    },
  }
}
