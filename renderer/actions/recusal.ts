import { aboutDepartment } from '../domain/recusal.ts'
import type { Action } from './desk.ts'
import { record } from './record.ts'

/** A department, and whether this reviewer stands aside from it. */
export interface RecusalRequest {
  readonly department: string
  readonly isAside: boolean
}

/** Stands aside from a department, or comes back: its commitments leave this reviewer's rows, their marks count nowhere. */
export const recuse = {
  id: 'recuse',
  run: async (desk, { department, isAside }) => {
    const { open } = desk.folds.getState()
    if (!open) return false
    return record(desk, [
      { document: open.document.id, about: aboutDepartment(department), field: 'recused', value: isAside ? true : null },
    ])
  },
} satisfies Action<RecusalRequest>
