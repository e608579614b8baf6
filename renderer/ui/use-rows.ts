import { useMemo } from 'react'
import type { OpenDocument } from '../actions/desk.ts'
import { DEFAULT_RUBRIC } from '../domain/default-rubric.ts'
import { rubricOf } from '../domain/review.ts'
import { type Row, rowsOf } from '../domain/row.ts'
import type { Rubric } from '../domain/rubric.ts'
import { useFold } from './use-desk.ts'

const NONE: readonly Row[] = []

/** The last rows made and what from: outline, table and counts ask for the same ones after every edit. */
let last: { readonly open: OpenDocument; readonly rubric: Rubric; readonly me: string; readonly rows: readonly Row[] } | null = null

/** The rows of the open document for this reviewer, in reading order, in step with every edit. */
export function useRows(): readonly Row[] {
  const open = useFold(state => state.open)
  const me = useFold(state => state.me.id)
  const rubric = useRubric()
  if (!open) return NONE
  if (last?.open !== open || last.rubric !== rubric || last.me !== me)
    last = { open, rubric, me, rows: rowsOf(open.placed, open.fold, rubric, me) }
  return last.rows
}

/** The rubric in force for the open document. */
export function useRubric(): Rubric {
  const fold = useFold(state => state.open?.fold)
  const document = useFold(state => state.open?.document.id ?? '')
  return useMemo(() => (fold ? rubricOf(fold, document) : DEFAULT_RUBRIC), [fold, document])
}
