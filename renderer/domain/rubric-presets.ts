import { DEFAULT_RUBRIC } from './default-rubric.ts'
import type { Criterion, Rubric, Worded } from './rubric.ts'

const w = (zh: string, en: string): Worded => ({ zh, en })

const verifiable: Criterion = {
  id: 'verifiable',
  name: w('可核查', 'Verifiable'),
  asks: w('事后能不能依据公开材料核查做没做？', 'Could anyone check afterwards, from what is public, whether it was done?'),
  levels: [w('不能核查', 'Cannot be checked'), w('可以核查', 'Can be checked')],
  shares: [0, 1],
  weight: 1,
}

const potential: Criterion = {
  id: 'potential',
  name: w('预期成效', 'Potential'),
  asks: w('如果全部做到，现状会改变多少？', 'If all of it is done, how much does it change what is?'),
  levels: [
    w('看不出：与现状无异', 'None: things stay as they are'),
    w('较小：略有推进', 'Minor: a small step'),
    w('中等：明显推进，范围有限', 'Moderate: a clear step of limited extent'),
    w('重大：改变做法或规则', 'Transformative: changes the practice or the rules'),
  ],
  shares: [0, 1 / 3, 2 / 3, 1],
  weight: 1,
}

const completion: Criterion = {
  id: 'completion',
  name: w('完成情况', 'Completion'),
  asks: w('到评估之日做到了哪一步？', 'How far has it come by the day of the assessment?'),
  levels: [w('未启动', 'Not started'), w('有限进展', 'Limited'), w('大部分完成', 'Substantial'), w('全部完成', 'Complete')],
  shares: [0, 1 / 3, 2 / 3, 1],
  weight: 1,
}

/** The three questions that the Open Government Partnership's reviewers ask of a commitment. */
const openGovernment: Rubric = {
  id: 'open-government',
  name: w('开放政府伙伴关系三项', 'Open Government Partnership'),
  criteria: [verifiable, potential, completion],
}

const graded = (id: string, name: Worded, asks: Worded): Criterion => ({
  id,
  name,
  asks,
  levels: [w('较差', 'Poor'), w('一般', 'Fair'), w('良好', 'Good'), w('优秀', 'Excellent')],
  shares: [0.4, 0.6, 0.8, 1],
  weight: 1,
})

/** The four grades of a performance assessment, counted 1, 0.8, 0.6 and 0.4. */
const fourGrades: Rubric = {
  id: 'four-grades',
  name: w('优秀·良好·一般·较差', 'Excellent, good, fair, poor'),
  criteria: [
    graded('content', w('内容质量', 'Content'), w('事项、目标、措施写得怎么样？', 'How well are task, aim and means stated?')),
    graded('feasibility', w('可行程度', 'Feasibility'), w('人、财、时间是否支撑得起？', 'Do people, money and time bear it?')),
    graded(
      'effect',
      w('预期效果', 'Effect'),
      w('做到之后，群众和企业能感受到什么？', 'Once it is done, what will people and firms notice?'),
    ),
  ],
}

/** Rubrics to start from. */
export const PRESETS: readonly Rubric[] = [DEFAULT_RUBRIC, openGovernment, fourGrades]
