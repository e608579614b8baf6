import { rubricOf } from '../domain/review.ts'
import type { Action, Desk, ListedAction } from './desk.ts'

/** Takes a commitment in hand; scoring starts at the first criterion again. */
export function takeInHand(desk: Desk, commitment: string): void {
  const { open } = desk.folds.getState()
  if (!open || desk.view.getState().selected === commitment) return
  const first = rubricOf(open.fold, open.document.id).criteria[0]?.id ?? ''
  desk.view.setState({ selected: commitment, criterion: first })
}

/** Moves through the commitments as the table shows them; stays where the list ends. */
export function moveBy(desk: Desk, by: number): void {
  const { open } = desk.folds.getState()
  const { positions, selected } = desk.view.getState()
  if (!open || positions.length === 0) return
  const here = positions.findIndex(position => open.placed[position]?.commitment.id === selected)
  const there = Math.min(Math.max(here + by, 0), positions.length - 1)
  const position = positions[here < 0 ? 0 : there]
  const next = position === undefined ? undefined : open.placed[position]
  if (next) takeInHand(desk, next.commitment.id)
}

export const select = { id: 'select', run: (desk, commitment) => takeInHand(desk, commitment) } satisfies Action<string>
export const next = { id: 'next', group: 'move', keys: ['ArrowDown', 'J'], run: desk => moveBy(desk, 1) } satisfies ListedAction
export const previous = { id: 'previous', group: 'move', keys: ['ArrowUp', 'K'], run: desk => moveBy(desk, -1) } satisfies ListedAction
export const nextPage = { id: 'next-page', group: 'move', keys: ['PageDown'], run: desk => moveBy(desk, 10) } satisfies ListedAction
export const previousPage = { id: 'previous-page', group: 'move', keys: ['PageUp'], run: desk => moveBy(desk, -10) } satisfies ListedAction
export const first = {
  id: 'first',
  group: 'move',
  keys: ['Home'],
  run: desk => moveBy(desk, Number.NEGATIVE_INFINITY),
} satisfies ListedAction
export const last = { id: 'last', group: 'move', keys: ['End'], run: desk => moveBy(desk, Number.POSITIVE_INFINITY) } satisfies ListedAction
