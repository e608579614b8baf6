import { aboutCommitment, rubricOf, scoreField } from '../domain/review.ts'
import { MARK_KEYS, type Mark, marksOf } from '../domain/rubric.ts'
import type { Action, Desk, ListedAction } from './desk.ts'
import { moveBy } from './move.ts'
import { record } from './record.ts'
import { say } from './say.ts'

/** A mark, or `null` to take it away. */
export interface ScoreRequest {
  readonly commitment: string
  readonly criterion: string
  readonly mark: Mark | null
}

/** Gives one mark. */
export const score = {
  id: 'score',
  run: async (desk, { commitment, criterion, mark }) => {
    const { open } = desk.folds.getState()
    if (!open) return
    const document = open.document.id
    await record(desk, [{ document, about: aboutCommitment(commitment), field: scoreField(criterion), value: mark }])
  },
} satisfies Action<ScoreRequest>

/** Gives the active criterion a mark and goes on: to the next criterion, after the last one to the next commitment. */
async function scoreAndGoOn(desk: Desk, mark: Mark): Promise<void> {
  const { open } = desk.folds.getState()
  const { selected, criterion } = desk.view.getState()
  if (!open || !selected) return
  const { criteria } = rubricOf(open.fold, open.document.id)
  const here = criteria.findIndex(one => one.id === criterion)
  const active = criteria[here]
  if (active && !marksOf(active).includes(mark))
    return say(desk, 'trouble', 'no-such-level', { name: active.name[desk.view.getState().language], levels: active.levels.length })
  const next = criteria[here + 1]?.id
  // The screen moves on at once; the next digit must not wait for the disk.
  if (next) desk.view.setState({ criterion: next })
  else moveBy(desk, 1)
  await score.run(desk, { commitment: selected, criterion, mark })
}

/** One action for each key that scores. */
export const scoreKeys: readonly ListedAction[] = MARK_KEYS.map(([key, mark]) => ({
  id: `score-${mark}`,
  group: 'score',
  keys: [key],
  may: desk => desk.view.getState().selected !== null,
  run: desk => scoreAndGoOn(desk, mark),
}))

/** Takes the active criterion's mark away and stays. */
export const clearMark = {
  id: 'clear-mark',
  group: 'score',
  keys: ['Delete', 'Backspace'],
  may: desk => desk.view.getState().selected !== null,
  run: async desk => {
    const { selected, criterion } = desk.view.getState()
    if (selected) await score.run(desk, { commitment: selected, criterion, mark: null })
  },
} satisfies ListedAction

/** Makes another criterion the one that the next digit scores; Left and Right walk through them. */
export const chooseCriterion = {
  id: 'choose-criterion',
  run: (desk, criterion) => desk.view.setState({ criterion }),
} satisfies Action<string>

function stepCriterion(desk: Desk, by: 1 | -1): void {
  const { open } = desk.folds.getState()
  if (!open) return
  const ids = rubricOf(open.fold, open.document.id).criteria.map(one => one.id)
  const next = ids[ids.indexOf(desk.view.getState().criterion) + by]
  if (next) desk.view.setState({ criterion: next })
}

export const nextCriterion = {
  id: 'next-criterion',
  group: 'score',
  keys: ['ArrowRight'],
  run: desk => stepCriterion(desk, 1),
} satisfies ListedAction
export const previousCriterion = {
  id: 'previous-criterion',
  group: 'score',
  keys: ['ArrowLeft'],
  run: desk => stepCriterion(desk, -1),
} satisfies ListedAction
