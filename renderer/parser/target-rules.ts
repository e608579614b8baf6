import type { Quantity } from './quantity.ts'

/** Why a quantity is not a promised one. The lists are ordered: the first that holds decides. */
export interface QuantityRule {
  readonly name: string
  readonly why: string
  readonly holds: (q: Quantity) => boolean
}

const COUNT_VERB =
  /(?:举办|举行|召开|新建|建成|建设|改建|扩建|打造|开展|组织|培育|培养|引进|招引|创建|创成|推出|新增|发布|编制|出台|设立|成立|开工|竣工|投用|投运|开通|开行|签约|认定|安排|承办|改造|整治|完成|争取|选择|创作|拍摄|建好|办好|办成|配备|购置|启动)(?:好|成)?(?:再)?(?:至少|不少于|不低于|超过|达到?|约)?$/
const MORE_COUNT = /(?:至少|不少于|不低于|超过|不超过|新增|新建|建成|改建|扩建|再举办|再建|再|达到?)$/
const THING_UNIT = /^(?:场|场次|家|座|所|台|条|处|套|名|期|次|批次|支|户|公里|辆|艘|架|部|栋|间|片|件|人|千米|亩|张)$/
const COUNT_OF_POINTS =
  /^(?:方面|领域|维度|环节|层面|层次|阶段|步骤|转变|坚持|一批|提升|确保|到位|统一|不放过|月|“|□|重点(?!任务|项目|工程|企业|工作)|关键|体系|机制|维护|意识|自信|务必|文明|为主|导向)/

/** Numbers that are no quantity of anything promised: they are dropped. [T1] */
export const labelRules: readonly QuantityRule[] = [
  { name: 'age', why: '岁 says who, not how many', holds: q => q.unit.endsWith('岁') && !/寿命/.test(q.clauseBefore + q.before) },
  {
    name: 'points',
    why: '三个方面 counts headings, not things',
    holds: q => (q.unit === '个' || q.unit === '项') && COUNT_OF_POINTS.test(q.after),
  },
  {
    name: 'stage',
    why: '二期工程 is an ordinal without 第',
    holds: q =>
      q.unit === '期' &&
      /^(?:工程|项目|建设|改造|厂房|园区|基地|试点|扩建)/.test(q.after) &&
      (q.isSmall || q.value < 10) &&
      !/(?:举办|开展|组织|推出|新增)$/.test(q.before),
  },
  {
    name: 'one',
    why: '一个, 一次, 一批 rarely count',
    holds: q =>
      q.isSmall &&
      q.value === 1 &&
      !(
        /(?:至少|不少于|不低于)$/.test(q.before) ||
        (/(?:新建|改建|扩建|迁建|建成|建设|新增)$/.test(q.before) && /^(?:所|座|家|条|处|栋)$/.test(q.unit))
      ),
  },
  {
    name: 'small-numeral',
    why: 'a small Chinese numeral counts only after a verb of doing and before a thing',
    holds: q =>
      q.isSmall &&
      q.kind !== 'share' &&
      !(MORE_COUNT.test(q.before) || (THING_UNIT.test(q.unit) && (COUNT_VERB.test(q.before) || (q.value > 10 && q.after === '')))),
  },
  {
    name: 'duration',
    why: '24小时, 15分钟 name a service unless something is to be shortened or reached',
    holds: q =>
      q.kind === 'time' &&
      !q.unit.endsWith('岁') &&
      !/(?:压缩|压减|缩短|缩减|控制|不超过|不低于|不少于|不得超过|至少|超过|减少|提速|时限|用时|时间|时长|寿命|年限)[^,]{0,12}$/.test(
        q.before,
      ) &&
      q.comparator === '=',
  },
  {
    name: 'time-point',
    why: '三年以上, 近三年 say since when',
    holds: q =>
      q.kind === 'time' &&
      /^(?:年|个月|月|周|天|日)$/.test(q.unit) &&
      !/(?:压缩|缩短|压减|不超过|时限|用时|缩减|寿命|年限|不少于|不低于|减少|控制|天数|提高到|达到?)[^,]{0,8}$/.test(q.before),
  },
]

const STOCK =
  /(?:全[省市县区州国镇乡系][\u4e00-\u9fa5]{0,3}|现有|已有|原有|既有|共有|目前|现存|剩余|余下|涉及|辖区|上述|该|这|其余|其他|首批|列入\S{0,6}|纳入\S{0,6}|确定|排定|梳理出|安排)的?(?:约|近|超过?)?$/
const ACTS_ON =
  /(?:通过|依托|利用|发挥|围绕|梳理|跟踪|盘活|走访|联系|覆盖|涵盖|涉及|针对|面向|抓好|抓实|聚焦|用好|展示|对|按照?|落实|滚动实施|实施好|推进好|紧盯|盯紧|保障)(?:好|全市|全省|全县|全区)?(?:的)?(?:约|近|超过?)?$/
