import type Dexie from 'dexie'
import type { Transaction } from 'dexie'
import { documentsAndEdits } from './migrations/001-documents-and-edits.ts'

/** One step in the life of the database. Frozen once released: it imports nothing of today and touches tables only through `tx`. */
export interface Migration {
  /** 1, 2, 3 … Dexie writes ten times this number to disk. */
  readonly version: number
  /** Tables whose keys change, in Dexie's notation. */
  readonly tables: Readonly<Record<string, string>>
  readonly upgrade?: (tx: Transaction) => PromiseLike<unknown>
}

/** Every step, in order. */
export const MIGRATIONS: readonly Migration[] = [documentsAndEdits]

/** The version this app writes. */
export const NEWEST = MIGRATIONS.at(-1)?.version ?? 0

/** Tells Dexie every step, so that a database of any age becomes one of today. */
export function declareMigrations(db: Dexie, migrations: readonly Migration[] = MIGRATIONS): void {
  for (const { version, tables, upgrade } of migrations) {
    const step = db.version(version).stores(tables)
    if (upgrade) step.upgrade(upgrade)
  }
}
