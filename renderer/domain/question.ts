import type { AgendaItem } from './agenda.ts'
import { type Fold, valueIn } from './fold.ts'
import { aboutCommitment } from './review.ts'
import type { Placed } from './row.ts'

/** What to ask a department (追问): one for each commitment that somebody flagged. */
export interface Question {
  readonly commitment: string
  readonly department: string
  /** From 1 within its department, in speaking order. */
  readonly number: number
  /** '' while nobody worded it: the commitment's own words stand in. */
  readonly text: string
  readonly isAnswered: boolean
  readonly answer: string
  /** Who flagged it. */
  readonly flaggedBy: readonly string[]
}

/** The questions to one department. */
export interface QuestionsTo {
  readonly department: string
  readonly questions: readonly Question[]
}

/** The subject of what is said about a question. */
export const aboutQuestion = (commitment: string) => `question:${commitment}`

/** Whether this reviewer has flagged a commitment to be asked about. */
export function isFlagged(fold: Fold, commitment: string, by: string): boolean {
  return valueIn(fold, aboutCommitment(commitment), 'flag', by) === true
}

/** The questions, by department in the agenda's order, within it by their place (`order`), else by the text. Departments without one are left out. */
export function questionsOf(fold: Fold, placed: readonly Placed[], agenda: readonly AgendaItem[]): readonly QuestionsTo[] {
  const flags = flagsIn(fold)
  const open = placed.flatMap(({ commitment, number, plan }) => {
    const flaggedBy = flags.get(commitment.id)
    return flaggedBy
      ? [{ commitment: commitment.id, department: plan.department, place: placeOf(fold, commitment.id, number), flaggedBy }]
      : []
  })
  return agenda.flatMap(({ department }) => {
    const own = open.filter(one => one.department === department).sort((a, b) => a.place - b.place)
    if (own.length === 0) return []
    return [{ department, questions: own.map((one, index) => questionOf(fold, one, index + 1)) }]
  })
}

/** The place of a question among its department's: what was set, else the commitment's number. */
export function placeOf(fold: Fold, commitment: string, number: number): number {
  const order = valueIn(fold, aboutQuestion(commitment), 'order')
  return typeof order === 'number' && Number.isFinite(order) ? order : number
}

function questionOf(
  fold: Fold,
  { commitment, department, flaggedBy }: { commitment: string; department: string; flaggedBy: readonly string[] },
  number: number,
): Question {
  const said = (field: string) => {
    const value = valueIn(fold, aboutQuestion(commitment), field)
    return typeof value === 'string' ? value : ''
  }
  const isAnswered = valueIn(fold, aboutQuestion(commitment), 'answered') === true
  return { commitment, department, number, text: said('text'), isAnswered, answer: said('answer'), flaggedBy }
}

function flagsIn(fold: Fold): ReadonlyMap<string, readonly string[]> {
  const flags = new Map<string, string[]>()
  for (const { about, by, field, value } of fold.winners.values()) {
    if (field !== 'flag' || value !== true || !about.startsWith('commitment:')) continue
    const id = about.slice('commitment:'.length)
    flags.set(id, [...(flags.get(id) ?? []), by].sort())
  }
  return flags
}
