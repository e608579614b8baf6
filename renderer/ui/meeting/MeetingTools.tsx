import { Button, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { openProjector } from '../../actions/projector.ts'
import { endMeeting, nextTurn, pauseMeeting, previousTurn, startMeeting } from '../../actions/sitting.ts'
import { isBlind } from '../../domain/round.ts'
import type { Sitting, Turn } from '../../domain/sitting.ts'
import { useRound } from '../panel/use-panel.ts'
import { useDesk } from '../use-desk.ts'
import { Countdown } from './Countdown.tsx'
import styles from './Meeting.module.css'
import { meetingLookOf, useMeetingLook } from './meeting-look.ts'

interface MeetingToolsProps {
  readonly sitting: Sitting | null
  readonly turn: Turn | null
}

/** Whose turn it is and how long still; what can be done with the meeting and with the wall. */
export function MeetingTools({ sitting, turn }: MeetingToolsProps) {
  const { t } = useTranslation('meeting')
  const desk = useDesk()
  const look = meetingLookOf(desk)
  const { hasScores, hasSound, isBlank } = useMeetingLook()
  const round = useRound()
  const blind = round !== null && isBlind(round)
  return (
    <section className={styles.tools} aria-label={t('tools')}>
      {turn && <Countdown turn={turn} hasSound={hasSound} />}
      <span className={styles.group}>
        {!sitting && (
          <Button size="sm" onClick={() => void startMeeting.run(desk)}>
            {t('start')}
          </Button>
        )}
        {sitting && (
          <>
            <Button size="xs" variant="default" onClick={() => void previousTurn.run(desk)} disabled={!turn || turn.index === 0}>
              {t('previous')}
            </Button>
            <Button size="xs" variant="default" onClick={() => void pauseMeeting.run(desk)}>
              {sitting.since === null ? t('goOn') : t('pause')}
            </Button>
            <Button size="xs" onClick={() => void nextTurn.run(desk)} disabled={!turn?.next}>
              {t('next')}
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={() => void endMeeting.run(desk)}>
              {t('end')}
            </Button>
          </>
        )}
      </span>
      <span className={styles.spring} />
      <span className={styles.group} role="group" aria-label={t('wall')}>
        <Switch
          size="xs"
          label={t('sound')}
          checked={hasSound}
          onChange={event => look.setState({ hasSound: event.currentTarget.checked })}
        />
        <Switch
          size="xs"
          label={t('wallScores')}
          description={blind ? t('notRevealed') : undefined}
          disabled={blind}
          checked={hasScores && !blind}
          onChange={event => look.setState({ hasScores: event.currentTarget.checked })}
        />
        <Button
          size="xs"
          variant={isBlank ? 'filled' : 'default'}
          aria-pressed={isBlank}
          onClick={() => look.setState({ isBlank: !isBlank })}
        >
          {t('blank')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void openProjector.run(desk)}>
          {t('openWall')}
        </Button>
      </span>
    </section>
  )
}
