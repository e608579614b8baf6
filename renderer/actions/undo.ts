import type { Desk, ListedAction } from './desk.ts'
import { record, written } from './record.ts'
import { say } from './say.ts'
import { stepSaid } from './step-said.ts'

/** Takes back the last thing done in this window, by an edit like any other. */
export const undo = {
  id: 'undo',
  group: 'edit',
  keys: ['Ctrl+Z'],
  may: desk => (desk.folds.getState().open?.undoable.length ?? 0) > 0,
  run: desk => step(desk, 'undo'),
} satisfies ListedAction

/** Does again what was taken back. */
export const redo = {
  id: 'redo',
  group: 'edit',
  keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
  may: desk => (desk.folds.getState().open?.redoable.length ?? 0) > 0,
  run: desk => step(desk, 'redo'),
} satisfies ListedAction

async function step(desk: Desk, as: 'undo' | 'redo'): Promise<void> {
  await written()
  const { open } = desk.folds.getState()
  const top = (as === 'undo' ? open?.undoable : open?.redoable)?.at(-1)
  if (!top) return say(desk, 'done', `nothing-to-${as}`)
  const drafts = as === 'undo' ? top.inverse : top.drafts
  // Said as the commitments are numbered while the thing done stands: after undo its commitment may be no more.
  const saidBefore = stepSaid(desk, top.drafts)
  if (await record(desk, drafts, { as, step: top })) {
    const about = drafts.at(-1)?.about ?? ''
    const commitment = about.startsWith('commitment:') ? about.slice('commitment:'.length) : null
    const stands = desk.folds.getState().open?.placed.some(one => one.commitment.id === commitment)
    if (commitment && stands) desk.view.setState({ selected: commitment })
    say(desk, 'done', as === 'undo' ? 'undone' : 'redone', {}, as === 'undo' ? saidBefore : stepSaid(desk, top.drafts))
  }
}
