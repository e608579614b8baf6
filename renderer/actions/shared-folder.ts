import type { Json } from '../domain/edit.ts'
import type { Fold } from '../domain/fold.ts'
import type { ChosenFolder } from '../host/folders.ts'
import type { Snapshot } from '../host/vault.ts'
import type { Action, Desk } from './desk.ts'
import { reviewBytes } from './export-review.ts'
import { runJob } from './job.ts'
import { setOnLaptop } from './laptop.ts'
import { dropFolder, folderFor } from './laptop-folder.ts'
import { cancelMerge, planMerge } from './merge-files.ts'
import { written } from './record.ts'
import { say } from './say.ts'

/** Review files in a shared folder: each laptop writes the one with its own person's id and reads the others. */
export const SHARED_FILE = /^yuean-[a-z0-9_-]+\.yuean$/

/** What was read of a folder already, by name: size and time. A file that is as it was is not read again. */
const known = new WeakMap<Desk, Map<string, string>>()

/** The folder that this laptop shares with others, `null` for none. */
export function sharedFolderOf(laptop: Fold): ChosenFolder | null {
  return folderFor('shared-folder', laptop)
}

/** Lets the person choose the folder; it stays chosen over restarts. */
export const chooseShared = {
  id: 'choose-shared',
  may: desk => desk.host.folders !== null,
  run: async desk => {
    try {
      const folder = await desk.host.folders?.chooseFolder()
      if (folder) await setOnLaptop(desk, 'shared-folder', { ...folder } as Json)
    } catch (error) {
      say(desk, 'trouble', 'shared.unreachable', { name: '', why: sentenceOf(error) })
    }
  },
} satisfies Action

/** Uses the folder no more; what is in it stays. */
export const forgetShared = {
  id: 'forget-shared',
  run: desk => dropFolder(desk, 'shared-folder'),
} satisfies Action

/**
 * Writes this laptop's own file into the folder and reads the others' that are new: what they would bring is shown before it is merged. A folder
 * that is out of reach is said; the next time it is there, everything goes on.
 */
export const exchange = {
  id: 'exchange',
  may: desk => desk.folds.getState().open !== null && desk.work.getState().job === null,
  run: async desk => {
    await written()
    const { laptop, me, open } = desk.folds.getState()
    const { folders } = desk.host
    const folder = sharedFolderOf(laptop)
    if (!open || !folders || !folder) return
    const own = ownFileName(me.id, open.document.id)
    const bytes = await runJob(desk, 'export', '', (onProgress, signal) =>
      reviewBytes(desk, { content: 'document', passphrase: '' }, onProgress, signal),
    )
    if (!bytes) return
    try {
      await folders.writeToFolder(folder.token, own, bytes)
      const there = (await folders.listFolder(folder.token)).filter(
        ({ name }) => SHARED_FILE.test(name) && !name.startsWith(`yuean-${me.id}-`),
      )
      const seen = known.get(desk) ?? new Map<string, string>()
      known.set(desk, seen)
      const fresh = there.filter(one => seen.get(one.name) !== markOf(one))
      const files = []
      for (const { name } of fresh) files.push({ name, bytes: await folders.readFromFolder(folder.token, name) })
      if (files.length > 0) await planMerge.run(desk, files)
      for (const one of fresh) seen.set(one.name, markOf(one))
    } catch (error) {
      return say(desk, 'trouble', 'shared.unreachable', { name: folder.name, why: sentenceOf(error) })
    }
    const counts = desk.work.getState().merge?.counts
    const isNothing = !counts || counts.documents + counts.added + counts.changed + counts.older === 0
    const areAllRead = desk.work.getState().merge?.files.every(({ why }) => why === null) ?? true
    if (!isNothing || !areAllRead) return
    cancelMerge.run(desk)
    say(desk, 'done', 'shared.nothing', { name: folder.name })
  },
} satisfies Action

/** The one file that this laptop writes for a document. */
export function ownFileName(me: string, document: string): string {
  return `yuean-${me}-${document.replace(/^sha256:/, '').slice(0, 12)}.yuean`
}

/** Size and time of a file: what is as it was is not read again. */
export function markOf({ at, size }: Snapshot): string {
  return `${size} ${at}`
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
