// Longer than most files: the one place where the two copies meet, and where it is decided which of them is believed.
import { type Edit, identified, soundness } from '../domain/edit.ts'
import type { Database } from './database.ts'
import { everythingOutside } from './everything-outside.ts'
import type { FileMaker } from './file-maker.ts'
import { followOthers } from './follow.ts'
import { asKeepError, type Keep, KeepError, type KeepFailure } from './keep.ts'
import { makeMedium } from './medium.ts'
import { memoryDatabase } from './memory-database.ts'
import type { Migration } from './migrations.ts'
import { type OnLost, openDatabase } from './open-database.ts'
import { ENOUGH_DEATHS, journalLines, type Outside } from './outside.ts'
import type { Safety, Standing } from './safety.ts'
import { turnLogOver } from './scratch.ts'
import { copyDocument, readSnapshot, type SnapshotParts, type SnapshotReason, snapshotsIn, writeSnapshot } from './snapshots.ts'
import { checkAndMend, type Depth, hearWitness, type StartReport } from './start-check.ts'

/** The database's name is part of the contract with every older version: it never changes. One that cannot be opened stays, and `-2`, `-3` … follow it. */
export const DATABASE = 'yuean'

/** What opening needs of the platform. Without `outside` there is one copy only, and `Safety` says so. */
export interface OpenOptions {
  readonly name?: string
  readonly outside?: Outside | null
  readonly files?: FileMaker
  readonly app?: string
  readonly now?: () => number
  /** Every step of the database, today's where it is left out. */
  readonly migrations?: readonly Migration[]
  /** Called when the database is taken away while the window is open. */
  readonly onLost?: OnLost
}

/** What is kept, and what keeps it safe. */
export interface Opened {
  readonly keep: Keep
  readonly safety: Safety
}

/** Milliseconds: between attempts to write what waits, until the marker follows the database, until a snapshot follows an edit. */
const PAUSES = { retry: 3000, marker: 1000, snapshot: 5 * 60_000 } as const

/** Segments of the journal that stay after a snapshot. */
const SEGMENTS = 2

const AT_ONCE: FileMaker = {
  write: async (file, choice) => (await import('./review-file.ts')).writeReviewFile(file, choice),
  read: async (bytes, choice, onShare) => (await import('./review-file.ts')).readReviewFile(bytes, choice, onShare),
}

/** A second copy that is none: what is asked of it fails, what is read from it is empty. */
const NOWHERE: Outside = {
  appendJournal: () => Promise.reject(new KeepError('unavailable')),
  readJournal: async () => [],
  startJournalAnew: async () => undefined,
  writeSnapshot: () => Promise.reject(new KeepError('unavailable')),
  listSnapshots: async () => [],
  readSnapshot: () => Promise.reject(new KeepError('unavailable')),
  removeSnapshot: async () => undefined,
  state: async () => null,
  writeState: async () => undefined,
  freeSpace: async () => null,
  lastExit: async () => 'clean',
}

/**
 * Opens what is kept on this machine, making it where there is none, after comparing it with its second copy and mending it. Rejects with
 * `KeepError` (`newer`, `blocked`) before anything is touched, and where there is neither a database nor a second copy.
 */
