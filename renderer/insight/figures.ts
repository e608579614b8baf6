import type { Figures, PackCommitment } from '../domain/pack.ts'
import type { Rubric } from '../domain/rubric.ts'

/** Counts and means over commitments. Means leave out what nobody scored and 无法判断; `null` where nothing is left. */
export function figuresOf(commitments: readonly PackCommitment[], rubric: Rubric): Figures {
  const numbers = (criterion: string) => commitments.map(one => one.marks[criterion]).filter(mark => typeof mark === 'number')
  const totals = commitments.flatMap(one => (one.total === null ? [] : [one.total]))
  return {
    commitments: commitments.length,
    withTarget: commitments.filter(one => one.targets.length > 0).length,
    withDeadline: commitments.filter(one => one.deadlines.length > 0).length,
    reviewed: commitments.filter(one => rubric.criteria.every(({ id }) => (one.marks[id] ?? null) !== null)).length,
    total: mean(totals),
    means: Object.fromEntries(rubric.criteria.map(({ id }) => [id, mean(numbers(id))])),
  }
}

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}
