import type { Doubt, Span } from '../domain/parsed.ts'

/** Every kind of doubt: why the parser was unsure, and what a person may do about it. `%s` is the word in question. */
export const DOUBTS = {
  'no-department-heading': [
    '全文没有找到部门标题,已按一份计划处理。',
    '如果是多个部门的文本,请检查部门标题是否独占一行;否则可按牵头单位查看。',
  ],
  'no-year': ['文中没有可以确定的年份。', '请在导入时指定计划年度,各项时限会随之改变。'],
  'roll-missing': ['文首名单中的“%s”在正文里没有找到。', '请核对该部门是否缺页,或正文用了另一个名称。'],
  'not-in-roll': ['正文中的“%s”不在文首名单里。', '请核对它是否确为一个部门的标题。'],
  'empty-plan': ['“%s”标题下没有内容。', '请核对原文是否缺页。'],
  'unit-missing': ['数字“%s”后面没有单位。', '请补上单位,或把它标为不是指标。'],
  'no-metric': ['“%s”没有说明衡量的是什么。', '请补上指标名称。'],
  'two-deadlines': ['一个分句里有两个时限:%s。', '请确认以哪一个为准,或把承诺拆开。'],
  'very-long': ['这条承诺超过二百字。', '可按分号或逗号拆成几条来评。'],
  'unknown-heading': ['“%s”像标题,但编号方式不认识。', '请确认它是标题还是承诺。'],
  'vague-deadline': ['“%s”不是可以核对的时限。', '评审时可追问具体日期。'],
  'month-missing': ['“%s”没有说明是哪个月。', '请补上月份。'],
  'rank-without-number': ['“%s”没有说明第几名。', '评审时可追问具体位次。'],
  'unclosed-mark': ['这里的引号或括号没有成对。', '请对照原文,分句可能因此有误。'],
} as const satisfies Record<string, readonly [string, string]>

export type DoubtCode = keyof typeof DOUBTS

/** A doubt with its sentences filled in; long words are cut to 24 units. */
export function doubtOf(code: DoubtCode, at: Span, words = ''): Doubt {
  const [why, hint] = DOUBTS[code]
  const short = words.length > 24 ? `${words.slice(0, 24)}…` : words
  return { at, code, why: why.replace('%s', () => short), hint }
}
