import { readyPack } from '../actions/ready-pack.ts'
import type { WatchedDesk } from '../ui/cells.ts'
import { readyPlaces } from '../ui/places.tsx'

/** Milliseconds after a document was opened: whoever opened it is reading, and the first seconds are the screen's own. */
const REST = 8000

/**
 * Makes ready what the next step would wait for, when the page has nothing else to do: the workers of a file and its table, the code of the other
 * screens, and once a document is open, the first pack. What could not be made ready is loaded later, as ever.
 */
export function readyWhenIdle(desk: WatchedDesk): void {
  requestIdleCallback(() => {
    desk.workers.ready()
    void readyPlaces().catch(() => undefined)
  })
  let isAsked = false
  const look = () => {
    if (isAsked || desk.folds.getState().open === null) return
    isAsked = true
    setTimeout(() => requestIdleCallback(() => void readyPack(desk).catch(() => undefined)), REST)
  }
  desk.folds.subscribe(look)
  look()
}
