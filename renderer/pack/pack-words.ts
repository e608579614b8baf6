import type { Language, Template } from '../domain/pack.ts'
import type { PackContent } from '../domain/pack-content.ts'

const zh = {
  kinds: {
    brief: '评审简报',
    full: '评审详报',
    'one-page': '一页纸',
    questions: '追问清单',
    scorecard: '评分汇总',
    blank: '打分表',
  } satisfies Record<Template, string>,
  contents: '目录',
  summary: '总览',
  source: '附：原文',
  note: '批语',
  total: '总分',
  unable: '无法判断',
  none: '这一部分没有可评审的承诺。',
  department: '部门',
  all: '全部',
  commitments: '承诺',
  commitment: '承诺事项',
  withTarget: '含指标',
  withDeadline: '含时限',
  reviewed: '已评',
  target: '指标',
  deadline: '时限',
  targetAndDeadline: '指标与时限',
  owner: '牵头',
  partner: '配合',
  reviewer: '评审人',
  anonymous: (letter: string) => `评审人${letter}`,
  panelOf: (count: number) => `评审组（${count} 人）`,
  day: '日期',
  sourceFile: '原文件',
  recipient: '送',
  year: (year: number) => `${year} 年度`,
  made: '由阅案在本机生成',
  notReviewed: '尚未评审',
  scale: '分值 1–5，“–”为未评；均值不计“无法判断”。',
  number: '序',
  verdict: '结论',
  verdicts: { accept: '采纳', revise: '需修改', doubt: '存疑', return: '退回' } as Readonly<Record<string, string>>,
  tags: '标签',
  history: '改分',
  changed: (day: string, by: string, criterion: string, from: string, to: string) =>
    `${day} ${by ? `${by} ` : ''}${criterion} ${from} → ${to}`,
  rank: '名次',
  spread: '分差',
  agreement: '一致',
  agreementLine: (within: string, range: string, compared: number) =>
    `至少两人评过的承诺 ${compared} 条，其中 ${within} 的总分相差不超过 1 分；最高与最低总分平均相差 ${range} 分。`,
  noAgreement: '评过的不足两人，无从比较意见是否一致。',
  ranking: '排名',
  heat: '逐项均分',
  contested: '分歧最大的承诺',
  contestedNone: '没有分歧超过半分的承诺。',
  deadlines: '到期时间',
  months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  beyond: '跨年',
  undated: '未注明',
  measures: '举措',
  question: '追问',
  noQuestions: '没有标记追问的承诺。',
  askPlain: '请说明这项承诺的具体内容、口径和完成时间。',
  answer: '答复',
  answered: '已答复',
  remarks: '批注',
  signature: '评审人签名',
  signedDay: '日期',
  opinion: '意见',
  levels: '评分标准',
  level: (mark: number) => `${mark} 分`,
  blankHint: '每项填 1–5；无法判断填 0。',
  prose: (o: Prose) =>
    `${o.name}共作出承诺${o.commitments}条，其中含量化指标的${o.withTarget}条，写明时限的${o.withDeadline}条${o.total ? `；已评${o.reviewed}条，总分均值${o.total}分${o.means ? `（${o.means}）` : ''}` : '；尚未评审'}。`,
  proseAll: (o: Prose & { departments: number }) =>
    `《${o.name}》涉及${o.departments}个部门，共作出承诺${o.commitments}条，其中含量化指标的${o.withTarget}条，写明时限的${o.withDeadline}条${o.total ? `；已评${o.reviewed}条，总分均值${o.total}分` : '；尚未评审'}。`,
}

/** What a sentence about some commitments is made of; `total` is '' where nothing is scored. */
export interface Prose {
  readonly name: string
  readonly commitments: number
  readonly withTarget: number
  readonly withDeadline: number
  readonly reviewed: number
  readonly total: string
  /** The means by criterion as one list, or ''. */
  readonly means: string
}

