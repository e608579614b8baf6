import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseAlso, chooseNone, chooseTo } from '../actions/choose.ts'
import { isComposing } from '../actions/keys.ts'
import { arrange, rearrange } from '../actions/look.ts'
import { takeInHand } from '../actions/move.ts'
import { chooseCriterion } from '../actions/score.ts'
import { giveRows } from '../actions/table-rows.ts'
import { EVERY_ROW, isFiltered } from '../domain/arrangement.ts'
import styles from './CommitmentTable.module.css'
import { GroupRow } from './GroupRow.tsx'
import { MarkMenu, type MarkPlace } from './MarkMenu.tsx'
import { RowMenu, type RowMenuPlace } from './RowMenu.tsx'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import { linesOf } from './table-lines.ts'
import { useColumns } from './use-columns.ts'
import { useCopyRows } from './use-copy-rows.ts'
import { useDesk, useFold, useView } from './use-desk.ts'
import { useRows } from './use-rows.ts'

/** Two lines of Chinese and their padding, in pixels. */
const ROW_HEIGHT = 46
/** The head stands above the rows inside the scroller, and stays there. */
const HEAD_HEIGHT = 32
/** Rows drawn beyond what is seen, so that a held key finds them ready. */
const OVERSCAN = 6
/** More than the rows ever drawn at once. */
const SLOTS = 96

/** The commitments, as arranged. The row in hand is always in sight; a press on a mark's cell offers the marks, with Shift or Ctrl it chooses rows. */
export function CommitmentTable() {
  const { t } = useTranslation('frame')
  const desk = useDesk()
  const rows = useRows()
  const placed = useFold(state => state.open?.placed)
  const positions = useView(state => state.positions)
  const selected = useView(state => state.selected)
  const chosen = useView(state => state.chosen)
  const criterion = useView(state => state.criterion)
  const by = useView(state => state.arrangement.group)
  const groups = useView(state => (state.arrangement.group ? state.arranged?.groups : undefined))
  const columns = useColumns()
  const lines = useMemo(() => linesOf(positions.length, groups ?? []), [positions, groups])
  const [marking, setMarking] = useState<MarkPlace | null>(null)
  const [menu, setMenu] = useState<RowMenuPlace | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  useCopyRows(columns.placed)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollPaddingStart: ROW_HEIGHT,
    scrollPaddingEnd: HEAD_HEIGHT,
  })
  const inHand = useMemo(() => {
    const place = positions.findIndex(position => rows[position]?.id === selected)
    return place < 0 ? -1 : lines.indexOf(place)
  }, [positions, rows, lines, selected])
  useEffect(() => {
    if (inHand >= 0) virtual.scrollToIndex(inHand, { align: 'auto' })
  }, [inHand, virtual])
  // The worker is given its rows while nothing is asked of it: the first key in the search field must not wait for them.
  useEffect(() => {
    const idle = requestIdleCallback(() => void giveRows(desk, rows).catch(() => undefined), { timeout: 2000 })
    return () => cancelIdleCallback(idle)
  }, [desk, rows])
  // A correction has changed which rows there are.
  const arrangedFor = useRef(placed)
  useEffect(() => {
    if (arrangedFor.current === placed) return
    arrangedFor.current = placed
    void rearrange(desk)
  }, [desk, placed])

  const press = (event: MouseEvent) => {
    const { row, cell } = pressed(event)
    if (!row || event.button !== 0) return
    setMarking(null)
    if (event.shiftKey) {
      // Otherwise the browser selects the words in between.
      event.preventDefault()
      return chooseTo(desk, row)
    }
    if (event.ctrlKey || event.metaKey) return chooseAlso(desk, row)
    chooseNone(desk)
    takeInHand(desk, row)
    if (!cell?.dataset.column?.startsWith('mark.')) return
    chooseCriterion.run(desk, cell.dataset.column.slice('mark.'.length))
    const [box, frame] = [cell.getBoundingClientRect(), scroller.current?.getBoundingClientRect()]
    if (frame) setMarking({ row, column: cell.dataset.column, top: box.bottom - frame.top, left: box.left - frame.left })
  }
  const openMenu = (event: MouseEvent) => {
    const { row } = pressed(event)
    const id = row ?? selected
    if (!id) return
    event.preventDefault()
    if (!chosen.has(id)) {
      chooseNone(desk)
      takeInHand(desk, id)
    }
    const isByKey = event.clientX === 0 && event.clientY === 0
    const box = isByKey ? document.getElementById(`row-${id}`)?.getBoundingClientRect() : null
    setMenu(box ? { x: box.left + 60, y: box.bottom } : { x: event.clientX, y: event.clientY })
  }
  const { placed: shown, tracks, width } = columns

  return (
    <div className={styles.frame}>
      <div
        className={styles.table}
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={t('commitments')}
        aria-rowcount={lines.length + 1}
        aria-colcount={shown.length}
        aria-multiselectable
        aria-activedescendant={inHand >= 0 ? `row-${selected}` : undefined}
        onMouseDown={press}
        onContextMenu={openMenu}
        onScroll={() => marking && setMarking(null)}
        onKeyDown={event => {
          if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return
          setMarking(null)
          chooseNone(desk)
        }}
      >
        <TableHead columns={columns} minWidth={width} />
        {lines.length === 0 && <NothingFound />}
        <div className={styles.body} role="rowgroup" style={{ height: virtual.getTotalSize(), minWidth: width }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = lines[index] ?? 0
            const group = line < 0 ? groups?.[-1 - line] : undefined
            if (group && by)
              return (
                <GroupRow
                  key={`group-${index % SLOTS}`}
                  group={group}
                  by={by}
                  index={index}
                  top={start}
                  height={ROW_HEIGHT}
                  columns={shown.length}
                />
              )
            const row = rows[positions[line] ?? -1]
            if (!row) return null
            const isInHand = row.id === selected
            return (
              <TableRow
                // A row scrolled out lends its place to the one that comes in: words change, nothing is built.
                key={index % SLOTS}
                row={row}
                index={index}
                top={start}
                height={ROW_HEIGHT}
                columns={shown}
                tracks={tracks}
                minWidth={width}
                isInHand={isInHand}
                isChosen={chosen.has(row.id)}
                activeColumn={isInHand ? `mark.${criterion}` : ''}
              />
            )
          })}
        </div>
      </div>
      {marking && marking.row === selected && marking.column === `mark.${criterion}` && (
        <MarkMenu place={marking} onDone={() => setMarking(null)} />
      )}
      {menu && <RowMenu place={menu} onDone={() => setMenu(null)} />}
    </div>
  )
}

function pressed({ target }: MouseEvent) {
  const element = target instanceof Element ? target : null
  return {
    row: element?.closest<HTMLElement>('[data-row]')?.dataset.row ?? null,
    cell: element?.closest<HTMLElement>('[role=gridcell]') ?? null,
  }
}

function NothingFound() {
  const { t } = useTranslation('frame')
  const desk = useDesk()
  const isAsked = useView(state => isFiltered(state.arrangement))
  if (!isAsked) return <p className={styles.nothing}>{t('nothingAtAll')}</p>
  return (
    <div className={styles.nothing} role="status">
      <p>{t('nothingFound')}</p>
      <Button size="xs" variant="default" onClick={() => void arrange.run(desk, EVERY_ROW)}>
        {t('clearFilters')}
      </Button>
    </div>
  )
}
