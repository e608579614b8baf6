import { type AgendaItem, agendaOf, placedIn } from '../domain/agenda.ts'
import type { Fold } from '../domain/fold.ts'
import { reviewOf, rubricOf } from '../domain/review.ts'
import type { Placed } from '../domain/row.ts'
import { aboutSitting, inHandDraft, inHandOf, paused, type Sitting, sittingOf, turnedTo } from '../domain/sitting.ts'
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

/** Gives a department or a topic the floor from now on, and takes its first commitment in hand that is not reviewed yet. */
export const giveFloor = {
  id: 'give-floor',
  run: async (desk, department) => {
    const now = under(desk)
    if (!now) return false
    const isRunning = now.sitting ? now.sitting.since !== null : true
    const isKept = await keep(desk, now.open, turnedTo(now.sitting, department, desk.now(), isRunning))
    if (isKept) takeFirstOf(desk)
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

/** The turn that the meeting is at with the commitments it walks, `null` where none is sitting. */
export function turnInHand(open: OpenDocument): { readonly item: AgendaItem; readonly placed: readonly Placed[] } | null {
  const sitting = sittingOf(open.fold, open.document.id)
  const item = sitting && agendaOf(open.fold, open.parsed).find(one => one.department === sitting.department)
  return item ? { item, placed: placedIn(item, open.fold, open.placed) } : null
}

/** Takes the first commitment of the turn in hand that this reviewer has not finished, else its first. */
export function takeFirstOf(desk: Desk): void {
  const { me, open } = desk.folds.getState()
  const own = open && turnInHand(open)?.placed
  if (!open || !own) return
  const isOpen = (fold: Fold, id: string) => !reviewOf(fold, rubricOf(fold, open.document.id), id, me.id).isComplete
  const first = own.find(one => isOpen(open.fold, one.commitment.id)) ?? own[0]
  if (first) takeInHand(desk, first.commitment.id)
}

/** The turn that a window has come into, by desk: a window that is new to it finds what was in hand before. */
const cameInto = new WeakMap<Desk, string>()

/** Comes into the turn: after a restart with the commitment that was in hand, else with one of the turn's own. */
export function comeInto(desk: Desk): void {
  const { open } = desk.folds.getState()
  const turn = open && turnInHand(open)
  if (!open || !turn) return
  const key = `${open.document.id} ${turn.item.department}`
  const isNew = cameInto.get(desk) !== key
  cameInto.set(desk, key)
  const isIn = (id: string | null) => turn.placed.some(one => one.commitment.id === id)
  const held = inHandOf(open.fold, open.document.id, turn.item.department)
  if (isNew && held !== null && isIn(held)) takeInHand(desk, held)
  else if (!isIn(desk.view.getState().selected)) takeFirstOf(desk)
}

const holding = new WeakSet<Desk>()

/** Keeps the commitment in hand beside the clock, so that a crash does not lose it. Walking on is nothing to undo; of a quick walk only the last step is written. */
export async function holdInHand(desk: Desk): Promise<void> {
  if (holding.has(desk)) return
  holding.add(desk)
  try {
    for (let draft = unheld(desk); draft; draft = unheld(desk)) if (!(await record(desk, [draft], { as: 'aside' }))) return
  } finally {
    holding.delete(desk)
  }
}

function unheld(desk: Desk) {
  const { open } = desk.folds.getState()
  const { selected } = desk.view.getState()
  if (!open || open.frozen) return null
  const turn = turnInHand(open)
  if (selected === null || !turn?.placed.some(one => one.commitment.id === selected)) return null
  const { department } = turn.item
  return inHandOf(open.fold, open.document.id, department) === selected ? null : inHandDraft(open.document.id, department, selected)
}
