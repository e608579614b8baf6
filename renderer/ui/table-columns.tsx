import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type { SortKey } from '../domain/arrangement.ts'
import type { Language } from '../domain/pack.ts'
import type { Row } from '../domain/row.ts'
import type { Rubric } from '../domain/rubric.ts'
import { type ColumnLayout, columnOrder } from '../domain/table-view.ts'
import { asVerdict } from '../domain/verdict.ts'
import styles from './CommitmentTable.module.css'

/** A column: what its head and cells show, and how wide it stands. */
export interface TableColumn {
  readonly id: string
  /** What the head shows; `name` is what it stands for. */
  readonly header: string
  readonly name: string
  /** Pixels; of a fluid column the least. */
  readonly width: number
  readonly isFluid?: boolean
  readonly align?: 'center'
  readonly sorts: SortKey | null
  /** The cell's words, for a table of text. */
  readonly text: (row: Row) => string
  readonly cell: (row: Row) => ReactNode
}

/** The words that the columns need. */
export interface ColumnWords {
  readonly language: Language
  readonly t: TFunction<'frame'>
  readonly tt: TFunction<'table'>
}

/** Every column there is, in the order the app puts them. On a wide screen they have more room. */
export function allColumns(rubric: Rubric, isWide: boolean, { language, t, tt }: ColumnWords, hasMeasure: boolean): readonly TableColumn[] {
  const words = (
    id: string,
    header: string,
    width: number,
    sorts: SortKey | null,
    text: (row: Row) => string,
    more: Partial<TableColumn> = {},
  ): TableColumn => ({ id, header, name: header, width, sorts, text, cell: row => <Clamped words={text(row)} />, ...more })
  const marks = rubric.criteria.map((criterion): TableColumn => {
    const key = `mark.${criterion.id}` as const
    const name = criterion.name[language]
    const markOf = (row: Row) => row.marks[criterion.id] ?? null
    return {
      id: key,
      header: initialOf(name, language),
      name,
      width: isWide ? 40 : 28,
      align: 'center',
      sorts: key,
      text: row => (markOf(row) === 'unable' ? '?' : String(markOf(row) ?? '')),
      cell: row => {
        const mark = markOf(row)
        return mark === 'unable' ? <abbr title={t('unable')}>?</abbr> : (mark ?? <span className={styles.none}>·</span>)
      },
    }
  })
  return [
    words('number', t('columnNumber'), 38, 'number', row => String(row.number), {
      align: 'center',
      cell: row => (
        <>
          {row.number}
          {row.isFlagged && (
            <span className={styles.flag} role="img" aria-label={tt('flagged')}>
              ⚑
            </span>
          )}
        </>
      ),
    }),
    words('department', t('columnDepartment'), isWide ? 92 : 104, 'department', row => row.department, {
      cell: row => (
        <span className={styles.two} lang="zh-CN">
          <span>{row.department}</span>
          {!hasMeasure && (
            <span className={styles.under} title={row.measure}>
              {row.measure}
            </span>
          )}
        </span>
      ),
    }),
    words('theme', tt('columnTheme'), 92, null, row => row.theme),
    words('measure', t('columnMeasure'), 190, 'measure', row => row.measure),
    words('text', t('columnText'), 200, 'text', row => row.text, { isFluid: true }),
    words('targets', t('columnTargets'), isWide ? 190 : 98, 'targets', row => row.targets),
    words('deadlines', t('columnUntil'), isWide ? 96 : 58, 'until', row => row.deadlines),
    words('owners', tt('columnOwners'), 96, null, row => row.owners.join('、')),
    words('firmness', tt('columnFirmness'), 60, null, row => tt(`value-firmness-${row.firmness}`)),
    ...marks,
    words('total', t('columnTotal'), isWide ? 52 : 44, 'total', row => row.total?.toFixed(1) ?? '', {
      align: 'center',
      cell: row => <strong>{row.total?.toFixed(1) ?? ''}</strong>,
    }),
    words('verdict', tt('columnVerdict'), 64, null, row => {
      const verdict = asVerdict(row.verdict)
      return verdict ? tt(`value-verdict-${verdict}`) : ''
    }),
    words('tags', tt('columnTags'), 110, null, row => row.tags.join('、')),
    words('flag', tt('columnFlag'), 44, null, row => (row.isFlagged ? '⚑' : ''), { align: 'center' }),
    words('note', t('columnNote'), 28, 'note', row => row.note, {
      align: 'center',
      name: t('hasNote'),
      cell: row =>
        row.note || row.annotations > 0 ? <span className={styles.noted} role="img" aria-label={t('hasNote')} title={row.note} /> : null,
    }),
  ]
}

/** A column where it stands: its width, and its place from the left where it is pinned. */
export interface PlacedColumn extends TableColumn {
  readonly track: string
  readonly left: number | null
}

/** The columns as a layout shows them, and the width they need. */
export function placedColumns(columns: readonly TableColumn[], layout: ColumnLayout) {
  const order = columnOrder(
    columns.map(column => column.id),
    layout,
  )
  let width = 0
  const placed = order.flatMap((id): readonly PlacedColumn[] => {
    const column = columns.find(one => one.id === id)
    if (!column) return []
    const own = layout.widths[id] ?? column.width
    const left = layout.pinned.includes(id) ? width : null
    width += own
    return [{ ...column, left, track: column.isFluid ? `minmax(${own}px, 1fr)` : `${own}px` }]
  })
  return { placed, width, tracks: placed.map(column => column.track).join(' ') }
}

function Clamped({ words }: { readonly words: string }) {
  return (
    <span className={styles.clamped} lang="zh-CN" title={words}>
      {words}
    </span>
  )
}

/** A header of one character for a column of one digit: 明, 衡, 限; the full name is its title. */
function initialOf(name: string, language: Language): string {
  if (language === 'en') return name.slice(0, 3)
  return name.replace(/^[可有]/, '').slice(0, 1)
}
