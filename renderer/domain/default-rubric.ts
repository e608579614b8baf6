import type { Criterion, Rubric, Worded } from './rubric.ts'

const w = (zh: string, en: string): Worded => ({ zh, en })

const clear: Criterion = {
  id: 'clear',
  name: w('明确', 'Clear'),
  asks: w('要做什么事、由谁去做，读一遍就清楚吗？', 'Is it plain, on one reading, what will be done and by whom?'),
  levels: [
    w('只有口号，看不出要做什么', 'A slogan; no action can be made out'),
    w('有方向，没有具体事项', 'A direction, but no concrete action'),
    w('有事项，范围或责任不清', 'An action, but its extent or owner is unclear'),
    w('事项和范围清楚，责任可以推知', 'Action and extent are clear, the owner can be inferred'),
    w('事项、范围、责任主体都写明', 'Action, extent and owner are all stated'),
  ],
  weight: 1,
}

const measurable: Criterion = {
  id: 'measurable',
  name: w('可衡量', 'Measurable'),
  asks: w('年底能不能凭数字或成果说完成了没有？', 'Can anyone say at the end of the year, by a number or a result, whether it was done?'),
  levels: [
    w('无法检验', 'Cannot be checked'),
    w('只能凭印象判断', 'Only by impression'),
    w('有成果形式，没有数量', 'A kind of result, without an amount'),
    w('有数量或比例，口径不清', 'An amount or share, but how it is counted is unclear'),
    w('数量、口径、基数都清楚', 'Amount, way of counting and base are all clear'),
  ],
  weight: 1,
}

const timed: Criterion = {
  id: 'timed',
  name: w('有时限', 'Time-bound'),
  asks: w('写明什么时候完成了吗？', 'Does it say by when?'),
  levels: [
    w('没有任何时间', 'No time at all'),
    w('只有“尽快”“适时”', 'Only "soon" or "in due course"'),
    w('按文件推知是当年', 'This year, as the document implies'),
    w('写明全年或年底', 'States the year or its end'),
    w('写明月份、季度或节点', 'States a month, a quarter or milestones'),
  ],
  weight: 1,
}

const ambitious: Criterion = {
  id: 'ambitious',
  name: w('有挑战', 'Ambitious'),
  asks: w('比过去、比同行，是否需要真正努力？', 'Compared with the past and with peers, does it take real effort?'),
  levels: [
    w('日常工作，不做也会发生', 'Routine; it would happen anyway'),
    w('略高于惯常水平', 'Slightly above the usual'),
    w('需要专门安排', 'Needs arrangements of its own'),
    w('明显高于去年或同行', 'Clearly above last year or peers'),
    w('有突破，全省全国可比', 'A breakthrough that compares across the province or country'),
  ],
  weight: 1,
}

const strategic: Criterion = {
  id: 'strategic',
  name: w('契合战略', 'On strategy'),
  asks: w('是否服务于全局部署和本部门的主要职责？', 'Does it serve the overall plan and the department’s main duty?'),
  levels: [
    w('与部署无关', 'Unrelated to the overall plan'),
    w('间接相关', 'Indirectly related'),
    w('相关，但不是重点', 'Related, but not to a priority'),
    w('直接支撑某项重点', 'Directly supports a priority'),
    w('是重点任务的关键一环', 'A key link of a priority task'),
  ],
  weight: 1,
}

/** The rubric a document starts with; setting another one is an edit. */
export const DEFAULT_RUBRIC: Rubric = {
  id: 'default',
  name: w('承诺质量五项', 'Five marks of a good commitment'),
  criteria: [clear, measurable, timed, ambitious, strategic],
}
