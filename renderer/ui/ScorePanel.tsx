import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseCriterion, score } from '../actions/score.ts'
import { reviewOf } from '../domain/review.ts'
import type { Mark } from '../domain/rubric.ts'
import { LevelList } from './LevelList.tsx'
import styles from './ScorePanel.module.css'
import { ScoreRow } from './ScoreRow.tsx'
import { useDesk, useFold, useView } from './use-desk.ts'
import { useRubric } from './use-rows.ts'

/** A mark somebody points at, and the state in which they did: a key that moves on makes it stale. */
interface Pointed {
  readonly criterion: string
  readonly mark: Mark
  readonly while: string
}

/** The scores of one commitment, one row a criterion, with what the levels of the active one mean. */
export function ScorePanel({ commitment }: { readonly commitment: string }) {
  const { t } = useTranslation('review')
  const desk = useDesk()
  const rubric = useRubric()
  const language = useView(state => state.language)
  const active = useView(state => state.criterion)
  const me = useFold(state => state.me.id)
  const fold = useFold(state => state.open?.fold)
  const [pointed, setPointed] = useState<Pointed | null>(null)
  if (!fold) return null
  const { marks, total } = reviewOf(fold, rubric, commitment, me)
  const now = `${commitment} ${active}`
  const pointedNow = pointed?.while === now ? pointed : null
  const shown = rubric.criteria.find(({ id }) => id === (pointedNow?.criterion ?? active)) ?? rubric.criteria[0]
  const done = rubric.criteria.filter(({ id }) => marks[id] !== null).length
  const choose = (criterion: string, mark: Mark) => {
    chooseCriterion.run(desk, criterion)
    void score.run(desk, { commitment, criterion, mark: marks[criterion] === mark ? null : mark })
  }
  return (
    <section className={styles.panel} aria-label={t('score')}>
      <header className={styles.head}>
        <h3>{t('score')}</h3>
        <span className={styles.done}>
          {done > 0 && done < rubric.criteria.length && t('totalNotAll', { done, all: rubric.criteria.length })}
        </span>
        <output className={styles.total} aria-label={t('total')} data-none={total === null || undefined}>
          {total === null ? t('noTotal') : total.toFixed(1)}
        </output>
      </header>
      {rubric.criteria.map(criterion => (
        <ScoreRow
          key={criterion.id}
          criterion={criterion}
          language={language}
          mark={marks[criterion.id] ?? null}
          isActive={criterion.id === active}
          onChoose={mark => choose(criterion.id, mark)}
          onPoint={mark => setPointed(mark === null ? null : { criterion: criterion.id, mark, while: now })}
        />
      ))}
      {shown && <LevelList criterion={shown} language={language} chosen={marks[shown.id] ?? null} pointed={pointedNow?.mark ?? null} />}
    </section>
  )
}
