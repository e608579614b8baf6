import type { PackContent, PackFigures } from '../domain/pack-content.ts'
import type { Parsed } from '../domain/parsed.ts'
import { figuresOf } from './figures.ts'
import { agreementOf, contestedIn } from './pack-agreement.ts'
import { packInsight } from './pack-insight.ts'
import { monthsOf } from './pack-months.ts'
import { ranked } from './pack-ranking.ts'

/**
 * The numbers of a whole pack and of each of its plans, in the order of the content's plans; what the text tells needs `parsed`, and is asked for
 * only where the content has the section.
 */
export function packFigures(content: PackContent, parsed: Parsed | null = null): PackFigures {
  const { plans, rubric, year } = content
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
    insight: parsed && packInsight(content, parsed),
  }
}
