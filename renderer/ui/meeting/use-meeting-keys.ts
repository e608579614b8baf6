import { countHands } from '../../actions/decide.ts'
import { toggleVerdict } from '../../actions/mark-up.ts'
import { scoreInTurn, walkTurn } from '../../actions/meeting-score.ts'
import { toggleFlag } from '../../actions/question.ts'
import { nextCriterion, previousCriterion } from '../../actions/score.ts'
import { nextTurn, pauseMeeting, previousTurn, startMeeting } from '../../actions/sitting.ts'
import { MARK_KEYS } from '../../domain/rubric.ts'
import { VERDICTS } from '../../domain/verdict.ts'
import { useDesk } from '../use-desk.ts'
import { useKeysHere } from '../use-keys-here.ts'
import { meetingLookOf } from './meeting-look.ts'

/** Where the decision line is, so that a key can put the cursor there. */
export const DECISION_FIELD = 'meeting-decision'

/** The key of the first verdict; the others follow: 6 7 8 9. */
const FIRST_VERDICT_KEY = 6

/** The meeting's keys. While hands are counted, two digits are 赞成 and 反对 and everything else waits. */
export function useMeetingKeys(isSitting: boolean): void {
  const desk = useDesk()
  const look = meetingLookOf(desk)
  const inHand = () => desk.view.getState().selected
  const digit = (value: number, otherwise: () => void) => () => {
    const { hands } = look.getState()
    const commitment = inHand()
    if (!hands) return otherwise()
    if (hands.first === null) return look.setState({ hands: { first: value } })
    look.setState({ hands: null })
    if (commitment) void countHands.run(desk, { commitment, poll: { yes: hands.first, no: value } })
  }
  const onHand = (run: (commitment: string) => void) => () => {
    const commitment = inHand()
    if (commitment) run(commitment)
  }
  const marks = MARK_KEYS.map(([key, mark]) => [key, digit(Number(key), () => void scoreInTurn.run(desk, mark))] as const)
  const verdicts = VERDICTS.map((verdict, index) => {
    const key = FIRST_VERDICT_KEY + index
    return [
      String(key),
      digit(
        key,
        onHand(commitment => void toggleVerdict.run(desk, { commitment, verdict })),
      ),
    ] as const
  })
  const during = {
    ...Object.fromEntries([...marks, ...verdicts]),
    J: () => walkTurn.run(desk, 1),
    ArrowDown: () => walkTurn.run(desk, 1),
    K: () => walkTurn.run(desk, -1),
    ArrowUp: () => walkTurn.run(desk, -1),
    Home: () => walkTurn.run(desk, Number.NEGATIVE_INFINITY),
    End: () => walkTurn.run(desk, Number.POSITIVE_INFINITY),
    ArrowRight: () => nextCriterion.run(desk),
    ArrowLeft: () => previousCriterion.run(desk),
    F: onHand(commitment => void toggleFlag.run(desk, commitment)),
    D: () => document.getElementById(DECISION_FIELD)?.focus(),
    H: () => look.setState(({ hands }) => ({ hands: hands ? null : { first: null } })),
    N: () => void nextTurn.run(desk),
    P: () => void previousTurn.run(desk),
    Space: () => void pauseMeeting.run(desk),
    C: () => desk.view.setState(({ asks }) => ({ asks: { ...asks, note: asks.note + 1 } })),
    Escape: () => look.setState({ hands: null }),
  }
  useKeysHere({
    ...(isSitting ? during : { S: () => void startMeeting.run(desk) }),
    B: () => look.setState(({ isBlank }) => ({ isBlank: !isBlank })),
    M: () => look.setState(({ hasSound }) => ({ hasSound: !hasSound })),
  })
}
