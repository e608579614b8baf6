import type { DocumentHead } from './document.ts'
import type { DocumentKind } from './parsed.ts'
import type { Progress } from './progress.ts'

/** One commitment of any document, as the search over everything knows it; `low` is what is searched. */
export interface ShelfEntry {
  readonly commitment: string
  readonly number: number
  readonly department: string
  readonly text: string
  readonly note: string
  readonly low: string
}

/** A document as the library shows it: as corrected, with how far this reviewer is. */
export interface Shelved {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly kind: DocumentKind
  readonly departments: number
  readonly progress: Progress
  readonly isTrashed: boolean
  readonly entries: readonly ShelfEntry[]
}

/** Words that were found, in which document and where in them. */
export interface Hit {
  readonly document: string
  readonly title: string
  readonly entry: ShelfEntry
  /** Whether the note holds the words, and where they begin in text or note. */
  readonly isInNote: boolean
  readonly at: number
}

/** How the library is put in order. */
export type ShelfOrder = 'opened' | 'received' | 'title' | 'progress'

/** Every commitment and note that holds the words, exactly, capitals aside; documents in the order given, at most `limit`. */
export function searchShelf(shelf: readonly Shelved[], query: string, limit: number): readonly Hit[] {
  const words = query.trim().toLowerCase()
  const hits: Hit[] = []
  if (words === '') return hits
  for (const { entries, id, isTrashed, title } of shelf) {
    if (isTrashed) continue
    for (const entry of entries) {
      if (!entry.low.includes(words)) continue
      const inText = entry.text.toLowerCase().indexOf(words)
      const at = inText >= 0 ? inText : entry.note.toLowerCase().indexOf(words)
      if (at < 0) continue
      hits.push({ document: id, title, entry, isInNote: inText < 0, at })
      if (hits.length >= limit) return hits
    }
  }
  return hits
}

/** Heads in the order asked for; `opened` tells when each was last opened, as a clock reading. */
export function inShelfOrder(
  heads: readonly DocumentHead[],
  order: ShelfOrder,
  shelf: ReadonlyMap<string, Shelved>,
  opened: (id: string) => string,
): readonly DocumentHead[] {
  const share = (id: string) => {
    const progress = shelf.get(id)?.progress
    return progress && progress.all > 0 ? progress.done / progress.all : 0
  }
  const latest = (head: DocumentHead) => (opened(head.id) > head.received ? opened(head.id) : head.received)
  const titleOf = (head: DocumentHead) => shelf.get(head.id)?.title ?? head.title
  return [...heads].sort((a, b) => {
    if (order === 'title') return titleOf(a).localeCompare(titleOf(b), 'zh-CN')
    if (order === 'progress') return share(b.id) - share(a.id)
    const [x, y] = order === 'opened' ? [latest(a), latest(b)] : [a.received, b.received]
    return x === y ? 0 : x < y ? 1 : -1
  })
}
