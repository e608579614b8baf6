import type { NamedBytes } from '../../renderer/host/host.ts'

/** Files on their way to the page. */
export interface Delivery {
  /** Puts files in the queue: from the command line, a second start, or macOS. */
  deliver(paths: readonly string[]): void
  /** The page can take files, by this function. */
  ready(send: (file: NamedBytes) => void): void
  /** The page is going or gone; what comes now waits for the next one. */
  pause(): void
}

/** One queue for files from everywhere, in their order. A file that cannot be read is complained of, and the next one goes on. */
export function createDelivery({
  read,
  complain,
}: {
  readonly read: (path: string) => Promise<NamedBytes>
  readonly complain: (error: unknown) => void
}): Delivery {
  const queue: string[] = []
  let send: ((file: NamedBytes) => void) | null = null
  let isUnderWay = false

  async function drain() {
    if (isUnderWay) return
    isUnderWay = true
    for (let path = queue[0]; send && path !== undefined; path = queue[0]) {
      const file = await read(path).catch(complain)
      // The page went while the file was read: it stays in the queue for the next one.
      if (!send) break
      queue.shift()
      if (file) send(file)
    }
    isUnderWay = false
  }

  return {
    deliver: paths => {
      queue.push(...paths)
      void drain()
    },
    ready: by => {
      send = by
      void drain()
    },
    pause: () => {
      send = null
    },
  }
}
