import { Button, NativeSelect, Popover } from '@mantine/core'
import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rearrange } from '../actions/look.ts'
import { groupBy } from '../actions/table-view.ts'
import { GROUPINGS, isFiltered } from '../domain/arrangement.ts'
import { progressOf } from '../domain/progress.ts'
import { FilterChips } from './FilterChips.tsx'
import { SearchField } from './SearchField.tsx'
import styles from './TableTools.module.css'
import { useAsked } from './use-asked.ts'
import { useDesk, useView } from './use-desk.ts'
import { useRows } from './use-rows.ts'

/** Their code is loaded when one of them is first opened. */
const FilterPanel = lazy(() => import('./table-panels.tsx').then(({ FilterPanel }) => ({ default: FilterPanel })))
const ViewPanel = lazy(() => import('./table-panels.tsx').then(({ ViewPanel }) => ({ default: ViewPanel })))
const ColumnPanel = lazy(() => import('./table-panels.tsx').then(({ ColumnPanel }) => ({ default: ColumnPanel })))

/** Search, filters, groups, saved views, columns, and how many commitments that leaves. */
export function TableTools() {
  const { t } = useTranslation('frame')
  const { t: tt } = useTranslation('table')
  const desk = useDesk()
  const rows = useRows()
  const group = useView(state => state.arrangement.group)
  const filters = useView(state => state.arrangement.filters)
  const isNarrowed = useView(state => isFiltered(state.arrangement))
  const found = useView(state => state.arranged?.found ?? state.positions.length)
  const positions = useView(state => state.positions)
  const done = useMemo(
    () => progressOf(isNarrowed ? positions.flatMap(position => rows[position] ?? []) : rows).done,
    [isNarrowed, positions, rows],
  )
  const asked = Object.values(filters).filter(values => values.length > 0).length
  return (
    <>
      <search className={styles.tools}>
        <SearchField />
        <Panel
          asks="filters"
          name={asked > 0 ? tt('filtersCount', { count: asked }) : tt('filters')}
          isOn={asked > 0}
          content={FilterPanel}
        />
        <NativeSelect
          size="xs"
          className={styles.group ?? ''}
          aria-label={tt('groupBy')}
          value={group ?? ''}
          onChange={event => void groupBy.run(desk, GROUPINGS.find(one => one === event.currentTarget.value) ?? null)}
          data={[{ value: '', label: tt('grouping-none') }, ...GROUPINGS.map(one => ({ value: one, label: tt(`grouping-${one}`) }))]}
        />
        <Panel asks="views" name={tt('views')} content={ViewPanel} />
        <Panel asks="columns" name={tt('columns')} content={ColumnPanel} />
        <output className={styles.count}>
          {isNarrowed ? t('countFiltered', { shown: found, all: rows.length, done }) : t('count', { shown: rows.length, done })}
        </output>
      </search>
      <FilterChips />
    </>
  )
}

interface PanelProps {
  readonly asks: 'filters' | 'views' | 'columns'
  readonly name: string
  readonly isOn?: boolean
  readonly content: LazyExoticComponent<ComponentType>
}

function Panel({ asks, name, isOn = false, content: Content }: PanelProps) {
  const desk = useDesk()
  const [isOpen, setOpen] = useState(false)
  const turn = (opens: boolean) => {
    setOpen(opens)
    // What can be chosen is counted anew each time it is looked at.
    if (opens) void rearrange(desk)
  }
  useAsked(asks, () => turn(true))
  return (
    <Popover opened={isOpen} onChange={turn} position="bottom-start" shadow="md" trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button size="xs" px={8} variant={isOn ? 'light' : 'default'} onClick={() => turn(!isOpen)}>
          {name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <Suspense>
          <Content />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
