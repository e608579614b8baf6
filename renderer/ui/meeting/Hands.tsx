import { useTranslation } from 'react-i18next'
import { countHands } from '../../actions/decide.ts'
import { pollOf } from '../../domain/poll.ts'
import { useDesk, useFold } from '../use-desk.ts'
import styles from './Meeting.module.css'
import { meetingLookOf, useMeetingLook } from './meeting-look.ts'

/** A show of hands: H, then two digits — for and against. */
export function Hands({ commitment }: { readonly commitment: string }) {
  const { t } = useTranslation('meeting')
  const desk = useDesk()
  const look = meetingLookOf(desk)
  const { hands } = useMeetingLook()
  const fold = useFold(state => state.open?.fold)
  const poll = fold ? pollOf(fold, commitment) : null
  return (
    <section className={styles.hands} aria-label={t('hands')}>
      <button type="button" aria-pressed={hands !== null} onClick={() => look.setState({ hands: hands ? null : { first: null } })}>
        <small className={styles.key} aria-hidden="true">
          H
        </small>
        {t('hands')}
      </button>
      <output>
        {hands
          ? hands.first === null
            ? t('handsFirst')
            : t('handsSecond', { yes: hands.first })
          : poll
            ? t('handsCounted', { yes: poll.yes, no: poll.no })
            : t('handsNone')}
      </output>
      {poll && !hands && (
        <button type="button" className={styles.link} onClick={() => void countHands.run(desk, { commitment, poll: null })}>
          {t('handsClear')}
        </button>
      )}
    </section>
  )
}
