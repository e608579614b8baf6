import type { Deadline, Rhythm } from '../domain/parsed.ts'
import { type Clauses, clausesOf } from './clauses.ts'
import { deadlineRules } from './deadline-rules.ts'
import { type Reading, spanOf } from './reading.ts'

const TIME_SIGN = /[年月节]|季|开学|期间|时期|前夕|五[”"]?末|[”"](?:末|规划期|前)|国庆|十一|五一|七一|八一|元旦|中秋|端午|清明/
const GIVEN =
  /^(?:[^,。;:]{0,14}?)(?:签约|举办|举行|召开|新批|批准|印发|出台|完成|启动|实施|下达|发布|公布|建成|确定|认定|通过|修订|制定|签订|开展|实现)(?:的|了)/
const PAST_BEFORE = /(?:比|较|自|从|以|截至|截止|截止到|原定|早在)$/
const PAST_AFTER = /^(?:以来|来(?!年)|起|为基期|为基数|以后|后|开始|相比|持平|基础上|的基础|水平|同期|(?:的)?\d+(?:\.\d+)?(?:亿|万|%|倍))/
const WHOLE_YEAR_NOUN = /^(?:[\u4e00-\u9fa5]{0,4}?)(?:目标|任务|成果|成效|业绩|工作总结|总结|收官|计划|工作情况|数据)/
const EVENT_NAME =
  /^(?:[\u4e00-\u9fa5]{0,10}?)(?:奥运会|世博会|世界博览会|博览会|亚运会|大会|论坛|峰会|锦标赛|公开赛|文化节|旅游节|艺术节|年会|世界杯|规划纲要|政府工作报告|行动计划|工作要点|版)/
