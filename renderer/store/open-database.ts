import Dexie, { type EntityTable } from 'dexie'
import type { Stamp } from '../domain/clock.ts'
import type { Document, DocumentHead } from '../domain/document.ts'
import type { Edit } from '../domain/edit.ts'
import { type Database, headOf } from './database.ts'
import { asKeepError, KeepError, type KeepFailure } from './keep.ts'
import { declareMigrations, MIGRATIONS, type Migration } from './migrations.ts'
import { PATIENCE, within } from './watchdog.ts'

type Tables = Dexie & { documents: EntityTable<Document, 'id'>; edits: EntityTable<Edit, 'id'> }

/** What is told of a database that is open: it was taken away, by a newer window or by the browser. */
export type OnLost = (why: KeepFailure) => void

/** How many rows are asked for at once where every row is read. */
const AT_ONCE = 5000

/**
 * Opens the database, making it where there is none. Rejects with `KeepError('newer')` before anything is touched when a newer app wrote it
 * (Dexie would only warn), with `blocked` when an older window does not let go, with `stuck` when there is no answer.
 */
export async function openDatabase(name: string, onLost: OnLost, migrations: readonly Migration[] = MIGRATIONS): Promise<Database> {
  await refuseNewer(name, migrations.at(-1)?.version ?? 0)
  // Chromium's default is `relaxed`: a finished transaction may not be on disk. Dexie's cache would show values that are not kept.
  const db = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false }) as Tables
  declareMigrations(db, migrations)
  let isNew = false
  let isClosed = false
  const close = () => {
    isClosed = true
    // Dexie would open it again by itself: after damage, an empty one.
    db.close({ disableAutoOpen: true })
  }
  db.on('populate', () => {
    isNew = true
  })
  db.on('versionchange', () => {
    close()
    onLost('superseded')
  })
  db.on('close', () => {
    if (isClosed) return
    close()
    onLost('failed')
  })
  const blocked = new Promise<never>((_, reject) => {
    db.on('blocked', () => reject(new KeepError('blocked')))
  })
  blocked.catch(() => undefined)
  try {
    await within(PATIENCE.open, Promise.race([db.open(), blocked]))
  } catch (error) {
    close()
    throw asKeepError(error)
  }
  return { ...queries(db), name, isNew, close }
}

/** Whether a database of this name is there, and refuses one of a newer app. */
async function refuseNewer(name: string, newest: number): Promise<void> {
  if (typeof indexedDB === 'undefined') throw new KeepError('unavailable')
  const all = await within(PATIENCE.open, indexedDB.databases()).catch((error: unknown) => {
    throw asKeepError(error)
  })
  if ((all.find(database => database.name === name)?.version ?? 0) > newest * 10) throw new KeepError('newer')
}

function queries(db: Tables): Omit<Database, 'name' | 'isNew' | 'close'> {
  const read = <T>(work: () => PromiseLike<T>) => naming(PATIENCE.read, work)
  const count = <T>(work: () => PromiseLike<T>) => naming(PATIENCE.count, work)
  const write = <T>(work: () => PromiseLike<T>) => naming(PATIENCE.write, work)
  return {
    kind: 'indexeddb',
    heads: () =>
      read(async () => {
        const heads: DocumentHead[] = []
        await db.documents
          .orderBy('received')
          .reverse()
          .each(document => heads.push(headOf(document)))
        return heads
      }),
    document: id => read(async () => (await db.documents.get(id)) ?? null),
    documentIds: () => count(() => db.documents.toCollection().primaryKeys()),
    addDocument: document =>
      naming(PATIENCE.read, () =>
        db.transaction('rw', db.documents, async () => {
          if ((await db.documents.where('id').equals(document.id).count()) > 0) return 'already-there' as const
          await db.documents.add(document)
          return 'added' as const
        }),
      ),
    mendDocument: document => naming(PATIENCE.mend, async () => void (await db.documents.put(document))),
    // `put`, not `add`: the name is the content, so writing it again writes the same.
    append: edits => write(() => db.transaction('rw', db.edits, async () => void (await db.edits.bulkPut([...edits])))),
    mendEdits: (gone, sound) =>
      naming(PATIENCE.mend, () =>
        db.transaction('rw', db.edits, async () => {
          await db.edits.bulkDelete([...gone])
          await db.edits.bulkPut([...sound])
        }),
      ),
    edits: document => read(() => db.edits.where('document').equals(document).sortBy('at')),
    everyEdit: () => read(() => everyEdit(db)),
    missing: ids => count(() => missing(db, ids)),
    counts: () => count(async () => ({ documents: await db.documents.count(), edits: await db.edits.count() })),
    latest: () => count(async (): Promise<Stamp> => (await db.edits.orderBy('at').reverse().limit(1).keys()).at(0)?.toString() ?? ''),
  }
}

/** In runs of keys; a run with a row in it that cannot be decoded is read row by row. */
async function everyEdit(db: Tables) {
  const keys = await db.edits.toCollection().primaryKeys()
  const edits: Edit[] = []
  const unreadable: string[] = []
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const run = keys.slice(at, at + AT_ONCE)
    const rows = await db.edits.bulkGet(run).catch(() => null)
    const found = rows ?? (await Promise.all(run.map(key => db.edits.get(key).catch(() => undefined))))
    found.forEach((row, i) => {
      if (row) edits.push(row)
      else unreadable.push(run[i] ?? '')
    })
  }
  return { edits, unreadable }
}

/** All names between the first and the last of these, read in one go: asking for each takes a hundred times as long. */
async function missing(db: Tables, ids: readonly string[]): Promise<readonly string[]> {
  const ordered = [...ids].sort()
  const [first, last] = [ordered.at(0), ordered.at(-1)]
  if (first === undefined || last === undefined) return []
  const there = new Set(await db.edits.where('id').between(first, last, true, true).primaryKeys())
  return ids.filter(id => !there.has(id))
}

async function naming<T>(patience: number, work: () => PromiseLike<T>): Promise<T> {
  try {
    return await within(patience, work())
  } catch (error) {
    throw asKeepError(error)
  }
}
