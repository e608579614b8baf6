import { Button, NumberInput, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportCalendar } from '../../actions/insight.ts'
import type { Dated, DeadlineStrip, Grouping } from '../../domain/insight.ts'
import { dueWithin } from '../../domain/standing.ts'
import { useDesk, useFold } from '../use-desk.ts'
import { Figure } from './Figure.tsx'
import { countCell, type FigureCell, type FigureTable } from './figure-table.ts'
import { GridChart } from './GridChart.tsx'
import styles from './InsightScreen.module.css'
import type { Follow } from './InsightScreen.tsx'
import { useCompletion } from './use-insight.ts'

interface DeadlinesTabProps {
  readonly grouping: Grouping
  readonly strip: DeadlineStrip
  readonly today: string
  readonly onToday: (day: string) => void
  readonly follow: Follow
}

/** Who has to deliver what by when: months × departments, what is due soon, and everything dated as a calendar. */
export function DeadlinesTab({ grouping, strip: { months, groups, dated }, today, onToday, follow }: DeadlinesTabProps) {
  const { t } = useTranslation('insight')
  const desk = useDesk()
  const document = useFold(state => state.open?.parsed.document)
  const [days, setDays] = useState(30)
  const year = document?.year ?? 0
  const monthName = (month: string) => (month.startsWith(String(year)) ? t('month', { month: Number(month.slice(5)) }) : month)
  const table: FigureTable = {
    name: t('strip'),
    corner: t(`group-${grouping}`),
    columns: [...months.map(monthName), t('undated')],
    rows: groups.map(({ group, due, undated }) => {
      const name = group || t(`no-${grouping}`)
      return {
        name,
        cells: [
          ...due.map((ids, position) => countCell(ids, t('saysDue', { name, month: monthName(months[position] ?? '') }))),
          countCell(undated, t('saysUndated', { name })),
        ],
      }
    }),
  }
  const most = Math.max(1, ...groups.flatMap(({ due }) => due.map(ids => ids.length)))
  const { isOnRecord } = useCompletion()
  const soon = useMemo(() => dueWithin(dated, today, days), [dated, today, days])
  const onCell = ({ ids, says }: FigureCell) => follow(ids, says)
  const calendar = () =>
    exportCalendar.run(desk, {
      dated,
      words: { name: t('calendarName', { title: document?.title ?? '' }), due: t('calendarDue') },
      name: `${(document?.title ?? '').replace(/[\\/:*?"<>|\s]+/g, ' ').slice(0, 40)} ${t('strip')}.ics`.trim(),
    })
  return (
    <>
      <Figure
        table={table}
        note={t('stripNote')}
        onCell={onCell}
        chart={
          <GridChart
            table={table}
            strengthOf={({ value }, _row, column) => (column === months.length || !value ? null : Math.max(0.25, value / most))}
            onCell={onCell}
            cellWidth={months.length > 12 ? 70 : 74}
          />
        }
      />
      <section className={styles.block} aria-label={t('soon')}>
        <h2 className={styles.heading}>{t('soon')}</h2>
        <div className={styles.line}>
          <TextInput
            size="xs"
            type="date"
            label={t('asOf')}
            value={today}
            onChange={event => event.currentTarget.value && onToday(event.currentTarget.value)}
          />
          <NumberInput
            size="xs"
            w={120}
            label={t('within')}
            value={days}
            min={1}
            max={366}
            onChange={value => setDays(Number(value) || 30)}
          />
          <Button size="xs" variant="default" disabled={dated.length === 0} onClick={() => void calendar()}>
            {t('calendar')}
          </Button>
        </div>
        {soon.length === 0 ? (
          <p className={styles.small}>{t('nothingSoon')}</p>
        ) : (
          <DatedList dated={soon} hasLights={isOnRecord} follow={follow} />
        )}
      </section>
      <section className={styles.block} aria-label={t('lights')}>
        <h2 className={styles.heading}>{t('lights')}</h2>
        {isOnRecord ? (
          <>
            <p className={styles.small}>
              {t('lightsCount', Object.fromEntries(STANDINGS.map(one => [one, dated.filter(({ standing }) => standing === one).length])))}
            </p>
            <DatedList dated={dated} hasLights follow={follow} />
          </>
        ) : (
          <p className={styles.small}>{t('noLights')}</p>
        )}
      </section>
    </>
  )
}

const STANDINGS = ['overdue', 'due', 'ahead', 'done'] as const

interface DatedListProps {
  readonly dated: readonly Dated[]
  readonly hasLights: boolean
  readonly follow: Follow
}

/** Deadlines one under the other, soonest first; a light is a colour, a shape and a word. */
function DatedList({ dated, hasLights, follow }: DatedListProps) {
  const { t } = useTranslation('insight')
  return (
    <ul className={styles.list}>
      {dated.map((one, position) => (
        <li key={position} className={styles.item}>
          <span className={styles.who}>
            {hasLights && (
              <>
                <span className={styles.light} data-standing={one.standing} aria-hidden="true" />
                <strong>{t(`standing-${one.standing}`)}</strong>{' '}
              </>
            )}
            {t('dueLine', { until: one.until, words: one.words, group: one.group })}
          </span>
          <button
            type="button"
            className={styles.follow}
            lang="zh-CN"
            onClick={() => follow([one.id], t('numbered', { number: one.number }))}
          >
            {one.text}
          </button>
        </li>
      ))}
    </ul>
  )
}
