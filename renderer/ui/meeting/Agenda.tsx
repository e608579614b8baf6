import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dropTopic, moveTurn, timeAll, timeTurn } from '../../actions/agenda.ts'
import { giveFloor } from '../../actions/sitting.ts'
import { type AgendaItem, placedIn, turnName, USUAL_MINUTES } from '../../domain/agenda.ts'
import { progressOf } from '../../domain/progress.ts'
import type { Sitting } from '../../domain/sitting.ts'
import { turnAt } from '../../domain/sitting.ts'
import { clockWords } from '../clock-words.ts'
import { useDesk, useFold } from '../use-desk.ts'
import { useRows } from '../use-rows.ts'
import styles from './Meeting.module.css'
import { TopicForm } from './TopicForm.tsx'

interface AgendaProps {
  readonly agenda: readonly AgendaItem[]
  readonly sitting: Sitting | null
  readonly now: number
}

/** The speaking order: a click gives the floor, a drag or Alt with an arrow moves a turn, the minutes are typed in place. */
export function Agenda({ agenda, now, sitting }: AgendaProps) {
  const { t } = useTranslation(['meeting', 'topic'])
  const desk = useDesk()
  const fold = useFold(state => state.open?.fold)
  const placed = useFold(state => state.open?.placed)
  const rows = useRows()
  const [dragged, setDragged] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const spentOf = ({ department, minutes }: AgendaItem) => {
    if (sitting?.department === department) return minutes * 60 - (turnAt(sitting, agenda, now)?.left ?? 0)
    return Math.round(sitting?.spent[department] ?? 0)
  }
  const move = (from: number, to: number) => {
    if (to >= 0 && to < agenda.length) void moveTurn.run(desk, { from, to })
  }
  return (
    <nav className={styles.agenda} aria-label={t('agenda')}>
      <header className={styles.agendaHead}>
        <h2>{t('agenda')}</h2>
        <small>{t('agendaSum', { minutes: agenda.reduce((sum, one) => sum + one.minutes, 0) })}</small>
      </header>
      <ol>
        {agenda.map((item, index) => {
          const ids = new Set(fold && placed ? placedIn(item, fold, placed).map(one => one.commitment.id) : [])
          const own = progressOf(rows.filter(row => ids.has(row.id)))
          const name = turnName(item)
          const isInTurn = sitting?.department === item.department
          const spent = spentOf(item)
          return (
            <li
              key={item.department}
              className={styles.item}
              data-turn={isInTurn || undefined}
              data-over={over === index || undefined}
              draggable
              onDragStart={event => {
                event.dataTransfer.effectAllowed = 'move'
                event.dataTransfer.setData('text/plain', item.department)
                setDragged(index)
              }}
              onDragOver={event => {
                if (dragged === null) return
                event.preventDefault()
                event.stopPropagation()
                setOver(index)
              }}
              onDrop={event => {
                event.preventDefault()
                event.stopPropagation()
                if (dragged !== null) move(dragged, index)
                setDragged(null)
                setOver(null)
              }}
              onDragEnd={() => {
                setDragged(null)
                setOver(null)
              }}
            >
              <button
                type="button"
                className={styles.floor}
                aria-current={isInTurn ? 'step' : undefined}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                onClick={() => void giveFloor.run(desk, item.department)}
                onKeyDown={event => {
                  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
                  event.preventDefault()
                  move(index, index + (event.key === 'ArrowUp' ? -1 : 1))
                }}
              >
                <span className={styles.place}>{index + 1}</span>
                <span className={styles.who} lang="zh-CN">
                  {name || t('wholeDocument')}
                  <small>
                    {item.topic && `${t('topic', { ns: 'topic' })} · `}
                    {t('reviewedOf', { done: own.done, all: own.all })}
                    {spent > 0 && ` · ${t('spent', { clock: clockWords(spent) })}`}
                  </small>
                </span>
              </button>
              {item.topic && (
                <button
                  type="button"
                  className={styles.off}
                  aria-label={t('drop', { ns: 'topic', name })}
                  title={t('drop', { ns: 'topic', name })}
                  onClick={() => void dropTopic.run(desk, item.department)}
                >
                  ×
                </button>
              )}
              <Minutes key={item.minutes} item={item} />
            </li>
          )
        })}
      </ol>
      <footer className={styles.agendaFoot}>
        <TopicForm />
        <button type="button" className={styles.link} onClick={() => void timeAll.run(desk, agenda[0]?.minutes ?? USUAL_MINUTES)}>
          {t('allLikeFirst')}
        </button>
        <small>{t('agendaHint')}</small>
      </footer>
    </nav>
  )
}

function Minutes({ item }: { readonly item: AgendaItem }) {
  const { department, minutes } = item
  const { t } = useTranslation('meeting')
  const desk = useDesk()
  const [text, setText] = useState(String(minutes))
  const keep = () => {
    const value = Number.parseInt(text, 10)
    if (Number.isNaN(value)) setText(String(minutes))
    else if (value !== minutes) void timeTurn.run(desk, { department, minutes: value })
  }
  return (
    <label className={styles.minutes}>
      <input
        inputMode="numeric"
        aria-label={t('minutesOf', { department: turnName(item) })}
        value={text}
        onChange={event => setText(event.currentTarget.value.replace(/\D/g, '').slice(0, 3))}
        onBlur={keep}
        onKeyDown={event => {
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      {t('minutes')}
    </label>
  )
}
