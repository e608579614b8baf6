import type { Desk, OpenDocument } from './desk.ts'
import { rearrange } from './look.ts'

/**
 * After a correction: the table is put in order anew, and where the commitment in hand is no more, the one that holds its words is taken in
 * hand, else the next one in the text. `before` is the document as it was.
 */
export function stayInView(desk: Desk, before: OpenDocument | null): void {
  const { open } = desk.folds.getState()
  if (!before || !open || before.document.id !== open.document.id || before.placed === open.placed) return
  const { selected } = desk.view.getState()
  if (selected !== null && !open.placed.some(one => one.commitment.id === selected)) {
    const place = before.placed.find(one => one.commitment.id === selected)?.commitment.at[0] ?? 0
    const holds = open.placed.find(({ commitment: { at } }) => at[0] <= place && place < at[1])
    const next = holds ?? open.placed.find(({ commitment: { at } }) => at[0] >= place) ?? open.placed.at(-1)
    desk.view.setState({ selected: next?.commitment.id ?? null })
  }
  void rearrange(desk)
}
