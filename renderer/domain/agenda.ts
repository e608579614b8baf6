import { z } from 'zod'
import { type Fold, valueIn } from './fold.ts'
import type { Parsed } from './parsed.ts'
import { aboutPanel } from './round.ts'

/** A department's turn in the meeting. */
export interface AgendaItem {
  readonly department: string
  readonly minutes: number
}

/** What a turn takes unless somebody says otherwise. */
export const USUAL_MINUTES = 10
const LONGEST = 240

const schema = z.array(z.object({ department: z.string(), minutes: z.number().int().min(1).max(LONGEST) }))

/**
 * The departments in speaking order: as it was set, else as the document has them. Departments that the order does not know (a correction made
 * them) follow at the end; those the document no longer has are left out.
 */
export function agendaOf(fold: Fold, parsed: Parsed): readonly AgendaItem[] {
  const departments = [...new Set(parsed.plans.map(plan => plan.department))]
  const set = schema.safeParse(valueIn(fold, aboutPanel(parsed.document.id), 'agenda')).data ?? []
  const known = set.filter(
    (item, index) => departments.includes(item.department) && set.findIndex(one => one.department === item.department) === index,
  )
  const missing = departments.filter(department => !known.some(item => item.department === department))
  return [...known, ...missing.map(department => ({ department, minutes: USUAL_MINUTES }))]
}

/** The agenda with one turn moved to another place; out of range stays at the end it fell off. */
export function moved(agenda: readonly AgendaItem[], from: number, to: number): readonly AgendaItem[] {
  const item = agenda[from]
  if (!item) return agenda
  const others = agenda.filter((_, index) => index !== from)
  const place = Math.min(Math.max(to, 0), others.length)
  return [...others.slice(0, place), item, ...others.slice(place)]
}

/** The agenda with another length for one turn, kept within a minute and four hours. */
export function timed(agenda: readonly AgendaItem[], department: string, minutes: number): readonly AgendaItem[] {
  const whole = Math.min(Math.max(Math.round(minutes) || 1, 1), LONGEST)
  return agenda.map(item => (item.department === department ? { ...item, minutes: whole } : item))
}
