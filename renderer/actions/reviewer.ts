import type { Reviewer } from '../domain/edit.ts'
import { EMPTY_FOLD, foldOnto, valueIn } from '../domain/fold.ts'
import { type PersonColour, UNIT_LENGTH } from '../domain/person.ts'
import { KeepError } from '../store/keep.ts'
import type { Action, Desk } from './desk.ts'
import { LAPTOP, laptopEdit } from './laptop.ts'
import { say } from './say.ts'

/** Who reviews on this laptop: read from what is kept, made on the first start. The id never changes; name, unit and colour are the person's to set. */
export async function loadReviewer(desk: Desk): Promise<void> {
  const fold = foldOnto(EMPTY_FOLD, await desk.keep.edits(LAPTOP))
  const said = (field: string) => {
    const value = valueIn(fold, LAPTOP, field)
    return typeof value === 'string' ? value : null
  }
  const id = said('reviewer')
  const unit = said('unit')
  const colour = said('colour')
  const about = { ...(unit !== null && { unit }), ...(colour !== null && { colour }) }
  if (id !== null) return desk.folds.setState({ me: { id, name: said('name') ?? '', ...about } })
  const me = { id: desk.newId(), name: '' }
  await desk.keep.append([laptopEdit(desk, me, 'reviewer', me.id)])
  desk.folds.setState({ me })
}

async function setMine(desk: Desk, field: 'name' | 'unit' | 'colour', value: string): Promise<void> {
  const { me } = desk.folds.getState()
  if (value === (me[field] ?? '')) return
  try {
    await desk.keep.append([laptopEdit(desk, me, field, value)])
    desk.folds.setState(({ me: now }) => ({ me: { ...now, [field]: value } satisfies Reviewer }))
  } catch (error) {
    say(desk, 'trouble', `keep.${error instanceof KeepError ? error.code : 'failed'}`)
  }
}

/** Sets the name that packs and histories show. */
export const nameReviewer = {
  id: 'name-reviewer',
  run: (desk, name) => setMine(desk, 'name', name.trim().slice(0, 40)),
} satisfies Action<string>

/** Sets the unit (单位) that colleagues see beside the name. */
export const placeReviewer = {
  id: 'place-reviewer',
  run: (desk, unit) => setMine(desk, 'unit', unit.trim().slice(0, UNIT_LENGTH)),
} satisfies Action<string>

/** Sets the colour that colleagues know this reviewer by. */
export const colourReviewer = {
  id: 'colour-reviewer',
  run: (desk, colour) => setMine(desk, 'colour', colour),
} satisfies Action<PersonColour>
