import { isDepartment } from './department.ts'
import { fieldsOf } from './fields.ts'

/** Who leads and who helps, in the words of the text. */
export interface Duty {
  readonly owners: readonly string[]
  readonly partners: readonly string[]
}

const SPLIT = /[、,;\s]|以及/
const COLLECTIVE =
  /^(?:各|有关|相关|市直|县直|区直|省直|市级|其他|所有|全市)?[\u4e00-\u9fa5、]{0,10}(?:部门|单位|板块|机构|政府|集团|区县|县区|市区|地区|企业|高校|镇街|镇|街道|管委会|辖市区|乡镇|开发区)$/
const TRAILING =
  /(?:等(?:部门|单位|有关部门|相关部门)?|按(?:照)?(?:职责|职能)分工|分工|共同|联合|分别)?(?:牵头|主办|负责|承办|实施|落实|组织实施|配合|参与|参加|协办|协助)*(?:负责|落实|实施|组织实施)?$/

/** 市财政局和市商务局 are two, 市自然资源和规划局 is one: cut only where both sides are names. */
function apart(part: string): string[] {
  for (const cut of part.matchAll(/[和及与]/g)) {
    const [left, right] = [part.slice(0, cut.index), part.slice(cut.index + 1)]
    if (isName(left) && right.length > 1 && apart(right).every(isName)) return [left, ...apart(right)]
  }
  return [part]
}

/** Whether a line holds nothing but offices: 区发改局、区财政局, 各乡镇. */
export function namesOnly(line: string): boolean {
  return line.split(/[、,;]/).every(part => isName(part.replace(/等$/, '')))
}

function isName(words: string): boolean {
  return isDepartment(words) || COLLECTIVE.test(words)
}

/** Splits 市发改委、市财政局和各县区 into names; a list after a label also takes words that look like none. [O1] */
export function namesIn(list: string): string[] {
  const names: string[] = []
  const guarded = list.replace(/\([^()]{1,20}\)/g, aside => aside.replaceAll('、', '\0'))
  for (const part of guarded
    .replace(/[。.;]+$/, '')
    .replace(TRAILING, '')
    .split(SPLIT)) {
    for (const piece of apart(part)) {
      const name = piece
        .replaceAll('\0', '、')
        .replace(/^(?:由|请|按|是|为|即)/, '')
        .replace(TRAILING, '')
      if (name && name.length <= 24 && !names.includes(name)) names.push(name)
    }
  }
  return names
}

const LEADS = /(牵头|主办|负责|承办|主责|组织实施|落实)/
const HELPS = /(配合|参与|参加|协办|协助|协同)/

/** 6月底前完成, 长期坚持: a time among the names. */
const TIME_PIECE = /^(?:\d{4}年|[今明]年|全年|年内|年底|长期|持续|常年|[上下]半年|第?[一二三四]季度|\d{1,2}月|每)[^,;]{0,12}[,;]?$/
/** 列首位的为牵头单位,下同: how the names are to be read. */
const ASIDE = /^(?:[^,;]{0,4}(?:列|排)[^,;]{0,3}(?:首位|第一)|下同|以下简称|不再列出)/

/** A list of names without the times and remarks among them. */
function withoutTimes(list: string): string {
  return list
    .split(/(?<=[,;])/)
    .filter(piece => !TIME_PIECE.test(piece) && !ASIDE.test(piece))
    .join('')
    .replace(/[,;]$/, '')
}

/** Reads what stands in a closing bracket: 市发改委牵头，市财政局配合; null when it names no duty. [O2] */
export function dutyOfBracket(bracket: string): Duty | null {
  const inner = withoutTimes(bracket)
  const fields = dutyOfFields(inner)
  if (fields) return fields
  if (inner.length <= 120 && /[局委办厅部院]$/.test(inner) && inner.split(/[、,;]/).every(isDepartment))
    return { owners: namesIn(inner), partners: [] }
  if (inner.length > 400 || !(LEADS.test(inner) || HELPS.test(inner))) return null
  const first = inner.split('。')[0] ?? ''
  const owners: string[] = []
  const partners: string[] = []
  let pending = ''
  for (const piece of first.split(/[,;]/)) {
    pending += pending ? `、${piece}` : piece
    if (LEADS.test(piece)) {
      const cut = /^(.*?牵头)[、,]?(.+)$/.exec(pending)
      if (cut?.[1] && cut[2] && HELPS.test(cut[2])) {
        owners.push(...namesIn(cut[1]))
        partners.push(...namesIn(cut[2]))
      } else owners.push(...namesIn(pending))
      pending = ''
    } else if (HELPS.test(piece)) {
      partners.push(...namesIn(pending))
      pending = ''
    }
  }
  return owners.length + partners.length > 0 ? { owners, partners } : null
}

/** Reads labelled owners and partners; null when there is no such label. [O3] */
export function dutyOfFields(s: string): Duty | null {
  const owners: string[] = []
  const partners: string[] = []
  for (const field of fieldsOf(s)) {
    const list = withoutTimes(s.slice(field.from, field.to))
    if (field.name === 'owner') owners.push(...namesIn(list))
    if (field.name === 'partner') partners.push(...namesIn(list))
  }
  return owners.length + partners.length > 0 ? { owners, partners } : null
}

const WITH =
  /(?:会同|联合|商请|协同|配合|邀请|联动|与(?=[^,。;、]{2,18}(?:局|委|办|厅|部门|站|院)(?:[、,]|共同|联合|一起|开展|做好|建立)))/g
const HEAD = /^[^,。;:!?()“”《》]{2,60}/

/** Partners named inside a sentence: 会同统计部门, 邀请市生态环境局、市政务服务办等部门参与. [O4] */
export function partnersIn(sentence: string): string[] {
  const found: string[] = []
  WITH.lastIndex = 0
  for (let hit = WITH.exec(sentence); hit; hit = WITH.exec(sentence)) {
    const tail = HEAD.exec(sentence.slice(hit.index + hit[0].length, hit.index + hit[0].length + 60))?.[0] ?? ''
    for (const name of leadingNames(tail)) if (!found.includes(name)) found.push(name)
  }
  return found
}

function leadingNames(tail: string): string[] {
  const names: string[] = []
  let rest = tail
  for (let name = firstName(rest); name; name = firstName(rest)) {
    names.push(...apart(name))
    if (!/^[、和及与]/.test(rest.slice(name.length))) break
    rest = rest.slice(name.length + 1)
  }
  return names
}

/** The longest office that begins here, else the shortest collective (统计部门, not 统计部门开展重点企业). */
function firstName(words: string): string | null {
  const most = Math.min(words.length, 20)
  for (let size = most; size >= 2; size--)
    if (isDepartment(words.slice(0, size)) && !/^[门位]/.test(words.slice(size)) && !/等.$/.test(words.slice(0, size)))
      return words.slice(0, size)
  for (let size = 2; size <= most; size++) {
    const name = words.slice(0, size)
    if (COLLECTIVE.test(name) && !/^(?:做好|推进|加强|开展|完成|共同)/.test(name)) return name
  }
  return null
}
