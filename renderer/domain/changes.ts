import type { Edit, Json } from './edit.ts'
import { slotOf } from './fold.ts'

/** One edit with what stood there before it, `null` where nothing did. */
export interface Change {
  readonly edit: Edit
  readonly before: Json
}

/** The whole log of what an edit is about, latest first, each with the value it took the place of. `edits` in any order. */
export function changesOf(edits: readonly Edit[], isAbout: (edit: Edit) => boolean): readonly Change[] {
  const standing = new Map<string, Json>()
  const changes: Change[] = []
  const inOrder = edits.filter(isAbout).sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1))
  for (const edit of inOrder) {
    const slot = slotOf(edit)
    changes.push({ edit, before: standing.get(slot) ?? null })
    standing.set(slot, edit.value)
  }
  return changes.reverse()
}
