import { type Edit, type Json, type Reviewer, sealed, tidied } from '../domain/edit.ts'
import { EMPTY_FOLD, foldOnto } from '../domain/fold.ts'
import { LAPTOP } from '../domain/review-file.ts'
import { KeepError } from '../store/keep.ts'
import type { Desk } from './desk.ts'
import { say } from './say.ts'

export { LAPTOP }

/** A value of this laptop's own as an edit; it goes into no file but its backup. */
export function laptopEdit(desk: Pick<Desk, 'stamp'>, me: Reviewer, field: string, value: Json, about = LAPTOP): Edit {
  return sealed({ at: desk.stamp(), by: me.id, document: LAPTOP, about, field, value: tidied(value) })
}

/** Reads what was set for this laptop: keys, saved views. */
export async function loadLaptop(desk: Desk): Promise<void> {
  desk.folds.setState({ laptop: foldOnto(EMPTY_FOLD, await desk.keep.edits(LAPTOP)) })
}

/** Sets a field of this laptop, by an edit like any other; whether it was kept. Nothing on the screen changes before it is. */
export async function setOnLaptop(desk: Desk, field: string, value: Json): Promise<boolean> {
  const edit = laptopEdit(desk, desk.folds.getState().me, field, value)
  try {
    await desk.keep.append([edit])
  } catch (error) {
    say(desk, 'trouble', `keep.${error instanceof KeepError ? error.code : 'failed'}`)
    return false
  }
  desk.folds.setState(({ laptop }) => ({ laptop: foldOnto(laptop, [edit]) }))
  return true
}
