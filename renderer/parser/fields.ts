/** What a labelled line or bracket says about the task above it. */
export type FieldName = 'owner' | 'partner' | 'deadline' | 'other'

interface FieldRule {
  readonly name: FieldName
  readonly pattern: RegExp
}

/** Labels as task lists write them; the order matters: 责任单位 must not be read in 配合责任单位. [F1] */
const FIELDS: readonly FieldRule[] = [
  { name: 'partner', pattern: /^(?:配合|协办|协助|参与|参加|协同|会办)(?:责任)?(?:单位|部门|科室|处室)?$/ },
  {
    name: 'owner',
    pattern:
      /^(?:牵头|责任|主办|承办|负责|实施|主管|落实|完成|主责|牵头责任|责任落实|组织实施)(?:责任)?(?:单位|部门|科室|处室|主体|地区)(?:和部门)?$/,
  },
  { name: 'owner', pattern: /^(?:责任(?:人|领导)|牵头(?:人|领导)|分管领导|市领导|县领导|挂钩领导|包保领导)$/ },
  { name: 'deadline', pattern: /^(?:完成|办结|整改|实施|落实|推进)?(?:时限|期限|时间|时间节点|进度要求|时间要求|时限要求|完成时间)$/ },
  {
    name: 'other',
    pattern:
      /^(?:目标任务|工作目标|主要内容|具体措施|工作措施|主要措施|工作要求|年度目标|备注|资金来源|联系人|承诺人|责任领导|监督人|联系电话|监督电话|投诉电话|举报电话|监督举报电话|电话|来源|发布时间|发布日期|信息来源|索引号|成文日期|发文机关|发文字号)$/,
  },
]

const LABEL = /(^|[\s;。,(])((?:[\u4e00-\u9fa5]\s?){1,8}?)\s*[:]\s*/g

/** One label with its value, as places in the string. */
export interface Field {
  readonly name: FieldName
  readonly label: string
  readonly from: number
  readonly to: number
}

function fieldName(label: string): FieldName | null {
  const bare = label.replace(/\s/g, '')
  return FIELDS.find(rule => rule.pattern.test(bare))?.name ?? null
}

/** The labelled values in `s` (责任单位:… 完成时限:…), each up to the next label; `other` labels only at the very start. [F1] */
export function fieldsOf(s: string): Field[] {
  if (!s.includes(':')) return []
  const found: { name: FieldName; label: string; start: number; from: number }[] = []
  LABEL.lastIndex = 0
  for (let hit = LABEL.exec(s); hit; hit = LABEL.exec(s)) {
    const label = hit[2] ?? ''
    const name = fieldName(label)
    if (name && (name !== 'other' || hit.index === 0)) {
      found.push({ name, label, start: hit.index + (hit[1]?.length ?? 0), from: hit.index + hit[0].length })
    }
    LABEL.lastIndex = hit.index + Math.max(1, hit[0].length - 1)
  }
  return found.map((one, i) => ({ name: one.name, label: one.label, from: one.from, to: found[i + 1]?.start ?? s.length }))
}

/** Where the first label of owners, partners or a time begins in `s`, or -1. */
export function fieldStart(s: string): number {
  const first = fieldsOf(s).find(field => field.name !== 'other')
  return first ? s.lastIndexOf(first.label, first.from) : -1
}
