import type { Draft } from '../domain/edit.ts'
import { valueIn } from '../domain/fold.ts'
import { aboutCommitment } from '../domain/review.ts'
import { tagField, tagName } from '../domain/tags.ts'
import type { Verdict } from '../domain/verdict.ts'
import { chosenOr } from './choose.ts'
import type { Action, Desk, ListedAction } from './desk.ts'
import { record } from './record.ts'

const hasChosen = (desk: Desk) => chosenOr(desk).length > 0

/** Sets one field of everything chosen to one value; taken back in one step. */
async function setChosen(
  desk: Desk,
  field: string,
  valueFor: (isSet: (value: Draft['value']) => boolean) => Draft['value'],
): Promise<void> {
  const { open, me } = desk.folds.getState()
  if (!open) return
  const document = open.document.id
  const abouts = chosenOr(desk).map(aboutCommitment)
  const value = valueFor(wanted => abouts.every(about => valueIn(open.fold, about, field, me.id) === wanted))
  await record(
    desk,
    abouts.map(about => ({ document, about, field, value })),
  )
}

/** Puts a mark for oneself on what is chosen, or takes it off where all bear it. */
export const toggleFlag = {
  id: 'toggle-flag',
  group: 'row',
  keys: ['F'],
  may: hasChosen,
  run: desk => setChosen(desk, 'flag', isSet => (isSet(true) ? null : true)),
} satisfies ListedAction

/** Gives what is chosen a tag, or takes it off where all bear it. */
export const toggleTag = {
  id: 'toggle-tag',
  run: async (desk, typed) => {
    const name = tagName(typed)
    if (name !== '') await setChosen(desk, tagField(name), isSet => (isSet(true) ? null : true))
  },
} satisfies Action<string>

const verdict = <Which extends Verdict>(which: Which) =>
  ({
    id: `verdict-${which}`,
    group: 'row',
    may: hasChosen,
    run: desk => setChosen(desk, 'verdict', isSet => (isSet(which) ? null : which)),
  }) satisfies ListedAction

/** One action for each verdict; where all that is chosen has it already, it is taken back. */
export const verdicts: readonly ListedAction[] = [verdict('accept'), verdict('revise'), verdict('doubt'), verdict('return')]
