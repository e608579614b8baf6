import { useEffect, useMemo, useState } from 'react'
import { type PanelTable, panelTableOf, reviewersIn } from '../../domain/panel.ts'
import { type Round, roundOf } from '../../domain/round.ts'
import type { PanelFigures } from '../../workers/answers.ts'
import { useDesk, useFold } from '../use-desk.ts'
import { useRubric } from '../use-rows.ts'

/** The round of the open document. */
export function useRound(): Round | null {
  const fold = useFold(state => state.open?.fold)
  const document = useFold(state => state.open?.document.id ?? '')
  return useMemo(() => (fold ? roundOf(fold, document) : null), [fold, document])
}

/** Everybody's visible marks, in step with every edit. */
export function usePanelTable(): PanelTable | null {
  const fold = useFold(state => state.open?.fold)
  const placed = useFold(state => state.open?.placed)
  const me = useFold(state => state.me)
  const rubric = useRubric()
  return useMemo(() => (fold && placed ? panelTableOf(fold, placed, rubric, reviewersIn(fold, me)) : null), [fold, placed, rubric, me])
}

/** The figures of a table, reckoned off the screen's thread; the last ones stand until the next are there. `null` before the first. */
export function usePanelFigures(table: PanelTable | null): PanelFigures | null {
  const desk = useDesk()
  const [figures, setFigures] = useState<PanelFigures | null>(null)
  useEffect(() => {
    if (!table) return
    let isWanted = true
    desk.workers.panel(table).then(
      answer => isWanted && setFigures(answer),
      // A worker that died answers nothing; the next edit asks a new one.
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [desk, table])
  return figures
}
