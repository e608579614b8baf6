import { memo } from 'react'
import type { Row } from '../domain/row.ts'
import styles from './CommitmentTable.module.css'
import type { PlacedColumn } from './table-columns.tsx'

interface TableRowProps {
  readonly row: Row
  /** Its place among the lines shown, from 0. */
  readonly index: number
  readonly top: number
  readonly height: number
  readonly columns: readonly PlacedColumn[]
  readonly tracks: string
  readonly minWidth: number
  readonly isInHand: boolean
  readonly isChosen: boolean
  /** The column of the criterion that the next digit scores; '' for a row that is not in hand. */
  readonly activeColumn: string
}

/** One commitment in the table: drawn anew only where something of it changes. Presses are the table's. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, index, top, height, columns, tracks, minWidth, isInHand, isChosen, activeColumn } = props
  return (
    // Keys are the window's (KeyListener): the row in hand follows them whether the focus is here or not.
    <div
      id={`row-${row.id}`}
      className={styles.row}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={isInHand || isChosen}
      data-row={row.id}
      data-in-hand={isInHand}
      data-done={row.isComplete}
      style={{ gridTemplateColumns: tracks, minWidth, height, transform: `translateY(${top}px)` }}
    >
      {columns.map(column => (
        <div
          key={column.id}
          role="gridcell"
          tabIndex={-1}
          className={styles.cell}
          data-column={column.id}
          data-align={column.align}
          data-active={column.id === activeColumn}
          data-pinned={column.left !== null}
          style={column.left === null ? undefined : { left: column.left }}
        >
          {column.cell(row)}
        </div>
      ))}
    </div>
  )
})
