import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { FlexRender, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { arrange } from '../actions/look.ts'
import { takeInHand } from '../actions/move.ts'
import { chooseCriterion } from '../actions/score.ts'
import type { SortKey } from '../workers/answers.ts'
import styles from './CommitmentTable.module.css'
import { columnsOf, features } from './table-columns.tsx'
import { useDesk, useView } from './use-desk.ts'
import { useRows, useRubric } from './use-rows.ts'

/** Two lines of Chinese and their padding, in pixels. */
const ROW_HEIGHT = 46
/** Rows drawn beyond what is seen, so that a held key finds them ready. */
const OVERSCAN = 8

/** The commitments, as arranged. The row in hand is always in sight; a click on a mark's cell makes its criterion the active one. */
export function CommitmentTable() {
  const { t } = useTranslation('frame')
  const desk = useDesk()
  const rows = useRows()
  const rubric = useRubric()
  const language = useView(state => state.language)
  const positions = useView(state => state.positions)
  const selected = useView(state => state.selected)
  const criterion = useView(state => state.criterion)
  const sort = useView(state => state.arrangement.sort)
  const isWide = useMediaQuery('(min-width: 1600px)', window.innerWidth >= 1600)
  const data = useMemo(() => positions.flatMap(position => rows[position] ?? []), [positions, rows])
  const columns = useMemo(() => columnsOf(rubric, language, isWide, t), [rubric, language, isWide, t])
  const table = useTable({ features, columns, data, getRowId: row => row.id })
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: data.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  })
  const inHand = data.findIndex(row => row.id === selected)
  useEffect(() => {
    if (inHand >= 0) virtual.scrollToIndex(inHand, { align: 'auto' })
  }, [inHand, virtual])
  const model = table.getRowModel().rows
  const tracks = table.getAllLeafColumns().map(column => column.columnDef.meta?.width ?? 'auto')
  const template = { gridTemplateColumns: tracks.join(' ') }
  return (
    <div
      className={styles.table}
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t('commitments')}
      aria-rowcount={data.length + 1}
      aria-colcount={tracks.length}
      aria-activedescendant={inHand >= 0 ? `row-${selected}` : undefined}
    >
      <div className={styles.head} role="row" aria-rowindex={1} tabIndex={-1} style={template}>
        {table.getFlatHeaders().map(header => {
          const look = header.column.columnDef.meta
          const isSorted = sort !== null && sort.by === look?.sorts
          const seen = String(header.column.columnDef.header ?? '')
          const name = look?.name ?? seen
          // What is seen has to be part of the name: who steers by voice says it.
          const label = t('sortBy', { name: name === seen ? name : `${seen} ${name}` })
          return (
            <div
              key={header.id}
              role="columnheader"
              tabIndex={-1}
              aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
              className={styles.header}
              data-align={look?.align}
              data-active={header.id === `mark.${criterion}`}
            >
              <button
                type="button"
                aria-label={label}
                title={name}
                onClick={() => void arrange.run(desk, { sort: nextSort(sort, look?.sorts) })}
              >
                <FlexRender header={header} />
                <span className={styles.direction} aria-hidden="true">
                  {isSorted ? (sort.descending ? '▾' : '▴') : ''}
                </span>
              </button>
            </div>
          )
        })}
      </div>
      {data.length === 0 && <NothingFound />}
      <div className={styles.body} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = model[index]
          if (!row) return null
          const isInHand = row.id === selected
          return (
            // Keys are the window's (KeyListener): the row in hand follows them whether the focus is here or not.
            <div
              key={row.id}
              id={`row-${row.id}`}
              className={styles.row}
              role="row"
              tabIndex={-1}
              aria-rowindex={index + 2}
              aria-selected={isInHand}
              data-done={row.original.isComplete}
              style={{ ...template, height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
              onMouseDown={() => takeInHand(desk, row.id)}
            >
              {row.getAllCells().map(cell => (
                <div
                  key={cell.id}
                  role="gridcell"
                  tabIndex={-1}
                  className={styles.cell}
                  data-align={cell.column.columnDef.meta?.align}
                  data-active={isInHand && cell.column.id === `mark.${criterion}`}
                  onMouseUp={() => {
                    if (cell.column.id.startsWith('mark.')) chooseCriterion.run(desk, cell.column.id.slice('mark.'.length))
                  }}
                >
                  <FlexRender cell={cell} />
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function NothingFound() {
  const { t } = useTranslation('frame')
  const desk = useDesk()
  const { department, owner, search } = useView(state => state.arrangement)
  if (!department && !owner && !search) return <p className={styles.nothing}>{t('nothingAtAll')}</p>
  return (
    <div className={styles.nothing} role="status">
      <p>{t('nothingFound')}</p>
      <Button size="xs" variant="default" onClick={() => void arrange.run(desk, { department: '', owner: '', search: '', only: null })}>
        {t('clearFilters')}
      </Button>
    </div>
  )
}

/** Up, down, and back to the order of the text. */
function nextSort(sort: { by: SortKey; descending: boolean } | null, by: SortKey | undefined) {
  if (!by) return sort
  if (sort?.by !== by) return { by, descending: false }
  return sort.descending ? null : { by, descending: true }
}
