import { type ColumnDef, createColumnHelper, tableFeatures } from '@tanstack/react-table'
import type { TFunction } from 'i18next'
import type { Language } from '../domain/pack.ts'
import type { Row } from '../domain/row.ts'
import type { Rubric } from '../domain/rubric.ts'
import type { SortKey } from '../workers/answers.ts'
import styles from './CommitmentTable.module.css'

/** How a column looks: `width` is a CSS grid track, `sorts` the key it sorts by, `align` centres figures. */
interface Look {
  readonly width: string
  readonly sorts: SortKey
  readonly align?: 'center'
  /** What a header's abbreviation stands for. */
  readonly name?: string
}

/** Only columns and cells: order, filter and search are the insight room's, over plain arrays. */
export const features = tableFeatures({ columnMeta: {} as Look })

const helper = createColumnHelper<typeof features, Row>()

/** The table's columns; a wide screen gives the measure one of its own, a narrow one shows it under the department. */
export function columnsOf(rubric: Rubric, language: Language, isWide: boolean, t: TFunction<'frame'>): ColumnDef<typeof features, Row>[] {
  const department = helper.display({
    id: 'department',
    header: t('columnDepartment'),
    meta: { width: isWide ? '92px' : '104px', sorts: 'department' },
    cell: ({ row: { original } }) => (
      <span className={styles.two} lang="zh-CN">
        <span>{original.department}</span>
        {!isWide && (
          <span className={styles.under} title={original.measure}>
            {original.measure}
          </span>
        )}
      </span>
    ),
  })
  const measure = helper.display({
    id: 'measure',
    header: t('columnMeasure'),
    meta: { width: '190px', sorts: 'measure' },
    cell: ({ row: { original } }) => <Clamped words={original.measure} />,
  })
  const marks = rubric.criteria.map(criterion =>
    helper.display({
      id: `mark.${criterion.id}`,
      header: initialOf(criterion.name[language], language),
      meta: { width: isWide ? '40px' : '28px', sorts: `mark.${criterion.id}`, align: 'center', name: criterion.name[language] },
      cell: ({ row: { original } }) => {
        const mark = original.marks[criterion.id] ?? null
        return mark === 'unable' ? <abbr title={t('unable')}>?</abbr> : (mark ?? <span className={styles.none}>·</span>)
      },
    }),
  )
  return [
    helper.display({
      id: 'number',
      header: t('columnNumber'),
      meta: { width: '38px', sorts: 'number', align: 'center' },
      cell: ({ row: { original } }) => original.number,
    }),
    department,
    ...(isWide ? [measure] : []),
    helper.display({
      id: 'text',
      header: t('columnText'),
      meta: { width: 'minmax(0, 1fr)', sorts: 'text' },
      cell: ({ row: { original } }) => <Clamped words={original.text} />,
    }),
    helper.display({
      id: 'targets',
      header: t('columnTargets'),
      meta: { width: isWide ? '190px' : '98px', sorts: 'targets' },
      cell: ({ row: { original } }) => <Clamped words={original.targets} />,
    }),
    helper.display({
      id: 'deadlines',
      header: t('columnUntil'),
      meta: { width: isWide ? '96px' : '58px', sorts: 'until' },
      cell: ({ row: { original } }) => <Clamped words={original.deadlines} />,
    }),
    ...marks,
    helper.display({
      id: 'total',
      header: t('columnTotal'),
      meta: { width: isWide ? '52px' : '44px', sorts: 'total', align: 'center' },
      cell: ({ row: { original } }) => <strong>{original.total?.toFixed(1) ?? ''}</strong>,
    }),
    helper.display({
      id: 'note',
      header: t('columnNote'),
      meta: { width: '28px', sorts: 'note', align: 'center', name: t('hasNote') },
      cell: ({ row: { original } }) =>
        original.note || original.annotations > 0 ? (
          <span className={styles.noted} role="img" aria-label={t('hasNote')} title={original.note} />
        ) : null,
    }),
  ]
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
