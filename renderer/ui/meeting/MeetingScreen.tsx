import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { comeInto, holdInHand } from '../../actions/sitting.ts'
import { type AgendaItem, agendaOf } from '../../domain/agenda.ts'
import { sittingOf, turnAt } from '../../domain/sitting.ts'
import { useDesk, useFold, useView } from '../use-desk.ts'
import { useNow } from '../use-now.ts'
import { addWords } from '../words/i18n.ts'
import { inspect } from '../words/inspect.ts'
import { meeting } from '../words/meeting.ts'
import { review } from '../words/review.ts'
import { topic } from '../words/topic.ts'
import { Agenda } from './Agenda.tsx'
import styles from './Meeting.module.css'
import { MeetingTools } from './MeetingTools.tsx'
import { Stage } from './Stage.tsx'
import { useMeetingKeys } from './use-meeting-keys.ts'

addWords({ inspect, meeting, review, topic })

/** The meeting: the speaking order at the left, the department in turn large in the middle, the clock above. */
export function MeetingScreen() {
  const { t } = useTranslation('meeting')
  const desk = useDesk()
  const open = useFold(state => state.open)
  const sitting = open ? sittingOf(open.fold, open.document.id) : null
  const now = useNow(desk.now, sitting?.since != null)
  useMeetingKeys(sitting !== null)
  const inTurn = sitting?.department
  const selected = useView(state => state.selected)
  useEffect(() => {
    // After a restart, and after another laptop gave the floor on, what was in hand belongs to another turn.
    if (inTurn !== undefined) comeInto(desk)
  }, [desk, inTurn])
  useEffect(() => {
    if (inTurn !== undefined && selected !== null) void holdInHand(desk)
  }, [desk, inTurn, selected])
  if (!open) return null
  const agenda = agendaOf(open.fold, open.parsed)
  const turn = sitting && turnAt(sitting, agenda, now)
  return (
    <main className={styles.meeting} aria-label={t('meeting')}>
      <MeetingTools sitting={sitting} turn={turn} />
      <Agenda agenda={agenda} sitting={sitting} now={now} />
      {turn ? <Stage turn={turn} /> : <Lobby agenda={agenda} />}
    </main>
  )
}

function Lobby({ agenda }: { readonly agenda: readonly AgendaItem[] }) {
  const { t } = useTranslation(['meeting', 'topic'])
  const topics = agenda.filter(item => item.topic).length
  const departments = agenda.length - topics
  const minutes = agenda.reduce((sum, one) => sum + one.minutes, 0)
  return (
    <section className={styles.lobby} aria-label={t('lobby')}>
      <p className={styles.lead}>
        {topics === 0 ? t('lobbyLead', { departments, minutes }) : t('lobbyLead', { ns: 'topic', departments, topics, minutes })}
      </p>
      <p>{t('lobbyHint')}</p>
      <p className={styles.keys}>{t('keys')}</p>
    </section>
  )
}
