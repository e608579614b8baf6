import type { Draft, Edit, Json } from '../domain/edit.ts'
import { EMPTY_FOLD, foldOnto } from '../domain/fold.ts'
import { KeepError } from '../store/keep.ts'
import type { Desk } from './desk.ts'
import { say } from './say.ts'

/** The name under which edits are kept that belong to this laptop and to no document; they are never exported. */
export const LAPTOP = 'laptop'

/** Reads what was set for this laptop: keys, saved views. */
export async function loadLaptop(desk: Desk): Promise<void> {
  desk.folds.setState({ laptop: foldOnto(EMPTY_FOLD, await desk.keep.edits(LAPTOP)) })
}

/** Sets a field of this laptop, by an edit like any other; whether it was kept. Nothing on the screen changes before it is. */
export async function setOnLaptop(desk: Desk, field: string, value: Json): Promise<boolean> {
  const draft: Draft = { document: LAPTOP, about: LAPTOP, field, value }
  const at = desk.stamp()
  const edit: Edit = { id: at, at, by: desk.folds.getState().me.id, ...draft }
  try {
    await desk.keep.append([edit])
  } catch (error) {
    say(desk, 'trouble', `keep.${error instanceof KeepError ? error.code : 'failed'}`)
    return false
  }
  desk.folds.setState(({ laptop }) => ({ laptop: foldOnto(laptop, [edit]) }))
  return true
}
