import type { CDPSession, Page } from '@playwright/test'

/** Megabytes of JavaScript that are still in use after collecting, of a page and of all its workers. What WebAssembly and the DOM hold is not among them. */
export interface Heap {
  readonly page: number
  readonly workers: number
}

/** Collects the garbage of a page and its workers, and says what is left. */
export async function heapOf(page: Page): Promise<Heap> {
  const session = await page.context().newCDPSession(page)
  const threads: string[] = []
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') threads.push(sessionId)
  })
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  let workers = 0
  for (const thread of threads) {
    await askThread(session, thread, 'HeapProfiler.collectGarbage')
    workers += (await askThread(session, thread, 'Runtime.getHeapUsage')).usedSize ?? 0
  }
  await session.detach()
  return { page: usedSize / 1e6, workers: workers / 1e6 }
}

let asked = 0

/** Asks a worker's thread, through its page. A worker that ends meanwhile holds nothing any more. */
function askThread(session: CDPSession, thread: string, method: string): Promise<{ readonly usedSize?: number }> {
  const id = ++asked
  return new Promise(resolve => {
    const hear = ({ sessionId, message }: { readonly sessionId: string; readonly message: string }) => {
      const answer: { readonly id?: number; readonly result?: { readonly usedSize?: number } } = JSON.parse(message)
      if (sessionId === thread && answer.id === id) end(answer.result ?? {})
    }
    const gone = ({ sessionId }: { readonly sessionId: string }) => {
      if (sessionId === thread) end({})
    }
    const end = (answer: { readonly usedSize?: number }) => {
      session.off('Target.receivedMessageFromTarget', hear)
      session.off('Target.detachedFromTarget', gone)
      resolve(answer)
    }
    session.on('Target.receivedMessageFromTarget', hear)
    session.on('Target.detachedFromTarget', gone)
    session.send('Target.sendMessageToTarget', { sessionId: thread, message: JSON.stringify({ id, method }) }).catch(() => end({}))
  })
}
