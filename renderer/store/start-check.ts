import type { Document } from '../domain/document.ts'
import { canonical, type Edit, identified, soundness } from '../domain/edit.ts'
import type { Database } from './database.ts'
import { asMarker, editsInLines, type JournalLine, linesInJournal, type Marker } from './outside.ts'
import {
  asSnapshot,
  copyDocument,
  documentCopiesIn,
  documentCopyName,
  readDocumentCopy,
  readSnapshot,
  type SnapshotParts,
  snapshotsIn,
} from './snapshots.ts'

/** What the start found wrong with the database. */
export type Finding = 'nothing' | 'unopenable' | 'emptied' | 'older' | 'damaged' | 'behind'

/** What the start-up check found and did, for one sentence or one screen. */
export interface StartReport {
  readonly found: Finding
  /** What was brought back from the second copy. */
  readonly edits: number
  readonly documents: number
  /** The latest edit that is there now (its clock reading), '' where there is none. */
  readonly until: string
  /** How many edits or documents are known to have been there and could not be brought back. */
  readonly lost: number
  /** What in the second copy itself could not be read: names of snapshots, number of journal lines. */
  readonly unreadable: readonly string[]
  /** Where damaged rows were put aside. */
  readonly aside: string | null
  /** Whether the work goes on in memory and the second copy only: the database cannot be used at all. */
  readonly isInMemory: boolean
  /** In ms; how many edits were looked at. */
  readonly took: number
  readonly checked: number
}

/** Everything the second copy says, read once, before the database is touched. */
export interface Witness {
  readonly marker: Marker | null
  readonly exit: 'clean' | 'unclean' | 'first'
  readonly journal: readonly JournalLine[]
  readonly brokenLines: number
  readonly snapshots: readonly string[]
  readonly documents: readonly string[]
}

/** Reads marker, journal and list of copies. What cannot be read counts as not there. */
export async function hearWitness({ outside }: Pick<SnapshotParts, 'outside'>): Promise<Witness> {
  const [marker, exit, segments, copies] = await Promise.all([
    outside.state().catch(() => null),
    outside.lastExit().catch(() => 'unclean' as const),
    outside.readJournal().catch(() => []),
    outside.listSnapshots().catch(() => []),
  ])
  const { lines, broken } = linesInJournal(segments)
  const documents = documentCopiesIn(copies)
  return {
    marker: asMarker(marker),
    exit,
    journal: lines,
    brokenLines: broken,
    snapshots: snapshotsIn(copies).map(({ name }) => name),
    documents,
  }
}

/** Whether the second copy says that there was something. */
export function expectsSomething({ marker, journal, snapshots, documents }: Witness): boolean {
  return (marker?.edits ?? 0) + (marker?.documents ?? 0) + journal.length + snapshots.length + documents.length > 0
}

/** How thorough: `quick` compares counts and names, `whole` looks at every row, `copies` at every line of the journal too. */
export type Depth = 'quick' | 'whole' | 'copies'

/** What a look found. `uncopied`: edits that only the database has, as after work on a disk that was full for the journal. */
export type Looked = Omit<StartReport, 'took'> & { readonly uncopied: readonly Edit[] }

/**
 * Compares the database with the second copy and puts back what is missing. Nothing is deleted: rows whose content no longer fits their name are
 * written to a file of their own before sound ones take their place.
 */
