import type { Language } from '../domain/pack.ts'
import type { Rubric } from '../domain/rubric.ts'

/** Words of the table's fixed columns before the marks. */
const BEFORE = {
  zh: ['序', '部门', '举措', '承诺', '指标', '时限', '评审人'],
  en: ['No.', 'Department', 'Measure', 'Commitment', 'Target', 'Due', 'Reviewer'],
} as const
/** Words of the columns after the marks. */
export const CSV_AFTER = { zh: ['总分', '结论', '批语', '承诺编号'], en: ['Total', 'Verdict', 'Note', 'Commitment id'] } as const

/** The head of the table of reviews: one line for each commitment and reviewer. Reading back knows columns by these words, in either language. */
export function csvHead(rubric: Rubric, language: Language): readonly string[] {
  return [...BEFORE[language], ...rubric.criteria.map(one => one.name[language]), ...CSV_AFTER[language]]
}

/** Positions of the columns that are read back; -1 for one that is not there. */
export function csvPositions(head: readonly string[], rubric: Rubric) {
  const at = (...names: readonly string[]) => head.findIndex(cell => names.includes(cell.trim()))
  return {
    reviewer: at(BEFORE.zh[6], BEFORE.en[6]),
    verdict: at(CSV_AFTER.zh[1], CSV_AFTER.en[1]),
    note: at(CSV_AFTER.zh[2], CSV_AFTER.en[2]),
    id: at(CSV_AFTER.zh[3], CSV_AFTER.en[3]),
    marks: rubric.criteria.map(({ id, name }) => ({ id, at: at(name.zh, name.en) })),
  }
}
