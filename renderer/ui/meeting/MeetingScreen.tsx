import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { takeFirstOf } from '../../actions/sitting.ts'
import { agendaOf } from '../../domain/agenda.ts'
import { sittingOf, turnAt } from '../../domain/sitting.ts'
import { useDesk, useFold } from '../use-desk.ts'
import { useNow } from '../use-now.ts'
import { Agenda } from './Agenda.tsx'
import styles from './Meeting.module.css'
import { MeetingTools } from './MeetingTools.tsx'
import { Stage } from './Stage.tsx'
import { useMeetingKeys } from './use-meeting-keys.ts'

/** The meeting: the speaking order at the left, the department in turn large in the middle, the clock above. */
export function MeetingScreen() {
  const { t } = useTranslation('meeting')
  const desk = useDesk()
  const open = useFold(state => state.open)
  const sitting = open ? sittingOf(open.fold, open.document.id) : null
  const now = useNow(desk.now, sitting?.since != null)
  useMeetingKeys(sitting !== null)
  const inTurn = sitting?.department
  useEffect(() => {
    if (inTurn === undefined) return
    // After a restart, and after another laptop gave the floor on, what was in hand belongs to another department.
    const { selected } = desk.view.getState()
    const inHand = desk.folds.getState().open?.placed.find(one => one.commitment.id === selected)
    if (inHand?.plan.department !== inTurn) takeFirstOf(desk, inTurn)
  }, [desk, inTurn])
  if (!open) return null
  const agenda = agendaOf(open.fold, open.parsed)
  const turn = sitting && turnAt(sitting, agenda, now)
  return (
    <main className={styles.meeting} aria-label={t('meeting')}>
      <MeetingTools sitting={sitting} turn={turn} />
      <Agenda agenda={agenda} sitting={sitting} now={now} />
      {turn ? <Stage turn={turn} /> : <Lobby departments={agenda.length} minutes={agenda.reduce((sum, one) => sum + one.minutes, 0)} />}
    </main>
  )
}

function Lobby({ departments, minutes }: { readonly departments: number; readonly minutes: number }) {
  const { t } = useTranslation('meeting')
  return (
    <section className={styles.lobby} aria-label={t('lobby')}>
      <p className={styles.lead}>{t('lobbyLead', { departments, minutes })}</p>
      <p>{t('lobbyHint')}</p>
      <p className={styles.keys}>{t('keys')}</p>
    </section>
  )
}
