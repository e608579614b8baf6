import type { Deadline, Doubt } from '../domain/parsed.ts'
import { type MeasureDraft, type PlanDraft, planDraft } from './draft.ts'

/** What building the plans needs to know of the whole text. */
export interface Whole {
  readonly text: string
  readonly shadow: string
  readonly year: number
  /** The name of the one plan of a text without departments. */
  readonly issuer: string
  readonly hasDepartments: boolean
}

/** Where the walk over the blocks stands. */
export interface State {
  readonly whole: Whole
  readonly plans: PlanDraft[]
  readonly doubts: Doubt[]
  plan: PlanDraft | null
  measure: MeasureDraft | null
  theme: string | null
  /** The rank of the heading under which the past is told; null outside of it. */
  pastRank: number | null
  /** The rank of the numbered paragraph that named the current measure; the next number of that rank does not stand under it. */
  leadRank: number | null
  /** Whether a measure of this plan was named by a numbered line. */
  hasNumbers: boolean
  /** Paragraphs of text seen in this plan. */
  paragraphs: number
  milestone: Deadline | null
  /** A slogan that stands on the line above its department. */
  slogan: string
}

/** Opens a plan: what was said of the one before holds no longer. */
export function startPlan(state: State, plan: PlanDraft, end: number): PlanDraft {
  plan.end = end
  state.plans.push(plan)
  Object.assign(state, { plan, measure: null, pastRank: null, leadRank: null, hasNumbers: false, paragraphs: 0, milestone: null })
  return plan
}

/** The plan that stands open; the one plan of a text without departments opens at its first words. */
export function currentPlan(state: State, at: number): PlanDraft {
  return state.plan ?? startPlan(state, planDraft(state.whole.issuer, '', state.theme, at), at)
}
