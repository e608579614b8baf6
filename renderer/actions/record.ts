import { type Draft, type Edit, sealed, tidied } from '../domain/edit.ts'
import { slotOf } from '../domain/fold.ts'
import { introduction } from '../domain/person.ts'
import { followed } from '../domain/redirect.ts'
import { inverseOf } from '../domain/review.ts'
import { KeepError } from '../store/keep.ts'
import type { Desk, Step } from './desk.ts'
import { areDraftsHeld, flushDrafts } from './drafts.ts'
import { say } from './say.ts'
import { seenWith } from './see.ts'
import { stayInView } from './stay-in-view.ts'

/** How recorded drafts stand towards undo: something new, a step taken back or forth, or nothing that anybody would take back. */
export type Recording = { readonly as: 'new' } | { readonly as: 'aside' } | { readonly as: 'undo' | 'redo'; readonly step: Step }

/** Writes queue up behind one another, so that the screen says "saved" only when the last one is. */
let lastWrite: Promise<unknown> = Promise.resolve()
let underWay = 0

/**
 * Turns drafts into edits, keeps them, and then folds them in. What could not be kept anywhere is folded in all the same: it stays in view,
 * marked as not saved, with a sentence, and the store tries it again. Whether there was a document to record on.
 */
export function record(desk: Desk, drafts: readonly Draft[], recording: Recording = { as: 'new' }): Promise<boolean> {
  underWay += 1
  const write = lastWrite
    .then(() => recordNow(desk, drafts, recording))
    .finally(() => {
      underWay -= 1
      sayIfSaved(desk)
    })
  lastWrite = write.catch(() => false)
  return write
}

/** Keeps what is typed and not kept yet, and resolves when every write asked for so far has ended. The window waits for it before it closes. */
export async function written(): Promise<void> {
  await flushDrafts()
  await lastWrite
}

/** Says "saved" once nothing is being written and nothing typed is held any more; a failure stays on the screen. */
export function sayIfSaved(desk: Pick<Desk, 'work'>): void {
  if (underWay === 0 && !areDraftsHeld() && desk.work.getState().saving === 'saving') desk.work.setState({ saving: 'saved' })
}

async function recordNow(desk: Desk, drafts: readonly Draft[], recording: Recording): Promise<boolean> {
  const { me, open } = desk.folds.getState()
  if (!open || drafts.length === 0) return false
  if (open.frozen) {
    say(desk, 'trouble', 'frozen-read-only', { name: open.frozen.freeze.name })
    return false
  }
  // A name goes ahead of the first thing its person does here; it is no step of its own, so undo leaves it.
  const edits = [...introduction(open.whole, open.document.id, me), ...drafts].map((draft): Edit => {
    const at = desk.stamp(open.whole.winners.get(slotOf({ ...draft, by: me.id }))?.at)
    return sealed({ at, by: me.id, ...draft, value: tidied(draft.value) })
  })
  desk.work.setState({ saving: 'saving' })
  try {
    await desk.keep.append(edits)
  } catch (error) {
    desk.work.setState({ saving: 'failed' })
    say(desk, 'trouble', `keep.${error instanceof KeepError ? error.code : 'failed'}`)
  }
  const before = desk.folds.getState().open
  desk.folds.setState(({ open: now }) => {
    if (now?.document.id !== open.document.id) return {}
    const standing = followed(now.document.parsed, now.whole)
    if (recording.as === 'aside') return { open: seenWith(now, edits, me.id) }
    const step = recording.as === 'new' ? { drafts, inverse: inverseOf(standing, drafts, me.id) } : recording.step
    return { open: seenWith({ ...now, ...stacksAfter(now, step, recording.as) }, edits, me.id) }
  })
  // Whoever corrects, or stands aside from a department, has other rows: the table's positions are found anew.
  stayInView(desk, before)
  return true
}

function stacksAfter(
  { undoable, redoable }: { undoable: readonly Step[]; redoable: readonly Step[] },
  step: Step,
  as: 'new' | 'undo' | 'redo',
) {
  if (as === 'undo') return { undoable: undoable.slice(0, -1), redoable: [...redoable, step] }
  if (as === 'redo') return { undoable: [...undoable, step], redoable: redoable.slice(0, -1) }
  return { undoable: [...undoable, step], redoable: [] }
}
