import type { Figures, PackCommitment } from '../domain/pack-content.ts'
import type { Rubric } from '../domain/rubric.ts'

/** Counts and means over commitments: a commitment counts with its panel's mean. Means leave out what nobody scored and 无法判断; `null` where nothing is left. */
export function figuresOf(commitments: readonly PackCommitment[], rubric: Rubric): Figures {
  const means = (criterion: string) => commitments.flatMap(({ panel }) => panel.marks[criterion]?.mean ?? [])
  return {
    commitments: commitments.length,
    withTarget: commitments.filter(one => one.targets.length > 0).length,
    withDeadline: commitments.filter(one => one.deadlines.length > 0).length,
    reviewed: commitments.filter(one => one.panel.complete > 0).length,
    total: meanOf(commitments.flatMap(({ panel }) => panel.total?.mean ?? [])),
    means: Object.fromEntries(rubric.criteria.map(({ id }) => [id, meanOf(means(id))])),
  }
}

/** The mean, `null` of nothing. */
export function meanOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}
