import { useTranslation } from 'react-i18next'
import { toggleVerdict } from '../../actions/mark-up.ts'
import { toggleFlag } from '../../actions/question.ts'
import { placedIn, turnName } from '../../domain/agenda.ts'
import { isFlagged } from '../../domain/question.ts'
import type { Turn } from '../../domain/sitting.ts'
import { VERDICTS, verdictOf } from '../../domain/verdict.ts'
import { CommitmentWords } from '../CommitmentWords.tsx'
import { NoteField } from '../NoteField.tsx'
import { ScorePanel } from '../ScorePanel.tsx'
import { useDesk, useFold } from '../use-desk.ts'
import { useInHand } from '../use-in-hand.ts'
import { Decision } from './Decision.tsx'
import { Hands } from './Hands.tsx'
import styles from './Meeting.module.css'

/** The department in turn: its commitment in hand large and calm, what is said of it beside. */
export function Stage({ turn }: { readonly turn: Turn }) {
  const { t } = useTranslation(['meeting', 'topic'])
  const desk = useDesk()
  const placed = useFold(state => state.open?.placed)
  const fold = useFold(state => state.open?.fold)
  const document = useFold(state => state.open?.document.id ?? '')
  const me = useFold(state => state.me.id)
  const inHand = useInHand()
  const own = fold && placed ? placedIn(turn.item, fold, placed) : []
  const { topic } = turn.item
  const plan = topic ? undefined : own[0]?.plan
  const at = inHand ? own.indexOf(inHand) : -1
  if (!fold) return null
  const commitment = at < 0 ? undefined : inHand?.commitment
  const flagged = commitment ? isFlagged(fold, commitment.id, me) : false
  return (
    <>
      <section className={styles.stage} aria-label={t('stage')}>
        <header className={styles.head}>
          <h2 lang="zh-CN">{turnName(turn.item) || t('wholeDocument')}</h2>
          {topic ? (
            <p>{topic.tag === null ? t('listed', { ns: 'topic', count: own.length }) : t('tagged', { ns: 'topic', tag: topic.tag })}</p>
          ) : (
            <p lang="zh-CN">{[plan?.theme, plan?.slogan].filter(Boolean).join(' · ')}</p>
          )}
        </header>
        {own.length === 0 && <p className={styles.aside}>{topic ? t('nothing', { ns: 'topic' }) : t('nothingHere')}</p>}
        {commitment && inHand && (
          <>
            <p className={styles.of}>
              {topic
                ? t('commitmentOf', { ns: 'topic', number: inHand.number, department: inHand.plan.department, at: at + 1, all: own.length })
                : t('commitmentOf', { number: inHand.number, at: at + 1, all: own.length })}
              {inHand.measure.title && <span lang="zh-CN"> · {inHand.measure.title}</span>}
            </p>
            <div className={styles.words}>
              <CommitmentWords commitment={commitment} hasContext={false} />
            </div>
            <Hands commitment={commitment.id} />
            <Decision key={commitment.id} commitment={commitment.id} />
          </>
        )}
        <p className={styles.onDeck}>
          {turn.next
            ? t('onDeck', { next: turnName(turn.next), after: turn.afterNext ? turnName(turn.afterNext) : t('nobody') })
            : t('lastTurn')}
        </p>
        <p className={styles.keys}>{t('keys')}</p>
      </section>
      {commitment && (
        <aside className={styles.judge} aria-label={t('judge')}>
          <ScorePanel commitment={commitment.id} />
          <fieldset className={styles.verdicts} aria-label={t('verdict')}>
            {VERDICTS.map((verdict, index) => (
              <button
                key={verdict}
                type="button"
                aria-pressed={verdictOf(fold, commitment.id, me) === verdict}
                onClick={() => void toggleVerdict.run(desk, { commitment: commitment.id, verdict })}
              >
                <small className={styles.key} aria-hidden="true">
                  {index + 6}
                </small>
                {t(`verdict-${verdict}`)}
              </button>
            ))}
          </fieldset>
          <button type="button" className={styles.flag} aria-pressed={flagged} onClick={() => void toggleFlag.run(desk, commitment.id)}>
            <small className={styles.key} aria-hidden="true">
              F
            </small>
            {flagged ? t('flagged') : t('flag')}
          </button>
          <NoteField document={document} commitment={commitment.id} />
        </aside>
      )}
    </>
  )
}
