/** Why a sentence promises nothing. */
export interface BackgroundRule {
  readonly name: string
  readonly why: string
  readonly pattern: RegExp
}

const ACTS = /(?:要|将|推进|加强|加快|提升|强化|建立|建设|完善|开展|实施|推动|打造|确保|力争|落实|优化|深化|促进|扩大)/

/** Ordered; each pattern looks at the beginning of the sentence or at one bounded window. [S6] */
export const backgroundRules: readonly BackgroundRule[] = [
  {
    name: 'since',
    why: '今年以来, 五年来 — what has been done',
    pattern:
      /^[^,。]{0,12}(?:以来|(?:[一二两三四五六七八九十几数多近\d]|近些)年来|近年(?=,)|[一二三四五六七八九十]年间(?=,)|过去(?:的)?[一五三]年|截至(?:目前|去年|\d)|目前已|近年来)[,的]?|^(?:去年|上年)(?!的?基础)/,
  },
  {
    name: 'news',
    why: '近日,市政府印发了…: what the paper reports',
    pattern:
      /^(?![^。]{0,80}(?:将|力争|确保)).{0,60}今[天日](?:正式)?(?:发布|公布|揭晓)|^(?:近日|日前|昨日|(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|晚)?(?=,[^,。]{2,12}(?:表示|说|介绍|透露|称)|[^,。]{0,4}时)|在当天的|[\u4e00-\u9fa5]{0,4}\d{1,2}月\d{1,2}日,[^。]{0,40}(?:召开|举行|获悉)),?(?!.{0,200}(?:将|力争|确保|承诺))/,
  },
  {
    name: 'paper-out',
    why: '6月25日,省科技厅印发了…: a paper that is out',
    pattern: /^(?:20\d\d年)?\d{1,2}月\d{1,2}日,[^。,]{0,24}(?:印发|发布|公布|通过|启动)了/,
  },
  {
    name: 'question',
    why: '今年将有哪些新改善? asks and promises nothing',
    pattern: /(?:哪些|什么|怎么|怎样|如何|吗|呢|介绍一下)[^。!?]{0,24}\?$/,
  },
  {
    name: 'thanks',
    why: 'thanks and salutations',
    pattern: /^(?:各位代表|同志们)[!,:。]|^(?:表示衷心|致以)|(?:表示衷心的?感谢|致以崇高的?敬意|请予审议|提出意见)/,
  },
  {
    name: 'define',
    why: '这“三个关键”分别为…: says what a name means',
    pattern:
      /^(?:这)?[“][^”]{2,12}[”](?:分别)?(?:是指|分别[是为]|是|指|即)[^,]*[。;]?$|^指(?![导引定挥派示])[^,]{2,40}|^是[“][^”]{2,60}[”]的简称/,
  },
  {
    name: 'matters',
    why: '事关…, 是…的基础: says why, not what',
    pattern: /^[^,。]{2,40}(?:事关|关系到|关乎|是[^,。]{2,60}(?:基础|支撑|关键|保障|要求|之年|第一年|阶段|时期|前提|使命)(?=[,。;]|$))/,
  },
  {
    name: 'already',
    why: '前三季度,该局已归集…: what is already done',
    pattern:
      /^(?!.{0,200}(?:将|力争|确保|继续|加快|下一步|基础上|还要|再|推动|推进))[^。]{0,30}?(?<=^|,|:)(?:(?!改造|提升|优化|对|在|的|[个项家处座]|推|建|加|强|完|扩)[^,。]){0,14}已(?:经)?(?:累计|全部|基本|成功|顺利)?(?:完成|建成|归集|实现|落实|发放|签约|引进|办结|投入|接入|争取|举办|兑现|拨付|新增|入库)(?![^,]{0,12}的)/,
  },
  {
    name: 'saying',
    why: '教育是国之大计: says what something is',
    pattern:
      /^(?![^,。]{0,8}(?:重点|关键|目标|任务|首要|当务之急|[一二三四五六七八九十](?=是)))[\u4e00-\u9fa5“”]{2,16}(?:,?一直(?:以来)?(?:都|就)?是|(?<![就还也更要总但正都而或于可只像凡若倒又很不])是)[^\d。]{1,40}[。!]?”?$/,
  },
  {
    name: 'year-of',
    why: '今年是新中国成立70周年,是…关键之年: says which year it is',
    pattern: /^(?:今年|明年|本年度?|20\d\d年|新的一年)是[^。]{4,120}(?:年|期|周年|起点|开端|节点)[。,]?$/,
  },
  {
    name: 'closing',
    why: '让我们更加紧密地团结在…周围: a closing call',
    pattern: /^(?:[^,。!]{2,8}[,!])?(?:让我们|我们坚信|我们相信|奋斗成就|新征程号角|使命(?:光荣|重在)|蓝图(?:已经)?绘就|功崇惟志|征程万里)/,
  },
  {
    name: 'stands',
    why: '…进入第二年: says how far something is',
    pattern:
      /^(?:当前|目前|眼下|现在),?[^。]{0,12}(?:还有|仍有|共有|现有|尚有|拥有|建有|已有|正处在?)(?!.{0,120}(?:将|要|力争|确保|推进|抓))|^[^,。]{4,30}(?:进入|迈入|步入)(?:第[一二三四五六]年|关键期|攻坚期|深水区|新阶段|新时代|决胜阶段|冲刺阶段)。?$/,
  },
  {
    name: 'problems',
    why: 'what is still wrong',
    pattern:
      /(?:还存在|仍然?存在|依然存在|面临)[^。]{0,40}(?:问题|困难|不足|挑战|短板)|亟待|有待进一步|仍然?(?:困难|艰巨|不足)|还不(?:够|强|足)/,
  },
]

