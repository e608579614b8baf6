import type { Migration } from '../migrations.ts'

/** The first shape: one record per document, one row per edit (DESIGN §3). `at` finds the latest clock reading. */
export const documentsAndEdits: Migration = {
  version: 1,
  tables: { documents: 'id, received', edits: 'id, document, at' },
}
