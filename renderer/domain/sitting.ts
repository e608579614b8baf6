import * as z from 'zod/mini'
import type { AgendaItem } from './agenda.ts'
import type { Draft } from './edit.ts'
import { type Fold, valueIn } from './fold.ts'

/**
 * Where a meeting stands. Nothing ticks: the seconds are reckoned from the wall clock's reading at which the turn began, so that a meeting goes on
 * through sleep, a crash and another laptop.
 */
export interface Sitting {
  /** Whose turn it is: a department, or the key of a topic. */
  readonly department: string
  /** Wall clock (ms) since which the turn runs, `null` while it is stopped. */
  readonly since: number | null
  /** Seconds each department has had before `since`. */
  readonly spent: Readonly<Record<string, number>>
}

/** What a clock on the wall would show. */
export interface Turn {
  readonly item: AgendaItem
  readonly index: number
  readonly next: AgendaItem | null
  readonly afterNext: AgendaItem | null
  /** Whole seconds left, below 0 once it is over time. */
  readonly left: number
  readonly isRunning: boolean
}

/** The subject of a document's meeting. */
export const aboutSitting = (document: string) => `meeting:${document}`

const schema = z.object({
  department: z.string(),
  since: z.nullable(z.number()),
  spent: z.record(z.string(), z.number().check(z.minimum(0))),
})

const inHand = z.object({ turn: z.string(), commitment: z.string() })

/** The meeting as it was left, `null` where none has begun or it was ended. */
export function sittingOf(fold: Fold, document: string): Sitting | null {
  return schema.safeParse(valueIn(fold, aboutSitting(document), 'sitting')).data ?? null
}

/** The commitment that the meeting had in hand in this turn, kept beside the clock; `null` where none was taken since it began. */
export function inHandOf(fold: Fold, document: string, turn: string): string | null {
  const held = inHand.safeParse(valueIn(fold, aboutSitting(document), 'in-hand')).data
  return held?.turn === turn ? held.commitment : null
}

/** What keeps the commitment in hand. */
export function inHandDraft(document: string, turn: string, commitment: string): Draft {
  return { document, about: aboutSitting(document), field: 'in-hand', value: { turn, commitment } }
}

/** The turn at a moment (ms); `null` where its department is on the agenda no more. */
export function turnAt(sitting: Sitting, agenda: readonly AgendaItem[], now: number): Turn | null {
  const index = agenda.findIndex(item => item.department === sitting.department)
  const item = agenda[index]
  if (!item) return null
  return {
    item,
    index,
    next: agenda[index + 1] ?? null,
    afterNext: agenda[index + 2] ?? null,
    left: Math.ceil(item.minutes * 60 - secondsOf(sitting, now)),
    isRunning: sitting.since !== null,
  }
}

/** The meeting at another department's turn from `now` on; what the turn before took is kept. It runs if it ran. */
export function turnedTo(sitting: Sitting | null, department: string, now: number, isRunning = true): Sitting {
  if (!sitting) return { department, since: isRunning ? now : null, spent: {} }
  const spent = { ...sitting.spent, [sitting.department]: secondsOf(sitting, now) }
  return { department, since: isRunning ? now : null, spent }
}

/** Stops the clock, or lets it go on. */
export function paused(sitting: Sitting, now: number): Sitting {
  return turnedTo(sitting, sitting.department, now, sitting.since === null)
}

/** Seconds the department in turn has had. A wall clock that was set back takes none away. */
function secondsOf({ department, since, spent }: Sitting, now: number): number {
  const running = since === null ? 0 : Math.max(0, now - since) / 1000
  return (spent[department] ?? 0) + running
}
