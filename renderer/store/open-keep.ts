import Dexie, { type EntityTable, liveQuery } from 'dexie'
import type { Stamp } from '../domain/clock.ts'
import type { Document, DocumentHead } from '../domain/document.ts'
import type { Edit } from '../domain/edit.ts'
import { type Keep, KeepError } from './keep.ts'
import { declareMigrations, NEWEST } from './migrations.ts'

/** The database's name is part of the contract with every older version: it never changes. */
export const DATABASE = 'yuean'

/** What opening needs of the platform; tests hand in another name. */
export interface OpenOptions {
  readonly name?: string
}

/**
 * Opens what is kept on this machine, making it where there is none. Rejects with `KeepError('newer')` before anything is touched when a newer
 * app wrote it: Dexie itself would only warn and go on.
 */
export async function openKeep({ name = DATABASE }: OpenOptions = {}): Promise<Keep> {
  await refuseNewer(name)
  // Chromium's default is `relaxed`: a finished transaction may not be on disk. An acknowledged edit has to be.
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Dexie & {
    documents: EntityTable<Document, 'id'>
    edits: EntityTable<Edit, 'id'>
  }
  declareMigrations(db)
  await naming(() => db.open())
  return {
    heads: () =>
      naming(async () => {
        const heads: DocumentHead[] = []
        await db.documents
          .orderBy('received')
          .reverse()
          .each(document => heads.push(headOf(document)))
        return heads
      }),
    document: id => naming(async () => (await db.documents.get(id)) ?? null),
    addDocument: document =>
      naming(() =>
        db.transaction('rw', db.documents, async () => {
          if (await db.documents.get(document.id)) return 'already-there' as const
          await db.documents.add(document)
          return 'added' as const
        }),
      ),
    // `put`, not `add`: the id is the event, so writing it again writes the same.
    append: edits => naming(() => db.transaction('rw', db.edits, async () => void (await db.edits.bulkPut([...edits])))),
    edits: document => naming(() => db.edits.where('document').equals(document).sortBy('at')),
    watchEdits: (document, take, fail) => {
      const query = liveQuery(() => db.edits.where('document').equals(document).sortBy('at'))
      const watching = query.subscribe({ next: take, error: (error: unknown) => fail(asKeepError(error)) })
      return () => watching.unsubscribe()
    },
    latest: () => naming(async (): Promise<Stamp> => (await db.edits.orderBy('at').last())?.at ?? ''),
    close: () => db.close(),
  }
}

function headOf({ id, name, received, parsed }: Document): DocumentHead {
  const promised = parsed.plans.flatMap(plan => plan.measures).flatMap(measure => measure.commitments)
  const commitments = promised.filter(commitment => commitment.kind === 'commitment').length
  return { id, name, title: parsed.document.title, year: parsed.document.year, received, departments: parsed.plans.length, commitments }
}

async function refuseNewer(name: string): Promise<void> {
  if (typeof indexedDB === 'undefined') throw new KeepError('unavailable')
  const found = (await indexedDB.databases()).find(database => database.name === name)
  if ((found?.version ?? 0) > NEWEST * 10) throw new KeepError('newer')
}

async function naming<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asKeepError(error)
  }
}

function asKeepError(error: unknown): KeepError {
  if (error instanceof KeepError) return error
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error)
  if (/Quota|disk|space/i.test(text)) return new KeepError('full', error)
  if (/VersionError/.test(text)) return new KeepError('newer', error)
  if (/blocked/i.test(text)) return new KeepError('blocked', error)
  if (/MissingAPI|SecurityError|denied/i.test(text)) return new KeepError('unavailable', error)
  return new KeepError('failed', error)
}
