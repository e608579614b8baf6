import type { Document } from '../domain/document.ts'
import type { Edit } from '../domain/edit.ts'
import { type Database, headOf } from './database.ts'

/** A database that is gone with the window: where IndexedDB cannot be opened, the second copy is read into it and work goes on. */
export function memoryDatabase(): Database {
  const documents = new Map<string, Document>()
  const edits = new Map<string, Edit>()
  const inOrder = () => [...edits.values()].sort((a, b) => (a.at < b.at ? -1 : 1))
  return {
    name: '',
    kind: 'memory',
    isNew: true,
    heads: async () => [...documents.values()].map(headOf).sort((a, b) => (a.received < b.received ? 1 : -1)),
    document: async id => documents.get(id) ?? null,
    documentIds: async () => [...documents.keys()],
    addDocument: async document => {
      if (documents.has(document.id)) return 'already-there'
      documents.set(document.id, document)
      return 'added'
    },
    mendDocument: async document => void documents.set(document.id, document),
    append: async fresh => {
      for (const one of fresh) edits.set(one.id, one)
    },
    mendEdits: async (gone, sound) => {
      for (const id of gone) edits.delete(id)
      for (const one of sound) edits.set(one.id, one)
    },
    edits: async document => inOrder().filter(one => one.document === document),
    everyEdit: async () => ({ edits: inOrder(), unreadable: [] }),
    missing: async ids => ids.filter(id => !edits.has(id)),
    counts: async () => ({ documents: documents.size, edits: edits.size }),
    latest: async () => inOrder().at(-1)?.at ?? '',
    close: () => undefined,
  }
}
