// Longer than most files: planning and doing a merge are one promise, what was shown is what happens.
import { millisOf } from '../domain/clock.ts'
import type { Document } from '../domain/document.ts'
import { type Edit, type Json, type Reviewer, sealed } from '../domain/edit.ts'
import { aboutMerge, EMPTY_FOLD, type Fold, foldOnto } from '../domain/fold.ts'
import { type Admission, admit, type RefusedEdit } from '../domain/merge.ts'
import { type FileContent, LAPTOP } from '../domain/review-file.ts'
import type { NamedBytes } from '../host/host.ts'
import { KeepError } from '../store/keep.ts'
import type { FileRead, FileRefusal, ReadChoice } from '../store/review-file.ts'
import type { Action, Desk } from './desk.ts'
import { runJob } from './job.ts'
import { laptopEdit } from './laptop.ts'
import { listDocuments } from './open-document.ts'
import { record, written } from './record.ts'
import { say } from './say.ts'
import { seenWith } from './see.ts'
import { aboutKey, ownKeyOf, type Signature, signaturesFor } from './signatures.ts'

/** What merging a file would do, in numbers; nothing is done yet. */
export interface MergeCounts extends Record<'added' | 'changed' | 'older' | 'same', number> {
  readonly documents: number
  readonly refused: Readonly<Record<RefusedEdit, number>>
}

/** One file of a merge that waits to be confirmed. `why` is set where it cannot be read (yet). */
export interface PlannedFile {
  readonly file: NamedBytes
  readonly why: FileRefusal | null
  readonly from: Reviewer
  readonly created: number
  readonly content: FileContent | null
  readonly signature: Signature
  readonly key: string
  readonly losses: readonly string[]
  readonly counts: MergeCounts
}

/** A merge that waits to be confirmed: the files, and what they come to together. */
export interface MergePlan {
  readonly files: readonly PlannedFile[]
  readonly counts: MergeCounts
  readonly documents: readonly Document[]
  /** By document. */
  readonly fresh: ReadonlyMap<string, readonly Edit[]>
  /** Whose laptop this becomes: an empty one that takes in a backup goes on as the same person. */
  readonly adopted: Reviewer | null
}

/** Edits that are written in one transaction. */
const AT_ONCE = 1000

const NO_COUNTS: MergeCounts = {
  documents: 0,
  added: 0,
  changed: 0,
  older: 0,
  same: 0,
  refused: { future: 0, broken: 0, shapeless: 0, foreign: 0 },
}

/** Reads review files and shows what merging them would do. Files that already wait stay in the plan; nothing is changed before it is confirmed. */
export const planMerge = {
  id: 'plan-merge',
  run: (desk, files) => plan(desk, files, {}),
} satisfies Action<readonly NamedBytes[]>

/** Reads a file of the plan again: with its passphrase, or for the parts of it that are whole. */
export const readAgain = {
  id: 'read-again',
  run: (desk, { file, ...choice }) => plan(desk, [file], choice),
} satisfies Action<{ readonly file: NamedBytes } & ReadChoice>

/** Lets the plan go; nothing was changed. */
export const cancelMerge = { id: 'cancel-merge', run: desk => desk.work.setState({ merge: null }) } satisfies Action

async function plan(desk: Desk, files: readonly NamedBytes[], choice: ReadChoice): Promise<void> {
  await written()
  const standing = desk.work.getState().merge
  const read = await runJob(
    desk,
    'merge',
    files.length === 1 ? (files[0]?.name ?? '') : String(files.length),
    async (onProgress, signal) => {
      const all: [NamedBytes, FileRead | FileRefusal][] = []
      for (const [i, file] of files.entries()) {
        const onShare = (share: number) => onProgress({ step: 'reading', share: (i + share) / files.length })
        const answer = await desk.files.read(file.bytes, choice, onShare, signal)
        all.push([file, answer.ok ? answer.file : answer.why])
      }
      return all
    },
  )
  if (!read) return
  // Two colleagues may give their files one name; only the very same file takes its own place.
  const before = (standing?.files ?? []).filter(({ file }) => !files.some(one => isSameFile(one, file)))
  reads.set(desk, new Map([...(reads.get(desk) ?? new Map()), ...read.map(([file, one]) => [file, one] as const)]))
  try {
    desk.work.setState({ merge: await planOf(desk, [...before.map(({ file }) => file), ...files]) })
  } catch (error) {
    say(desk, 'trouble', `keep.${error instanceof KeepError ? error.code : 'failed'}`)
  }
}

