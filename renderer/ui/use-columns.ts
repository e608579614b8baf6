import { useMediaQuery } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { columnsOfLaptop, layOutColumns } from '../actions/table-view.ts'
import { type ColumnLayout, ownColumns } from '../domain/table-view.ts'
import { allColumns, placedColumns } from './table-columns.tsx'
import { useDesk, useFold, useView } from './use-desk.ts'
import { useRubric } from './use-rows.ts'

/** The table's columns as this laptop shows them, every column there is, and the way to lay them out anew. */
export function useColumns() {
  const { t } = useTranslation('frame')
  const { t: tt } = useTranslation('table')
  const desk = useDesk()
  const rubric = useRubric()
  const language = useView(state => state.language)
  const isWide = useMediaQuery('(min-width: 1600px)', window.innerWidth >= 1600)
  const kept = useFold(state => columnsOfLaptop(state.laptop))
  return useMemo(() => {
    const layout = kept ?? ownColumns(isWide)
    const all = allColumns(rubric, isWide, { language, t, tt }, !layout.hidden.includes('measure'))
    const layOut = (next: ColumnLayout | null) => void layOutColumns.run(desk, next)
    return { ...placedColumns(all, layout), all, ids: all.map(column => column.id), layout, isOwn: kept === null, layOut }
  }, [desk, rubric, language, isWide, kept, t, tt])
}

/** What `useColumns` answers. */
export type Columns = ReturnType<typeof useColumns>
