import { readyPack } from '../actions/ready-pack.ts'
import type { WatchedDesk } from '../ui/cells.ts'

/** Milliseconds after a document was opened: whoever opened it is reading, and the first seconds are the screen's own. */
const REST = 8000

/** Makes the first pack ready, once, when a document is open and the page has nothing else to do. */
export function readyWhenIdle(desk: WatchedDesk): void {
  let isAsked = false
  const look = () => {
    if (isAsked || desk.folds.getState().open === null) return
    isAsked = true
    // What it would have been ready for is loaded later, as ever.
    setTimeout(() => requestIdleCallback(() => void readyPack(desk).catch(() => undefined)), REST)
  }
  desk.folds.subscribe(look)
  look()
}
