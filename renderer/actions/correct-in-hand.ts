import { dismiss, joinNext, retype } from './correct.ts'
import type { Desk, ListedAction } from './desk.ts'

/** A correction of the commitment in hand; of several chosen it would not be plain which, so it is not offered then. */
const mayCorrect = (desk: Desk) => {
  const { open } = desk.folds.getState()
  const { chosen, selected } = desk.view.getState()
  return open !== null && open.frozen === null && selected !== null && chosen.size < 2
}

async function correctInHand(desk: Desk, correct: (piece: string) => Promise<boolean>): Promise<void> {
  const { selected } = desk.view.getState()
  if (selected !== null) await correct(selected)
}

/** Joins the commitment in hand with the one after it under the same heading. */
export const joinInHand = {
  id: 'join-in-hand',
  group: 'correct',
  may: mayCorrect,
  run: desk => correctInHand(desk, piece => joinNext.run(desk, { piece })),
} satisfies ListedAction

/** Makes the commitment in hand background of what stands beside it. */
export const backgroundInHand = {
  id: 'background-in-hand',
  group: 'correct',
  may: mayCorrect,
  run: desk => correctInHand(desk, piece => retype.run(desk, { piece, use: 'background' })),
} satisfies ListedAction

/** Takes the commitment in hand out of the review. */
export const dismissInHand = {
  id: 'dismiss-in-hand',
  group: 'correct',
  may: mayCorrect,
  run: desk => correctInHand(desk, piece => dismiss.run(desk, { piece, isDismissed: true })),
} satisfies ListedAction
