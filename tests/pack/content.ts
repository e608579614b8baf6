import { DEFAULT_RUBRIC } from '../../renderer/domain/default-rubric.ts'
import type { Language, PackCommitment, PackContent } from '../../renderer/domain/pack.ts'

/** Words that would do harm if they were taken for markup. */
export const HOSTILE = '#panic("x") *a* _b_ $x^2$ @cite [c] <d> `e` \\f // g /* h */ = i “引号”——……、'

const commitment = (number: number, more: Partial<PackCommitment> = {}): PackCommitment => ({
  number,
  measure: '推动产业攀升。',
  text: `全年新认定高新技术企业${number}00家以上。`,
  at: [0, 1],
  targets: [{ text: `${number}00家以上`, metric: '新认定高新技术企业' }],
  deadlines: [{ text: '全年', from: '2020-01-01', until: '2020-12-31' }],
  marks: {},
  total: null,
  note: '',
  annotations: [],
  ...more,
})

/** A pack with three departments: one fully scored, one not at all, one with nothing to review. */
export function content(language: Language = 'zh'): PackContent {
  const marks = { clear: 5, measurable: 4, timed: 'unable', ambitious: 3, strategic: 4 } as const
  return {
    title: '镇江市九部门年度计划',
    year: 2020,
    sourceName: '计划.txt',
    sourceText: `市科技局：加快创新驱动\n${HOSTILE}\n末行。`,
    reviewer: '张三',
    day: '2026-11-24',
    language,
    rubric: DEFAULT_RUBRIC,
    plans: [
      {
        department: '市科技局',
        slogan: '加快创新驱动 打造创新创业福地',
        theme: '高质量发展',
        commitments: [
          commitment(1, { marks, total: 4, note: `口径是什么？\n${HOSTILE}`, annotations: [{ quote: '300家以上', remark: HOSTILE }] }),
          commitment(2, { text: HOSTILE }),
        ],
      },
      { department: '市民政局', slogan: '', theme: null, commitments: [commitment(3, { measure: '', targets: [], deadlines: [] })] },
      { department: '市公安局', slogan: HOSTILE, theme: null, commitments: [] },
    ],
  }
}