function isSameFile(a: NamedBytes, b: NamedBytes): boolean {
  if (a === b) return true
  return a.name === b.name && a.bytes.length === b.bytes.length && a.bytes.every((byte, at) => byte === b.bytes[at])
}

/** What a file holds for this laptop: something new, nothing, or it cannot be read (yet). Nothing is shown and nothing is changed. */
export async function newsIn(desk: Desk, file: NamedBytes): Promise<'news' | 'nothing' | 'unreadable'> {
  const answer = await desk.files.read(file.bytes, {})
  if (!answer.ok) return 'unreadable'
  const { counts } = await planOf(desk, [file], new Map([[file, answer.file]]))
  return counts.documents + counts.added + counts.changed + counts.older === 0 ? 'nothing' : 'news'
}

/** What was read of the files of the plan; too much to be kept in the screen's state. */
const reads = new WeakMap<Desk, Map<NamedBytes, FileRead | FileRefusal>>()

/** Each file is looked at after those before it: two that say the same count once. */
async function planOf(desk: Desk, files: readonly NamedBytes[], readings = reads.get(desk)): Promise<MergePlan> {
  const laptop = foldOnto(EMPTY_FOLD, await desk.keep.edits(LAPTOP))
  const there = new Set(desk.folds.getState().heads.map(({ id }) => id))
  const folds = new Map<string, Fold>()
  const documents = new Map<string, Document>()
  const fresh = new Map<string, readonly Edit[]>()
  const planned: PlannedFile[] = []
  const ownKey = ownKeyOf(laptop)
  const signatureOf = signaturesFor(laptop)
  let adopted: Reviewer | null = null
  for (const file of files) {
    const read = readings?.get(file)
    if (read === undefined || typeof read === 'string') {
      planned.push({ ...BLANK, file, why: read ?? 'broken' })
      continue
    }
    // A backup comes home to the laptop that signed it, or to one that is still empty.
    const isOwn = read.content === 'backup' && read.signed.is === 'good' && (there.size === 0 || ownKey === read.signed.key)
    if (isOwn && there.size === 0) adopted = read.by
    const added = read.documents.filter(({ id }) => !there.has(id) && !documents.has(id))
    for (const document of added) documents.set(document.id, document)
    let counts: MergeCounts = { ...NO_COUNTS, documents: added.length }
    for (const [document, candidates] of byDocument(read.edits)) {
      const fold = folds.get(document) ?? foldOnto(EMPTY_FOLD, await desk.keep.edits(document))
      const admission = admit(candidates, { fold, last: fold.latest, now: nowOf(desk), isOwn })
      counts = sum(counts, admission)
      if (admission.fresh.length > 0) fresh.set(document, [...(fresh.get(document) ?? []), ...admission.fresh])
      folds.set(document, foldOnto(fold, admission.fresh))
    }
    const { content, created, by, signed, losses } = read
    planned.push({ file, why: null, from: by, created, content, signature: signatureOf(read), key: signed.key, losses, counts })
  }
  const counts = planned.reduce((all, one) => ({ ...sum(all, one.counts), documents: all.documents + one.counts.documents }), NO_COUNTS)
  return { files: planned, counts, documents: [...documents.values()], fresh, adopted }
}

const BLANK: Omit<PlannedFile, 'file' | 'why'> = {
  from: { id: '', name: '' },
  created: 0,
  content: null,
  signature: 'none',
  key: '',
  losses: [],
  counts: NO_COUNTS,
}

/** The wall clock, by the clock that edits are stamped with. */
function nowOf(desk: Desk): number {
  return millisOf(desk.stamp())
}

function byDocument(edits: readonly unknown[]): ReadonlyMap<string, readonly unknown[]> {
  const groups = new Map<string, unknown[]>()
  for (const edit of edits) {
    const named = typeof edit === 'object' && edit !== null && 'document' in edit ? edit.document : ''
    const document = typeof named === 'string' ? named : ''
    const group = groups.get(document)
    if (group) group.push(edit)
    else groups.set(document, [edit])
  }
  return groups
}