/** 2022年,全市…为31微克; “十三五”期间,实施312个: told of a time before the plan's year, with nothing said of what will be done. */
function isEarlier(sentence: string, year: number): boolean {
  if (/将|力争|确保|继续|进一步|下一步|今年|明年|到20\d\d年/.test(sentence)) return false
  const named =
    /^(?:截至|到|在)?(?:(?<y>20\d\d|19\d\d)年(?!底前|前)|[“"]?十(?<n>[一二三四五六七八九])五[”"]?(?:期间|时期|以来|末|规划期)?)(?=[,，底末全我,\u4e00-\u9fa5])/.exec(
      sentence,
    )
  if (named?.groups?.y)
    return Number(named.groups.y) < year && !/^[^,。]{0,12}(?:建成|印发|签约|认定|实施|启动)的/.test(sentence.slice(named[0].length))
  const plan = named?.groups?.n
  return plan !== undefined && /期间|时期|以来/.test(named?.[0] ?? '') && 2010 + '一二三四五六七八九'.indexOf(plan) * 5 < year
}

/** 周卫国表示, or a quote: who speaks is left out before it is asked what is said. */
const SPEAKS = /^(?:[\u4e00-\u9fa5]{2,10}(?:表示|介绍(?:说)?|说|认为|透露|坦言),|“(?=[^”]*”?$))/

/** The rule by which a sentence is background, or null. A sentence that also says what will be done is none. */
export function backgroundOf(said: string, year?: number): string | null {
  const sentence = said.replace(SPEAKS, '')
  if (year !== undefined && isEarlier(sentence, year)) return 'earlier'
  for (const rule of backgroundRules) {
    if (rule.name === 'already' && !sentence.includes('已')) continue
    if (!rule.pattern.test(sentence)) continue
    if (rule.name === 'define' && /[,]/.test(sentence) && ACTS.test(sentence.slice(sentence.indexOf(',')))) continue
    if (rule.name === 'since' && /(?:将|力争|确保|下一步|要继续)/.test(sentence) && !/已/.test(sentence)) continue
    if (rule.name === 'saying' && ACTS.test(sentence.replace(/[重主必需]要|要[求素]|发展/g, ''))) continue
    if (rule.name === 'matters' && /(?:确保|力争|必须|将)/.test(sentence)) continue
    return rule.name
  }
  return null
}

const PAST_HEADING =
  /回顾|回首|回望|回眸|过往(?!.*展望)|总结$|过去(?:[一五三]年|的)|(?:工作|完成|进展|执行|发展主要|发展基本|主要经济|实施)情况|主要成绩|取得的?成(?:绩|就|效)|工作成效|存在(?:的)?(?:主要|突出)?问题|困难和问题|面临的?形势|形势分析|发展基础|发展环境|发展成就|名词解释|名词注释|指标解释/
const ENGLISH_PAST =
  /\breview of\b|\bretrospect\b|\bachievements\b|\bin the past\b|\bover the past\b|\bwork in (?:the )?(?:last|previous|past)\b/i

/** Whether what stands under a heading tells of the past or explains words. [B6] */
export function isPastHeading(words: string, year: number): boolean {
  const heading = /[\u4e00-\u9fa5]/.test(words) ? words.replace(/\s/g, '') : words
  if (PAST_HEADING.test(heading) && !/下一步|今年|安排|打算|思路|展望/.test(heading)) return true
  if (ENGLISH_PAST.test(heading)) return true
  const plan = /^[^,]{0,10}十([一二三四五六七八九])五[”"]?(?:时期|期间)(?![^,]{0,20}(?:任务|目标|安排|思路|举措))/.exec(heading)?.[1]
  if (plan && 2010 + '一二三四五六七八九'.indexOf(plan) * 5 < year) return true
  const named = /(20\d\d)年/.exec(heading)
  return named !== null && Number(named[1]) < year && /工作|情况/.test(heading)
}

const STANCE =
  /(?:局|委|办|厅|支队|中心|部门|系统|我们)将|践行|当好|牢记|秉持|理念|初心|精神|部署|要求|作为[^,]{2,30}(?:部门|单位|局|委)|职责|使命|定位|姿态|事关|今年以来|下一步|战鼓|目标|号召|指示|嘱托|精准|总基调|围绕|聚焦|紧扣/

/** Whether a first paragraph only takes a stand: 将认真贯彻…精神; or says nothing of doing: 看病贵不贵,群众最有发言权. [B7] */
export function isStance(words: string): boolean {
  return STANCE.test(words) || (words.length <= 60 && !ACTS.test(words.replace(/[重主必需]要|要(?=[想致知])/g, '')))
}

/** An English sentence that tells what was done. */
export function isEnglishPast(sentence: string): boolean {
  return (
    /\b(?:(?<!over |than |from |as )last year(?!'s)|over the past|in the past (?:year|five)|since \d{4})\b|\b(?:was|were|has been|have been|grew|rose|reached|exceeded|increased|fell|dropped|totaled|registered|we (?:achieved|made|completed|built|launched))\b/i.test(
      sentence,
    ) &&
    !/\b(?:will|shall|should|must|need to|target|aim|is set|are set|is projected|are projected|expected|propos|plan to|envisage)/i.test(
      sentence,
    )
  )
}
