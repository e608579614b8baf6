import { proxy, type Remote, wrap } from 'comlink'
import type { PackAnswer, PackGround, PreviewAnswer, ReadAnswer, ReviewsAnswer, Workers } from './answers.ts'
import type { ArrangeWorker } from './arrange-worker.ts'
import type { InsightWorker } from './insight-worker.ts'
import { groundPieces } from './pack-ground.ts'
import type { PackWorker } from './pack-worker.ts'
import type { ReadWorker } from './read-worker.ts'

/** A worker that is started on first use, kept warm, and started anew after a job was stopped or it died. */
interface Post<T> {
  remote(): Remote<T>
  stop(): void
  /** Rejects when the worker dies, so that nobody waits for an answer that cannot come. */
  died(): Promise<never>
}

/** Starts the workers as they are needed. Stopping a job ends its worker at once: nothing half-done is left. */
export function startWorkers(): Workers {
  const reader = post<ReadWorker>(() => new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' }))
  const packer = post<PackWorker>(() => new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' }))
  const arranger = post<ArrangeWorker>(() => new Worker(new URL('./arrange-worker.ts', import.meta.url), { type: 'module' }))
  const insight = post<InsightWorker>(() => new Worker(new URL('./insight-worker.ts', import.meta.url), { type: 'module' }))
  const ask = <R>(question: (remote: Remote<InsightWorker>) => Promise<R>): Promise<R> =>
    Promise.race([question(insight.remote()), insight.died()])
  // A worker started anew knows nothing of the fonts the last one was given.
  let more: readonly Uint8Array[] = []
  let given: Remote<PackWorker> | null = null
  const onGround = groundKeeper(packer.died)
  const withFonts = async (remote: Remote<PackWorker>) => {
    if (given !== remote && more.length > 0) await remote.addFonts(more)
    given = remote
    return remote
  }
  // WebAssembly's memory never shrinks: a typesetter that has taken too much goes before the next pack, not in the middle of one.
  const renew = (isSpent: boolean) => {
    if (isSpent) packer.stop()
  }
  return {
    ready: () => {
      for (const one of [reader, arranger]) one.remote()
    },
    insight: {
      of: (...all) => ask(remote => remote.of(...all)),
      scores: (...all) => ask(remote => remote.scores(...all)),
      across: (...all) => ask(remote => remote.across(...all)),
      compare: (...all) => ask(remote => remote.compare(...all)),
      carryOver: (...all) => ask(remote => remote.carryOver(...all)),
      calendar: (...all) => ask(remote => remote.calendar(...all)),
    },
    read: (file, choice, onProgress, signal) =>
      stoppable<ReadWorker, ReadAnswer>(reader, signal, async remote =>
        remote.read(file.name, new Uint8Array(file.bytes), choice, proxy(onProgress)),
      ),
    pack: async ({ ground, ...question }, onProgress, signal) => {
      renew(await stoppable<PackWorker, boolean>(packer, signal, remote => remote.isSpent()))
      return stoppable(packer, signal, async remote =>
        onGround<PackAnswer>(await withFonts(remote), ground, question.choice.history, async () =>
          remote.pack(question, proxy(onProgress)),
        ),
      )
    },
    warmUp: async ({ ground, ...question }) => {
      renew(await answered<PackWorker, boolean>(packer, remote => remote.isSpent()))
      return answered(packer, async remote => onGround<void>(await withFonts(remote), ground, false, async () => remote.warmUp(question)))
    },
    preview: async ({ ground, ...question }) => {
      renew(await answered<PackWorker, boolean>(packer, remote => remote.isSpent()))
      return answered(packer, async remote =>
        onGround<PreviewAnswer>(await withFonts(remote), ground, question.choice.history, async () => remote.preview(question)),
      )
    },
    page: (serial, page, width) => answered(packer, remote => remote.page(serial, page, width)),
    addFonts: async fonts => {
      more = fonts
      given = null
    },
    zip: files => answered(packer, remote => remote.zip(files)),
    readReviews: (bytes, rubric) => answered<PackWorker, ReviewsAnswer>(packer, async remote => remote.readReviews(bytes, rubric)),
    letters: characters => Promise.race([arranger.remote().letters(characters), arranger.died()]),
    table: {
      give: (rows, from) => Promise.race([arranger.remote().give(rows, from), arranger.died()]),
      patch: changes => Promise.race([arranger.remote().patch(changes), arranger.died()]),
      arrange: (how, count) => Promise.race([arranger.remote().arrange(how, count), arranger.died()]),
    },
    panel: table => Promise.race([arranger.remote().panel(table), arranger.died()]),
  }
}

/**
 * Asks a pack worker something after it has been told what of the ground it does not know, piece by piece, so that no piece stops the screen. One
 * asks after the other: what is asked is on its way before the next ground is told.
 */
function groundKeeper(died: () => Promise<never>) {
  let known: { readonly remote: Remote<PackWorker>; ground: PackGround; hasLog: boolean } | null = null
  let turn: Promise<unknown> = Promise.resolve()
  return <R>(remote: Remote<PackWorker>, ground: PackGround, withLog: boolean, ask: () => Promise<R>): Promise<R> => {
    const tell = async () => {
      const before = known?.remote === remote ? known : null
      known = null
      for (const piece of groundPieces(ground, before?.ground ?? null, withLog, before?.hasLog ?? false)) await remote.take(piece)
      const isSameLog = before?.hasLog === true && before.ground.fold.log === ground.fold.log
      known = { remote, ground, hasLog: withLog || isSameLog }
    }
    // Who was told is asked in the same moment; the answer itself keeps nobody waiting.
    const asked = turn.then(tell).then(() => ({ answer: ask() }))
    turn = Promise.race([asked, died()]).catch(() => undefined)
    return asked.then(({ answer }) => answer)
  }
}

function post<T>(start: () => Worker): Post<T> {
  let running: { worker: Worker; remote: Remote<T>; died: Promise<never>; end: (why: Error) => void } | null = null
  const up = () => {
    if (running) return running
    const worker = start()
    let end: (why: Error) => void = () => undefined
    const died = new Promise<never>((_, reject) => {
      end = reject
    })
    worker.onerror = event => stop(new Error(event.message || 'worker'))
    died.catch(() => undefined)
    running = { worker, remote: wrap<T>(worker), died, end }
    return running
  }
  // Whoever still waits for an answer of the worker that goes is told that none comes.
  const stop = (why: Error = new DOMException('stopped', 'AbortError')) => {
    running?.worker.terminate()
    running?.end(why)
    running = null
  }
  return { remote: () => up().remote, stop: () => stop(), died: () => up().died }
}

function answered<T, R>(to: Post<T>, ask: (remote: Remote<T>) => Promise<R>): Promise<R> {
  return Promise.race([ask(to.remote()), to.died()])
}

function stoppable<T, R>(to: Post<T>, signal: AbortSignal, ask: (remote: Remote<T>) => Promise<R>): Promise<R> {
  const stopped = new Promise<never>((_, reject) => {
    const stop = () => {
      to.stop()
      reject(new DOMException('stopped', 'AbortError'))
    }
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
  stopped.catch(() => undefined)
  return Promise.race([stopped, ask(to.remote()), to.died()])
}
