import { useEffect, useMemo, useState } from 'react'
import { completionOf } from '../../domain/completion.ts'
import type { Reviewer } from '../../domain/edit.ts'
import type { Insight, ScoreMap } from '../../domain/insight.ts'
import { goalsIn } from '../../domain/insight-edits.ts'
import { panelTableOf } from '../../domain/panel.ts'
import { useDesk, useFold } from '../use-desk.ts'
import { useRubric } from '../use-rows.ts'

/** An answer of the insight worker: not there yet, there, or failed. */
export type Asked<T> = { readonly is: 'waiting' } | { readonly is: 'there'; readonly answer: T } | { readonly is: 'failed' }

/** Asks a worker whenever the question changes; the last answer stands until the next one comes, and only the last question's answer is taken. */
export function useAnswer<T>(ask: () => Promise<T> | null): Asked<T> {
  const [state, setState] = useState<Asked<T>>({ is: 'waiting' })
  useEffect(() => {
    let isLast = true
    ask()?.then(
      answer => isLast && setState({ is: 'there', answer }),
      () => isLast && setState({ is: 'failed' }),
    )
    return () => {
      isLast = false
    }
  }, [ask])
  return state
}

/** The own goals kept with the open document: the same list as long as it does not change. */
export function useGoals(): readonly string[] {
  const written = useFold(state => (state.open ? JSON.stringify(goalsIn(state.open.fold, state.open.document.id)) : '[]'))
  return useMemo(() => JSON.parse(written) as readonly string[], [written])
}

/** What completion is on record for the open document: ids that are done, and whether anybody looked at all. The latest checkpoint speaks. */
export function useCompletion(): { readonly done: readonly string[]; readonly isOnRecord: boolean } {
  const written = useFold(({ open }) => {
    const found = (open?.placed ?? []).flatMap(({ commitment: { id } }) => {
      const completion = open && (completionOf(open.fold, id, 'year-end') ?? completionOf(open.fold, id, 'half-year'))
      return completion ? [{ id, isDone: completion.status === 'done' }] : []
    })
    return JSON.stringify({ done: found.filter(({ isDone }) => isDone).map(({ id }) => id), isOnRecord: found.length > 0 })
  })
  return useMemo(() => JSON.parse(written) as { done: readonly string[]; isOnRecord: boolean }, [written])
}

/** What the text of the open document tells, as of a day. */
export function useInsight(today: string): Asked<Insight> {
  const desk = useDesk()
  const parsed = useFold(state => state.open?.parsed)
  const goals = useGoals()
  const { done } = useCompletion()
  const ask = useMemo(
    () => () => (parsed ? desk.workers.insight.of(parsed, { goals, today, done }) : null),
    [desk, parsed, goals, today, done],
  )
  return useAnswer(ask)
}

/** What the scores of the open document tell: this reviewer's, or everybody's. A fold stays here; its marks travel as plain values. */
export function useScoreMap(reviewers: readonly Reviewer[]): Asked<ScoreMap> {
  const desk = useDesk()
  const open = useFold(state => state.open)
  const rubric = useRubric()
  const ask = useMemo(
    () => () => {
      if (!open) return null
      const table = panelTableOf(open.fold, open.placed, rubric, reviewers)
      return desk.workers.insight.scores(open.parsed, open.placed, { table, rubric })
    },
    [desk, open, rubric, reviewers],
  )
  return useAnswer(ask)
}