export async function openKeep(options: OpenOptions = {}): Promise<Opened> {
  const { name = DATABASE, outside: given = null, files = AT_ONCE, app = '', now = Date.now, onLost = () => undefined } = options
  const outside = given ?? NOWHERE
  const parts: SnapshotParts = { outside, files, app, now }
  const begun = now()
  const witness = await hearWitness(parts)
  let isLost: KeepFailure | null = null
  let tellLost: () => void = () => undefined
  const lose: OnLost = why => {
    isLost = why
    onLost(why)
    tellLost()
  }
  const openNamed = (named: string) => openDatabase(named, lose, options.migrations)
  const first = witness.marker?.database ?? name
  const deaths = witness.marker?.opening ?? 0
  if (witness.marker) await outside.writeState(JSON.stringify({ ...witness.marker, opening: deaths + 1 })).catch(() => undefined)
  const isDeadly = deaths >= ENOUGH_DEATHS
  let { database, trouble } = isDeadly
    ? { database: await nextAfter(first, openNamed), trouble: 'unopenable' as 'unopenable' | null }
    : await openOrNext(first, given !== null, openNamed)
  if (witness.exit === 'unclean' && database.kind === 'indexeddb') await turnLogOver()
  // Another window may be writing right now what its journal has already.
  const depth = witness.exit === 'unclean' ? 'whole' : 'quick'
  const { uncopied, ...looked } = await checkAndMend(parts, database, witness, depth, trouble).catch(async (error: unknown) => {
    // It opens, but cannot be read: as good as one that does not open.
    if (!given || trouble) throw error
    database.close()
    database = await nextAfter(first, openNamed)
    trouble = 'unopenable'
    isLost = null
    return checkAndMend(parts, database, witness, 'whole', trouble)
  })
  let last = { ...looked, took: now() - begun }
  let checked: number | null = depth === 'whole' || last.checked > 0 ? now() : (witness.marker?.checked ?? null)

  const follow = followOthers(name)
  const inDatabase = makeMedium(async edits => {
    if (isLost) await reopen()
    await database.append(edits).catch((error: unknown) => {
      // A database that gives no answer gives none to the next write either: it is let go, and looked through when it opens again.
      if (asKeepError(error).code === 'stuck') {
        database.close()
        lose('stuck')
      }
      throw error
    })
  })
  const inJournal = makeMedium(edits => outside.appendJournal(journalLines(edits)))
  const watchers = new Set<(standing: Standing) => void>()
  const backUpWatchers = new Set<Parameters<Safety['watchBackUps']>[0]>()
  let retrying: ReturnType<typeof setTimeout> | undefined
  let marking: ReturnType<typeof setTimeout> | undefined
  let snapping: ReturnType<typeof setTimeout> | undefined

  function standing(): Standing {
    const [a, b] = [inDatabase.waiting(), inJournal.waiting()]
    const why = (inDatabase.trouble() ?? inJournal.trouble())?.code ?? isLost
    const elsewhere = new Set(b.map(({ id }) => id))
    // A database in memory keeps nothing: what the journal has not is nowhere.
    const nowhere = database.kind === 'memory' ? b.length : a.filter(({ id }) => elsewhere.has(id)).length
    if (nowhere > 0) return { kept: 'nowhere', waiting: nowhere, why }
    const isOnce = a.length + b.length > 0 || database.kind === 'memory' || isLost !== null
    return { kept: isOnce ? 'once' : 'twice', waiting: a.length + b.length, why: isOnce ? why : null }
  }

  function say(): void {
    const now = standing()
    for (const take of watchers) take(now)
    clearTimeout(retrying)
    if (inDatabase.waiting().length + inJournal.waiting().length > 0) retrying = setTimeout(() => void retry(), PAUSES.retry)
  }

  tellLost = say

  async function retry(): Promise<void> {
    await Promise.all([inDatabase.push([]), inJournal.push([])])
    say()
  }

  /** Looks through everything again; what only the database has goes into the journal too. */
  async function lookThrough(depth: Depth): Promise<StartReport> {
    const begun = now()
    const { uncopied, ...looked } = await checkAndMend(parts, database, await hearWitness(parts), depth, null)
    if (given && uncopied.length > 0) await inJournal.push(uncopied)
    return { ...looked, took: now() - begun }
  }

  /** After the browser took the database away: the same one again, looked through whole, for it may be another now. */
  async function reopen(): Promise<void> {
    if (isLost === 'superseded') throw new KeepError('superseded')
    const again = await openNamed(database.name)
    database = again
    isLost = null
    last = await lookThrough('whole')
  }

  async function mark(): Promise<void> {
    clearTimeout(marking)
    marking = undefined
    if (database.kind === 'memory' || isLost) return
    const counts = await database.counts()
    await outside.writeState(JSON.stringify({ database: database.name, ...counts, checked: checked ?? 0 }))
  }

  function markSoon(): void {
    marking ??= setTimeout(() => void mark().catch(() => undefined), PAUSES.marker)
    snapping ??= setTimeout(() => void backUp('timed').catch(() => undefined), PAUSES.snapshot)
  }

  async function append(edits: readonly Edit[]): Promise<void> {
    const [isInDatabase, isInJournal] = await Promise.all([inDatabase.push(edits), inJournal.push(edits)])
    say()
    if (isInDatabase || isInJournal) follow.tell(edits)
    if (isInDatabase) markSoon()
    const isOnDisk = isInJournal || (isInDatabase && database.kind !== 'memory')
    if (!isOnDisk) throw inDatabase.trouble() ?? inJournal.trouble() ?? new KeepError('failed')
  }

  async function everyEdit(): Promise<readonly Edit[]> {
    const { edits, unreadable } = await database.everyEdit()
    if (unreadable.length > 0 || !(await areSound(edits))) {
      await verify()
      const mended = await database.everyEdit()
      return mended.edits.filter(edit => soundness(edit) !== 'broken')
    }
    return edits
  }

  async function everythingInside() {
    const ids = await database.documentIds()
    const documents = (await Promise.all(ids.map(id => database.document(id)))).flatMap(one => one ?? [])
    return { documents, edits: (await everyEdit()).map(identified) }
  }

  async function backUp(reason: SnapshotReason) {
    clearTimeout(snapping)
    snapping = undefined
    return alone('yuean-snapshots', async () => {
      const edits = await everyEdit()
      const made = await writeSnapshot(parts, union(edits, inDatabase.waiting()), reason)
      await outside.startJournalAnew(SEGMENTS)
      for (const take of backUpWatchers) take(made)
      return made
    })
  }

  async function verify(): Promise<StartReport> {
    last = await lookThrough('copies')
    checked = now()
    await mark().catch(() => undefined)
    return last
  }

  if (given) {
    await mark().catch(() => undefined)
    // The journal was full while the database was not: it is made whole before anything is said to be saved.
    if (uncopied.length > 0 && !(await inJournal.push(uncopied))) say()
    // What was mended, or was never copied, is copied before anything else can happen to it.
    if (last.found !== 'nothing' || (witness.snapshots.length === 0 && last.until !== '')) await backUp('timed').catch(() => undefined)
  }

  const keep: Keep = {
    heads: () => database.heads(),
    document: id => database.document(id),
    addDocument: async document => {
      const outcome = await database.addDocument(document)
      // A document is written to its second place before it is called imported.
      if (outcome === 'added' && given) await copyDocument(parts, document).catch(() => undefined)
      if (outcome === 'added') markSoon()
      return outcome
    },
    append,
    edits: async document => (await database.edits(document)).map(identified),
    watchEdits: (document, take, fail) =>
      follow.listen(
        edits => {
          const own = edits.filter(edit => edit.document === document)
          if (own.length > 0) take(own)
        },
        () => keep.edits(document).then(take, (error: unknown) => fail(asKeepError(error))),
      ),
    latest: () => database.latest(),
    close: () => {
      for (const timer of [retrying, marking, snapping]) clearTimeout(timer)
      follow.close()
      database.close()
    },
  }
  const start = last
  const safety: Safety = {
    start,
    watchStanding: take => {
      watchers.add(take)
      take(standing())
      return () => watchers.delete(take)
    },
    retry,
    backUp,
    watchBackUps: take => {
      backUpWatchers.add(take)
      return () => backUpWatchers.delete(take)
    },
    verify,
    facts: async () => {
      const [counts, copies, free] = await Promise.all([database.counts(), outside.listSnapshots(), outside.freeSpace()])
      const size = copies.reduce((sum, copy) => sum + copy.size, 0)
      return { database: database.kind, isOutside: given !== null, ...counts, snapshots: snapshotsIn(copies), size, free, checked }
    },
    everything: async () => {
      // A full disk makes the browser take the database away: what was saved can be taken out all the same.
      const { documents, edits } = await everythingInside().catch((error: unknown) => {
        if (!given) throw error
        return everythingOutside(parts)
      })
      return { documents, edits: union(union(edits, inDatabase.waiting()), inJournal.waiting()) }
    },
    snapshot: name => readSnapshot(parts, name),
    settle: async () => {
      await retry()
      await mark()
    },
  }
  return { keep, safety }
}

