import type { Checkpoint, Status } from '../domain/completion.ts'
import type { Language } from '../domain/pack.ts'

interface ResultWords {
  readonly title: string
  readonly planScore: string
  readonly result: string
  readonly when: string
  readonly looked: string
  readonly evidence: string
  readonly source: string
  readonly note: string
  readonly statuses: Readonly<Record<Status | 'none', string>>
  readonly checkpoints: Readonly<Record<Checkpoint, string>>
}

/** Words for plan score beside result. */
export const RESULT_WORDS: Readonly<Record<Language, ResultWords>> = {
  zh: {
    title: '计划得分与完成情况',
    planScore: '计划得分',
    result: '完成情况',
    when: '核查时点',
    looked: '核查日期',
    evidence: '依据',
    source: '来源',
    note: '“计划得分”是评审时的总分均值；完成情况以最近一次核查为准，单位：条。',
    statuses: { 'not-started': '未启动', 'under-way': '推进', done: '完成', unverifiable: '无法核实', none: '未核查' },
    checkpoints: { 'half-year': '半年', 'year-end': '年终' },
  },
  en: {
    title: 'Plan score and result',
    planScore: 'Plan score',
    result: 'Result',
    when: 'Checkpoint',
    looked: 'Looked at on',
    evidence: 'Evidence',
    source: 'Source',
    note: 'The plan score is the mean total of the review; results count commitments, by what was found last.',
    statuses: {
      'not-started': 'Not started',
      'under-way': 'Under way',
      done: 'Done',
      unverifiable: 'Cannot be verified',
      none: 'Not looked at',
    },
    checkpoints: { 'half-year': 'Half-year', 'year-end': 'Year end' },
  },
}
