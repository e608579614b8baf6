import { type KeyboardEvent, useRef, useState } from 'react'
import styles from './charts.module.css'
import type { FigureCell, FigureTable } from './figure-table.ts'
import { labelWidthOf, linesOf } from './lines-of.ts'

interface GridChartProps {
  readonly table: FigureTable
  /** How strongly a cell is coloured, 0 … 1; `null` leaves it plain. */
  readonly strengthOf: (cell: FigureCell, row: number, column: number) => number | null
  readonly onCell: (cell: FigureCell, row: number, column: number) => void
  readonly cellWidth?: number
  /** Rows set off from the others by a line: the whole. */
  readonly ruledFrom?: number
}

const ROW = 30
const HEAD = 40
/** Strengths fall into five steps, so that a reader can tell them apart in either scheme and on paper. */
const STEPS = 5
/** A zero is a dot, so that the eye finds what is not; the table has the number. */
const NOTHING = '·'

/** Rows × columns as coloured cells with their numbers. One stop for Tab; arrows move among the cells, Enter follows one. */
export function GridChart({ table, strengthOf, onCell, cellWidth = 84, ruledFrom }: GridChartProps) {
  const labelWidth = labelWidthOf(table.rows.map(({ name }) => name))
  const [here, setHere] = useState({ row: 0, column: 0 })
  const drawing = useRef<SVGSVGElement>(null)
  const width = labelWidth + table.columns.length * cellWidth
  const height = HEAD + table.rows.length * ROW + 2
  const move = (event: KeyboardEvent, row: number, column: number) => {
    const [down, right] = STEP[event.key] ?? [0, 0]
    const isFollow = event.key === 'Enter' || event.key === ' '
    if (down === 0 && right === 0 && !isFollow) return
    event.preventDefault()
    event.stopPropagation()
    const cell = table.rows[row]?.cells[column]
    if (isFollow) return cell && isLive(cell) ? onCell(cell, row, column) : undefined
    const next = {
      row: Math.min(Math.max(row + down, 0), table.rows.length - 1),
      column: Math.min(Math.max(column + right, 0), table.columns.length - 1),
    }
    setHere(next)
    drawing.current?.querySelector<SVGGElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus()
  }
  return (
    <svg
      ref={drawing}
      className={styles.chart}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={table.name}
    >
      <g>
        {table.columns.map((column, position) =>
          linesOf(column, (cellWidth - 6) / 6.3, 2).map((line, at, all) => (
            <text
              key={`${position}-${at}`}
              className={styles.head}
              x={labelWidth + (position + 0.5) * cellWidth}
              y={HEAD - 10 - (all.length - 1 - at) * 15}
              textAnchor="middle"
            >
              {line}
            </text>
          )),
        )}
        {table.rows.map(({ name }, row) => (
          <text
            key={row}
            className={styles.label}
            x={labelWidth - 10}
            y={HEAD + row * ROW + ROW / 2}
            textAnchor="end"
            dominantBaseline="central"
          >
            {linesOf(name, (labelWidth - 14) / 6.6, 1)[0]}
          </text>
        ))}
        {ruledFrom !== undefined && (
          <line className={styles.rule} x1={0} x2={width} y1={HEAD + ruledFrom * ROW} y2={HEAD + ruledFrom * ROW} />
        )}
      </g>
      {table.rows.map(({ cells }, row) =>
        cells.map((cell, column) => {
          const strength = strengthOf(cell, row, column)
          const step = strength === null ? 'none' : Math.min(STEPS - 1, Math.floor(Math.max(0, strength) * STEPS))
          return (
            <g
              key={`${row}-${column}`}
              role="button"
              className={styles.cell}
              data-cell={`${row}-${column}`}
              data-step={step}
              data-live={isLive(cell)}
              aria-label={cell.says}
              aria-disabled={!isLive(cell)}
              tabIndex={here.row === row && here.column === column ? 0 : -1}
              transform={`translate(${labelWidth + column * cellWidth} ${HEAD + row * ROW})`}
              onKeyDown={event => move(event, row, column)}
              onFocus={() => setHere({ row, column })}
              onClick={() => isLive(cell) && onCell(cell, row, column)}
            >
              <rect x={1} y={1} width={cellWidth - 2} height={ROW - 2} rx={3} />
              <text x={cellWidth / 2} y={ROW / 2} textAnchor="middle" dominantBaseline="central">
                {cell.value === 0 ? NOTHING : cell.text}
              </text>
            </g>
          )
        }),
      )}
    </svg>
  )
}

const STEP: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

const isLive = (cell: FigureCell) => cell.ids.length > 0