/** 落实3月18日会议精神: the day names a meeting or a paper. */
const NAMED_BY_DAY = /^[^,。;]{0,6}(?:会议|专题会|全会|讲话|座谈会|批示|指示|文件|通知|纪要)/
const ACTS_ON_WORDS = /(?:落实|贯彻|按照|根据|传达|学习|对照|依据)[^,。;]{0,6}$/
const YEAR_LEAD = /(?:到20\d\d年[和、及与]|^|[到至在于,;:。、(]|展望|力争|确保|争取|计划|预计|即|提前|分别于|延续到|持续到)$/

/** 主干路工程2028年完工: a year with nothing before it but what is to be finished. */
const IS_FINISHED =
  /^(?:全面|全线|正式|前后|陆续|基本)?(?:完工|建成|竣工|通车|投产|投用|投入使用|开通|落成|交付|完成|启用|运营|开业|达产|验收)/

/** 城镇化率2025年达到65%: a coming year in which something is to stand so high. */
const IS_TO_BE = /^(?:将|要|力争|预计)?(?:达到?|提高|提升|增至|增加|降至|降到|下降|突破|超过|实现|新增|力争|基本|全面|控制|稳定)/

/** The stated deadlines of a sentence, in order; what is only named, past, or a base of comparison is none. [D0] */
export function deadlinesOf(clauses: Clauses, reading: Reading, text: string, year: number): Deadline[] {
  const { s, masked } = clauses
  if (!TIME_SIGN.test(masked)) return []
  const found: { from: number; to: number; deadline: Deadline }[] = []
  const taken = new Uint8Array(masked.length)
  for (const rule of deadlineRules) {
    const over = rule.name === 'five-year-plan' || rule.name === 'feast' ? s : clauses.masked
    rule.pattern.lastIndex = 0
    for (let hit = rule.pattern.exec(over); hit; hit = rule.pattern.exec(over)) {
      const from = hit.index
      const to = from + hit[0].length
      if (taken.subarray(from, to).includes(1)) continue
      if (clauses.named.some(name => name.from <= from && to <= name.to)) continue
      if (!isDue(rule.name, hit, masked, from, to, year)) {
        // A day that is none must not come back as its month.
        if (rule.name === 'day') taken.fill(1, from, to)
        continue
      }
      const days = rule.read(hit, year)
      if (!days || days.until < `${year}-01-01`) continue
      taken.fill(1, from, to)
      const at = spanOf(reading, from, to)
      found.push({ from, to, deadline: { text: text.slice(at[0], at[1]), at, ...days, is: 'stated', by: rule.name } })
    }
  }
  return found.sort((a, b) => a.from - b.from).map(one => one.deadline)
}

/** （市编办牵头；6月底前完成）: the times said in the bracket that closes a sentence. [D15] */
export function dueInBracket(reading: Reading, text: string, year: number): Deadline[] {
  const hit = /\(([^()]{3,400})\)[。;]?$/.exec(reading.s)
  if (!hit?.[1] || !TIME_SIGN.test(hit[1])) return []
  const s = `${' '.repeat(hit.index)},${hit[1]}${' '.repeat(hit[0].length - hit[1].length - 1)}`
  return deadlinesOf(clausesOf(s), { ...reading, s }, text, year)
}

/** Whether a time is one to be kept: not since when, not compared with, not said of what is already given. [D20] */
function isDue(name: string, hit: RegExpExecArray, masked: string, from: number, to: number, year: number): boolean {
  const before = masked.slice(Math.max(0, from - 8), from)
  const after = masked.slice(to, to + 24)
  if (PAST_AFTER.test(after) && !(/^\d/.test(after) && /[底末内前]$/.test(hit[0])))
    return /^\d/.test(after) && name !== 'year' && name !== 'month'
  if (PAST_BEFORE.test(before) && !(/从$/.test(before) && /至|到/.test(hit[0]))) return false
  if (/每(?:个)?$|逐$|去年$|上年$|往年$|[去上前]$|近[一二两三\d]?$|往$|历$/.test(before)) return false
  if (GIVEN.test(after) && name !== 'year') return false
  if (name === 'day' && /^(?:电|讯|消息|报道|[上下]午|获悉)/.test(after)) return false
  if (name === 'day' && NAMED_BY_DAY.test(after) && ACTS_ON_WORDS.test(before)) return false
  if (name === 'whole-year')
    return (!WHOLE_YEAR_NOUN.test(after) || /^目标/.test(after)) && !/(?:稳定|对|抓好|做好|围绕|夺取|锚定|夯实|保障)$/.test(before)
  if (name === 'year')
    return (
      Number(hit.groups?.a) >= year &&
      !EVENT_NAME.test(after) &&
      (hit.groups?.to !== undefined ||
        YEAR_LEAD.test(before) ||
        /[底末内]/.test(hit[0]) ||
        (IS_FINISHED.test(after) && Number(hit.groups?.a) >= year) ||
        (IS_TO_BE.test(after) && Number(hit.groups?.a) > year)) &&
      !/^的|^[^,。]{0,12}(?:总体要求|工作要求|指导思想|总体思路|工作思路|总体目标|基本思路)/.test(after)
    )
  if (name === 'month' && !/[底末前份]/.test(hit[0])) return !/^(?:的|至|到|举办的|召开的)/.test(after)
  if (name === 'five-year-plan') return !/^(?:发展|经济社会|是|规划|的)|^[^,。]{0,10}的(?:指导思想|总体|主要|奋斗目标|发展)/.test(after)
  if (name === 'this-year')
    return !/^(?:的|工作|是|将是|我们|，)|^[^,。]{0,8}的(?:重中之重|首要|中心|重点|主线|头等)/.test(after) && !/(?:对|向|给)$/.test(before)
  return true
}

const RHYTHM =
  /每(?:两|半|逢|隔|一)?(?:个)?(?:年度|年|半年|季度|季|月|周|旬|日|天|双月|两个月|两年|三年|学期|星期)(?:(?:至少|不少于|均)?[一二两三四\d]{1,2}次)?|逐(?:年|月|季|周|日)|按(?:季度|年度|月|季|年|周|旬)|定期|常态化|月度|季度(?!末|底)(?=[、,讲通调评分考报统])|年均|周调度|月通报|月调度|季(?:点评|考核|通报)|半年(?:一次|考核)/g
const NOT_RHYTHM = /^(?:每年级|每天24|每天二十四)/

/** How often something is repeated: 每月, 每季度, 定期; never a deadline. [D30] */
export function rhythmsOf(clauses: Clauses, reading: Reading, text: string): Rhythm[] {
  const { masked } = clauses
  if (!/[每逐按定常月季均半]/.test(masked)) return []
  const found: Rhythm[] = []
  RHYTHM.lastIndex = 0
  for (let hit = RHYTHM.exec(masked); hit; hit = RHYTHM.exec(masked)) {
    if (hit[0] === '年均' || NOT_RHYTHM.test(masked.slice(hit.index, hit.index + 5))) continue
    if (/月度|季度/.test(hit[0]) && /[一二三四第]$/.test(masked.slice(0, hit.index).slice(-1))) continue
    const at = spanOf(reading, hit.index, hit.index + hit[0].length)
    found.push({ text: text.slice(at[0], at[1]), at })
  }
  return found
}
