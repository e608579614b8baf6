import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Annotations } from './Annotations.tsx'
import { CommitmentWords } from './CommitmentWords.tsx'
import { Corrector } from './Corrector.tsx'
import { Doubts } from './Doubts.tsx'
import { Findings } from './Findings.tsx'
import { History } from './History.tsx'
import styles from './Inspector.module.css'
import { LikeTargets } from './LikeTargets.tsx'
import { LinksOf } from './LinksOf.tsx'
import { MarkUp } from './MarkUp.tsx'
import { NoteField } from './NoteField.tsx'
import { PhraseBank } from './PhraseBank.tsx'
import { ScorePanel } from './ScorePanel.tsx'
import { useAsked } from './use-asked.ts'
import { useFold } from './use-desk.ts'
import { useInHand } from './use-in-hand.ts'
import { useStash } from './use-stash.ts'

/** The commitment in hand: its words, score and note, which must be seen without scrolling, then what was found in it and said about it. */
export function Inspector() {
  const { t } = useTranslation(['review', 'inspect'])
  const placed = useInHand()
  const [hasContext, setContext] = useState(false)
  const document = useFold(state => state.open?.document.id)
  const place = useRef<HTMLElement>(null)
  const [isCorrecting, setCorrecting] = useState(false)
  const [focusAsked, setFocusAsked] = useState(0)
  const inHand = placed?.commitment.id
  useAsked('correct', () => {
    setCorrecting(true)
    setFocusAsked(focusAsked + 1)
  })
  useStash(document)
  // The next commitment is seen from its first word; a remark that is begun on it scrolls to itself afterwards.
  useLayoutEffect(() => {
    if (inHand) place.current?.scrollTo(0, 0)
  }, [inHand])
  if (!placed || !document)
    return (
      <section className={styles.empty} aria-label={t('inspector')}>
        <p>{t('inspectorEmpty')}</p>
        <p className={styles.quiet}>{t('inspectorEmptyHint')}</p>
      </section>
    )
  const { commitment, measure, number, plan } = placed
  const under = [plan.department, measure.title.replace(/[。：:]$/, '')].filter(Boolean).join(' › ')
  return (
    <section ref={place} className={styles.inspector} aria-label={t('inspector')}>
      <header className={styles.head}>
        <h2 className={styles.number}>{t('number', { number })}</h2>
        <p className={styles.place} lang="zh-CN" title={under}>
          {under}
        </p>
        <button
          type="button"
          className={styles.toggle}
          aria-pressed={isCorrecting}
          aria-keyshortcuts="E"
          onClick={() => setCorrecting(!isCorrecting)}
        >
          {t('correct', { ns: 'inspect' })}
        </button>
        <button type="button" className={styles.toggle} aria-pressed={hasContext} onClick={() => setContext(!hasContext)}>
          {t('context')}
        </button>
      </header>
      {isCorrecting ? (
        <Corrector piece={commitment.id} focusAsked={focusAsked} />
      ) : (
        <CommitmentWords commitment={commitment} hasContext={hasContext} />
      )}
      <ScorePanel commitment={commitment.id} />
      <MarkUp commitment={commitment.id} />
      <NoteField key={`note ${document} ${commitment.id}`} commitment={commitment.id} document={document} />
      <PhraseBank document={document} commitment={commitment.id} />
      <NoteField key={`private ${document} ${commitment.id}`} commitment={commitment.id} document={document} kind="private" />
      <LinksOf commitment={commitment} />
      <Findings commitment={commitment} plan={plan} />
      <LikeTargets of={placed} />
      <Doubts at={commitment.at} />
      <Annotations commitment={commitment} document={document} />
      <History commitment={commitment.id} />
    </section>
  )
}
