import { useTranslation } from 'react-i18next'
import { answerDoubt, promiseTitle } from '../actions/correct.ts'
import type { Answer } from '../domain/correction.ts'
import { Corrector } from './Corrector.tsx'
import { contextOf } from './context-of.ts'
import styles from './DoubtQueue.module.css'
import { KeyButton } from './KeyButton.tsx'
import type { QueueItem } from './queue-of.ts'
import { useDesk, useFold, useView } from './use-desk.ts'
import { useKeysHere } from './use-keys-here.ts'
import { doubtWords } from './words/doubts.ts'
import { YearField } from './YearField.tsx'

interface DoubtDetailProps {
  readonly item: QueueItem
  readonly here: number
  readonly all: number
  readonly onStep: (by: number) => void
  /** Called when the doubt is answered as it stands. */
  readonly onAnswered: () => void
}

/** One line of the queue in full: why it is in doubt, the answers, and everything that can be corrected about its words. */
export function DoubtDetail({ item: { answer, doubt, standing, title }, here, all, onStep, onAnswered }: DoubtDetailProps) {
  const { t } = useTranslation('correct')
  const desk = useDesk()
  const language = useView(state => state.language)
  const text = useFold(state => state.open?.parsed.document.text ?? '')
  const say = (next: Answer | null) => {
    if (!doubt) return
    if (next !== null) onAnswered()
    void answerDoubt.run(desk, { doubt, answer: next })
  }
  const promise = () => {
    if (title !== null) void promiseTitle.run(desk, { measure: title, doubt })
  }
  useKeysHere(
    doubt
      ? {
          A: () => say('accepted'),
          Enter: () => say('accepted'),
          D: () => say('dismissed'),
          U: () => say(null),
          ...(title === null ? {} : { P: promise }),
        }
      : {},
  )
  const why = doubt && doubtWords(doubt, language, text.slice(doubt.at[0], doubt.at[1]))
  return (
    <section className={styles.item} aria-label={t('detail')}>
      <header className={styles.itemHead}>
        <h2 aria-live="polite">{t('position', { here: here + 1, all })}</h2>
        <KeyButton title={t('previous')} hint="K" isOff={here === 0} onPress={() => onStep(-1)} />
        <KeyButton title={t('next')} hint="J" isOff={here >= all - 1} onPress={() => onStep(1)} />
      </header>
      {doubt && why && (
        <section className={styles.why} aria-label={t('why')}>
          <p className={styles.reason} lang={why.lang}>
            {why.why}
          </p>
          <p className={styles.hint} lang={why.lang}>
            {why.hint}
          </p>
          <div className={styles.answers}>
            <KeyButton
              title={t('accept')}
              hint="A"
              isMain={answer === null}
              isPressed={answer === 'accepted'}
              onPress={() => say('accepted')}
            />
            <KeyButton title={t('wave')} hint="D" isPressed={answer === 'dismissed'} onPress={() => say('dismissed')} />
            {answer !== null && <KeyButton title={t('reopen')} hint="U" onPress={() => say(null)} />}
            {title !== null && <KeyButton title={t('asPromise')} hint="P" onPress={promise} />}
          </div>
          {doubt.code === 'no-year' && <YearField />}
        </section>
      )}
      {standing ? (
        <Corrector piece={standing.piece.id} doubt={answer === null ? doubt : null} hearsAll />
      ) : (
        doubt && <Around text={text} at={doubt.at} />
      )}
    </section>
  )
}

function Around({ text, at }: { readonly text: string; readonly at: readonly [number, number] }) {
  const { t } = useTranslation('correct')
  const { before, after } = contextOf(text, at)
  return (
    <section aria-label={t('around')}>
      <p className={styles.hint}>{t('noPiece')}</p>
      <blockquote className={styles.around} lang="zh-CN">
        {before && text.slice(before[0], before[1])}
        <mark>{text.slice(at[0], at[1])}</mark>
        {after && text.slice(after[0], after[1])}
      </blockquote>
    </section>
  )
}