const ACTS_ON_FIRST = /(?:服务|管理|监测|提供|运营|管好)(?:好|全市|全省|全县|全区)?$/
const PAST =
  /(?:已经?|(?<![比较])去年|(?<![比较])上年|近[一二两三四五六七八九十\d]+年来?|截至|截止|累计已|原来|此前|曾|过去|往年|现行|十[一二三]五(?:期间|时期|末)?)[^,]{0,24}$/

/** Quantities that the promise acts on, starts from or is measured against: kept, but not as the promise. [T2] */
export const scopeRules: readonly QuantityRule[] = [
  { name: 'base', why: '从77%提高到80%: the first number is where it starts', holds: q => q.isBase },
  {
    name: 'compared',
    why: '是上年的1.5倍, 相当于 — a comparison with the past',
    holds: q => q.unit === '倍' && /(?:是|为|相当于)[^,]{0,16}的(?:近|约)?$/.test(q.before),
  },
  {
    name: 'defined',
    why: '新批的204个: the things are already given',
    holds: q => q.kind === 'count' && /[^目标数量到达]的(?:约|近)?$/.test(q.before) && !/(?:不少于|不低于|超过|至少)$/.test(q.before),
  },
  {
    name: 'done',
    why: '在完成…的基础上, 已完成, 去年 — done already',
    holds: q => PAST.test(q.before) || /(?:的)?(?:基础上|背景下|情况下)/.test(q.after),
  },
  {
    name: 'size',
    why: '总规模5亿元的基金, 总投资 — how big the thing is',
    holds: q =>
      /(?:总规模|总投资|规模|投资额|总面积|占地|占地面积|注册资本|全长|总长|长度|面积|库容|设计能力)(?:约|近|为|达|超过?|共)*$/.test(
        q.before,
      ) &&
      (/^的/.test(q.after) || /(?:总规模|总投资|占地|全长|总长|注册资本|总面积)(?:约|近|为|达|超过?|共)*$/.test(q.before)),
  },
  {
    name: 'threshold',
    why: '500万元以上项目, 20米以上道路 — which things are meant',
    holds: q =>
      (q.kind === 'money' || q.kind === 'measure' || q.kind === 'time') &&
      (q.comparator === '>=' || q.comparator === '<=' || q.comparator === '>') &&
      /^(?:的)?(?:项目|企业|工业|工程|产业|重大|重点|贷款|合同|资金|道路|桥梁|建筑|住宅|学校|技改|投资项目|制造业|服务业|农业|亿|采购|支出|存量|燃煤|锅炉|老旧|非|外资|内资|新|高|大|先进|龙头|产业项目|河流|农田|土地|用地|船舶|机组)/.test(
        q.after,
      ) &&
      !/(?:不少于|不低于|达到?|完成|实现)$/.test(q.before),
  },
  {
    name: 'problems',
    why: '反馈的12个问题 — found, not promised',
    holds: q =>
      q.kind === 'count' && /^(?:具体|突出|重点)?问题/.test(q.after) && !/(?:整改|解决|化解|办结|销号|完成)[^,]{0,6}$/.test(q.before),
  },
  {
    name: 'package',
    why: '90项重点任务落地落实 — the size of a paper that is already out',
    holds: q => /^(?:条|项|个|方面|件|款)$/.test(q.unit) && /(?:落地|落实|见效|实施效果|兑现|落细)/.test(q.after),
  },
  {
    name: 'stock',
    why: '全市13000家企业 — all there are',
    holds: q =>
      q.kind === 'count' &&
      q.comparator === '=' &&
      STOCK.test(q.before) &&
      !/^为全[省市县区]$/.test(q.before.slice(-3)) &&
      !/(?:完成|实现|达到?|建成|新增|新建|净增)(?:全[省市县区][\u4e00-\u9fa5]{0,3})?$/.test(q.before),
  },
  {
    name: 'acted-on',
    why: '提升107家分馆服务水平, 梳理204个项目 — the number is given, what is done to them is promised',
    holds: q =>
      q.kind === 'count' &&
      q.comparator !== '>' &&
      q.comparator !== '>=' &&
      (ACTS_ON.test(q.before) ||
        (q.before.length <= 6 && ACTS_ON_FIRST.test(q.before)) ||
        (/(?:提升|提高|增强|优化|改善|强化|加强)[^,]*$/.test(q.before) &&
          /(?:水平|能力|质量|效能|功能|条件|环境|管理|监管|服务)$/.test(q.after))),
  },
  {
    name: 'condition',
    why: '得3分, 扣1分 — the number is a condition of a mark',
    holds: q =>
      /^(?:未|没有?|不)[^,]{0,10}(?:扣|不得分)/.test(q.after) ||
      /^(?:分别)?(?:得|扣|奖|加|计)\d+(?:\.\d+)?分/.test(q.clauseAfter) ||
      /(?:得|扣|奖|加)\d+(?:\.\d+)?分/.test(q.after) ||
      /^(?:每)?(?:出现|发生|少|缺|发现)/.test(q.before),
  },
  {
    name: 'aside',
    why: 'a number in brackets explains, unless the words in the bracket promise it',
    holds: q => q.isBracket && !/(?:其中|新建|新增|完成|力争|确保|不低于|不少于|达到?|超过|建成|开工|改造|占)/.test(q.before),
  },
]
