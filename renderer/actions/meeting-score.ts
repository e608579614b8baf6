import { rubricOf } from '../domain/review.ts'
import type { Mark } from '../domain/rubric.ts'
import type { Action, Desk } from './desk.ts'
import { takeInHand } from './move.ts'
import { score } from './score.ts'
import { turnInHand } from './sitting.ts'

/** The commitments of the turn; while none is sitting, those of the department that the one in hand belongs to. */
function turnOf(desk: Desk): readonly string[] {
  const { open } = desk.folds.getState()
  const { selected } = desk.view.getState()
  if (!open) return []
  const department = open.placed.find(one => one.commitment.id === selected)?.plan.department
  const own = turnInHand(open)?.placed ?? open.placed.filter(one => one.plan.department === department)
  return own.map(one => one.commitment.id)
}

/** Walks through the commitments in turn; at its ends it stays. */
export const walkTurn = {
  id: 'walk-turn',
  run: (desk, by) => {
    const ids = turnOf(desk)
    const here = ids.indexOf(desk.view.getState().selected ?? '')
    const next = ids[Math.min(Math.max(here + by, 0), ids.length - 1)]
    if (next) takeInHand(desk, next)
  },
} satisfies Action<number>

/** Gives the active criterion a mark and goes on: to the next criterion, after the last to the turn's next commitment. */
export const scoreInTurn = {
  id: 'score-in-turn',
  run: async (desk, mark) => {
    const { open } = desk.folds.getState()
    const { criterion, selected } = desk.view.getState()
    if (!open || !selected) return
    const ids = rubricOf(open.fold, open.document.id).criteria.map(one => one.id)
    const next = ids[ids.indexOf(criterion) + 1]
    // The screen goes on at once; the next digit must not wait for the disk.
    if (next) desk.view.setState({ criterion: next })
    else walkTurn.run(desk, 1)
    await score.run(desk, { commitment: selected, criterion, mark })
  },
} satisfies Action<Mark>
