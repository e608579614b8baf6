import type { Document } from '../domain/document.ts'
import type { Edit } from '../domain/edit.ts'
import { editsInLines } from './outside.ts'
import { readDocumentCopy, readSnapshot, type SnapshotParts } from './snapshots.ts'
import { hearWitness } from './start-check.ts'

/** Everything that the second copy has, for when the database gives nothing any more: the newest sound snapshot, the journal, the documents' copies. */
export async function everythingOutside(
  parts: SnapshotParts,
): Promise<{ readonly documents: readonly Document[]; readonly edits: readonly Edit[] }> {
  const witness = await hearWitness(parts)
  const edits = new Map(editsInLines(witness.journal).edits.map(edit => [edit.id, edit]))
  for (const name of witness.snapshots) {
    const sound = await readSnapshot(parts, name)
    for (const edit of sound ?? []) edits.set(edit.id, edit)
    if (sound) break
  }
  const copies = await Promise.all(witness.documents.map(name => readDocumentCopy(parts, name)))
  return { documents: copies.flatMap(one => one ?? []), edits: [...edits.values()] }
}
