import { type AgendaItem, agendaOf, moved, timed } from '../domain/agenda.ts'
import { aboutPanel } from '../domain/round.ts'
import type { Action, Desk } from './desk.ts'
import { record } from './record.ts'

async function change(desk: Desk, how: (agenda: readonly AgendaItem[]) => readonly AgendaItem[]): Promise<boolean> {
  const { open } = desk.folds.getState()
  if (!open) return false
  const before = agendaOf(open.fold, open.parsed)
  const after = how(before)
  if (after === before) return false
  const value = after.map(({ department, minutes }) => ({ department, minutes }))
  return record(desk, [{ document: open.document.id, about: aboutPanel(open.document.id), field: 'agenda', value }])
}

/** Puts a turn at another place of the speaking order. */
export const moveTurn = {
  id: 'move-turn',
  run: (desk, { from, to }) => change(desk, agenda => (from === to ? agenda : moved(agenda, from, to))),
} satisfies Action<{ readonly from: number; readonly to: number }>

/** Sets how long a turn takes. */
export const timeTurn = {
  id: 'time-turn',
  run: (desk, { department, minutes }) => change(desk, agenda => timed(agenda, department, minutes)),
} satisfies Action<{ readonly department: string; readonly minutes: number }>

/** Gives every turn the same length. */
export const timeAll = {
  id: 'time-all',
  run: (desk, minutes) => change(desk, agenda => agenda.reduce((done, { department }) => timed(done, department, minutes), agenda)),
} satisfies Action<number>
