import type { Desk } from '../actions/desk.ts'
import { isFromTheFuture, later, type Stamp, tick } from '../domain/clock.ts'
import type { Host } from '../host/host.ts'
import type { FileMaker } from '../store/file-maker.ts'
import type { Keep } from '../store/keep.ts'
import type { Safety } from '../store/safety.ts'
import type { Cells, WatchedDesk } from '../ui/cells.ts'
import type { Workers } from '../workers/answers.ts'

/** The address of the sample text beside the page; the build copies it there from `seeds/`. */
const SAMPLE = { name: 'zhenjiang-2020.txt', url: '/seeds/zhenjiang-2020.txt' }

/** Puts the parts together: platform, database, workers, states, and this window's clock, which starts after everything on disk. */
export function makeDesk(parts: {
  host: Host
  keep: Keep
  safety: Safety
  files: FileMaker
  workers: Workers
  cells: Cells
  latest: Stamp
}): WatchedDesk {
  const { host, keep, safety, files, workers, cells } = parts
  // Random for each window: two windows of one laptop never make the same reading.
  const node = newId()
  let last = parts.latest
  const stamp: Desk['stamp'] = (above = '') => {
    const now = Date.now()
    const reading = tick(later(last, above), now, node)
    // What is replaced may carry a date far ahead; it does not take this clock along.
    if (!isFromTheFuture(reading, last, now)) last = reading
    return reading
  }
  cells.folds.subscribe(({ open }) => {
    const latest = open?.whole.latest ?? ''
    if (!isFromTheFuture(latest, last, Date.now())) last = later(last, latest)
  })
  return { host, keep, safety, files, workers, ...cells, stamp, now: Date.now, today, newId, sample }
}

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return [...bytes].map(byte => (byte % 36).toString(36)).join('')
}

function today(): string {
  const now = new Date()
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

async function sample() {
  const answer = await fetch(SAMPLE.url)
  if (!answer.ok) throw new Error(`sample ${answer.status}`)
  return { name: SAMPLE.name, bytes: new Uint8Array(await answer.arrayBuffer()) }
}
