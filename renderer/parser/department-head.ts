import { isDepartment } from './department.ts'
import { numberingOf } from './heading.ts'

/** A line that opens one department's part. Places count from the line's first unit. */
export interface DepartmentHead {
  readonly name: string
  readonly nameAt: number
  readonly slogan: string
  /** Where text begins that runs on in the same line; -1 when none does. */
  readonly bodyAt: number
  readonly hasBody: boolean
  /** Has a slogan, a colon or a bracket of its own: surely a head, and not a name in a list. */
  readonly isMarked: boolean
}

const DECOR = /^[\s◎●○■□◆◇▲△★☆※▶►#*·【[«]+/
const PERSON =
  /(?:党组书记|党委书记|局党组书记|党工委书记|局长|主任|部长|厅长|书记|院长|检察长|行长|总经理|董事长|负责人|一把手|“一把手”)[、\u4e00-\u9fa5\s]{0,12}$/
/** 丹阳市：, 高新区： head a part too, when there are several. */
const REGION = /^[\u4e00-\u9fa5]{1,6}(?:[市县区镇乡]|街道|新城|开发区|示范区)$/
/** 市水利局（党组书记、局长 赵刚）: who speaks, in brackets. */
const SPEAKER =
  /\((?=[^()]{2,24}\)$)[^()]*(?:书记|局长|主任|部长|厅长|院长|检察长|行长|总经理|董事长|支队长|会长|主席|理事长|负责人|站长|所长)[^()]*\)$/
const CUT = /[:\s】\]»]|——|—(?!—)|\|/

/** 【一把手访谈】市交通运输局: the name of the newspaper's column before the head. */
const LABELLED = /^[【[](?:[^】\]]{0,8}(?:访谈|承诺|专访|表态|亮诺|晒单|述职|发言|对话|问答|问政|在线|通道|进行时))[】\]]\s*/

/** Reads `市发改委:践行新思想,跑出加速度`, `【市教育局】`, `一、市水利局`, `市民政局局长张三:…`; null when the line is none. [R2] */
export function departmentHeadOf(body: string): DepartmentHead | null {
  if (body.length < 2) return null
  let at = LABELLED.exec(body)?.[0].length ?? 0
  at += DECOR.exec(body.slice(at))?.[0].length ?? 0
  const numbering = numberingOf(body.slice(at, at + 40))
  if (numbering && numbering.rank <= 5) at += numbering.width
  const rest = body.slice(at)
  const speaker = rest.length <= 60 ? SPEAKER.exec(rest) : null
  if (speaker && isDepartment(rest.slice(0, speaker.index).trim()))
    return { name: rest.slice(0, speaker.index).trim(), nameAt: at, slogan: '', bodyAt: -1, hasBody: false, isMarked: true }
  const cut = CUT.exec(rest.slice(0, 40))
  const named = rest.slice(0, cut ? cut.index : Math.min(rest.length, 40)).replace(/\s/g, '')
  const name = named.replace(PERSON, '')
  const isSpeaker = name !== named
  const isPlace = cut !== null && /^[:】]/.test(cut[0]) && REGION.test(name)
  if (!(isDepartment(name) || isPlace) || (cut === null && rest.length > 26)) return null
  const sign = cut ? cut[0] : ''
  const afterSign = cut ? rest.slice(cut.index).replace(/^[\s:】\]»|—]+/, '') : ''
  const isRunOn = afterSign.length > 60 || /[。;!?]/.test(afterSign)
  if (isRunOn && sign !== ':' && sign !== '】' && sign !== ']') return null
  if (/^\s/.test(sign) && isDepartment(afterSign.split(/[\s、]/)[0] ?? '')) return null
  if (/牵头|负责|配合/.test(afterSign.slice(0, 12))) return null
  return {
    name,
    nameAt: at,
    slogan: isRunOn || (isSpeaker && afterSign.length <= 4 && sign !== ':') ? '' : afterSign,
    bodyAt: isRunOn ? body.length - afterSign.length : -1,
    hasBody: isRunOn,
    isMarked: !isPlace && (afterSign !== '' || /[:】\]»]/.test(sign)),
  }
}

/** The names in a line that holds nothing but names of departments: `◎市发改委 市卫健委`; empty otherwise. [R3] */
export function rollNamesOf(body: string): { name: string; at: number }[] {
  const names: { name: string; at: number }[] = []
  if (body.length > 400) return []
  for (const hit of body.replace(/^[^\u4e00-\u9fa5]+/, lead => '\0'.repeat(lead.length)).matchAll(/[^\s、,;。\0◎●○■□◆◇▲△★☆※▶►·*|/]+/g)) {
    if (!isDepartment(hit[0])) return []
    names.push({ name: hit[0], at: hit.index })
  }
  return names
}
