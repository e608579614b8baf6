import { EVERY_ROW } from '../domain/arrangement.ts'
import type { Desk, ListedAction } from './desk.ts'
import { arrange } from './look.ts'
import { takeInHand } from './move.ts'

/** Jumps remembered in each direction. */
const LONGEST = 100

/** Goes to a commitment that may be far away, and remembers where it came from. A filter that hides the commitment is taken off. */
export async function jumpTo(desk: Desk, commitment: string): Promise<void> {
  const { selected, trail } = desk.view.getState()
  if (selected !== null && selected !== commitment)
    desk.view.setState({ trail: { back: [...trail.back, selected].slice(-LONGEST), forward: [] } })
  await show(desk, commitment)
}

/** Back to where the last jump came from. */
export const goBack = {
  id: 'go-back',
  group: 'move',
  keys: ['Alt+ArrowLeft'],
  may: desk => desk.view.getState().trail.back.length > 0,
  run: async desk => {
    const { selected, trail } = desk.view.getState()
    const there = trail.back.at(-1)
    if (there === undefined) return
    const forward = selected === null ? trail.forward : [...trail.forward, selected]
    desk.view.setState({ trail: { back: trail.back.slice(0, -1), forward } })
    await show(desk, there)
  },
} satisfies ListedAction

/** Forward again, after going back. */
export const goForward = {
  id: 'go-forward',
  group: 'move',
  keys: ['Alt+ArrowRight'],
  may: desk => desk.view.getState().trail.forward.length > 0,
  run: async desk => {
    const { selected, trail } = desk.view.getState()
    const there = trail.forward.at(-1)
    if (there === undefined) return
    const back = selected === null ? trail.back : [...trail.back, selected]
    desk.view.setState({ trail: { back, forward: trail.forward.slice(0, -1) } })
    await show(desk, there)
  },
} satisfies ListedAction

async function show(desk: Desk, commitment: string): Promise<void> {
  const { open } = desk.folds.getState()
  const { positions } = desk.view.getState()
  if (!open?.placed.some(one => one.commitment.id === commitment)) return
  takeInHand(desk, commitment)
  const isShown = positions.some(position => open.placed[position]?.commitment.id === commitment)
  if (!isShown) await arrange.run(desk, { ...EVERY_ROW, folded: [] })
}
