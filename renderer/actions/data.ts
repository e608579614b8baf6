import { type Draft, type Edit, isPersonal } from '../domain/edit.ts'
import { EMPTY_FOLD, type Fold, foldOnto, isOfMerge, slotOf } from '../domain/fold.ts'
import { causeOf } from '../host/vault.ts'
import { asKeepError } from '../store/keep.ts'
import type { Action, Desk } from './desk.ts'
import { runJob } from './job.ts'
import { record, written } from './record.ts'
import { say } from './say.ts'
import { seenWith } from './see.ts'

/** Writes a backup now, and reads it back. */
export const backUpNow = {
  id: 'back-up-now',
  run: async desk => {
    await written()
    try {
      const made = await desk.safety.backUp('asked')
      if (made) say(desk, 'done', 'backed-up', { count: made.edits })
    } catch (error) {
      say(desk, 'trouble', causeOf(error) === 'ENOSPC' || asKeepError(error).code === 'full' ? 'backup.full' : 'backup.failed')
    }
  },
} satisfies Action

/** Looks at every row and every copy now, and says what was found. */
export const verifyNow = {
  id: 'verify-now',
  run: async desk => {
    await written()
    try {
      const { found, lost, edits, documents, checked } = await desk.safety.verify()
      if (lost > 0) say(desk, 'trouble', 'verified.lost', { count: lost })
      else if (found === 'nothing') say(desk, 'done', 'verified.sound', { count: checked })
      else say(desk, 'done', 'verified.mended', { count: edits + documents })
    } catch (error) {
      say(desk, 'trouble', `keep.${asKeepError(error).code}`)
    }
  },
} satisfies Action

/** Shows where the backups are, in the system's file manager. */
export const showBackups = {
  id: 'show-backups',
  may: desk => desk.host.kind === 'electron',
  run: async desk => {
    try {
      await desk.host.vault?.openFolder()
    } catch {
      say(desk, 'trouble', 'host.failed')
    }
  },
} satisfies Action

/** Makes the open document as it was in a backup: by new edits, so that nothing newer is overwritten for good, and one undo takes it back. */
export const bringBack = {
  id: 'bring-back',
  may: desk => desk.folds.getState().open !== null && desk.work.getState().job === null,
  run: async (desk, snapshot) => {
    await written()
    const edits = await runJob(desk, 'restore', '', () => desk.safety.snapshot(snapshot))
    const { me, open } = desk.folds.getState()
    if (!open) return
    if (!edits) return say(desk, 'trouble', 'restore.failed')
    const own = edits.filter(edit => edit.document === open.document.id)
    const missing = own.filter(edit => !open.whole.log.has(edit.id))
    if (missing.length > 0) await takeIn(desk, missing)
    const drafts = differences(foldOnto(EMPTY_FOLD, own), desk.folds.getState().open?.whole ?? open.whole, open.document.id, me.id)
    if (drafts.length > 0) await record(desk, drafts)
    say(desk, 'done', 'brought-back', { count: drafts.length, missing: missing.length })
  },
} satisfies Action<string>

async function takeIn(desk: Desk, missing: readonly Edit[]): Promise<void> {
  await desk.keep.append(missing)
  desk.folds.setState(({ me, open }) => (open ? { open: seenWith(open, missing, me.id) } : {}))
}

/** What one would have to write to see `then` again: shared fields and one's own; what others said of their own stays theirs. */
function differences(then: Fold, now: Fold, document: string, me: string): readonly Draft[] {
  const isMine = (edit: Edit) => !isOfMerge(edit) && (!isPersonal(edit.field) || edit.by === me)
  const drafts: Draft[] = []
  for (const edit of now.winners.values()) {
    if (!isMine(edit)) continue
    const value = then.winners.get(slotOf(edit))?.value ?? null
    if (JSON.stringify(value) !== JSON.stringify(edit.value)) drafts.push({ document, about: edit.about, field: edit.field, value })
  }
  return drafts
}
