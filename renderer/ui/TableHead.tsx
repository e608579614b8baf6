import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { arrange } from '../actions/look.ts'
import type { SortBy, SortKey } from '../domain/arrangement.ts'
import { columnDropped, columnMoved, columnSized } from '../domain/table-view.ts'
import styles from './CommitmentTable.module.css'
import type { PlacedColumn } from './table-columns.tsx'
import type { Columns } from './use-columns.ts'
import { useDesk, useView } from './use-desk.ts'

const STEP = 16
const DRAGGED = 'text/x-yuean-column'

/** The table's head: a press sorts, with Shift it adds a sort; a column is moved by dragging and widened at its right edge, or by keys. */
export function TableHead({ columns, minWidth }: { readonly columns: Columns; readonly minWidth: number }) {
  const criterion = useView(state => state.criterion)
  const { placed, tracks } = columns
  return (
    <div className={styles.head} role="row" aria-rowindex={1} tabIndex={-1} style={{ gridTemplateColumns: tracks, minWidth }}>
      {placed.map(column => (
        <Head key={column.id} column={column} columns={columns} isActive={column.id === `mark.${criterion}`} />
      ))}
    </div>
  )
}

interface HeadProps {
  readonly column: PlacedColumn
  readonly columns: Columns
  readonly isActive: boolean
}

function Head({ column, columns: { ids, layout, layOut }, isActive }: HeadProps) {
  const { t } = useTranslation('frame')
  const { t: tt } = useTranslation('table')
  const desk = useDesk()
  const sort = useView(state => state.arrangement.sort)
  const [isOver, setOver] = useState(false)
  const isSizing = useRef(false)
  const head = useRef<HTMLDivElement>(null)
  const { id, name, header, sorts } = column
  const rank = sort.findIndex(one => one.by === sorts)
  const sorted = sort[rank]
  // What is seen has to be part of the name: who steers by voice says it.
  const label = t('sortBy', { name: name === header ? name : `${header} ${name}` })
  const widthNow = () => head.current?.getBoundingClientRect().width ?? column.width

  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null
    if (by === null || !event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    layOut(event.altKey ? columnMoved(layout, ids, id, by) : columnSized(layout, id, widthNow() + by * STEP))
  }
  const size = (event: PointerEvent<HTMLElement>) => {
    const [from, width] = [event.clientX, widthNow()]
    const handle = event.currentTarget
    handle.setPointerCapture(event.pointerId)
    isSizing.current = true
    handle.onpointerup = end => {
      handle.onpointerup = null
      isSizing.current = false
      if (end.clientX !== from) layOut(columnSized(layout, id, width + end.clientX - from))
    }
  }

  return (
    <div
      ref={head}
      role="columnheader"
      tabIndex={-1}
      aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
      className={styles.header}
      data-align={column.align}
      data-active={isActive}
      data-over={isOver}
      data-pinned={column.left !== null}
      style={column.left === null ? undefined : { left: column.left }}
      draggable
      onDragStart={event => {
        if (isSizing.current) event.preventDefault()
        else event.dataTransfer.setData(DRAGGED, id)
      }}
      onDragOver={event => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        setOver(false)
        const dragged = event.dataTransfer.getData(DRAGGED)
        if (dragged) layOut(columnDropped(layout, ids, dragged, id))
      }}
    >
      <button
        type="button"
        aria-label={label}
        aria-description={tt('headerKeys')}
        title={name}
        onKeyDown={keys}
        onClick={event => {
          if (sorts) void arrange.run(desk, { sort: nextSort(sort, sorts, event.shiftKey) })
        }}
      >
        <span className={styles.headerWords}>{header}</span>
        <span className={styles.direction} aria-hidden="true">
          {sorted ? (sorted.descending ? '▾' : '▴') : ''}
          {sorted && sort.length > 1 ? tt('sortRank', { rank: rank + 1 }) : ''}
        </span>
      </button>
      <span className={styles.edge} aria-hidden="true" onPointerDown={size} />
    </div>
  )
}

/** Up, down, and back to the order before; added, the sorts that stand keep counting more. */
export function nextSort(sort: readonly SortBy[], by: SortKey, isAdded: boolean): readonly SortBy[] {
  const standing = sort.find(one => one.by === by)
  if (!isAdded) {
    if (!standing || sort.length > 1) return [{ by, descending: false }]
    return standing.descending ? [] : [{ by, descending: true }]
  }
  if (!standing) return [...sort, { by, descending: false }]
  if (standing.descending) return sort.filter(one => one.by !== by)
  return sort.map(one => (one.by === by ? { by, descending: true } : one))
}