function sum(a: MergeCounts, b: Pick<Admission, 'added' | 'changed' | 'older' | 'same' | 'refused'>): MergeCounts {
  const refused = { ...a.refused }
  for (const why of Object.keys(refused) as RefusedEdit[]) refused[why] += b.refused[why]
  return { ...a, added: a.added + b.added, changed: a.changed + b.changed, older: a.older + b.older, same: a.same + b.same, refused }
}

/** Merges what was shown, after a verified backup. What the open document got can be taken back in one step, like anything else. */
export const confirmMerge = {
  id: 'confirm-merge',
  may: desk => desk.work.getState().merge !== null && desk.work.getState().job === null,
  run: async desk => {
    const { merge } = desk.work.getState()
    if (!merge) return
    desk.work.setState({ merge: null })
    const name = merge.files
      .map(({ file }) => file.name)
      .join('、')
      .slice(0, 200)
    await written()
    const done = await runJob(desk, 'merge', name, async (onProgress, signal) => {
      await desk.safety.backUp('before').catch(() => null)
      signal.throwIfAborted()
      const taking = takeIn(desk, merge, name, share => onProgress({ step: 'keeping', share }))
      return taking.then(
        () => 'whole' as const,
        () => 'cut' as const,
      )
    })
    reads.delete(desk)
    if (!done) return
    const { documents, added, changed, older, same } = merge.counts
    if (done === 'cut') say(desk, 'trouble', 'merge.cut')
    else say(desk, 'done', 'merged', { documents, added, changed, older, same })
    await listDocuments(desk)
  },
} satisfies Action

/** Takes a merge into the open document back whole, or in again; undo does the same. */
export const setWithdrawn = {
  id: 'set-withdrawn',
  run: async (desk, { about, isWithdrawn }) => {
    const { open } = desk.folds.getState()
    if (open) await record(desk, [{ document: open.document.id, about, field: 'withdrawn', value: isWithdrawn ? true : null }])
  },
} satisfies Action<{ readonly about: string; readonly isWithdrawn: boolean }>

/** From here on it is not stopped: each part is kept whole, and a second merge of the same file goes on where this one ended. */
async function takeIn(desk: Desk, merge: MergePlan, name: string, onShare: (share: number) => void): Promise<void> {
  const { me } = desk.folds.getState()
  for (const document of merge.documents) await desk.keep.addDocument(document)
  const about = aboutMerge(desk.newId())
  const all = [...merge.fresh.values()].reduce((count, edits) => count + edits.length, 0)
  let done = 0
  for (const [document, fresh] of merge.fresh) {
    const draft = { document, about, field: 'brought', value: { file: name, ids: fresh.map(({ id }) => id) } as Json }
    const brought = sealed({ at: desk.stamp(), by: me.id, ...draft })
    // What says that they came goes first: a merge that is cut short can be taken back as well.
    const taken: Edit[] = []
    let trouble: unknown = null
    for (const portion of portions([brought, ...fresh])) {
      // What cannot be kept now is held and tried again, so it is shown too, and goes with the rest when the merge is taken back.
      taken.push(...portion)
      trouble = await desk.keep.append(portion).then(
        () => null,
        (error: unknown) => error,
      )
      if (trouble) break
      done += portion.length
      onShare(done / (all + merge.fresh.size))
    }
    const withdrawn = (value: Json) => [{ document, about, field: 'withdrawn', value }]
    desk.folds.setState(({ me: now, open }) => {
      if (open?.document.id !== document) return {}
      const step = { drafts: withdrawn(null), inverse: withdrawn(true) }
      return { open: { ...seenWith(open, taken, now.id), undoable: [...open.undoable, step], redoable: [] } }
    })
    if (trouble) throw trouble
  }
  if (merge.adopted) {
    const { id, name: called } = merge.adopted
    await desk.keep.append([laptopEdit(desk, me, 'reviewer', id), laptopEdit(desk, me, 'name', called)])
    desk.folds.setState({ me: merge.adopted })
  }
  const keys = merge.files
    .filter(({ signature }) => signature === 'new' || signature === 'namesake')
    .map(({ key, from }) => laptopEdit(desk, me, 'name', from.name, aboutKey(key)))
  if (keys.length > 0) await desk.keep.append(keys)
}

function portions(edits: readonly Edit[]): readonly (readonly Edit[])[] {
  return Array.from({ length: Math.ceil(edits.length / AT_ONCE) }, (_, i) => edits.slice(i * AT_ONCE, (i + 1) * AT_ONCE))
}
