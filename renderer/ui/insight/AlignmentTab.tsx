import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setGoals } from '../../actions/insight.ts'
import type { Alignment, Dependency, Naming } from '../../domain/insight.ts'
import { useDesk } from '../use-desk.ts'
import { Figure } from './Figure.tsx'
import { type FigureCell, type FigureTable, plainCell } from './figure-table.ts'
import { GridChart } from './GridChart.tsx'
import styles from './InsightScreen.module.css'
import type { Follow } from './InsightScreen.tsx'
import { useGoals } from './use-insight.ts'

interface AlignmentTabProps {
  readonly alignment: Alignment
  readonly dependencies: readonly Dependency[]
  readonly follow: Follow
}

/** Which strategic phrases each department takes up, where and in which words; and who names whom. */
export function AlignmentTab({ alignment: { by, groups, rows }, dependencies, follow }: AlignmentTabProps) {
  const { t } = useTranslation('insight')
  const [shown, setShown] = useState<{ readonly phrase: string; readonly group: string } | null>(null)
  const nameOf = (group: string) => group || t(`no-${by}`)
  const cellOf = (phrase: string, group: string, namings: readonly Naming[]): FigureCell => {
    const own = namings.filter(one => one.group === group)
    const promised = own.filter(one => one.id !== null).length
    // The cell leads to the words below, also where they stand in no commitment.
    const text = promised > 0 ? `${own.length} (${promised})` : String(own.length)
    return {
      text,
      value: own.length,
      ids: own.map(one => one.id ?? String(one.at[0])),
      says: t('saysNaming', { phrase, name: nameOf(group), text }),
    }
  }
  const table: FigureTable = {
    name: t('alignment'),
    corner: t('goal'),
    columns: [...groups.map(nameOf), t(`naming-${by}`)],
    rows: rows.map(({ goal, namings }) => ({
      name: goal.phrase,
      cells: [
        ...groups.map(group => cellOf(goal.phrase, group, namings)),
        plainCell(String(new Set(namings.map(({ group }) => group)).size)),
      ],
    })),
  }
  const uncovered = rows.filter(({ namings }) => namings.length === 0)
  const words = shown
    ? (rows.find(({ goal }) => goal.phrase === shown.phrase)?.namings ?? []).filter(({ group }) => group === shown.group)
    : []
  const show = (cell: FigureCell) => {
    for (const [row, { cells }] of table.rows.entries()) {
      const column = cells.indexOf(cell)
      if (column >= 0 && column < groups.length) setShown({ phrase: rows[row]?.goal.phrase ?? '', group: groups[column] ?? '' })
    }
  }
  const tos = [...new Set(dependencies.map(({ to }) => to))]
  const froms = [...new Set(dependencies.map(({ from }) => from))]
  const matrix: FigureTable = {
    name: t('dependencies'),
    corner: t('whoNames'),
    columns: tos,
    rows: froms.map(from => ({
      name: from,
      cells: tos.map(to => {
        const ids = dependencies.find(one => one.from === from && one.to === to)?.ids ?? []
        return {
          text: String(ids.length),
          value: ids.length,
          ids,
          says: t('saysNames', { from, to, count: ids.length }),
        }
      }),
    })),
  }
  return (
    <>
      {rows.length === 0 ? (
        <p className={styles.small}>{t('noGoals')}</p>
      ) : (
        <Figure
          table={table}
          note={t('alignmentNote')}
          onCell={show}
          chart={
            <GridChart
              table={table}
              strengthOf={({ value }, _row, column) => (column === groups.length || !value ? null : Math.min(0.99, 0.2 + value * 0.2))}
              onCell={show}
              cellWidth={84}
            />
          }
        >
          {shown && (
            <section className={styles.block} aria-live="polite" aria-label={t('wordsOf', shown)}>
              <h3 className={styles.heading}>{t('wordsOf', { phrase: shown.phrase, group: nameOf(shown.group) })}</h3>
              <ul className={styles.list}>
                {words.map(({ at, id, words: sentence }) => (
                  <li key={at[0]} className={styles.item}>
                    <span className={styles.who}>{t(id ? 'inPromise' : 'besidePromise')}</span>
                    {id ? (
                      <button type="button" className={styles.follow} lang="zh-CN" onClick={() => follow([id], t('wordsOf', shown))}>
                        {sentence}
                      </button>
                    ) : (
                      <span lang="zh-CN">{sentence}</span>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {uncovered.length > 0 && (
            <p className={styles.small}>
              {t('uncovered', { count: uncovered.length })}
              {uncovered.map(({ goal }) => goal.phrase).join(t('listSign'))}
            </p>
          )}
        </Figure>
      )}
      <OwnGoals />
      {dependencies.length > 0 && (
        <Figure
          table={matrix}
          note={t('dependenciesNote')}
          onCell={({ ids, says }) => follow(ids, says)}
          chart={
            <GridChart
              table={matrix}
              strengthOf={({ value }) => (value ? Math.min(0.99, 0.2 + value * 0.2) : null)}
              onCell={({ ids, says }) => follow(ids, says)}
              cellWidth={104}
            />
          }
        />
      )}
    </>
  )
}

/** The own list: one phrase a line, kept with the document. The field keeps its own draft. */
function OwnGoals() {
  const { t } = useTranslation('insight')
  const desk = useDesk()
  const kept = useGoals()
  const [draft, setDraft] = useState(kept.join('\n'))
  return (
    <section className={styles.block} aria-label={t('ownGoals')}>
      <Textarea
        label={t('ownGoals')}
        description={t('ownGoalsHint')}
        classNames={{ description: styles.small ?? '' }}
        value={draft}
        autosize
        minRows={2}
        maxRows={8}
        maw={520}
        onChange={event => setDraft(event.currentTarget.value)}
      />
      <Button
        mt={8}
        size="xs"
        variant="default"
        disabled={draft.trim() === kept.join('\n')}
        onClick={() => void setGoals.run(desk, draft.split('\n'))}
      >
        {t('keepGoals')}
      </Button>
    </section>
  )
}
