import type { PanelItem, PanelTable } from '../domain/panel.ts'
import type { Mark } from '../domain/rubric.ts'
import { type Agreement, agreementOf, type Reading, readingOf } from './agreement.ts'
import { type Apart, apartOf, meanOf } from './apart.ts'

/** One criterion of one commitment, with how far its marks lie apart; `outlier` is who stands alone against the others. */
export interface Difference extends Apart {
  readonly id: string
  readonly number: number
  readonly department: string
  readonly criterion: string
  readonly unable: number
  readonly outlier: string | null
}

/** How a criterion is agreed on. */
export interface CriterionAgreement extends Agreement {
  readonly criterion: string
  readonly reading: Reading
}

/** One reviewer at one department: mean of their totals, and how many commitments it rests on. */
export interface MatrixCell {
  readonly mean: number | null
  readonly count: number
  readonly isAside: boolean
}

/** How one reviewer's marks lie beside the others': below 0 is stricter. `null` where too little is shared. */
export interface Leaning {
  readonly reviewer: string
  readonly against: number | null
  readonly shared: number
}

/** Everything the panel's screen shows in numbers. */
export interface PanelFigures {
  /** Where at least two gave a number, widest apart first. */
  readonly differences: readonly Difference[]
  readonly agreements: readonly CriterionAgreement[]
  readonly departments: readonly string[]
  /** Reviewer → department → cell, in the order of the table and of `departments`. */
  readonly matrix: readonly (readonly MatrixCell[])[]
  readonly departmentMeans: readonly (number | null)[]
  readonly leanings: readonly Leaning[]
}

/** A mark this far from the others' median, who keep within one of it, stands alone. */
const ALONE = 2
/** Marks that two have to share before a leaning is said. */
const ENOUGH = 10

/** Reckons a panel's figures. Reviewers who stand aside have no marks in the table, so they count nowhere. */
export function panelFigures({ criteria, items, reviewers }: PanelTable): PanelFigures {
  const departments = [...new Set(items.map(item => item.department))]
  const differences = items.flatMap(item => criteria.map(criterion => differenceOf(item, criterion, reviewers)))
  const matrix = reviewers.map((id, index) => departments.map(department => cellOf(items, department, id, index)))
  return {
    differences: differences.filter(one => one.count >= 2).sort(byWidth),
    agreements: criteria.map(criterion => {
      const agreement = agreementOf(items.map(item => (item.marks[criterion] ?? []).map(numberOf)))
      return { criterion, ...agreement, reading: readingOf(agreement) }
    }),
    departments,
    matrix,
    departmentMeans: departments.map((_, index) => meanOf(matrix.flatMap(row => row[index]?.mean ?? []))),
    leanings: reviewers.map((reviewer, index) => leaningOf(items, criteria, reviewer, index)),
  }
}

function differenceOf({ department, id, marks, number }: PanelItem, criterion: string, reviewers: readonly string[]): Difference {
  const given = marks[criterion] ?? []
  const unable = given.filter(mark => mark === 'unable').length
  return { id, number, department, criterion, unable, outlier: outlierIn(given, reviewers), ...apartOf(numbersIn(given)) }
}

/** Widest first: range, then deviation, then the order of the text. */
function byWidth(a: Difference, b: Difference): number {
  return (b.range ?? 0) - (a.range ?? 0) || (b.deviation ?? 0) - (a.deviation ?? 0) || a.number - b.number
}

/** The one who stands alone: at least two from the median of at least two others, who lie within one of each other. */
function outlierIn(given: readonly (Mark | null)[], reviewers: readonly string[]): string | null {
  const alone = given.flatMap((mark, index) => {
    const others = apartOf(numbersIn(given.filter((_, other) => other !== index)))
    const isAlone =
      typeof mark === 'number' && others.count >= 2 && (others.range ?? 0) <= 1 && Math.abs(mark - (others.median ?? mark)) >= ALONE
    return isAlone ? [reviewers[index] ?? ''] : []
  })
  return alone.length === 1 ? (alone[0] ?? null) : null
}

function cellOf(items: readonly PanelItem[], department: string, reviewer: string, index: number): MatrixCell {
  const own = items.filter(item => item.department === department)
  const totals = own.flatMap(item => item.totals[index] ?? [])
  return { mean: meanOf(totals), count: totals.length, isAside: own.some(item => item.aside.includes(reviewer)) }
}

function leaningOf(items: readonly PanelItem[], criteria: readonly string[], reviewer: string, index: number): Leaning {
  const gaps = items.flatMap(({ marks }) =>
    criteria.flatMap(criterion => {
      const given = marks[criterion] ?? []
      const own = given[index]
      const others = meanOf(numbersIn(given.filter((_, other) => other !== index)))
      return typeof own === 'number' && others !== null ? [own - others] : []
    }),
  )
  return { reviewer, shared: gaps.length, against: gaps.length >= ENOUGH ? meanOf(gaps) : null }
}

function numbersIn(marks: readonly (Mark | null)[]): readonly number[] {
  return marks.filter(mark => typeof mark === 'number')
}

function numberOf(mark: Mark | null): number | null {
  return typeof mark === 'number' ? mark : null
}
