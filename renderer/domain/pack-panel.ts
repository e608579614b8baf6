import type { PackPanel, PanelMark } from './pack-content.ts'
import { isComplete, type Mark, type Rubric } from './rubric.ts'

/** What a panel is made of: one reviewer's marks, total and verdict. */
export interface PanelReview {
  readonly marks: Readonly<Record<string, Mark | null>>
  readonly total: number | null
  readonly verdict: string
}

/** The panel's numbers for one commitment: 无法判断 and missing marks count for nothing. */
export function panelOf(reviews: readonly PanelReview[], rubric: Rubric): PackPanel {
  const verdicts: Record<string, number> = {}
  for (const { verdict } of reviews) if (verdict) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1
  return {
    marks: Object.fromEntries(rubric.criteria.map(({ id }) => [id, panelMark(reviews.map(one => one.marks[id] ?? null))])),
    total: panelMark(reviews.map(one => one.total)),
    unable: rubric.criteria.map(({ id }) => id).filter(id => isUnable(reviews.map(one => one.marks[id] ?? null))),
    complete: reviews.filter(one => isComplete(rubric, criterion => one.marks[criterion] ?? null)).length,
    verdicts,
  }
}

/** How the numbers among marks lie; `null` where there are none. */
export function panelMark(marks: readonly (Mark | number | null)[]): PanelMark | null {
  const numbers = marks.filter(mark => typeof mark === 'number')
  if (numbers.length === 0) return null
  return {
    mean: numbers.reduce((sum, one) => sum + one, 0) / numbers.length,
    least: Math.min(...numbers),
    most: Math.max(...numbers),
    count: numbers.length,
  }
}

function isUnable(marks: readonly (Mark | null)[]): boolean {
  return marks.includes('unable') && marks.every(mark => mark === null || mark === 'unable')
}
