import type { Edit } from '../../renderer/domain/edit.ts'
import { EMPTY_FOLD, foldOnto } from '../../renderer/domain/fold.ts'
import type { Keep } from '../../renderer/store/keep.ts'
import type { Safety } from '../../renderer/store/safety.ts'

/** How many edits are written to learn how long one takes. */
const WRITES = 200

/** What a life with many edits took, in ms: opening the store, reading and folding a document, an edit until it is acknowledged, a backup. */
export interface Times {
  readonly edits: number
  /** How many of them were looked through one by one, because the last end was unclean. */
  readonly checked: number
  readonly opened: number
  readonly read: number
  readonly folded: number
  readonly acknowledged: { readonly p50: number; readonly p95: number }
  readonly backUp: number
  /** The longest time in which the page could not do anything while the backup was made. */
  readonly longestPause: number
}

/** Takes the times of a store that has just been opened; `begun` is when opening began. */
export async function timed(keep: Keep, safety: Safety, begun: number, numbered: (n: number) => Edit): Promise<Times> {
  const opened = performance.now()
  const { edits } = await safety.facts()
  const document = numbered(0).document
  const reading = performance.now()
  const read = await keep.edits(document)
  const folding = performance.now()
  foldOnto(EMPTY_FOLD, read)
  const folded = performance.now()
  const waits: number[] = []
  for (let n = 0; n < WRITES; n++) {
    const before = performance.now()
    await keep.append([numbered(10_000_000 + n)])
    waits.push(performance.now() - before)
  }
  waits.sort((a, b) => a - b)
  let longestPause = 0
  let lastTurn = performance.now()
  const turns = setInterval(() => {
    longestPause = Math.max(longestPause, performance.now() - lastTurn)
    lastTurn = performance.now()
  }, 5)
  const backing = performance.now()
  await safety.backUp('asked')
  const backUp = performance.now() - backing
  clearInterval(turns)
  return {
    edits,
    checked: safety.start.checked,
    opened: opened - begun,
    read: folding - reading,
    folded: folded - folding,
    acknowledged: { p50: waits[WRITES >> 1] ?? 0, p95: waits[Math.floor(WRITES * 0.95)] ?? 0 },
    backUp,
    longestPause,
  }
}
