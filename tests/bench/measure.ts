/** One line of the bench: ours beside a peer, or beside a physical limit, in one run on one machine. `goal` is in words, `met` whether it was reached. */
export interface Measured {
  readonly name: string
  readonly size: string
  readonly unit: 'ms' | 'MB/s' | 'MB' | 'KB' | 's' | 'slope' | 'MB/h'
  readonly ours: number
  readonly peer: number | null
  readonly peerName: string
  /** ours : peer; below 1 means ours is the smaller. */
  readonly ratio: number | null
  readonly goal: string
  readonly met: boolean
}

/** What measures one or more lines. `full` is the whole table, otherwise the small subset that runs in CI. */
export interface Line {
  readonly name: string
  readonly inSubset: boolean
  /** Whether it measures packages that only the bench installs. */
  readonly needsPeers?: boolean
  readonly run: (options: { readonly full: boolean }) => Promise<readonly Measured[]>
}

/** The middle of the values, the mean of the two middles where their number is even; `NaN` of none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value below which the share `q` (0 … 1) of the values lies, interpolated. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * q
  const below = sorted[Math.floor(at)] ?? Number.NaN
  const above = sorted[Math.ceil(at)] ?? Number.NaN
  return below + (above - below) * (at - Math.floor(at))
}

/** Medians of milliseconds, the works taking turns, so that what else the machine does falls on all of them alike. One turn ahead of the count warms up. */
export async function inTurns(repeats: number, works: readonly (() => unknown)[]): Promise<readonly number[]> {
  const times = works.map((): number[] => [])
  for (let turn = 0; turn <= repeats; turn++)
    for (const [i, work] of works.entries()) {
      const start = performance.now()
      await work()
      if (turn > 0) times[i]?.push(performance.now() - start)
    }
  return times.map(median)
}

/** How cost grows with size: the slope of log cost over log size, by least squares; 1 is linear, 2 is square. */
export function slope(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const)
  const mean = (i: 0 | 1) => logs.reduce((sum, log) => sum + log[i], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const over = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0)
  return over / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0)
}

/** A line from its two figures: the ratio is reckoned here and nowhere else. */
export function measured(line: Omit<Measured, 'ratio'>): Measured {
  return { ...line, ratio: line.peer === null ? null : line.ours / line.peer }
}

/** A line of how cost grows over the sizes. */
export function growth(name: string, size: string, points: readonly (readonly [size: number, cost: number])[]): Measured {
  const steep = slope(points)
  return measured({ name, size, unit: 'slope', ours: steep, peer: 1, peerName: 'linear', goal: 'slope ≤ 1.1', met: steep <= 1.1 })
}
