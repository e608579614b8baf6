import * as z from 'zod/mini'
import type { Draft } from './edit.ts'
import { type Fold, valueIn } from './fold.ts'
import type { Parsed } from './parsed.ts'
import { aboutCommitment } from './review.ts'
import { aboutPanel } from './round.ts'
import type { Placed } from './row.ts'
import { tagField } from './tags.ts'

/** A topic of the meeting (议题), across departments: whatever bears a tag, or a list of commitments. */
export interface Topic {
  readonly name: string
  /** The tag whose commitments it walks, as they are at the time; `null` where it is a list. */
  readonly tag: string | null
  readonly commitments: readonly string[]
}

/** A turn in the meeting: a department's, or a topic's. */
export interface AgendaItem {
  /** The department's name, or the key of a topic (`topic:<id>`). */
  readonly department: string
  readonly minutes: number
  readonly topic?: Topic
}

/** What a turn takes unless somebody says otherwise. */
export const USUAL_MINUTES = 10
const LONGEST = 240

/** Longest name of a topic, in characters. */
export const TOPIC_LENGTH = 30

const TOPIC = 'topic:'

/** The key of a topic's turn; a version without topics takes it for a department that is gone, and passes over it. */
export const topicKey = (id: string) => `${TOPIC}${id}`

const schema = z.array(
  z.object({
    department: z.string(),
    minutes: z.int().check(z.minimum(1), z.maximum(LONGEST)),
    topic: z.catch(
      z.optional(
        z.object({
          name: z.string().check(z.minLength(1), z.maxLength(TOPIC_LENGTH)),
          tag: z.nullable(z.string()),
          commitments: z.array(z.string()),
        }),
      ),
      undefined,
    ),
  }),
)

/**
 * The turns in speaking order: as it was set, else the departments as the document has them. Departments that the order does not know (a
 * correction made them) follow at the end; those the document no longer has are left out.
 */
export function agendaOf(fold: Fold, parsed: Parsed): readonly AgendaItem[] {
  const departments = [...new Set(parsed.plans.map(plan => plan.department))]
  const set = schema.safeParse(valueIn(fold, aboutPanel(parsed.document.id), 'agenda')).data ?? []
  const known = set.flatMap(({ department, minutes, topic }, index): readonly AgendaItem[] => {
    if (set.findIndex(one => one.department === department) !== index) return []
    if (topic && department.startsWith(TOPIC)) return [{ department, minutes, topic }]
    return departments.includes(department) ? [{ department, minutes }] : []
  })
  const missing = departments.filter(department => !known.some(item => item.department === department))
  return [...known, ...missing.map(department => ({ department, minutes: USUAL_MINUTES }))]
}

/** What keeps an agenda. */
export function agendaDraft(document: string, agenda: readonly AgendaItem[]): Draft {
  const value = agenda.map(({ department, minutes, topic }) => ({ department, minutes, ...(topic && { topic: { ...topic } }) }))
  return { document, about: aboutPanel(document), field: 'agenda', value }
}

/** What a turn is called. */
export function turnName({ department, topic }: AgendaItem): string {
  return topic ? topic.name : department
}

/** The commitments that a turn walks, in reading order. */
export function placedIn({ department, topic }: AgendaItem, fold: Fold, placed: readonly Placed[]): readonly Placed[] {
  if (!topic) return placed.filter(one => one.plan.department === department)
  const { commitments, tag } = topic
  if (tag === null) return placed.filter(one => commitments.includes(one.commitment.id))
  return placed.filter(one => valueIn(fold, aboutCommitment(one.commitment.id), tagField(tag)) === true)
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
