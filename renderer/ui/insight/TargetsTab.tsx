import { useTranslation } from 'react-i18next'
import { withUnit } from '../../domain/amounts.ts'
import type { Grouping, LikeTargets, TargetRow, TargetTable } from '../../domain/insight.ts'
import { useView } from '../use-desk.ts'
import { Figure } from './Figure.tsx'
import { type FigureCell, type FigureTable, plainCell } from './figure-table.ts'
import type { Follow } from './InsightScreen.tsx'
import { useAmountWords } from './use-amount-words.ts'

interface TargetsTabProps {
  readonly grouping: Grouping
  readonly targets: TargetTable
  readonly follow: Follow
}

/** Every promised quantity, by unit and like metric; a sum stands only where one may be made, else the reason why not. */
export function TargetsTab({ grouping, targets: { units, inFull }, follow }: TargetsTabProps) {
  const { t } = useTranslation('insight')
  const language = useView(state => state.language)
  const wordsOf = useAmountWords()
  const cellsOf = (row: TargetRow): readonly FigureCell[] => {
    const says = t('numbered', { number: row.number })
    return [
      { text: row.metric || t('noMetric'), value: null, ids: [row.id], says: `${says}：${row.metric || t('noMetric')}` },
      plainCell(wordsOf(row)),
      plainCell(row.text),
    ]
  }
  const sumCell = ({ sum, rows }: LikeTargets): FigureCell => {
    if ('why' in sum) return plainCell(sum.why === 'single' ? '' : t(`noSum-${sum.why}`))
    const text = wordsOf({ as: 'target', comparator: sum.comparator, value: sum.value, valueTo: null, unit: rows[0]?.unit ?? '' })
    return {
      text: t('sumOf', { count: rows.length, amount: text }),
      value: sum.value,
      ids: rows.map(({ id }) => id),
      says: t('sumOf', { count: rows.length, amount: text }),
    }
  }
  const all: FigureTable = {
    name: t('targets'),
    corner: t(`group-${grouping}`),
    columns: [t('metric'), t('amount'), t('inWords'), t('unit'), t('sum')],
    rows: units.flatMap(({ unit, metrics }) =>
      metrics.flatMap(like =>
        like.rows.map((row, position) => ({
          name: row.group || t(`no-${grouping}`),
          cells: [...cellsOf(row), plainCell(unit || t('noUnit')), position === 0 ? sumCell(like) : plainCell('')],
        })),
      ),
    ),
  }
  const full: FigureTable = {
    name: t('inFull'),
    corner: t(`group-${grouping}`),
    columns: [t('metric'), t('amount'), t('inWords')],
    rows: inFull.map(row => ({ name: row.group || t(`no-${grouping}`), cells: cellsOf(row) })),
  }
  const perUnit: FigureTable = {
    name: t('perUnit'),
    corner: t('unit'),
    columns: [t('figures'), t('least'), t('most')],
    rows: units.map(({ unit, metrics }) => {
      const rows = metrics.flatMap(like => like.rows)
      const values = rows.map(({ value }) => value)
      const name = unit || t('noUnit')
      return {
        name,
        cells: [
          {
            text: String(rows.length),
            value: rows.length,
            ids: [...new Set(rows.map(({ id }) => id))],
            says: t('saysUnit', { unit: name, count: rows.length }),
          },
          plainCell(withUnit(Math.min(...values), unit, language), Math.min(...values)),
          plainCell(withUnit(Math.max(...values), unit, language), Math.max(...values)),
        ],
      }
    }),
  }
  const onCell = ({ ids, says }: FigureCell) => follow(ids, says)
  return (
    <>
      <Figure table={all} note={t('targetsNote')} onCell={onCell} />
      {inFull.length > 0 && <Figure table={full} note={t('inFullNote')} onCell={onCell} />}
      <Figure table={perUnit} note={t('perUnitNote')} onCell={onCell} />
    </>
  )
}
