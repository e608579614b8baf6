import type { Cells } from '../ui/cells.ts'

const KEY = 'yuean.places'
/** Documents whose place is remembered. */
const MOST = 60

/** Where somebody was in a document: the commitment in hand and the first character in view of the text. */
interface Place {
  readonly selected: string | null
  readonly readAt: number
}

/** Brings a document back to where it was left, and remembers that place from then on. Losing it loses nothing a person wrote. */
export function keepLastPlaces({ folds, view }: Cells): void {
  let shown: string | null = null
  const look = () => {
    const { open } = folds.getState()
    const { lastDocument, selected, readAt } = view.getState()
    if (!open || open.document.id !== lastDocument) {
      shown = null
      return
    }
    if (shown === lastDocument) return write(lastDocument, { selected, readAt })
    shown = lastDocument
    const place = read()[lastDocument]
    const isThere = open.placed.some(one => one.commitment.id === place?.selected)
    view.setState({ readAt: place?.readAt ?? 0, ...(place && isThere ? { selected: place.selected } : {}) })
  }
  view.subscribe(look)
}

function read(): Readonly<Record<string, Place>> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof found === 'object' && found !== null ? Object.fromEntries(Object.entries(found).filter(isPlace)) : {}
  } catch {
    return {}
  }
}

function isPlace(entry: [string, unknown]): entry is [string, Place] {
  const [, place] = entry
  if (typeof place !== 'object' || place === null) return false
  const { selected, readAt } = place as Record<string, unknown>
  return (typeof selected === 'string' || selected === null) && typeof readAt === 'number'
}

function write(document: string, { selected, readAt }: Place): void {
  const { [document]: standing, ...others } = read()
  if (standing?.selected === selected && standing.readAt === readAt) return
  try {
    const kept = Object.entries(others).slice(1 - MOST)
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries([...kept, [document, { selected, readAt }]])))
  } catch {
    // A full or forbidden store costs a place, no more.
  }
}
