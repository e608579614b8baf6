import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { turnName } from '../../domain/agenda.ts'
import type { Turn } from '../../domain/sitting.ts'
import { clockWords } from '../clock-words.ts'
import { chime } from './chime.ts'
import styles from './Meeting.module.css'

/** Seconds left at which a turn is told that it ends soon. */
const SOON = 120

/** How long the turn still has; with sound, a soft note shortly before the end and two at it. */
export function Countdown({ hasSound, turn }: { readonly turn: Turn; readonly hasSound: boolean }) {
  const { t } = useTranslation('meeting')
  const { department } = turn.item
  const last = useRef({ department, left: turn.left })
  useEffect(() => {
    const before = last.current
    last.current = { department, left: turn.left }
    if (!hasSound || before.department !== department) return
    if (before.left > SOON && turn.left <= SOON && turn.left > 0) chime('soon')
    if (before.left > 0 && turn.left <= 0) chime('over')
  }, [department, turn.left, hasSound])
  return (
    <span className={styles.countdown} data-state={turn.left < 0 ? 'over' : turn.left <= SOON ? 'soon' : undefined}>
      <time role="timer" aria-label={t('left', { department: turnName(turn.item) })} dateTime={`PT${Math.max(0, turn.left)}S`}>
        {clockWords(turn.left)}
      </time>
      {!turn.isRunning && <small>{t('stopped')}</small>}
    </span>
  )
}
