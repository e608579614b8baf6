import { useMemo } from 'react'
import { rowsInStep } from '../actions/table-rows.ts'
import { DEFAULT_RUBRIC } from '../domain/default-rubric.ts'
import { rubricOf } from '../domain/review.ts'
import type { Row } from '../domain/row.ts'
import type { Rubric } from '../domain/rubric.ts'
import { useFold } from './use-desk.ts'

const NONE: readonly Row[] = []

/** The rows of the open document for this reviewer, in reading order, in step with every edit. */
export function useRows(): readonly Row[] {
  const open = useFold(state => state.open)
  const me = useFold(state => state.me.id)
  return open ? rowsInStep(open, me) : NONE
}

/** The rubric in force for the open document. */
export function useRubric(): Rubric {
  const fold = useFold(state => state.open?.fold)
  const document = useFold(state => state.open?.document.id ?? '')
  return useMemo(() => (fold ? rubricOf(fold, document) : DEFAULT_RUBRIC), [fold, document])
}
