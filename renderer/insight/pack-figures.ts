import type { PackContent, PackFigures } from '../domain/pack-content.ts'
import { figuresOf } from './figures.ts'
import { agreementOf, contestedIn } from './pack-agreement.ts'
import { monthsOf } from './pack-months.ts'
import { ranked } from './pack-ranking.ts'

/** The numbers of a whole pack and of each of its plans, in the order of the content's plans. */
export function packFigures({ plans, rubric, year }: PackContent): PackFigures {
  const all = plans.flatMap(plan => plan.commitments)
  const figures = plans.map(plan => figuresOf(plan.commitments, rubric))
  return {
    whole: figuresOf(all, rubric),
    plans: figures,
    ranks: ranked(figures.map(one => one.total)),
    agreement: agreementOf(all),
    agreements: plans.map(plan => agreementOf(plan.commitments)),
    contested: contestedIn(all, 12),
    months: monthsOf(plans, year),
  }
}
