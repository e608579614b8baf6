import type { Fold } from './fold.ts'
import { valueIn } from './fold.ts'
import type { Placed } from './row.ts'

/** The subject of what is said about a department. */
export const aboutDepartment = (department: string) => `department:${department}`

/** Whether a reviewer stands aside from a department (回避). */
export function isRecused(fold: Fold, department: string, by: string): boolean {
  return valueIn(fold, aboutDepartment(department), 'recused', by) === true
}

/** The departments of these commitments that a reviewer stands aside from, in their order. */
export function recusedFrom(fold: Fold, placed: readonly Placed[], by: string): readonly string[] {
  return [...new Set(placed.map(one => one.plan.department))].filter(department => isRecused(fold, department, by))
}

/** The commitments a reviewer works on: those of departments they stand aside from are left out. The same list where nothing is. */
export function placedFor(placed: readonly Placed[], fold: Fold, by: string): readonly Placed[] {
  const recused = recusedFrom(fold, placed, by)
  return recused.length === 0 ? placed : placed.filter(one => !recused.includes(one.plan.department))
}

/** Whether an edit of this field changes who works on what. */
export function isStandingAside(field: string): boolean {
  return field === 'recused'
}
