import type { Ids } from '../../domain/insight.ts'
import styles from './charts.module.css'
import { labelWidthOf, linesOf } from './lines-of.ts'

/** What a part of a bar is drawn as: three colours that differ in lightness too. */
export type BarTone = 'strong' | 'middle' | 'faint'

/** A part of a bar: its number, what it says in words, and the commitments it leads to. */
export interface BarPart {
  readonly tone: BarTone
  readonly value: number
  readonly text: string
  readonly says: string
  readonly ids: Ids
}

interface BarsChartProps {
  readonly name: string
  readonly rows: readonly { readonly name: string; readonly parts: readonly BarPart[]; readonly end: string }[]
  /** What each tone means; none where the bars have one part. */
  readonly legend: readonly { readonly tone: BarTone; readonly text: string }[]
  readonly onPart: (part: BarPart) => void
}

const ROW = 30
const PLOT = 620
const END = 120

/** Horizontal bars, their parts beside one another, each with its number where it fits. */
export function BarsChart({ name, rows, legend, onPart }: BarsChartProps) {
  const labelWidth = labelWidthOf(rows.map(row => row.name))
  const most = Math.max(1, ...rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)))
  const head = legend.length > 0 ? 30 : 6
  const width = labelWidth + PLOT + END
  const height = head + rows.length * ROW + 4
  return (
    <svg className={styles.chart} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={name}>
      <g>
        {legend.map(({ tone, text }, position) => (
          <g key={tone} className={styles.key} data-tone={tone} transform={`translate(${labelWidth + position * 150} 4)`}>
            <rect width={14} height={14} rx={2} />
            <text className={styles.head} x={20} y={7} dominantBaseline="central">
              {text}
            </text>
          </g>
        ))}
        {rows.map((row, position) => (
          <text
            key={position}
            className={styles.label}
            x={labelWidth - 10}
            y={head + position * ROW + ROW / 2}
            textAnchor="end"
            dominantBaseline="central"
          >
            {linesOf(row.name, (labelWidth - 14) / 6.6, 1)[0]}
          </text>
        ))}
        <line className={styles.rule} x1={labelWidth} x2={labelWidth} y1={head} y2={height - 4} />
      </g>
      {rows.map(({ parts, end }, position) => {
        const y = head + position * ROW + 4
        let x = labelWidth + 1
        return (
          <g key={position}>
            {parts.map(part => {
              const left = x
              const size = (part.value / most) * PLOT
              x += size
              if (part.value === 0) return null
              return (
                <g
                  key={part.tone}
                  role="button"
                  tabIndex={part.ids.length > 0 ? 0 : -1}
                  className={styles.part}
                  data-tone={part.tone}
                  data-live={part.ids.length > 0}
                  aria-label={part.says}
                  aria-disabled={part.ids.length === 0}
                  onClick={() => part.ids.length > 0 && onPart(part)}
                  onKeyDown={event => {
                    if (event.key !== 'Enter' && event.key !== ' ') return
                    event.preventDefault()
                    if (part.ids.length > 0) onPart(part)
                  }}
                >
                  <rect x={left} y={y} width={Math.max(1, size - 2)} height={ROW - 8} rx={2} />
                  {size > part.text.length * 7 + 8 && (
                    <text x={left + (size - 2) / 2} y={y + (ROW - 8) / 2} textAnchor="middle" dominantBaseline="central">
                      {part.text}
                    </text>
                  )}
                </g>
              )
            })}
            <text className={styles.label} x={x + 8} y={y + (ROW - 8) / 2} dominantBaseline="central">
              {end}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