export async function checkAndMend(
  parts: SnapshotParts,
  database: Database,
  witness: Witness,
  depth: Depth,
  trouble: 'unopenable' | null,
): Promise<Looked> {
  const counts = await database.counts()
  const journaled = new Set(witness.journal.map(({ id }) => id))
  const absent = new Set(await database.missing([...journaled]))
  const isBehind = counts.edits < (witness.marker?.edits ?? 0) || counts.documents < (witness.marker?.documents ?? 0)
  const isEmptied = counts.edits + counts.documents === 0 && expectsSomething(witness)
  // More than the newest snapshot can hold of what is not in the journal.
  const isShort = counts.edits - journaled.size + absent.size > (asSnapshot(witness.snapshots[0] ?? '')?.edits ?? 0)
  const isWhole = depth !== 'quick' || isBehind || isEmptied || isShort || trouble !== null
  let damage: Damage = { broken: [], unreadable: [] }
  let isThere = (id: string) => !absent.has(id)
  let there: readonly Edit[] = []
  let checked = 0
  if (isWhole) {
    const { edits, unreadable: cannot } = await database.everyEdit()
    checked = edits.length
    damage = { broken: edits.filter(edit => soundness(edit) === 'broken'), unreadable: cannot }
    const broken = new Set(damage.broken)
    there = edits.filter(edit => !broken.has(edit)).map(identified)
    const ids = new Set(there.map(({ id }) => id))
    isThere = id => ids.has(id)
  }
  // What the database has, and has sound, need not be looked at again in its copies.
  const journal = editsInLines(depth === 'copies' ? witness.journal : witness.journal.filter(({ id }) => !isThere(id)))
  const brokenLines = witness.brokenLines + journal.broken
  const unreadable: string[] = brokenLines > 0 ? [`journal: ${brokenLines}`] : []
  const good = new Map<string, Edit>(journal.edits.map(edit => [edit.id, edit]))
  const copied = new Set(journaled)
  const isCopiedAndThere = (id: string) => {
    copied.add(id)
    return isThere(id)
  }
  if (isWhole) await addSnapshot(parts, witness.snapshots, isCopiedAndThere, good, unreadable)
  const wanted = [...good.values()].filter(({ id }) => !isThere(id))
  const aside = await putAside(parts, damage)
  const gone = aside === null ? [] : [...damage.broken.map(({ id }) => id), ...damage.unreadable]
  if (gone.length > 0 || wanted.length > 0) await database.mendEdits(gone, wanted)
  const documents = await mendDocuments(parts, database, witness, isWhole, unreadable)
  const now = await database.counts()
  const lost = isWhole
    ? Math.max(0, (witness.marker?.edits ?? 0) - now.edits) + Math.max(0, (witness.marker?.documents ?? 0) - now.documents)
    : 0
  const isDamaged = damage.broken.length + damage.unreadable.length + documents.damaged > 0
  const brought = wanted.length + documents.brought
  const found = trouble ?? (isEmptied ? 'emptied' : isDamaged ? 'damaged' : isBehind ? 'older' : brought > 0 ? 'behind' : 'nothing')
  return {
    found,
    edits: wanted.length,
    documents: documents.brought,
    until: await database.latest(),
    lost,
    unreadable,
    aside,
    isInMemory: database.kind === 'memory',
    checked,
    uncopied: there.filter(({ id }) => !copied.has(id)),
  }
}

interface Damage {
  readonly broken: readonly Edit[]
  readonly unreadable: readonly string[]
}

/** The newest snapshot that reads back; those before it only where it does not. */
async function addSnapshot(
  parts: SnapshotParts,
  names: readonly string[],
  isThere: (id: string) => boolean,
  into: Map<string, Edit>,
  unreadable: string[],
): Promise<void> {
  for (const name of names) {
    const edits = await readSnapshot(parts, name, isThere)
    if (!edits) {
      unreadable.push(name)
      continue
    }
    for (const edit of edits) into.set(edit.id, edit)
    return
  }
}

async function putAside({ outside, now }: SnapshotParts, { broken, unreadable }: Damage): Promise<string | null> {
  if (broken.length + unreadable.length === 0) return null
  const name = `damaged-${now()}.json`
  const bytes = new TextEncoder().encode(JSON.stringify({ broken, unreadable }))
  return outside.writeSnapshot(name, bytes).then(
    () => name,
    () => null,
  )
}

/** Documents that have a copy and are missing, or that cannot be read any more, come back from it; those without a copy get one. */
async function mendDocuments(parts: SnapshotParts, database: Database, witness: Witness, isWhole: boolean, unreadable: string[]) {
  const ids = await database.documentIds()
  const there = new Set(ids.map(documentCopyName))
  let brought = 0
  let damaged = 0
  for (const name of witness.documents.filter(one => !there.has(one))) {
    const copy = await readDocumentCopy(parts, name)
    if (!copy) unreadable.push(name)
    else if ((await database.addDocument(copy)) === 'added') brought += 1
  }
  for (const id of ids) {
    const hasCopy = witness.documents.includes(documentCopyName(id))
    if (hasCopy && !isWhole) continue
    const document = await database.document(id).catch(() => null)
    const copy = hasCopy ? await readDocumentCopy(parts, documentCopyName(id)) : null
    if (document && (!copy || isSame(document, copy))) {
      if (!copy) await tryCopy(parts, document)
    } else if (copy) {
      damaged += 1
      brought += 1
      await database.mendDocument(copy)
    } else {
      damaged += 1
      unreadable.push(id)
    }
  }
  return { brought, damaged }
}

async function tryCopy(parts: SnapshotParts, document: Document): Promise<void> {
  await copyDocument(parts, document).catch(() => undefined)
}

function isSame({ bytes: a, ...left }: Document, { bytes: b, ...right }: Document): boolean {
  return a.length === b.length && canonical(left) === canonical(right) && a.every((byte, i) => byte === b[i])
}
