/** How far marks lie apart. `null` where no number was given. */
export interface Apart {
  /** Numbers given; 无法判断 and missing ones are no numbers. */
  readonly count: number
  readonly mean: number | null
  readonly median: number | null
  /** Largest less smallest. */
  readonly range: number | null
  /** Standard deviation of the marks given, they being all there are (divided by their number). */
  readonly deviation: number | null
}

/** The spread of numbers. */
export function apartOf(numbers: readonly number[]): Apart {
  if (numbers.length === 0) return { count: 0, mean: null, median: null, range: null, deviation: null }
  const sorted = [...numbers].sort((a, b) => a - b)
  const mean = meanOf(sorted) ?? 0
  const variance = meanOf(sorted.map(one => (one - mean) ** 2)) ?? 0
  return {
    count: sorted.length,
    mean,
    median: medianOf(sorted),
    range: (sorted.at(-1) ?? 0) - (sorted[0] ?? 0),
    deviation: Math.sqrt(variance),
  }
}

/** The mean, `null` of nothing. */
export function meanOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
