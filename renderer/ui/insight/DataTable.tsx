import styles from './DataTable.module.css'
import type { FigureCell, FigureTable } from './figure-table.ts'

interface DataTableProps {
  readonly table: FigureTable
  readonly onCell: (cell: FigureCell) => void
}

/** The numbers behind a figure as a plain table; what counts commitments leads to them. */
export function DataTable({ table, onCell }: DataTableProps) {
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{table.name}</caption>
      <thead>
        <tr>
          <th scope="col">{table.corner}</th>
          {table.columns.map((column, position) => (
            <th key={position} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ name, cells }, row) => (
          <tr key={row}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td key={column} data-number={cell.value !== null}>
                {cell.ids.length > 0 ? (
                  <button type="button" className={styles.follow} aria-label={cell.says} onClick={() => onCell(cell)}>
                    {cell.text}
                  </button>
                ) : (
                  cell.text
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
