import type { Spread } from '../domain/insight.ts'

/** How numbers lie; `null` where there are none. */
export function spreadOf(numbers: readonly number[]): Spread | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (least === undefined || most === undefined) return null
  return {
    count: sorted.length,
    mean: sorted.reduce((sum, one) => sum + one, 0) / sorted.length,
    least,
    low: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    high: quantile(sorted, 0.75),
    most,
  }
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}
