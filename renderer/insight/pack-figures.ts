import type { PackContent } from '../domain/pack.ts'
import { figuresOf } from './figures.ts'

/** The numbers of a whole pack and of each of its plans. */
export function packFigures({ plans, rubric }: PackContent) {
  return {
    whole: figuresOf(
      plans.flatMap(plan => plan.commitments),
      rubric,
    ),
    plans: plans.map(plan => figuresOf(plan.commitments, rubric)),
  }
}
