import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Counts, Grouping, Insight } from '../../domain/insight.ts'
import { type BarPart, BarsChart } from './BarsChart.tsx'
import { Figure } from './Figure.tsx'
import { countCell, type FigureTable } from './figure-table.ts'
import { GridChart } from './GridChart.tsx'
import styles from './InsightScreen.module.css'
import type { Follow } from './InsightScreen.tsx'

/** The figures of the overview, in the order of its columns. */
const COLUMNS = ['all', 'target', 'deadline', 'rhythm', 'verifiable', 'partly', 'hard', 'firm', 'aimed', 'soft', 'vague'] as const
/** The groupings, in the order they are offered. */
const GROUPINGS = ['department', 'owner', 'measure'] as const satisfies readonly Grouping[]
/** What the tiles at the top say of the whole. */
const TILES = ['target', 'deadline', 'verifiable', 'hard', 'vague'] as const satisfies readonly (keyof Counts)[]

interface OverviewTabProps {
  readonly insight: Insight
  readonly follow: Follow
}

/** The document at a glance: tiles of the whole, departments × figures, and how far each department's promises can be checked. */
export function OverviewTab({ insight: { grouping, overviews }, follow }: OverviewTabProps) {
  const { t } = useTranslation('insight')
  const groupings = GROUPINGS.filter(one => overviews[one])
  const [by, setBy] = useState<Grouping>(grouping)
  const overview = overviews[by] ?? overviews[grouping]
  if (!overview) return null
  const { groups, whole } = overview
  const nameOf = (group: string) => group || t(`no-${by}`)
  const all = [...groups.map(({ group, counts }) => ({ name: nameOf(group), counts })), { name: t('whole'), counts: whole }]
  const table: FigureTable = {
    name: t('overview'),
    corner: t(`group-${by}`),
    columns: COLUMNS.map(one => t(`count-${one}`)),
    rows: all.map(({ name, counts }) => ({
      name,
      cells: COLUMNS.map(one => countCell(counts[one], t('saysCount', { name, what: t(`count-${one}`) }))),
    })),
  }
  const checks = (['verifiable', 'partly', 'unverifiable'] as const).map((one, position) => ({
    one,
    tone: (['strong', 'middle', 'faint'] as const)[position] ?? 'faint',
  }))
  const checkTable: FigureTable = {
    name: t('checkable'),
    corner: t(`group-${by}`),
    columns: checks.map(({ one }) => t(`count-${one}`)),
    rows: all.map(({ name, counts }) => ({
      name,
      cells: checks.map(({ one }) => countCell(counts[one], t('saysCount', { name, what: t(`count-${one}`) }))),
    })),
  }
  const partsOf = (name: string, counts: Counts): readonly BarPart[] =>
    checks.map(({ one, tone }) => {
      const ids = counts[one]
      return {
        tone,
        value: ids.length,
        text: String(ids.length),
        says: `${t('saysCount', { name, what: t(`count-${one}`) })} ${ids.length}`,
        ids,
      }
    })
  return (
    <>
      <ul className={styles.tiles} aria-label={t('whole')}>
        <li className={styles.tile}>
          <span className={styles.big}>{whole.all.length}</span>
          <span className={styles.small}>{t('count-all')}</span>
        </li>
        {TILES.map(one => (
          <li key={one}>
            <button
              type="button"
              className={styles.tile}
              disabled={whole[one].length === 0}
              title={t(`means-${one}`)}
              onClick={() => follow(whole[one], t(`count-${one}`))}
            >
              <span className={styles.big}>
                {whole[one].length}
                <span className={styles.share}>{t('percent', { share: percent(whole[one].length, whole.all.length) })}</span>
              </span>
              <span className={styles.small}>{t(`count-${one}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      {groupings.length > 1 && (
        <div className={styles.line}>
          <SegmentedControl
            size="xs"
            aria-label={t('by')}
            value={by}
            onChange={value => setBy(GROUPINGS.find(one => one === value) ?? grouping)}
            data={groupings.map(one => ({ value: one, label: t(`by-${one}`) }))}
          />
        </div>
      )}
      <Figure
        table={table}
        note={t('overviewNote')}
        onCell={({ ids, says }) => follow(ids, says)}
        chart={
          <GridChart
            table={table}
            strengthOf={(cell, row, column) =>
              column === 0 || !cell.value ? null : cell.value / Math.max(1, all[row]?.counts.all.length ?? 1)
            }
            onCell={({ ids, says }) => follow(ids, says)}
            ruledFrom={groups.length}
            cellWidth={86}
          />
        }
      />
      <Figure
        table={checkTable}
        note={t('checkableNote')}
        onCell={({ ids, says }) => follow(ids, says)}
        chart={
          <BarsChart
            name={t('checkable')}
            rows={groups.map(({ group, counts }) => ({
              name: nameOf(group),
              parts: partsOf(nameOf(group), counts),
              end: t('hardShare', { share: percent(counts.hard.length, counts.all.length) }),
            }))}
            legend={checks.map(({ one, tone }) => ({ tone, text: t(`count-${one}`) }))}
            onPart={({ ids, says }) => follow(ids, says)}
          />
        }
      />
    </>
  )
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100)
}
