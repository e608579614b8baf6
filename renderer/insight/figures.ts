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
    results: resultsIn(commitments),
  }
}

/** How many stand in each state; the latest checkpoint speaks. */
function resultsIn(commitments: readonly PackCommitment[]): Figures['results'] {
  const tally = { 'not-started': 0, 'under-way': 0, done: 0, unverifiable: 0, none: 0 }
  for (const { results } of commitments) tally[results.at(-1)?.status ?? 'none'] += 1
  return tally
}

/** The mean, `null` of nothing. */
export function meanOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}
