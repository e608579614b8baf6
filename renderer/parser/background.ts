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
      /^[^,。]{0,12}(?:以来|一年来|五年来|几年来|年来|过去(?:的)?[一五三]年|截至(?:目前|去年|\d)|目前已|近年来)[,的]?|^(?:去年|上年)(?!的?基础)/,
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
    name: 'problems',
    why: 'what is still wrong',
    pattern:
      /(?:还存在|仍然?存在|依然存在|面临)[^。]{0,40}(?:问题|困难|不足|挑战|短板)|亟待|有待进一步|仍然?(?:困难|艰巨|不足)|还不(?:够|强|足)/,
  },
]

/** The rule by which a sentence is background, or null. A sentence that also says what will be done is none. */
export function backgroundOf(sentence: string): string | null {
  for (const rule of backgroundRules) {
    if (!rule.pattern.test(sentence)) continue
    if (rule.name === 'define' && /[,]/.test(sentence) && ACTS.test(sentence.slice(sentence.indexOf(',')))) continue
    if (rule.name === 'since' && /(?:将|力争|确保|下一步|要继续)/.test(sentence) && !/已/.test(sentence)) continue
    if (rule.name === 'matters' && /(?:确保|力争|必须|将)/.test(sentence)) continue
    return rule.name
  }
  return null
}

const PAST_HEADING =
  /回顾|总结$|过去(?:[一五三]年|的)|(?:工作|完成|进展|执行)情况|主要成绩|取得的?成(?:绩|就|效)|工作成效|存在(?:的)?(?:主要|突出)?问题|困难和问题|面临的?形势|形势分析|发展基础|发展环境|发展成就|名词解释|名词注释|指标解释/
const ENGLISH_PAST =
  /\breview of\b|\bretrospect\b|\bachievements\b|\bin the past\b|\bover the past\b|\bwork in (?:the )?(?:last|previous|past)\b/i

/** Whether what stands under a heading tells of the past or explains words. [B6] */
export function isPastHeading(heading: string, year: number): boolean {
  if (PAST_HEADING.test(heading) && !/下一步|今年|安排|打算|思路/.test(heading)) return true
  if (ENGLISH_PAST.test(heading)) return true
  const named = /(20\d\d)年/.exec(heading)
  return named !== null && Number(named[1]) < year && /工作|情况/.test(heading)
}

const STANCE =
  /精神|部署|要求|作为[^,]{2,30}(?:部门|单位|局|委)|职责|使命|定位|姿态|事关|今年以来|下一步|战鼓|目标|号召|指示|嘱托|精准|总基调|围绕|聚焦|紧扣/

/** Whether a first paragraph only takes a stand: 将认真贯彻…精神. [B7] */
export function isStance(words: string): boolean {
  return STANCE.test(words)
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
