import type { Target } from '../domain/parsed.ts'
import type { Clauses } from './clauses.ts'
import { trimMetric } from './metric.ts'

/** A finding while its sentence is read; places count from the first unit of the reading. */
export interface TargetDraft {
  from: number
  to: number
  clauseFrom: number
  as: Target['as']
  metric: string
  comparator: Target['comparator']
  value: number
  valueTo: number | null
  unit: string
  by: string
}

/** 城乡居民收入分别增长7.5%和9%, 起数、人数分别下降10%和8%: each number takes its own subject, in order. [T9] */
export function shareSubjects(drafts: readonly TargetDraft[], clauses: Clauses): void {
  for (let i = 0; i < drafts.length; i++) {
    const first = drafts[i]
    if (!first || !/[%点家个人元所]$/.test(first.unit)) continue
    const words = clauses.s.slice(first.clauseFrom, first.from)
    const told =
      /^(.{2,60}?)(?:同比|年均)?(?:分别)(?:达到?|为|完成|实现|控制在|保持在|稳定在|同比|不低于|提高到|下降到)?(增长|下降|提高|降低|增加|减少)?(?:到|至|了)?$/.exec(
        words,
      )
    if (!told?.[1]) continue
    let count = 1
    while (
      drafts[i + count]?.clauseFrom === first.clauseFrom &&
      /^[、和及与]$/.test(clauses.s.slice(drafts[i + count - 1]?.to ?? 0, drafts[i + count]?.from))
    )
      count++
    const subject = trimMetric(told[1])
    const parts = subject.split(/[、和及与]/).filter(part => part.length > 1)
    const tail = told[2] ?? ''
    const [one, other] = [parts[0] ?? '', parts.at(-1) ?? '']
    const shared = one.length <= 3 && other.length > one.length + 1 ? other.slice(one.length) : ''
    if (parts.length === count && count > 1)
      for (const [k, part] of parts.entries())
        Object.assign(drafts[i + k] ?? {}, { metric: (shared && part !== other ? part + shared : part) + tail })
    else if (count === 2 && subject.includes('城乡'))
      for (const [k, word] of ['城镇', '农村'].entries())
        Object.assign(drafts[i + k] ?? {}, { metric: subject.replace('城乡', () => word) + tail })
    i += count - 1
  }
}
