import { useTranslation } from 'react-i18next'
import { showOnlyIn } from '../../actions/insight.ts'
import type { Across } from '../../domain/insight.ts'
import { diffWords } from '../../domain/word-diff.ts'
import { useDesk } from '../use-desk.ts'
import { Diff } from './Diff.tsx'
import { Figure } from './Figure.tsx'
import { type FigureCell, type FigureTable, plainCell } from './figure-table.ts'
import { GridChart } from './GridChart.tsx'
import styles from './InsightScreen.module.css'
import { useAmountWords } from './use-amount-words.ts'
import { useAcross } from './use-documents.ts'

const COLUMNS = ['all', 'target', 'deadline', 'verifiable', 'hard', 'firm', 'vague'] as const
/** So many overlaps are drawn at once; the note says how many there are. */
const SHOWN = 40

/** Every kept document beside the others: figures, measures that several promise, promises that stand in two. */
export function DocumentsTab() {
  const { t } = useTranslation('insight')
  const across = useAcross()
  if (across.is === 'waiting') return <p className={styles.quiet}>{t('counting')}</p>
  if (across.is === 'failed')
    return (
      <p className={styles.quiet} role="alert">
        {t('failed')}
      </p>
    )
  return <DocumentFigures across={across.answer} />
}

function DocumentFigures({ across: { documents, overlaps, overlapCount, metrics } }: { readonly across: Across }) {
  const { t } = useTranslation('insight')
  const desk = useDesk()
  const wordsOf = useAmountWords()
  const follow = (row: number, { ids, says }: FigureCell) => {
    const document = documents[row]?.id
    if (document && ids.length > 0) void showOnlyIn.run(desk, { document, ids, name: says })
  }
  const titleOf = (id: string) => documents.find(one => one.id === id)?.name ?? ''
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  const table: FigureTable = {
    name: t('documents'),
    corner: t('document'),
    columns: [t('year'), t('departments'), ...COLUMNS.map(one => t(`count-${one}`)), t('perThousand')],
    rows: documents.map(one => ({
      name: one.name,
      cells: [
        plainCell(String(one.year)),
        plainCell(String(one.departments)),
        ...COLUMNS.map(key => {
          const ids = one.counts[key]
          const value = ids.length
          const text =
            key === 'all' ? String(value) : t('countShare', { count: value, share: Math.round(share(value, one.counts.all.length) * 100) })
          return { text, value, ids, says: `${one.name} ${t(`count-${key}`)} ${text}` }
        }),
        plainCell(one.perThousand.toFixed(1), one.perThousand),
      ],
    })),
  }
  const shared: FigureTable = {
    name: t('metricsAcross'),
    corner: t('metric'),
    columns: documents.map(one => one.name),
    rows: metrics.map(({ metric, figures }) => ({
      name: metric,
      cells: documents.map(one => {
        const own = figures.filter(({ document }) => document === one.id)
        return plainCell(own.map(({ row }) => wordsOf(row)).join('；'))
      }),
    })),
  }
  return (
    <>
      <Figure
        table={table}
        note={t('documentsNote')}
        onCell={cell =>
          follow(
            table.rows.findIndex(({ cells }) => cells.includes(cell)),
            cell,
          )
        }
        chart={
          <GridChart
            table={table}
            strengthOf={({ value }, row, column) => {
              const all = documents[row]?.counts.all.length ?? 0
              return column < 3 || column === table.columns.length - 1 ? null : share(value ?? 0, all)
            }}
            onCell={(cell, row) => follow(row, cell)}
            cellWidth={88}
          />
        }
      />
      {documents.length < 2 && <p className={styles.small}>{t('oneDocument')}</p>}
      {metrics.length > 0 && <Figure table={shared} note={t('metricsAcrossNote')} onCell={() => undefined} />}
      {overlaps.length > 0 && (
        <section className={styles.block} aria-label={t('overlapsAcross')}>
          <h2 className={styles.heading}>{t('overlapsAcross')}</h2>
          <p className={styles.small}>{t('overlapsAcrossNote', { count: overlapCount, shown: Math.min(SHOWN, overlaps.length) })}</p>
          <ul className={styles.list}>
            {overlaps.slice(0, SHOWN).map(({ a, b, likeness }) => {
              const diff = diffWords(a.text, b.text)
              return (
                <li key={`${a.document}-${a.id}-${b.document}-${b.id}`} className={styles.item}>
                  <span className={styles.who}>{t('alike', { share: Math.round(likeness * 100) })}</span>
                  <div className={styles.two}>
                    <span>
                      <span className={styles.whoAbove}>
                        {t('placeOf', { title: titleOf(a.document), department: a.department || t('noDepartment') })}
                      </span>
                      <Diff pieces={diff.a} side="a" />
                    </span>
                    <span>
                      <span className={styles.whoAbove}>
                        {t('placeOf', { title: titleOf(b.document), department: b.department || t('noDepartment') })}
                      </span>
                      <Diff pieces={diff.b} side="b" />
                    </span>
                  </div>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}
