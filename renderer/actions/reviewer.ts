import { EMPTY_FOLD, foldOnto, valueIn } from '../domain/fold.ts'
import { KeepError } from '../store/keep.ts'
import type { Action, Desk } from './desk.ts'
import { LAPTOP, laptopEdit } from './laptop.ts'
import { say } from './say.ts'

/** Who reviews on this laptop: read from what is kept, made on the first start. The id never changes; the name is the person's to set. */
export async function loadReviewer(desk: Desk): Promise<void> {
  const fold = foldOnto(EMPTY_FOLD, await desk.keep.edits(LAPTOP))
  const id = valueIn(fold, LAPTOP, 'reviewer')
  const name = valueIn(fold, LAPTOP, 'name')
  if (typeof id === 'string') return desk.folds.setState({ me: { id, name: typeof name === 'string' ? name : '' } })
  const me = { id: desk.newId(), name: '' }
  await desk.keep.append([laptopEdit(desk, me, 'reviewer', me.id)])
  desk.folds.setState({ me })
}

/** Sets the name that packs and histories show. */
export const nameReviewer = {
  id: 'name-reviewer',
  run: async (desk, name) => {
    const { me } = desk.folds.getState()
    const clean = name.trim().slice(0, 40)
    if (clean === me.name) return
    try {
      await desk.keep.append([laptopEdit(desk, me, 'name', clean)])
      desk.folds.setState({ me: { ...me, name: clean } })
    } catch (error) {
      say(desk, 'trouble', `keep.${error instanceof KeepError ? error.code : 'failed'}`)
    }
  },
} satisfies Action<string>
