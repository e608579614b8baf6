import type { Language } from '../domain/pack.ts'

const WORDS = {
  zh: { commitments: '承诺', reviews: '评审', departments: '部门', dates: '时限', from: '起', until: '止' },
  en: { commitments: 'Commitments', reviews: 'Reviews', departments: 'Departments', dates: 'Dates', from: 'From', until: 'Until' },
} as const

/** Names of the workbook's sheets, and of columns that only it has. */
export function sheetWords(language: Language) {
  return WORDS[language]
}
