import type { Draft, Edit } from '../domain/edit.ts'
import { foldOnto } from '../domain/fold.ts'
import { inverseOf } from '../domain/review.ts'
import { KeepError } from '../store/keep.ts'
import type { Desk, Step } from './desk.ts'
import { say } from './say.ts'

/** How recorded drafts stand towards undo: something new, or a step taken back or forth. */
export type Recording = { readonly as: 'new' } | { readonly as: 'undo' | 'redo'; readonly step: Step }

/** Writes queue up behind one another, so that the screen says "saved" only when the last one is. */
let lastWrite: Promise<unknown> = Promise.resolve()

/**
 * Turns drafts into edits, keeps them, and only then folds them in: what the screen shows is on disk. Whether it worked; if not, nothing
 * changed and a sentence says so.
 */
export function record(desk: Desk, drafts: readonly Draft[], recording: Recording = { as: 'new' }): Promise<boolean> {
  const write = lastWrite.then(() => recordNow(desk, drafts, recording))
  lastWrite = write
  return write
}

/** Resolves when every write asked for so far has ended. The window waits for it before it closes. */
export async function written(): Promise<void> {
  await lastWrite
}

async function recordNow(desk: Desk, drafts: readonly Draft[], recording: Recording): Promise<boolean> {
  const { me, open } = desk.folds.getState()
  if (!open || drafts.length === 0) return false
  const edits = drafts.map((draft): Edit => {
    const at = desk.stamp()
    return { id: at, at, by: me.id, ...draft }
  })
  desk.work.setState({ saving: 'saving' })
  try {
    await desk.keep.append(edits)
  } catch (error) {
    desk.work.setState({ saving: 'failed' })
    say(desk, 'trouble', `keep.${error instanceof KeepError ? error.code : 'failed'}`)
    return false
  }
  desk.folds.setState(({ open: now }) => {
    if (now?.document.id !== open.document.id) return {}
    const step = recording.as === 'new' ? { drafts, inverse: inverseOf(now.fold, drafts, me.id) } : recording.step
    return { open: { ...now, fold: foldOnto(now.fold, edits), ...stacksAfter(now, step, recording.as) } }
  })
  desk.work.setState({ saving: 'saved' })
  return true
}

function stacksAfter({ undoable, redoable }: { undoable: readonly Step[]; redoable: readonly Step[] }, step: Step, as: Recording['as']) {
  if (as === 'undo') return { undoable: undoable.slice(0, -1), redoable: [...redoable, step] }
  if (as === 'redo') return { undoable: [...undoable, step], redoable: redoable.slice(0, -1) }
  return { undoable: [...undoable, step], redoable: [] }
}
