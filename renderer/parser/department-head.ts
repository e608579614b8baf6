import { isDepartment } from './department.ts'
import { numberingOf } from './heading.ts'

/** A line that opens one department's part. Places count from the line's first unit. */
export interface DepartmentHead {
  readonly name: string
  readonly nameAt: number
  readonly slogan: string
  /** Where the slogan begins, when it does not end the line. */
  readonly sloganAt?: number
  /** Where text begins that runs on in the same line; -1 when none does. */
  readonly bodyAt: number
  readonly hasBody: boolean
  /** Has a slogan, a colon or a bracket of its own: surely a head, and not a name in a list. */
  readonly isMarked: boolean
}

const DECOR = /^[\s◎●○■□◆◇▲△★☆※▶►▷➤▌▍▎┃│◢✦#*·【[«]+/
const PERSON =
  /(?:党组(?:成员|副书记)?(?:书记)?|党委(?:副)?书记|党工委书记|局长|主任|部长|厅长|书记|院长|检察长|行长|总经理|董事长|负责人|一把手|“一把手”)[、\u4e00-\u9fa5\s]{0,12}$/
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
  const turned = turnedHeadOf(rest, at)
  if (turned) return turned
  const cut = CUT.exec(rest.slice(0, 40))
  const whole = rest.slice(0, cut ? cut.index : Math.min(rest.length, 40))
  const named = whole.replace(/\s/g, '').replace(COUNTED, '')
  const name = named.replace(PERSON, '').replace(PLEDGE, '')
  const isSpeaker = name !== named || named !== whole.replace(/\s/g, '')
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
    slogan: isRunOn || !/[\u4e00-\u9fa5A-Za-z]/.test(afterSign) || (isSpeaker && afterSign.length <= 4 && sign !== ':') ? '' : afterSign,
    bodyAt: isRunOn ? body.length - afterSign.length : -1,
    hasBody: isRunOn,
    isMarked: !isPlace && ((afterSign !== '' && !(isSpeaker && afterSign.length <= 4)) || /[:】\]»]/.test(sign)),
  }
}

/** 市教育局(8项), 市教育局2024年公开承诺: what stands behind the name of an office at the head of its pledges. */
const COUNTED = /\(\d{1,3}(?:项|件|条|个)\)$/
const PLEDGE = /(?:20\d\d年(?:度)?)?(?:公开|服务|履职|郑重)?(?:承诺|工作目标|工作打算|工作思路|重点工作|目标任务)(?:事项|书|清单)?$/
/** 李卫东 市教育局局长, 李卫东(市教育局党组书记、局长) */
const NAME_FIRST =
  /^[\u4e00-\u9fa5]{2,4}(?:\s+|\()([\u4e00-\u9fa5]{3,20}?)(?:党组|党委|党工委|局长|主任|部长|厅长|书记)[、\u4e00-\u9fa5]{0,12}\)?$/
/** “守护一江清水”——市水利局 */
const QUOTE_FIRST = /^“([^”]{2,30})”\s*(?:——|—)\s*([\u4e00-\u9fa5]{3,20})$/

/** A head that names the office last. */
function turnedHeadOf(rest: string, at: number): DepartmentHead | null {
  const named = NAME_FIRST.exec(rest)
  const quoted = named ? null : QUOTE_FIRST.exec(rest)
  const name = named?.[1] ? (isDepartment(named[1]) ? named[1] : `${named[1]}局`) : (quoted?.[2]?.replace(PERSON, '') ?? '')
  const from = rest.indexOf(name)
  if (from < 0 || !isDepartment(name)) return null
  const slogan = quoted?.[1] ?? ''
  return { name, nameAt: at + from, slogan, sloganAt: at + 1, bodyAt: -1, hasBody: false, isMarked: quoted !== null }
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
