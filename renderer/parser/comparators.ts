import type { Comparator } from '../domain/parsed.ts'

interface ComparatorRule {
  readonly wording: string
  readonly says: Comparator
  readonly pattern: RegExp
}

/** Words before a number, nearest first; the first that ends there wins, so 不超过 stands before 超过. [T3] */
const BEFORE: readonly ComparatorRule[] = [
  {
    wording: '不少于',
    says: '>=',
    pattern:
      /(?:不(?:得|能|应)?(?:少于|低于|小于|弱于|短于)|(?:至少|最少|最低)(?:要|有|新?建成?|新增|建设|打造|培育|举办|开展|组织|完成|配备|引进|设立|设置|拥有)?)(?:要)?(?:达到?|为)?$/,
  },
  { wording: '不超过', says: '<=', pattern: /(?:不(?:得|能|应)?(?:超过|超出|高于|多于|大于|突破|长于)|最多|至多|最高|最长)(?:为)?$/ },
  {
    wording: '超过',
    says: '>',
    pattern: /(?:(?<![不赶反])超过?|超出|(?<!不)突破|(?<!不)高于|(?<!不)多于|(?<!不)大于|优于|快于|逾|跨越|迈上|跨上|冲刺)$/,
  },
  { wording: '低于', says: '<', pattern: /(?:(?<!不)低于|(?<!不)少于|(?<!不)小于|不到|不足|短于)$/ },
  { wording: '约', says: '~', pattern: /(?:大约|约为?|(?<![最附靠邻临新])近|将近|接近|大概|预计约)$/ },
  {
    wording: '控制在',
    says: '<=',
    pattern:
      /(?:控制在|控持在|控制到|限制在|压缩(?:到|至|为)|压减(?:到|至)|缩短(?:到|至|为)|缩减(?:到|至)|降(?:低|至|到)?(?:到|至)|下降(?:到|至))$/,
  },
]

/** `~` words that 以上, 左右, 多 add after a number; 以上, 以下 and 以内 include the number itself. [T3] */
const AFTER: readonly ComparatorRule[] = [
  { wording: '以上', says: '>=', pattern: /^(?:及|或)?(?:以上|之上)/ },
  { wording: '以下', says: '<=', pattern: /^(?:及|或)?(?:以下|之下|以内|之内)/ },
  { wording: '左右', says: '~', pattern: /^(?:左右|上下)/ },
]

/** 24小时内办结, 3个工作日内答复: how long a service may take. [T3] */
const WITHIN =
  /^内(?=[\u4e00-\u9fa5]{0,6}?(?:响应|办结|办理|到达|完成|回复|受理|处置|送达|答复|反馈|办成|审结|审批|处理|上门|解决|修复|抵达|核实|拨付|兑现|支付|出具|发放|联系|整改|评估))/

/** A per-head rate between the comparator and the number: 超每千人6.6批次. */
const RATE = /每(?:百|千|万|十万|百万)?(?:人口?|户|名|床|亩|公里|平方公里|年|月|天|日|周|个?[\u4e00-\u9fa5]{1,3})$/
const REACH = /(?:达到|达|(?<=[\u4e00-\u9fa5])为|到|至|(?<=控制|稳定|保持|维持|巩固|限制|压缩|处|现)在)$/

/** How the words around a number compare: what they say, and how far they reach before and after it. */
export interface Comparison {
  readonly says: Comparator
  readonly before: number
  readonly after: number
}

/** 不低于当地标准的1.6倍: the comparator stands before what is compared with. */
const FAR = /(不(?:得)?(?:少于|低于)|不超过|超过|高于|低于|达到)[^,]{1,24}的$/

/** Reads the comparator of the number between `before` (its clause up to it) and `after` (the rest); `loose` when 多 or 余 stands in it, `isTime` for hours and days. */
export function comparisonOf(before: string, after: string, loose: boolean, isTime = false): Comparison {
  const far = /^$|^[^\u4e00-\u9fa5]/.test(after) ? FAR.exec(before) : null
  if (far) return { says: BEFORE.find(rule => rule.pattern.test(far[1] ?? ''))?.says ?? '=', before: before.length - far.index, after: 0 }
  const within = isTime ? WITHIN.exec(after) : null
  if (within) return { says: '<=', before: 0, after: 1 }
  const suffix = AFTER.find(rule => rule.pattern.test(after))
  const tail = suffix ? (suffix.pattern.exec(after)?.[0].length ?? 0) : 0
  const near = before.slice(-14)
  const rate = RATE.exec(near)
  const bare = rate ? near.slice(0, rate.index) : near
  const prefix = BEFORE.find(rule => rule.pattern.test(bare))
  const word = prefix ? (prefix.pattern.exec(bare)?.[0].length ?? 0) : (REACH.exec(bare)?.[0].length ?? 0)
  const head = word > 0 ? word + near.length - bare.length : 0
  if (suffix) return { says: prefix?.says === '<=' && suffix.says === '>=' ? '<=' : suffix.says, before: head, after: tail }
  if (loose) return { says: '>', before: head, after: 0 }
  return { says: prefix?.says ?? '=', before: head, after: 0 }
}
