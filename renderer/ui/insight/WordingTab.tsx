import { useTranslation } from 'react-i18next'
import type { Grouping, Wording } from '../../domain/insight.ts'
import { BarsChart } from './BarsChart.tsx'
import { Figure } from './Figure.tsx'
import { countCell, type FigureCell, type FigureTable, plainCell } from './figure-table.ts'
import { GridChart } from './GridChart.tsx'
import type { Follow } from './InsightScreen.tsx'

const FIRMNESS = [
  ['firm', 'strong'],
  ['aimed', 'middle'],
  ['soft', 'faint'],
] as const

interface WordingTabProps {
  readonly grouping: Grouping
  readonly wording: readonly Wording[]
  readonly follow: Follow
}

/** How each department words its promises: facts with their words, no verdict. */
export function WordingTab({ grouping, wording, follow }: WordingTabProps) {
  const { t } = useTranslation('insight')
  const nameOf = (group: string) => group || t(`no-${grouping}`)
  const firmness: FigureTable = {
    name: t('firmness'),
    corner: t(`group-${grouping}`),
    columns: FIRMNESS.map(([one]) => t(`count-${one}`)),
    rows: wording.map(({ group, counts }) => ({
      name: nameOf(group),
      cells: FIRMNESS.map(([one]) => countCell(counts[one], t('saysCount', { name: nameOf(group), what: t(`count-${one}`) }))),
    })),
  }
  const phrases = rankedPhrases(wording)
  const vague: FigureTable = {
    name: t('vagueWords'),
    corner: t(`group-${grouping}`),
    columns: [...phrases, t('inAll')],
    rows: wording.map(one => {
      const name = nameOf(one.group)
      return {
        name,
        cells: [
          ...phrases.map(phrase => {
            const found = one.vague.find(two => two.phrase === phrase)
            return {
              text: String(found?.count ?? 0),
              value: found?.count ?? 0,
              ids: found?.ids ?? [],
              says: t('saysPhrase', { name, phrase, count: found?.count ?? 0 }),
            }
          }),
          plainCell(String(one.vagueCount), one.vagueCount),
        ],
      }
    }),
  }
  const rates: FigureTable = {
    name: t('vagueRate'),
    corner: t(`group-${grouping}`),
    columns: [t('perThousand'), t('vagueCount'), t('characters')],
    rows: wording.map(one => {
      const ids = [...new Set(one.vague.flatMap(({ ids: own }) => own))]
      const name = nameOf(one.group)
      return {
        name,
        cells: [
          {
            text: one.perThousand.toFixed(1),
            value: one.perThousand,
            ids,
            says: t('saysRate', { name, rate: one.perThousand.toFixed(1) }),
          },
          plainCell(String(one.vagueCount), one.vagueCount),
          plainCell(String(one.characters), one.characters),
        ],
      }
    }),
  }
  const slogans: FigureTable = {
    name: t('slogans'),
    corner: t(`group-${grouping}`),
    columns: [t('slogan'), t('paired')],
    rows: wording.map(({ group, slogan, paired }) => ({
      name: nameOf(group),
      cells: [
        plainCell(slogan || '–'),
        {
          text: paired.map(({ phrase }) => phrase).join('；') || '–',
          value: null,
          ids: paired.map(({ id }) => id),
          says: t('saysPaired', { name: nameOf(group) }),
        },
      ],
    })),
  }
  const onCell = ({ ids, says }: FigureCell) => follow(ids, says)
  return (
    <>
      <Figure
        table={firmness}
        note={t('firmnessNote')}
        onCell={onCell}
        chart={
          <BarsChart
            name={t('firmness')}
            rows={firmness.rows.map(({ name, cells }) => ({
              name,
              parts: FIRMNESS.map(([, tone], position) => {
                const cell = cells[position]
                return { tone, value: cell?.value ?? 0, text: cell?.text ?? '', says: cell?.says ?? '', ids: cell?.ids ?? [] }
              }),
              end: '',
            }))}
            legend={FIRMNESS.map(([one, tone]) => ({ tone, text: t(`count-${one}`) }))}
            onPart={({ ids, says }) => follow(ids, says)}
          />
        }
      />
      <Figure
        table={rates}
        note={t('vagueRateNote')}
        onCell={onCell}
        chart={
          <BarsChart
            name={t('vagueRate')}
            rows={rates.rows.map(({ name, cells: [cell] }) => ({
              name,
              parts: [
                { tone: 'middle' as const, value: cell?.value ?? 0, text: cell?.text ?? '', says: cell?.says ?? '', ids: cell?.ids ?? [] },
              ],
              end: '',
            }))}
            legend={[]}
            onPart={({ ids, says }) => follow(ids, says)}
          />
        }
      />
      {phrases.length > 0 && (
        <Figure
          table={vague}
          note={t('vagueWordsNote')}
          onCell={onCell}
          chart={
            <GridChart
              table={vague}
              strengthOf={({ value }, _row, column) => (column === phrases.length || !value ? null : Math.min(0.99, 0.1 + value * 0.12))}
              onCell={onCell}
              cellWidth={phrases.some(phrase => /[a-z]/.test(phrase)) ? 78 : 50}
            />
          }
        />
      )}
      <Figure table={slogans} note={t('slogansNote')} onCell={onCell} />
    </>
  )
}

/** The phrases that stand in the document, the most frequent first. */
function rankedPhrases(wording: readonly Wording[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { vague } of wording) for (const { phrase, count } of vague) counts.set(phrase, (counts.get(phrase) ?? 0) + count)
  return [...counts].sort(([, a], [, b]) => b - a).map(([phrase]) => phrase)
}
