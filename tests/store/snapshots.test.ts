import { expect, test } from 'vitest'
import { type Edit, sealed } from '../../renderer/domain/edit.ts'
import type { Copy, Outside } from '../../renderer/store/outside.ts'
import { readReviewFile, writeReviewFile } from '../../renderer/store/review-file.ts'
import { readSnapshot, type SnapshotParts, snapshotsIn, writeSnapshot } from '../../renderer/store/snapshots.ts'

const made = (n: number): Edit =>
  sealed({ at: `${1_795_000_000_000 + n}-0000-a`, by: 'a', document: 'd', about: `commitment:${n}`, field: 'note', value: `批语 ${n}` })
const edits = Array.from({ length: 40 }, (_, n) => made(n))

/** A place outside whose files may come out otherwise than they went in. */
function place(spoil: (bytes: Uint8Array) => Uint8Array = bytes => bytes) {
  const files = new Map<string, Uint8Array>()
  const outside = {
    writeSnapshot: async (name, bytes) => void files.set(name, spoil(bytes)),
    listSnapshots: async (): Promise<readonly Copy[]> => [...files].map(([name, { length }]) => ({ name, size: length, at: 0 })),
    readSnapshot: async name => files.get(name) ?? new Uint8Array(),
    removeSnapshot: async name => void files.delete(name),
    appendJournal: async () => undefined,
    readJournal: async () => [],
    startJournalAnew: async () => undefined,
    state: async () => null,
    writeState: async () => undefined,
    freeSpace: async () => null,
    lastExit: async () => 'clean',
  } satisfies Outside
  const parts: SnapshotParts = {
    outside,
    files: { write: (file, choice) => writeReviewFile(file, choice), read: (bytes, choice) => readReviewFile(bytes, choice) },
    app: 'test',
    now: () => 1_795_000_000_000,
  }
  return { parts, names: async () => snapshotsIn(await outside.listSnapshots()).map(({ name }) => name) }
}

test('[B1] a snapshot of as many edits or more is written; one of fewer is refused, and those that stand stay', async () => {
  const { parts, names } = place()
  await writeSnapshot(parts, edits.slice(0, 30), 'timed')
  await writeSnapshot(parts, edits.slice(0, 30), 'asked')
  const before = await names()
  expect(before).toHaveLength(2)
  await expect(writeSnapshot(parts, edits.slice(0, 29), 'timed')).rejects.toMatchObject({ code: 'failed' })
  await expect(writeSnapshot(parts, [], 'before')).rejects.toMatchObject({ code: 'failed' })
  expect(await names()).toEqual(before)
  const newest = await writeSnapshot(parts, edits, 'timed')
  expect(await readSnapshot(parts, newest.name)).toEqual(edits)
})

test.each([
  ['cut short', (bytes: Uint8Array) => bytes.slice(0, -20)],
  ['with a byte changed', (bytes: Uint8Array) => bytes.map((one, i) => (i === bytes.length >> 1 ? one ^ 0x40 : one))],
  ['empty', () => new Uint8Array()],
])('[B1] a snapshot that comes back %s is a failure, is taken away, and no older one goes for it', async (_name, spoil) => {
  let isSpoiling = false
  const { parts, names } = place(bytes => (isSpoiling ? spoil(bytes) : bytes))
  const old = []
  for (let n = 1; n <= 12; n++) old.unshift((await writeSnapshot(parts, edits.slice(0, n), 'timed')).name)
  isSpoiling = true
  await expect(writeSnapshot(parts, edits, 'timed')).rejects.toMatchObject({ code: 'failed' })
  expect(await names()).toEqual(old)
  expect(await readSnapshot(parts, old[0] ?? '')).toEqual(edits.slice(0, 12))
})
