import { EMPTY_FOLD } from '../../../../renderer/domain/fold.ts'
import type { PackRequest } from '../../../../renderer/workers/answers.ts'
import { startWorkers } from '../../../../renderer/workers/client.ts'
import type { BenchPack } from '../../packs.ts'

/** What one pack cost: until its bytes were there, and the longest time that the page's own thread did nothing else. */
export interface Packed {
  readonly ms: number
  readonly pages: number
  readonly longest: number
}

/** What the bench asks of this page: the app's own workers, without its screen. */
export interface PackBench {
  /** What the app does while nothing else is to be done. */
  warmUp(request: BenchPack): Promise<void>
  /** A file, as the button for export makes it. */
  pack(request: BenchPack): Promise<Packed>
  /** Pages laid out to be looked at, and the first of them drawn as wide as the window shows it. */
  preview(request: BenchPack): Promise<Packed>
}

const workers = startWorkers()
let longest = 0
new PerformanceObserver(list => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
}).observe({ type: 'longtask' })

const bench: PackBench = {
  warmUp: request => workers.warmUp(whole(request)),
  pack: request => timed(() => workers.pack(whole(request), () => undefined, new AbortController().signal)),
  preview: request =>
    timed(async () => {
      const answer = await workers.preview(whole(request))
      if (answer.ok) await workers.page(answer.serial, 1, 900)
      return answer
    }),
}

function whole({ parsed, ...question }: BenchPack): PackRequest {
  return { ...question, ground: { name: 'bench', parsed, fold: EMPTY_FOLD } }
}

async function timed(work: () => Promise<{ readonly ok: true; readonly pages: number } | { readonly ok: false }>): Promise<Packed> {
  longest = 0
  const start = performance.now()
  const answer = await work()
  const ms = performance.now() - start
  if (!answer.ok) throw new Error('the template is wrong')
  await new Promise(resolve => setTimeout(resolve, 50))
  return { ms, pages: answer.pages, longest }
}

Object.assign(window, { bench })
