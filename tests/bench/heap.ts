import type { Page } from '@playwright/test'

/** Megabytes of JavaScript that are still in use after collecting, of a page and of each of its workers. What WebAssembly and the DOM hold is not among them. */
export interface Heap {
  readonly page: number
  readonly workers: number
}

/** Collects the garbage of a page and its workers, and says what is left. */
export async function heapOf(page: Page): Promise<Heap> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  let workers = 0
  for (const worker of page.workers())
    workers += await worker.evaluate(() => {
      const here = globalThis as unknown as { gc(): void; performance: { memory?: { usedJSHeapSize: number } } }
      here.gc()
      return here.performance.memory?.usedJSHeapSize ?? Number.NaN
    })
  return { page: usedSize / 1e6, workers: workers / 1e6 }
}
