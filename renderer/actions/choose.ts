import type { Desk, ListedAction } from './desk.ts'
import { moveBy, takeInHand } from './move.ts'

/** The commitments that what is done next is done to: those chosen, else the one in hand. */
export function chosenOr(desk: Pick<Desk, 'view'>): readonly string[] {
  const { chosen, selected } = desk.view.getState()
  if (chosen.size > 0) return [...chosen]
  return selected === null ? [] : [selected]
}

/** Chooses a run of rows from where choosing began to this one; it is taken in hand. */
export function chooseTo(desk: Desk, commitment: string): void {
  const { open } = desk.folds.getState()
  const { positions, anchor, selected } = desk.view.getState()
  if (!open) return
  const from = anchor ?? selected ?? commitment
  const shown = positions.map(position => open.placed[position]?.commitment.id ?? '')
  const [start, end] = [shown.indexOf(from), shown.indexOf(commitment)].sort((a, b) => a - b)
  takeInHand(desk, commitment)
  const run = start === undefined || end === undefined || start < 0 ? [commitment] : shown.slice(start, end + 1)
  desk.view.setState({ chosen: new Set(run), anchor: from })
}

/** Chooses a row beside those chosen already, or leaves it out again. */
export function chooseAlso(desk: Desk, commitment: string): void {
  const { chosen, selected } = desk.view.getState()
  const next = new Set(chosen.size === 0 && selected !== null && selected !== commitment ? [selected] : chosen)
  if (!next.delete(commitment)) next.add(commitment)
  takeInHand(desk, commitment)
  desk.view.setState({ chosen: next, anchor: commitment })
}

/** Chooses nothing any more. */
export function chooseNone(desk: Pick<Desk, 'view'>): void {
  if (desk.view.getState().chosen.size > 0 || desk.view.getState().anchor !== null) desk.view.setState({ chosen: new Set(), anchor: null })
}

function extend(desk: Desk, by: 1 | -1): void {
  const { selected, anchor } = desk.view.getState()
  if (anchor === null) desk.view.setState({ anchor: selected })
  moveBy(desk, by)
  const there = desk.view.getState().selected
  if (there !== null) chooseTo(desk, there)
}

const hasRows = (desk: Desk) => desk.view.getState().selected !== null && desk.view.getState().centre === 'table'

export const extendNext = {
  id: 'extend-next',
  group: 'row',
  keys: ['Shift+ArrowDown', 'Shift+J'],
  may: hasRows,
  run: desk => extend(desk, 1),
} satisfies ListedAction
export const extendPrevious = {
  id: 'extend-previous',
  group: 'row',
  keys: ['Shift+ArrowUp', 'Shift+K'],
  may: hasRows,
  run: desk => extend(desk, -1),
} satisfies ListedAction

/** Chooses the row in hand, or leaves it out. */
export const toggleChosen = {
  id: 'toggle-chosen',
  group: 'row',
  keys: ['X'],
  may: hasRows,
  run: desk => {
    const { selected, chosen } = desk.view.getState()
    if (selected === null) return
    const next = new Set(chosen)
    if (!next.delete(selected)) next.add(selected)
    desk.view.setState({ chosen: next, anchor: selected })
  },
} satisfies ListedAction

/** Chooses every row that the table shows. */
export const chooseAll = {
  id: 'choose-all',
  group: 'row',
  keys: ['Ctrl+A'],
  may: hasRows,
  run: desk => {
    const { open } = desk.folds.getState()
    const { positions } = desk.view.getState()
    desk.view.setState({ chosen: new Set(positions.flatMap(position => open?.placed[position]?.commitment.id ?? [])) })
  },
} satisfies ListedAction
