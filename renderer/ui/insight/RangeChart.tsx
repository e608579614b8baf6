import type { Ids, Spread } from '../../domain/insight.ts'
import styles from './charts.module.css'
import { labelWidthOf, linesOf } from './lines-of.ts'

/** One line of the ranking: how its numbers lie, in numbers and in words, and the commitments behind. */
export interface RangeRow {
  readonly name: string
  readonly spread: Spread
  readonly says: string
  readonly ids: Ids
}

interface RangeChartProps {
  readonly name: string
  readonly rows: readonly RangeRow[]
  readonly from: number
  readonly upTo: number
  readonly onRow: (row: RangeRow) => void
}

const ROW = 32
const PLOT = 600
const END = 64
const HEAD = 24

/** Means with their spread: a line from the least to the most, a bar over the middle half, a dot at the mean. */
export function RangeChart({ name, rows, from, upTo, onRow }: RangeChartProps) {
  const label = labelWidthOf(rows.map(row => row.name))
  const width = label + PLOT + END
  const height = HEAD + rows.length * ROW + 6
  const at = (value: number) => label + ((value - from) / (upTo - from)) * PLOT
  const ticks = Array.from({ length: upTo - from + 1 }, (_, step) => from + step)
  return (
    <svg className={styles.chart} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={name}>
      <g>
        {ticks.map(tick => (
          <g key={tick}>
            <line className={styles.tick} x1={at(tick)} x2={at(tick)} y1={HEAD - 4} y2={height - 4} />
            <text className={styles.head} x={at(tick)} y={12} textAnchor="middle" dominantBaseline="central">
              {tick}
            </text>
          </g>
        ))}
      </g>
      {rows.map((row, position) => {
        const y = HEAD + position * ROW + ROW / 2
        const { least, low, mean, high, most } = row.spread
        return (
          <g key={row.name}>
            <text className={styles.label} x={label - 14} y={y} textAnchor="end" dominantBaseline="central">
              {linesOf(row.name, (label - 16) / 6.6, 1)[0]}
            </text>
            <text className={styles.label} x={label + PLOT + 16} y={y} dominantBaseline="central">
              {mean.toFixed(2)}
            </text>
            <g
              role="button"
              tabIndex={0}
              className={styles.range}
              aria-label={row.says}
              onClick={() => onRow(row)}
              onKeyDown={event => {
                if (event.key !== 'Enter' && event.key !== ' ') return
                event.preventDefault()
                onRow(row)
              }}
            >
              <rect className={styles.band} x={0} y={y - ROW / 2 + 1} width={width} height={ROW - 2} rx={3} />
              <line className={styles.whisker} x1={at(least)} x2={at(most)} y1={y} y2={y} />
              <rect className={styles.box} x={at(low) - 1} y={y - 6} width={Math.max(2, at(high) - at(low) + 2)} height={12} rx={2} />
              <circle className={styles.dot} cx={at(mean)} cy={y} r={5.5} />
            </g>
          </g>
        )
      })}
    </svg>
  )
}