type OpenNamed = (name: string) => Promise<Database>

/** The database; where it cannot be opened and there is a second copy, the next name, and at last memory. What cannot be opened stays as it is. */
async function openOrNext(
  name: string,
  hasCopy: boolean,
  openNamed: OpenNamed,
): Promise<{ readonly database: Database; readonly trouble: 'unopenable' | null }> {
  try {
    return { database: await openNamed(name), trouble: null }
  } catch (error) {
    const { code } = asKeepError(error)
    if (!hasCopy || code === 'newer' || code === 'blocked') throw error
  }
  return { database: await nextAfter(name, openNamed), trouble: 'unopenable' }
}

/** `yuean` → `yuean-2` → `yuean-3`; memory where not even that opens. */
async function nextAfter(name: string, openNamed: OpenNamed): Promise<Database> {
  const [stem, n = '1'] = name.split(/-(?=\d+$)/)
  return openNamed(`${stem}-${Number(n) + 1}`).catch(() => memoryDatabase())
}

/** Runs work that only one window at a time may do; `null` where another one is at it. */
function alone<T>(lock: string, work: () => Promise<T>): Promise<T | null> {
  if (!navigator.locks) return work()
  return navigator.locks.request(lock, { ifAvailable: true }, held => (held ? work() : null))
}

function union(a: readonly Edit[], b: readonly Edit[]): readonly Edit[] {
  return [...new Map([...a, ...b].map(edit => [edit.id, edit])).values()]
}

/** Looked at in small portions: the screen goes on. */
async function areSound(edits: readonly Edit[]): Promise<boolean> {
  for (let at = 0; at < edits.length; at += 2000) {
    if (edits.slice(at, at + 2000).some(edit => soundness(edit) === 'broken')) return false
    await new Promise(resolve => setTimeout(resolve))
  }
  return true
}