const en: typeof zh = {
  kinds: {
    brief: 'Review briefing',
    full: 'Full review',
    'one-page': 'One page',
    questions: 'Questions',
    scorecard: 'Scorecard',
    blank: 'Scoring sheet',
  },
  contents: 'Contents',
  summary: 'Summary',
  source: 'Appendix: the source',
  note: 'Note',
  total: 'Total',
  unable: 'cannot judge',
  none: 'There is no commitment to review in this part.',
  department: 'Department',
  all: 'All',
  commitments: 'Commitments',
  commitment: 'Commitment',
  withTarget: 'With target',
  withDeadline: 'With date',
  reviewed: 'Reviewed',
  target: 'Target',
  deadline: 'Due',
  targetAndDeadline: 'Target and date',
  owner: 'Led by',
  partner: 'With',
  reviewer: 'Reviewer',
  anonymous: letter => `Reviewer ${letter}`,
  panelOf: count => `Panel (${count})`,
  day: 'Date',
  sourceFile: 'Source file',
  recipient: 'For',
  year: year => `Year ${year}`,
  made: 'Made on this computer with Yuean',
  notReviewed: 'Not reviewed yet',
  scale: 'Marks 1–5, a dash where there is none; means leave out those that could not be judged.',
  number: 'No.',
  verdict: 'Verdict',
  verdicts: { accept: 'Accept', revise: 'Revise', doubt: 'Doubtful', return: 'Send back' },
  tags: 'Tags',
  history: 'Changed',
  changed: (day, by, criterion, from, to) => `${day} ${by ? `${by} ` : ''}${criterion} ${from} → ${to}`,
  rank: 'Rank',
  spread: 'Spread',
  agreement: 'Agreement',
  agreementLine: (within, range, compared) =>
    `Of ${compared} commitments scored by at least two reviewers, ${within} have totals within one mark; on average the highest and lowest total are ${range} apart.`,
  noAgreement: 'Fewer than two reviewers have scored: there is nothing to compare.',
  ranking: 'Ranking',
  heat: 'Means by criterion',
  contested: 'Where the panel differs most',
  contestedNone: 'No commitment has totals more than half a mark apart.',
  deadlines: 'Falling due',
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  beyond: 'Later',
  undated: 'No date',
  measures: 'Measure',
  question: 'Question',
  noQuestions: 'No commitment is flagged for a question.',
  askPlain: 'Please explain what exactly will be done, how it is counted and by when.',
  answer: 'Answer',
  answered: 'answered',
  remarks: 'Remarks',
  signature: 'Signed',
  signedDay: 'Date',
  opinion: 'Opinion',
  levels: 'What the marks mean',
  level: mark => `${mark}`,
  blankHint: 'Fill in 1–5; 0 where it cannot be judged.',
  prose: o =>
    `${o.name}: ${o.commitments} commitments, ${o.withTarget} with a target, ${o.withDeadline} with a date${o.total ? `; ${o.reviewed} reviewed, mean total ${o.total}${o.means ? ` (${o.means})` : ''}` : '; not reviewed yet'}.`,
  proseAll: o =>
    `“${o.name}”: ${o.departments} departments, ${o.commitments} commitments, ${o.withTarget} with a target, ${o.withDeadline} with a date${o.total ? `; ${o.reviewed} reviewed, mean total ${o.total}` : '; not reviewed yet'}.`,
}

/** A pack's own words in its language. The words of the source are never translated. */
export const PACK_WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** A reviewer as printed: a letter gets its noun. */
export function reviewerWords(label: string, { language }: Pick<PackContent, 'language'>): string {
  return /^[A-Z]\d*$/.test(label) ? PACK_WORDS[language].anonymous(label) : label
}

/** A verdict's word; one that is not ours stands as it is. */
export function verdictWords(verdict: string, { language }: Pick<PackContent, 'language'>): string {
  return PACK_WORDS[language].verdicts[verdict] ?? verdict
}
