/** How two values differ: `nominal` at all, `ordinal` by how many ratings lie between, `interval` by their distance. */
export type Metric = 'nominal' | 'ordinal' | 'interval'

/** Krippendorff's α and what it rests on. `alpha` is `null` where it cannot be reckoned: fewer than two values that pair, or all values alike. */
export interface Agreement {
  readonly alpha: number | null
  /** Units with at least two values. */
  readonly units: number
  /** Values in those units. */
  readonly values: number
  /** In how many of those units everybody gave the same. */
  readonly unanimous: number
}

/**
 * Krippendorff's α: 1 − observed ÷ expected disagreement, over units × observers with `null` for what is missing. Reckoned by the coincidence
 * matrix of K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), steps A–D.
 */
export function agreementOf(units: readonly (readonly (number | null)[])[], metric: Metric = 'ordinal'): Agreement {
  const paired = units.map(unit => unit.filter(value => value !== null)).filter(unit => unit.length >= 2)
  const steps = [...new Set(paired.flat())].sort((a, b) => a - b)
  const place = new Map(steps.map((value, index) => [value, index]))
  const pairs = steps.map(() => steps.map(() => 0))
  for (const unit of paired)
    addPairs(
      pairs,
      unit.map(value => place.get(value) ?? 0),
    )
  const totals = pairs.map(row => row.reduce((sum, one) => sum + one, 0))
  const n = totals.reduce((sum, one) => sum + one, 0)
  const apart = differences(steps, totals, metric)
  let observed = 0
  let expected = 0
  for (let c = 0; c < steps.length; c++)
    for (let k = c + 1; k < steps.length; k++) {
      const difference = apart(c, k)
      observed += (pairs[c]?.[k] ?? 0) * difference
      expected += (totals[c] ?? 0) * (totals[k] ?? 0) * difference
    }
  return {
    alpha: expected === 0 ? null : 1 - ((n - 1) * observed) / expected,
    units: paired.length,
    values: paired.flat().length,
    unanimous: paired.filter(unit => unit.every(value => value === unit[0])).length,
  }
}

/** Adds a unit's ordered pairs, each weighing one divided by the others in the unit. */
function addPairs(pairs: number[][], places: readonly number[]): void {
  const weight = 1 / (places.length - 1)
  for (const [i, c] of places.entries())
    for (const [j, k] of places.entries()) {
      const row = pairs[c]
      if (i !== j && row) row[k] = (row[k] ?? 0) + weight
    }
}

function differences(steps: readonly number[], totals: readonly number[], metric: Metric): (c: number, k: number) => number {
  if (metric === 'nominal') return () => 1
  if (metric === 'interval') return (c, k) => ((steps[c] ?? 0) - (steps[k] ?? 0)) ** 2
  return (c, k) => {
    const between = totals.slice(c, k + 1).reduce((sum, one) => sum + one, 0)
    return (between - ((totals[c] ?? 0) + (totals[k] ?? 0)) / 2) ** 2
  }
}

/** What α says in plain words; the bounds .8 and .667 are Krippendorff's own (Content Analysis, ch. 11). */
export type Reading = 'high' | 'tentative' | 'low' | 'opposed' | 'alike' | 'too-few'

/** The reading of an agreement: `alike` where everybody gave the same mark everywhere, so that there is nothing to measure. */
export function readingOf({ alpha, units, unanimous }: Agreement): Reading {
  if (alpha === null) return units > 0 && unanimous === units ? 'alike' : 'too-few'
  if (alpha >= 0.8) return 'high'
  if (alpha >= 0.667) return 'tentative'
  return alpha >= 0 ? 'low' : 'opposed'
}
