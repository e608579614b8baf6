import type { Document } from '../domain/document.ts'
import { type Edit, editSchema, identified, soundness } from '../domain/edit.ts'
import type { FileMaker } from './file-maker.ts'
import { KeepError } from './keep.ts'
import type { Copy, Outside } from './outside.ts'

/** Why a snapshot was written; those before a risky step are kept for 90 days. */
export type SnapshotReason = 'timed' | 'asked' | 'before'

/** A snapshot by what its name says: when it was written (ms), how many edits, why. */
export interface SnapshotName {
  readonly name: string
  readonly at: number
  readonly edits: number
  readonly reason: SnapshotReason
}

const SNAPSHOT = /^edits-(\d{13})-(\d{1,9})-(timed|asked|before)\.yuean$/
const DOCUMENT = /^document-([0-9a-z]{1,80})\.yuean$/

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** What is kept: the newest, one of each hour of a day, of each day of two weeks, of each month of a year; those before risky steps for 90 days. */
export const RETENTION = { newest: 12, hours: 24, days: 14, months: 12, before: 90 * DAY, bytes: 300 * 1024 * 1024 } as const

/** A snapshot's name read, `null` for a name that is none. */
export function asSnapshot(name: string): SnapshotName | null {
  const [, at, edits, reason] = SNAPSHOT.exec(name) ?? []
  if (at === undefined || edits === undefined) return null
  return { name, at: Number(at), edits: Number(edits), reason: reason === 'asked' || reason === 'before' ? reason : 'timed' }
}

/** Snapshots among the copies, the newest first. */
export function snapshotsIn(copies: readonly Copy[]): readonly SnapshotName[] {
  return copies.flatMap(({ name }) => asSnapshot(name) ?? []).sort((a, b) => b.at - a.at)
}

/** Which snapshots may go. The newest never; of those that stand, none is older than what its slot of the calendar asks for, and the size is bounded. */
export function snapshotsToDrop(copies: readonly Copy[], now: number): readonly string[] {
  const all = snapshotsIn(copies)
  const kept = new Set(all.slice(0, RETENTION.newest).map(({ name }) => name))
  const keepOneEach = (width: number, slots: number, slotOf: (at: number) => string | number) => {
    const seen = new Set<string | number>()
    for (const { name, at } of all) {
      const slot = slotOf(at)
      if (now - at > width * slots || seen.has(slot)) continue
      seen.add(slot)
      kept.add(name)
    }
  }
  keepOneEach(HOUR, RETENTION.hours, at => Math.floor(at / HOUR))
  keepOneEach(DAY, RETENTION.days, at => Math.floor(at / DAY))
  keepOneEach(31 * DAY, RETENTION.months, at => new Date(at).toISOString().slice(0, 7))
  for (const { name, at, reason } of all) if (reason === 'before' && now - at <= RETENTION.before) kept.add(name)
  const sizes = new Map(copies.map(({ name, size }) => [name, size]))
  let bytes = 0
  const dropped: string[] = []
  all.forEach(({ name }, i) => {
    bytes += sizes.get(name) ?? 0
    if (!kept.has(name) || (i > 1 && bytes > RETENTION.bytes)) dropped.push(name)
  })
  return dropped
}

/** The name of a document's own copy; `null` for an id that makes no name. */
export function documentCopyName(id: string): string {
  return `document-${id.replace(/[^0-9a-z]/g, '').slice(0, 80)}.yuean`
}

/** Names of documents' copies among all copies. */
export function documentCopiesIn(copies: readonly Copy[]): readonly string[] {
  return copies.map(({ name }) => name).filter(name => DOCUMENT.test(name))
}

/** What snapshots need: where they go, who makes the file, what the app is called. */
export interface SnapshotParts {
  readonly outside: Outside
  readonly files: FileMaker
  readonly app: string
  readonly now: () => number
}

const NOBODY = { id: '', name: '' }

/**
 * Writes a snapshot of every edit, reads it back from the medium, compares, and only then lets older ones go. Refuses to when there are fewer
 * edits than in the last one: the log only grows (`KeepError('failed')`).
 */
export async function writeSnapshot(
  { outside, files, app, now }: SnapshotParts,
  edits: readonly Edit[],
  reason: SnapshotReason,
): Promise<SnapshotName> {
  const before = snapshotsIn(await outside.listSnapshots())[0]
  if (before && before.edits > edits.length)
    throw new KeepError('failed', new Error(`shrink guard: ${edits.length} of ${before.edits} edits`))
  const name = `edits-${String(Math.max(now(), (before?.at ?? 0) + 1)).padStart(13, '0')}-${edits.length}-${reason}.yuean`
  const bytes = await files.write({ content: 'backup', created: now(), by: NOBODY, documents: [], edits }, { app })
  await outside.writeSnapshot(name, bytes)
  const back = await outside.readSnapshot(name)
  // Byte for byte: a file that lost its end may still read, but not in another program.
  const isSame = back.length === bytes.length && back.every((one, i) => one === bytes[i])
  const answer = await files.read(back, { isOwn: true })
  if (!isSame || !answer.ok || answer.file.edits.length !== edits.length) {
    await outside.removeSnapshot(name).catch(() => undefined)
    throw new KeepError('failed', new Error('the snapshot does not read back'))
  }
  for (const old of snapshotsToDrop(await outside.listSnapshots(), now())) await outside.removeSnapshot(old).catch(() => undefined)
  return asSnapshot(name) ?? { name, at: now(), edits: edits.length, reason }
}

/** The edits of a snapshot, but those that are there already, each checked; `null` where it is damaged (its sums do not fit). */
export async function readSnapshot(
  { outside, files }: Pick<SnapshotParts, 'outside' | 'files'>,
  name: string,
  isThere: (id: string) => boolean = () => false,
): Promise<readonly Edit[] | null> {
  const bytes = await outside.readSnapshot(name).catch(() => null)
  const answer = bytes && (await files.read(bytes, { isOwn: true }).catch(() => null))
  if (!answer?.ok) return null
  return answer.file.edits.flatMap(one => (isThere(nameOf(one)) ? [] : (soundEdit(one) ?? [])))
}

/** Writes a document's own copy, once: what is there and reads back stays. */
export async function copyDocument({ outside, files, app, now }: SnapshotParts, document: Document): Promise<void> {
  const bytes = await files.write({ content: 'backup', created: now(), by: NOBODY, documents: [document], edits: [] }, { app })
  await outside.writeSnapshot(documentCopyName(document.id), bytes)
}

/** A document from its copy; `null` where that is damaged. */
export async function readDocumentCopy(
  { outside, files }: Pick<SnapshotParts, 'outside' | 'files'>,
  name: string,
): Promise<Document | null> {
  const bytes = await outside.readSnapshot(name).catch(() => null)
  const answer = bytes && (await files.read(bytes, { isOwn: true }).catch(() => null))
  return answer?.ok ? (answer.file.documents[0] ?? null) : null
}

function nameOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : ''
}

/** A value as an edit that is what its name says; `null` where it is not. */
export function soundEdit(value: unknown): Edit | null {
  const read = editSchema.safeParse(value)
  return read.success && soundness(read.data) !== 'broken' ? identified(read.data) : null
}
