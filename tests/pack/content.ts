import { DEFAULT_RUBRIC } from '../../renderer/domain/default-rubric.ts'
import type { Language } from '../../renderer/domain/pack.ts'
import type { PackCommitment, PackContent } from '../../renderer/domain/pack-content.ts'
import { panelOf } from '../../renderer/domain/pack-panel.ts'
import type { Mark } from '../../renderer/domain/rubric.ts'

/** Words that would do harm if they were taken for markup. */
export const HOSTILE = '#panic("x") *a* _b_ $x^2$ @cite [c] <d> `e` \\f // g /* h */ = i “引号”——……、'

type Marks = Readonly<Record<string, Mark | null>>

/** What one reviewer's marks look like to the pack. */
export function reviewed(marks: Marks, total: number | null, reviewer = '张三'): Pick<PackCommitment, 'panel' | 'reviews'> {
  const review = { reviewer, marks, total, verdict: '' }
  return { panel: panelOf([review], DEFAULT_RUBRIC), reviews: [review] }
}

const commitment = (number: number, more: Partial<PackCommitment> = {}): PackCommitment => ({
  id: `c${number}`,
  number,
  measure: '推动产业攀升。',
  text: `全年新认定高新技术企业${number}00家以上。`,
  at: [0, 1],
  targets: [{ text: `${number}00家以上`, metric: '新认定高新技术企业', comparator: '>=', value: number * 100, valueTo: null, unit: '家' }],
  deadlines: [{ text: '全年', from: '2020-01-01', until: '2020-12-31' }],
  owners: [],
  partners: [],
  panel: panelOf([], DEFAULT_RUBRIC),
  reviews: [],
  notes: [],
  tags: [],
  question: null,
  answer: { isAnswered: false, words: '' },
  results: [],
  annotations: [],
  history: [],
  ...more,
})

/** A pack with three departments: one fully scored, one not at all, one with nothing to review. */
export function content(language: Language = 'zh'): PackContent {
  const marks = { clear: 5, measurable: 4, timed: 'unable', ambitious: 3, strategic: 4 } as const
  return {
    documentId: 'sha256:0',
    title: '镇江市九部门年度计划',
    year: 2020,
    sourceName: '计划.txt',
    sourceText: `市科技局：加快创新驱动\n${HOSTILE}\n末行。`,
    reviewers: ['张三'],
    panelSize: 1,
    shown: 'named',
    day: '2026-11-24',
    language,
    rubric: DEFAULT_RUBRIC,
    insight: null,
    plans: [
      {
        department: '市科技局',
        fullName: null,
        slogan: '加快创新驱动 打造创新创业福地',
        theme: '高质量发展',
        commitments: [
          commitment(1, {
            ...reviewed(marks, 4),
            notes: [{ by: '张三', words: `口径是什么？\n${HOSTILE}` }],
            annotations: [{ quote: '300家以上', remark: HOSTILE }],
          }),
          commitment(2, { text: HOSTILE }),
        ],
      },
      {
        department: '市民政局',
        fullName: null,
        slogan: '',
        theme: null,
        commitments: [commitment(3, { measure: '', targets: [], deadlines: [] })],
      },
      { department: '市公安局', fullName: null, slogan: HOSTILE, theme: null, commitments: [] },
    ],
  }
}
