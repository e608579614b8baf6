import { agendaOf } from '../domain/agenda.ts'
import type { Fold } from '../domain/fold.ts'
import { reviewOf, rubricOf } from '../domain/review.ts'
import { aboutSitting, paused, type Sitting, sittingOf, turnedTo } from '../domain/sitting.ts'
import type { Action, Desk, OpenDocument } from './desk.ts'
import { takeInHand } from './move.ts'
import { record } from './record.ts'

interface Under {
  readonly open: OpenDocument
  readonly sitting: Sitting | null
}

function under(desk: Desk): Under | null {
  const { open } = desk.folds.getState()
  return open && { open, sitting: sittingOf(open.fold, open.document.id) }
}

async function keep(desk: Desk, { document }: OpenDocument, sitting: Sitting | null): Promise<boolean> {
  return record(desk, [{ document: document.id, about: aboutSitting(document.id), field: 'sitting', value: sitting && { ...sitting } }])
}

/** Gives a department the floor from now on, and takes its first commitment in hand that is not reviewed yet. */
export const giveFloor = {
  id: 'give-floor',
  run: async (desk, department) => {
    const now = under(desk)
    if (!now) return false
    const isRunning = now.sitting ? now.sitting.since !== null : true
    const isKept = await keep(desk, now.open, turnedTo(now.sitting, department, desk.now(), isRunning))
    if (isKept) takeFirstOf(desk, department)
    return isKept
  },
} satisfies Action<string>

/** Opens the meeting at the first turn, the clock running. */
export const startMeeting = {
  id: 'start-meeting',
  run: async desk => {
    const now = under(desk)
    const first = now && agendaOf(now.open.fold, now.open.parsed)[0]
    return first ? giveFloor.run(desk, first.department) : false
  },
} satisfies Action

async function step(desk: Desk, by: 1 | -1): Promise<boolean> {
  const now = under(desk)
  if (!now?.sitting) return false
  const agenda = agendaOf(now.open.fold, now.open.parsed)
  const there = agenda[agenda.findIndex(item => item.department === now.sitting?.department) + by]
  return there ? giveFloor.run(desk, there.department) : false
}

export const nextTurn = { id: 'next-turn', run: desk => step(desk, 1) } satisfies Action
export const previousTurn = { id: 'previous-turn', run: desk => step(desk, -1) } satisfies Action

/** Stops the clock or lets it go on. */
export const pauseMeeting = {
  id: 'pause-meeting',
  run: async desk => {
    const now = under(desk)
    return now?.sitting ? keep(desk, now.open, paused(now.sitting, desk.now())) : false
  },
} satisfies Action

/** Ends the meeting; what was decided in it stays. */
export const endMeeting = {
  id: 'end-meeting',
  run: async desk => {
    const now = under(desk)
    return now?.sitting ? keep(desk, now.open, null) : false
  },
} satisfies Action

/** Takes the first commitment of a department in hand that this reviewer has not finished, else its first. */
export function takeFirstOf(desk: Desk, department: string): void {
  const { me, open } = desk.folds.getState()
  if (!open) return
  const own = open.placed.filter(one => one.plan.department === department)
  const isOpen = (fold: Fold, id: string) => !reviewOf(fold, rubricOf(fold, open.document.id), id, me.id).isComplete
  const first = own.find(one => isOpen(open.fold, one.commitment.id)) ?? own[0]
  if (first) takeInHand(desk, first.commitment.id)
}
