import type { Desk, ListedAction } from './desk.ts'
import { record, written } from './record.ts'
import { say } from './say.ts'

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
  if (await record(desk, drafts, { as, step: top })) {
    const about = drafts.at(-1)?.about ?? ''
    if (about.startsWith('commitment:')) desk.view.setState({ selected: about.slice('commitment:'.length) })
    say(desk, 'done', as === 'undo' ? 'undone' : 'redone')
  }
}
