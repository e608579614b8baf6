import { Button, NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { printPlace } from '../../actions/insight.ts'
import type { Comparison } from '../../domain/comparison.ts'
import { matchesIn } from '../../domain/insight-edits.ts'
import type { Parsed } from '../../domain/parsed.ts'
import { useDesk, useFold } from '../use-desk.ts'
import { CompareLine } from './CompareLine.tsx'
import styles from './CompareScreen.module.css'
import { CHANGES, type Change, linesOfComparison } from './change-of.ts'
import { Figure } from './Figure.tsx'
import { type FigureCell, type FigureTable, plainCell } from './figure-table.ts'
import { GridChart } from './GridChart.tsx'
import { useParsed } from './use-documents.ts'
import { useAnswer } from './use-insight.ts'
import './print.css'
import { addWords } from '../words/i18n.ts'
import { insight } from '../words/insight.ts'

addWords({ insight })

/** The open document beside another one: what is new, dropped, raised, lowered or moved, with the changed words marked. */
export function CompareScreen() {
  const { t } = useTranslation('insight')
  const desk = useDesk()
  const heads = useFold(state => state.heads)
  const open = useFold(state => state.open?.document.id)
  const year = useFold(state => state.open?.parsed.document.year ?? 0)
  const others = heads.filter(head => head.id !== open)
  // Last year's comes first to mind: the latest plan before this one, else the one received last.
  const usual = [...others].filter(head => head.year <= year).sort((a, b) => b.year - a.year)[0] ?? others[0]
  const [chosen, setChosen] = useState<string | null>(null)
  const other = chosen ?? usual?.id ?? null
  const before = useParsed(other)
  if (others.length === 0)
    return (
      <main className={styles.screen}>
        <div className={styles.empty}>
          <h2 className={styles.emptyTitle}>{t('nothingToCompare')}</h2>
          <p>{t('nothingToCompareHint')}</p>
        </div>
      </main>
    )
  return (
    <main className={styles.screen} data-prints>
      <div className={styles.bar}>
        <NativeSelect
          size="xs"
          label={t('compareWith')}
          value={other ?? ''}
          onChange={event => setChosen(event.currentTarget.value)}
          data={others.map(head => ({ value: head.id, label: t('headOf', { title: head.title, year: head.year, name: head.name }) }))}
        />
        <Button size="xs" variant="default" onClick={() => void printPlace.run(desk)}>
          {t('print')}
        </Button>
      </div>
      {before.is === 'there' && before.answer && other ? (
        <Compared key={other} other={other} before={before.answer} />
      ) : (
        <p className={styles.quiet} role={before.is === 'failed' ? 'alert' : undefined}>
          {t(before.is === 'failed' ? 'failed' : 'counting')}
        </p>
      )}
    </main>
  )
}

function Compared({ other, before }: { readonly other: string; readonly before: Parsed }) {
  const { t } = useTranslation('insight')
  const desk = useDesk()
  const parsed = useFold(state => state.open?.parsed)
  const written = useFold(state => (state.open ? JSON.stringify(matchesIn(state.open.fold, other)) : '[]'))
  const ask = useMemo(
    () => () => (parsed ? desk.workers.insight.compare(before, parsed, JSON.parse(written)) : null),
    [desk, before, parsed, written],
  )
  const comparison = useAnswer(ask)
  if (comparison.is === 'waiting') return <p className={styles.quiet}>{t('counting')}</p>
  if (comparison.is === 'failed')
    return (
      <p className={styles.quiet} role="alert">
        {t('failed')}
      </p>
    )
  return <Changes other={other} before={before} comparison={comparison.answer} />
}

interface Asked {
  readonly kind: Change | 'changed'
  readonly department: string | null
}

function Changes({ other, before, comparison }: { readonly other: string; readonly before: Parsed; readonly comparison: Comparison }) {
  const { t } = useTranslation('insight')
  const open = useFold(state => state.open)
  const heads = useFold(state => state.heads)
  const fileOf = (id: string, parsed: Parsed | null) =>
    t('headOf', {
      title: parsed?.document.title ?? '',
      year: parsed?.document.year ?? '',
      name: heads.find(head => head.id === id)?.name ?? '',
    })
  const [asked, setAsked] = useState<Asked>({ kind: 'changed', department: null })
  const lines = useMemo(() => linesOfComparison(comparison), [comparison])
  const departments = [...new Set(lines.map(({ department }) => department))]
  const nameOf = (department: string) => department || t('noDepartment')
  const isAsked = (kinds: readonly Change[]) => (asked.kind === 'changed' ? !kinds.includes('same') : kinds.includes(asked.kind))
  const shown = lines.filter(line => isAsked(line.kinds) && (asked.department === null || line.department === asked.department))
  const table: FigureTable = {
    name: t('changes'),
    corner: t('department'),
    columns: CHANGES.map(one => t(`change-${one}`)),
    rows: [
      ...departments.map(one => ({ name: nameOf(one), own: lines.filter(({ department }) => department === one) })),
      { name: t('whole'), own: lines },
    ].map(({ name, own }) => ({
      name,
      cells: CHANGES.map(kind => {
        const found = own.filter(({ kinds }) => kinds.includes(kind))
        return {
          ...plainCell(String(found.length), found.length),
          ids: found.map(({ key }) => key),
          says: t('saysChange', { name, what: t(`change-${kind}`), count: found.length }),
        }
      }),
    })),
  }
  const choose = (row: number, column: number) => setAsked({ kind: CHANGES[column] ?? 'changed', department: departments[row] ?? null })
  const chooseCell = (cell: FigureCell) => {
    for (const [row, { cells }] of table.rows.entries()) {
      const column = cells.indexOf(cell)
      if (column >= 0) choose(row, column)
    }
  }
  const unmatched = comparison.plans.filter(({ a, b }) => a === null || b === null || a !== b)
  return (
    <div className={styles.page}>
      <Figure
        table={table}
        note={t('changesNote', { a: fileOf(other, before), b: fileOf(open?.document.id ?? '', open?.parsed ?? null) })}
        onCell={chooseCell}
        chart={
          <GridChart
            table={table}
            strengthOf={({ value }, row, column) =>
              column === 0 || !value ? null : Math.min(0.99, 0.15 + value / Math.max(6, table.rows[row]?.cells.length ?? 6))
            }
            onCell={(_cell, row, column) => choose(row, column)}
            ruledFrom={departments.length}
            cellWidth={92}
          />
        }
      >
        {unmatched.length > 0 && (
          <p className={styles.small}>
            {unmatched
              .map(({ a, b }) =>
                a === null
                  ? t('planNew', { name: nameOf(b ?? '') })
                  : b === null
                    ? t('planGone', { name: nameOf(a) })
                    : t('planRenamed', { a, b }),
              )
              .join(t('listSign'))}
          </p>
        )}
      </Figure>
      <section aria-label={t('sideBySide')}>
        <div className={styles.asked}>
          <h2 className={styles.heading}>
            {t('shownLines', {
              what: t(`change-${asked.kind}`),
              department: asked.department === null ? t('allDepartments') : nameOf(asked.department),
              count: shown.length,
            })}
          </h2>
          {(asked.kind !== 'changed' || asked.department !== null) && (
            <Button size="compact-xs" variant="subtle" onClick={() => setAsked({ kind: 'changed', department: null })}>
              {t('showChanged')}
            </Button>
          )}
        </div>
        <ol className={styles.lines}>
          {shown.map(line => (
            <CompareLine key={line.key} line={line} other={other} dropped={comparison.dropped} />
          ))}
        </ol>
        {shown.length === 0 && <p className={styles.small}>{t('noChange')}</p>}
      </section>
    </div>
  )
}
