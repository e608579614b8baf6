import type { Fold } from './fold.ts'
import type { Commitment, Measure, Parsed, Plan } from './parsed.ts'
import { annotationsOf, reviewOf } from './review.ts'
import type { Mark, Rubric } from './rubric.ts'

/** A commitment with where it stands: its place in the plan. Numbers count from 1 through the document. */
export interface Placed {
  readonly number: number
  readonly commitment: Commitment
  readonly measure: Measure
  readonly plan: Plan
}

/** One line of the table: plain values only, so that it travels to a worker and sorts without looking anything up. */
export interface Row {
  readonly id: string
  readonly number: number
  readonly department: string
  readonly theme: string
  /** Who leads it, where the text names them: a task list's view by department. */
  readonly owners: readonly string[]
  readonly measure: string
  readonly text: string
  /** 300家以上、10家以上 — the words of targets and full targets, scopes left out. */
  readonly targets: string
  readonly deadlines: string
  /** Last day of the first stated deadline, '' where there is none: sorts by time. */
  readonly until: string
  readonly marks: Readonly<Record<string, Mark | null>>
  readonly total: number | null
  readonly isComplete: boolean
  readonly note: string
  readonly annotations: number
}

/** The reviewable commitments of a document in reading order; background sentences are left out. */
export function placedOf(parsed: Parsed): readonly Placed[] {
  const placed: Placed[] = []
  for (const plan of parsed.plans)
    for (const measure of plan.measures)
      for (const commitment of measure.commitments)
        if (commitment.kind === 'commitment') placed.push({ number: placed.length + 1, commitment, measure, plan })
  return placed
}

/** The table's rows for one reviewer, in reading order. */
export function rowsOf(placed: readonly Placed[], fold: Fold, rubric: Rubric, by: string): readonly Row[] {
  const remarks = new Map<string, number>()
  for (const { commitment } of annotationsOf(fold)) remarks.set(commitment, (remarks.get(commitment) ?? 0) + 1)
  return placed.map(({ number, commitment, measure, plan }) => {
    const review = reviewOf(fold, rubric, commitment.id, by)
    const due = commitment.deadlines.filter(deadline => deadline.is !== 'implied')
    return {
      id: commitment.id,
      number,
      department: plan.department,
      theme: plan.theme ?? '',
      owners: commitment.owners,
      measure: measure.title,
      text: commitment.text,
      targets: commitment.targets
        .filter(target => target.as !== 'scope')
        .map(target => target.text)
        .join('、'),
      deadlines: due.map(deadline => deadline.text).join('、'),
      until: due[0]?.until ?? '',
      marks: review.marks,
      total: review.total,
      isComplete: review.isComplete,
      note: review.note,
      annotations: remarks.get(commitment.id) ?? 0,
    }
  })
}
