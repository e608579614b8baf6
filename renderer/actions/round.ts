import type { Json } from '../domain/edit.ts'
import type { Day } from '../domain/parsed.ts'
import { aboutPanel, type Round, roundOf } from '../domain/round.ts'
import type { Action, Desk } from './desk.ts'
import { record } from './record.ts'

async function setPanel(desk: Desk, field: string, value: Json): Promise<boolean> {
  const { open } = desk.folds.getState()
  if (!open) return false
  return record(desk, [{ document: open.document.id, about: aboutPanel(open.document.id), field, value }])
}

/** Sets how the panel works. A blind round that is set again is blind again. */
export const setRound = {
  id: 'set-round',
  run: (desk, kind) => setPanel(desk, 'round', kind),
} satisfies Action<Round['kind']>

/** Sets the last day to hand a review back; '' for none. */
export const setDue = { id: 'set-due', run: (desk, day) => setPanel(desk, 'due', day === '' ? null : day) } satisfies Action<Day | ''>

/** Sets whose reviews are awaited, by name. */
export const setRoster = {
  id: 'set-roster',
  run: (desk, names) => {
    const clean = [...new Set(names.map(name => name.trim().slice(0, 40)).filter(Boolean))]
    return setPanel(desk, 'roster', clean.length === 0 ? null : clean)
  },
} satisfies Action<readonly string[]>

/** Whether this laptop's person may reveal: who set the round may. */
export function mayReveal(desk: Pick<Desk, 'folds'>): boolean {
  const { me, open } = desk.folds.getState()
  if (!open) return false
  const { clerk, isRevealed, kind } = roundOf(open.whole, open.document.id)
  return kind === 'blind' && !isRevealed && clerk === me.id
}

/** Shows everybody's judgements to everybody; undo hides them again. */
export const reveal = { id: 'reveal', may: mayReveal, run: desk => setPanel(desk, 'revealed', true) } satisfies Action
