import type { Quantity } from './quantity.ts'

/** Why a quantity is not a promised one. The lists are ordered: the first that holds decides. */
export interface QuantityRule {
  readonly name: string
  readonly why: string
  readonly holds: (q: Quantity) => boolean
}

/** Verbs of doing that make the number after them a promise. */
export const COUNT_VERB =
  /(?:举办|举行|召开|新建|建成|建设|改建|扩建|打造|开展|展开|组织|培育|培养|引进|招引|创建|创成|推出|新增|发布|编制|出台|设立|成立|开工|竣工|投用|投运|开通|开行|签约|认定|安排|承办|改造|整治|完成|争取|选择|创作|拍摄|建好|办好|办成|配备|购置|启动)(?:好|成)?(?:再)?(?:至少|不少于|不低于|超过|达到?|约)?$/
const MORE_COUNT =
  /(?:(?:至少|不少于|不低于)(?:有|要|建成|新建|建设|培育|打造|举办|开展|组织|完成|配备|引进|设立|设置|拥有)?|超过|不超过|新增|新建|建成|改建|扩建|再举办|再建|再|达到?)$/
const THING_UNIT = /^(?:场|场次|家|座|所|台|条|处|套|名|期|次|批次|支|户|公里|辆|艘|架|部|栋|间|片|件|人|千米|亩|张)$/
const COUNT_OF_POINTS =
  /^(?:方面|领域|维度|环节|层面|层次|阶段|步骤|转变|坚持|一批|提升|确保|到位|统一|不放过|月|“|□|重点(?!任务|项目|工程|企业|工作)|关键|体系|机制|维护|意识|自信|务必|文明|为主|导向)/

/** 启动两个重建项目: what is built or opened is a thing that can be visited, not a head of a list. */
function isBuilt(q: Quantity): boolean {
  return (
    q.unit === '个' &&
    COUNT_VERB.test(q.before) &&
    /^[\u4e00-\u9fa5]{0,10}(?:项目|工程|公园|医院|学校|幼儿园|停车场|车间|生产线|处理厂|变电站|水库|机场|码头|社区|市场)(?=$|[,。、;])/.test(
      q.after,
    ) &&
    !/^(?:重大|重点|标志性)?(?:项目|工程)/.test(q.after)
  )
}

