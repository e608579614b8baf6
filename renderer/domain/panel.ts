import type { Reviewer } from './edit.ts'
import type { Fold } from './fold.ts'
import { peopleOf } from './person.ts'
import { recusedFrom } from './recusal.ts'
import { reviewOf } from './review.ts'
import type { Round } from './round.ts'
import type { Placed } from './row.ts'
import type { Mark, Rubric } from './rubric.ts'

/** Everybody's marks on everything, as plain values: what figures are computed from, in a worker. */
export interface PanelTable {
  /** Reviewer ids, in the order of the marks. */
  readonly reviewers: readonly string[]
  readonly criteria: readonly string[]
  readonly items: readonly PanelItem[]
}

/** One commitment: for each criterion a mark for each reviewer. Those who stand aside have `null` and are listed in `aside`. */
export interface PanelItem {
  readonly id: string
  readonly number: number
  readonly department: string
  readonly marks: Readonly<Record<string, readonly (Mark | null)[]>>
  readonly totals: readonly (number | null)[]
  readonly aside: readonly string[]
}

/** Who has given any mark, this laptop's own reviewer first, then by name. */
export function reviewersIn(fold: Fold, me: Reviewer): readonly Reviewer[] {
  const people = peopleOf(fold)
  const scorers = new Set<string>()
  for (const { by, field, value } of fold.winners.values()) if (field.startsWith('score.') && value !== null) scorers.add(by)
  const others = [...scorers].filter(id => id !== me.id).map(id => people.get(id) ?? { id, name: '' })
  return [me, ...others.sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1))]
}

/** The table of a panel. Made from a visible fold it holds nothing that is hidden. */
export function panelTableOf(fold: Fold, placed: readonly Placed[], rubric: Rubric, reviewers: readonly Reviewer[]): PanelTable {
  const aside = new Map(reviewers.map(({ id }) => [id, recusedFrom(fold, placed, id)]))
  const items = placed.map(({ commitment, number, plan }): PanelItem => {
    const reviews = reviewers.map(({ id }) => (aside.get(id)?.includes(plan.department) ? null : reviewOf(fold, rubric, commitment.id, id)))
    const marks = rubric.criteria.map(({ id }) => [id, reviews.map(review => review?.marks[id] ?? null)] as const)
    return {
      id: commitment.id,
      number,
      department: plan.department,
      marks: Object.fromEntries(marks),
      totals: reviews.map(review => review?.total ?? null),
      aside: reviewers.flatMap(({ id }, index) => (reviews[index] === null ? [id] : [])),
    }
  })
  return { reviewers: reviewers.map(({ id }) => id), criteria: rubric.criteria.map(({ id }) => id), items }
}

/** How far one reviewer is: commitments with every mark given, of those that are theirs; `aside` counts those they stand aside from. */
export interface Standing {
  readonly reviewer: Reviewer
  readonly departments: readonly { readonly department: string; readonly done: number; readonly all: number; readonly isAside: boolean }[]
  readonly done: number
  readonly all: number
  readonly aside: number
}

/**
 * Who has finished what. Counts only, so it may be made from the whole fold in a blind round too: how far a colleague is, is no judgement.
 */
export function standingsOf(whole: Fold, placed: readonly Placed[], rubric: Rubric, me: Reviewer): readonly Standing[] {
  const departments = [...new Set(placed.map(one => one.plan.department))]
  return reviewersIn(whole, me).map(reviewer => {
    const aside = recusedFrom(whole, placed, reviewer.id)
    const counts = departments.map(department => {
      const own = placed.filter(one => one.plan.department === department)
      const isAside = aside.includes(department)
      const done = isAside ? 0 : own.filter(one => reviewOf(whole, rubric, one.commitment.id, reviewer.id).isComplete).length
      return { department, done, all: own.length, isAside }
    })
    const sum = (of: readonly { all: number; done: number }[], key: 'all' | 'done') => of.reduce((total, one) => total + one[key], 0)
    const mine = counts.filter(one => !one.isAside)
    const set = counts.filter(one => one.isAside)
    return { reviewer, departments: counts, done: sum(mine, 'done'), all: sum(mine, 'all'), aside: sum(set, 'all') }
  })
}

/** The names on the roster for which no review has come in yet. */
export function missingFrom({ roster }: Round, standings: readonly Standing[]): readonly string[] {
  const here = new Set(standings.filter(one => one.done > 0).map(one => one.reviewer.name.trim()))
  return roster.filter(name => !here.has(name.trim()))
}
