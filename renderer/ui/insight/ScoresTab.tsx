import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Grouping, ScoreGroup, ScoreMap, Spread } from '../../domain/insight.ts'
import { reviewersIn } from '../../domain/panel.ts'
import { useFold, useView } from '../use-desk.ts'
import { useRubric } from '../use-rows.ts'
import { BarsChart } from './BarsChart.tsx'
import { Figure } from './Figure.tsx'
import { type FigureCell, type FigureTable, plainCell } from './figure-table.ts'
import { GridChart } from './GridChart.tsx'
import styles from './InsightScreen.module.css'
import type { Follow } from './InsightScreen.tsx'
import { RangeChart } from './RangeChart.tsx'
import { useScoreMap } from './use-insight.ts'

const EVERYBODY = 'everybody'

/** What the scores tell: heat map, ranking with spread, distribution; of oneself or of everybody whose scores are here. */
export function ScoresTab({ grouping, follow }: { readonly grouping: Grouping; readonly follow: Follow }) {
  const { t } = useTranslation('insight')
  const me = useFold(state => state.me)
  const fold = useFold(state => state.open?.fold)
  const people = useMemo(() => (fold ? reviewersIn(fold, me) : []), [fold, me])
  const [whose, setWhose] = useState<string>('me')
  const reviewers = useMemo(() => (whose === EVERYBODY ? people : [me]), [whose, people, me])
  const scores = useScoreMap(reviewers)
  if (scores.is === 'waiting') return <p className={styles.quiet}>{t('counting')}</p>
  if (scores.is === 'failed')
    return (
      <p className={styles.quiet} role="alert">
        {t('failed')}
      </p>
    )
  return (
    <>
      {people.length > 1 && (
        <div className={styles.line}>
          <SegmentedControl
            size="xs"
            aria-label={t('whose')}
            value={whose}
            onChange={setWhose}
            data={[
              { value: 'me', label: t('mine') },
              { value: EVERYBODY, label: t('everybody', { count: people.length }) },
            ]}
          />
        </div>
      )}
      {scores.answer.whole.total === null ? (
        <p className={styles.quiet}>{t('noScores')}</p>
      ) : (
        <ScoreFigures grouping={grouping} map={scores.answer} follow={follow} />
      )}
    </>
  )
}

interface ScoreFiguresProps {
  readonly grouping: Grouping
  readonly map: ScoreMap
  readonly follow: Follow
}

function ScoreFigures({ grouping, map: { groups, whole, ranking, bins }, follow }: ScoreFiguresProps) {
  const { t } = useTranslation('insight')
  const rubric = useRubric()
  const language = useView(state => state.language)
  const nameOf = (group: string) => group || t(`no-${grouping}`)
  const markCell = (spread: Spread | null, ids: readonly string[], says: string): FigureCell =>
    spread
      ? { text: spread.mean.toFixed(1), value: spread.mean, ids, says: `${says} ${spread.mean.toFixed(1)}` }
      : { ...plainCell('–'), says: t('saysNoScore', { what: says }) }
  const line = (name: string, { marks, total, scored }: ScoreGroup) => ({
    name,
    cells: [
      ...rubric.criteria.map(({ id, name: criterion }) =>
        markCell(marks[id] ?? null, scored, t('saysMean', { name, what: criterion[language] })),
      ),
      markCell(total, scored, t('saysMean', { name, what: t('total') })),
    ],
  })
  const heat: FigureTable = {
    name: t('heatMap'),
    corner: t(`group-${grouping}`),
    columns: [...rubric.criteria.map(({ name }) => name[language]), t('total')],
    rows: [...groups.map(one => line(nameOf(one.group), one)), line(t('whole'), whole)],
  }
  const rank: FigureTable = {
    name: t('ranking'),
    corner: t(`group-${grouping}`),
    columns: [t('mean'), t('least'), t('low'), t('median'), t('high'), t('most'), t('scoredCount')],
    rows: ranking.flatMap(({ group, total, scored, all }) =>
      total
        ? [
            {
              name: nameOf(group),
              cells: [
                ...[total.mean, total.least, total.low, total.median, total.high, total.most].map(one => plainCell(one.toFixed(2), one)),
                {
                  text: `${scored.length} / ${all.length}`,
                  value: scored.length,
                  ids: scored,
                  says: t('saysScored', { name: nameOf(group), count: scored.length }),
                },
              ],
            },
          ]
        : [],
    ),
  }
  const steps: FigureTable = {
    name: t('distribution'),
    corner: t('total'),
    columns: [t('count-all')],
    // Below 1 there is something only where a level is worth nothing.
    rows: bins
      .filter(({ from, ids }) => from >= 1 || ids.length > 0)
      .map(({ from, upTo, ids }) => {
        const name = `${from.toFixed(1)}–${upTo.toFixed(1)}`
        return { name, cells: [{ text: String(ids.length), value: ids.length, ids, says: t('saysBin', { name, count: ids.length }) }] }
      }),
  }
  const onCell = ({ ids, says }: FigureCell) => follow(ids, says)
  return (
    <>
      <Figure
        table={heat}
        note={t('heatMapNote')}
        onCell={onCell}
        chart={
          <GridChart
            table={heat}
            strengthOf={({ value }) => (value === null ? null : Math.max(0, value - 1) / 4.001)}
            onCell={onCell}
            ruledFrom={groups.length}
            cellWidth={100}
          />
        }
      />
      <Figure
        table={rank}
        note={t('rankingNote')}
        onCell={onCell}
        chart={
          <RangeChart
            name={t('ranking')}
            from={ranking.some(({ total }) => total !== null && total.least < 1) ? 0 : 1}
            upTo={5}
            rows={ranking.flatMap(({ group, total, scored }) =>
              total
                ? [
                    {
                      name: nameOf(group),
                      spread: total,
                      ids: scored,
                      says: t('saysRank', {
                        name: nameOf(group),
                        mean: total.mean.toFixed(2),
                        least: total.least.toFixed(2),
                        most: total.most.toFixed(2),
                      }),
                    },
                  ]
                : [],
            )}
            onRow={({ ids, says }) => follow(ids, says)}
          />
        }
      />
      <Figure
        table={steps}
        note={t('distributionNote', { count: whole.scored.length })}
        onCell={onCell}
        chart={
          <BarsChart
            name={t('distribution')}
            rows={steps.rows.map(({ name, cells: [cell] }) => ({
              name,
              parts: [
                { tone: 'strong' as const, value: cell?.value ?? 0, text: cell?.text ?? '', says: cell?.says ?? '', ids: cell?.ids ?? [] },
              ],
              end: cell?.value ? '' : '0',
            }))}
            legend={[]}
            onPart={({ ids, says }) => follow(ids, says)}
          />
        }
      />
    </>
  )
}