/** 新建口袋公园二十个、城市绿道五十公里: the number closes what a verb of doing began. */
function endsList(q: Quantity): boolean {
  return (
    q.value > 1 &&
    (q.after === '' || /^[、和及(]/.test(q.after)) &&
    /^(?:个|项|件|场|场次|家|座|所|台|条|处|套|名|批次|支|户|公里|辆|部|栋|间|片|人|亩|公顷|平方米|平方公里|米|吨|千米)$/.test(q.unit) &&
    /(?:新建|建成|建设|改建|扩建|打造|举办|培育|引进|新增|创建|改造|推出|设立|开通|配备|新辟|整治|修建|治理|创作|安装|增设)[\u4e00-\u9fa5□“”]{2,14}$/.test(
      q.before,
    ) &&
    !/[这那各上述]$/.test(q.before)
  )
}

/** Numbers that are no quantity of anything promised: they are dropped. [T1] */
export const labelRules: readonly QuantityRule[] = [
  { name: 'age', why: '岁 says who, not how many', holds: q => q.unit.endsWith('岁') && !/寿命/.test(q.clauseBefore + q.before) },
  {
    name: 'points',
    why: '三个方面 counts headings, not things',
    holds: q => (q.unit === '个' || q.unit === '项') && COUNT_OF_POINTS.test(q.after) && (q.value <= 30 || !/^[“□]/.test(q.after)),
  },
  {
    name: 'list-size',
    why: '十方面34项, 重点任务共计14项 — how long the list is',
    holds: q =>
      /^(?:项|件|条|个)$/.test(q.unit) &&
      (/[一二三四五六七八九十\d](?:个|大)?(?:方面|领域)(?:、|共|的|共计)?$/.test(q.before) ||
        (/^(?:项|件)$/.test(q.unit) && /(?<!\d)(?:\d{1,2}|[一二三四五六七八九十]{1,2})大?类(?:、|共|的|共计)?$/.test(q.before)) ||
        (q.after === '' && /(?:任务|事项|项目总数|实事|举措|清单)(?:共|共计|总计|共有|增加|增至)$/.test(q.before))),
  },
  {
    name: 'sum',
    why: '损害赔偿等3项制度 — sums up what has just been named',
    holds: q =>
      /等$/.test(q.before) &&
      (/^[种类]$/.test(q.unit) ||
        (/^[项个]$/.test(q.unit) &&
          /^(?:重点|主要|配套|核心|关键)?(?:制度|机制|方面|措施|环节|领域|工作|任务|行动|办法|意见|文件|方案|内容|指标)/.test(q.after))),
  },
  {
    name: 'per',
    why: '每50公斤提高7元 — the measure of a rate',
    holds: q => /每$/.test(q.before) && q.comparator === '=',
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
      !(q.unit === '倍' && /(?:增长|增加|提高|提升|扩大|增幅)(?:近|约|超过?)?$/.test(q.before)) &&
      !(
        /(?:至少|不少于|不低于)(?:有|要|建成|新建|建设|培育|打造|举办|开展|组织|完成|配备|引进|设立|设置|拥有)?$/.test(q.before) ||
        (/(?:新建|改建|扩建|迁建|建成|建设|新增)$/.test(q.before) && /^(?:所|座|家|条|处|栋)$/.test(q.unit))
      ),
  },
  {
    name: 'small-numeral',
    why: 'a small Chinese numeral counts only after a verb of doing and before a thing',
    holds: q =>
      q.isSmall &&
      q.kind !== 'share' &&
      !(
        MORE_COUNT.test(q.before) ||
        endsList(q) ||
        isBuilt(q) ||
        (THING_UNIT.test(q.unit) && (COUNT_VERB.test(q.before) || (q.value > 10 && q.after === '')))
      ),
  },
  {
    name: 'duration',
    why: '24小时, 15分钟 name a service unless something is to be shortened or reached',
    holds: q =>
      q.kind === 'time' &&
      !q.unit.endsWith('岁') &&
      !/(?:压缩|压减|缩短|缩减|控制|不超过|不低于|不少于|不得超过|至少|超过|减少|提速|时限|用时|时间|时长|寿命|年限|天数|日数)[^,]{0,12}$/.test(
        q.before,
      ) &&
      q.comparator === '=',
  },
  {
    name: 'grade',
    why: '500千伏输变电工程, 7度设防, 1米线 — the number says which kind of thing',
    holds: q =>
      q.kind === 'measure' &&
      ((/^(?:千伏|伏|kV|KV)$/.test(q.unit) && /^[\u4e00-\u9fa5]/.test(q.after)) ||
        (q.unit === '度' && /^(?:设防|抗震|以上地震)/.test(q.after)) ||
        (/米$|公里$/.test(q.unit) && /^(?:线(?!路)|圈|生活圈|服务圈|范围内|半径|覆盖率|全?覆盖|见[绿园])/.test(q.after))),
  },
  {
    name: 'how-often',
    why: '每季度召开1次 says how often; 每年举办10场 still promises ten',
    holds: q =>
      /^(?:[次回期轮]|期次)$/.test(q.unit) && q.value <= 4 && /每(?:半|个)?(?:年|季度?|月|周|旬|日|天|学期)[^,]{0,12}$/.test(q.before),
  },
  {
    name: 'time-point',
    why: '三年以上, 近三年 say since when',
    holds: q =>
      q.kind === 'time' &&
      /^(?:年|个月|月|周|天|日)$/.test(q.unit) &&
      !q.within &&
      !/(?:压缩|缩短|压减|不超过|时限|用时|缩减|寿命|年限|不少于|不低于|减少|控制|天数|提高到|达到?)[^,]{0,8}$/.test(q.before),
  },
]
