// Over 200 lines: four ways to a draft (quantity, special number, rank, word for all or nothing) and the one place where they are put in order.
import type { Target } from '../domain/parsed.ts'
import type { Clauses } from './clauses.ts'
import { comparisonOf } from './comparators.ts'
import { closesClause, fullComparator, fullWords, isReached } from './full-words.ts'
import { labelRules } from './label-rules.ts'
import { needsSubject, thingAfter, trimMetric } from './metric.ts'
import { ownReading, ownWords } from './own-words.ts'
import { type Bare, quantitiesOf } from './quantities.ts'
import type { Quantity } from './quantity.ts'
import { type Reading, spanOf } from './reading.ts'
import { scopeRules } from './scope-rules.ts'
import { shareSubjects, type TargetDraft } from './share-subjects.ts'
import { specialNumbers } from './special-numbers.ts'
import { unitAt } from './units.ts'

/** The quantities of one sentence, in the order of the text, and the numbers that lack a unit. */
export interface TargetsRead {
  readonly targets: readonly Target[]
  readonly bare: readonly Bare[]
}

/** How far around a finding its own words can stand, in units. */
const REACH = 120

/** Reads what a sentence promises in numbers or in words for all and nothing. [T0] */
export function targetsOf(clauses: Clauses, reading: Reading, text: string): TargetsRead {
  const { found, bare } = quantitiesOf(clauses)
  const drafts = [...quantityDrafts(found, clauses), ...specialDrafts(clauses), ...rankDrafts(clauses), ...fullDrafts(clauses)]
  drafts.sort((a, b) => a.from - b.from || b.to - a.to)
  const targets: Target[] = []
  const own = ownReading(reading, text)
  let end = -1
  let carried = ''
  let carriedUnit = ''
  for (const draft of drafts) {
    if (draft.from < end) continue
    end = draft.to
    if (needsSubject(draft.metric) && (carriedUnit === draft.unit || !/^(?:建成|完工|开工|竣工|投产|投运|达产)$/.test(draft.metric)))
      draft.metric =
        carried.replace(/(?:年均)?(?:增长|下降)$|(?:开工|竣工|投产)$/, '').replace(/^新?(?:开工|竣工|投产|建成)(?=.{2})/, '') + draft.metric
    else if (draft.metric && draft.as !== 'scope') {
      carried = draft.metric
      carriedUnit = draft.unit
    }
    const at = spanOf(reading, draft.from, draft.to)
    const subject = draft.unit === '%' || draft.unit.endsWith('百分点') ? carried : carried.replace(/(?:年均)?(?:增长|下降)$/, '')
    const metric = ownWords(draft.metric || subject || trimMetric(clauseBefore(clauses, draft.from)), clauses.s, own)
    const { as, comparator, value, valueTo, by } = draft
    const unit = ownUnit(draft.unit, clauses.s.slice(draft.from, draft.to), own.slice(draft.from, draft.to))
    targets.push({ text: text.slice(at[0], at[1]), at, as, metric, comparator, value, valueTo, unit, by })
  }
  return { targets, bare }
}

/** A unit as the text writes it; signs stay plain (％ is %). [L5] */
function ownUnit(unit: string, shadow: string, own: string): string {
  const written = ownWords(unit, shadow, own)
  return [...unit].map((sign, i) => (/[\u4e00-\u9fa5]/.test(sign) ? (written.charAt(i) ?? sign) : sign)).join('')
}

function quantityDrafts(found: readonly Quantity[], clauses: Clauses): TargetDraft[] {
  const drafts: TargetDraft[] = []
  let last: { q: Quantity; draft: TargetDraft } | null = null
  for (const q of found) {
    if (labelRules.some(rule => rule.holds(q))) continue
    const joint = last && /^[和、及与]$/.test(clauses.masked.slice(last.q.to, q.from)) && last.q.unit === q.unit ? last : null
    const listed =
      last?.draft.as === 'scope' &&
      last.draft.clauseFrom === q.at - q.before.length &&
      last.q.kind === 'count' &&
      q.comparator === '=' &&
      /[、和及与]$/.test(q.before) &&
      /^(?:stock|acted-on|defined)$/.test(last.draft.by)
        ? scopeRules.find(rule => rule.name === last?.draft.by)
        : undefined
    const chained = last?.draft.as === 'scope' && last.q.to === q.from ? scopeRules.find(rule => rule.name === last?.draft.by) : undefined
    const scope = scopeRules.find(rule => rule.holds(q)) ?? listed ?? chained
    const draft: TargetDraft = {
      from: q.from,
      to: q.to,
      clauseFrom: q.at - q.before.length,
      as: scope ? 'scope' : 'target',
      metric: metricOf(q, clauses),
      comparator: q.comparator,
      value: q.value,
      valueTo: q.valueTo,
      unit: q.unit,
      by: scope ? scope.name : q.by,
    }
    if (joint) {
      if (draft.comparator === '=') draft.comparator = joint.draft.comparator
      draft.metric = joint.draft.metric
      if (!scope) draft.as = joint.draft.as
      if (joint.draft.as === 'scope' && !scope) draft.by = joint.draft.by
    }
    if (q.unit.endsWith('百分点')) relate(q, draft)
    drafts.push(draft)
    last = { q, draft }
  }
  shareSubjects(drafts, clauses)
  return drafts
}

/** 高于全市规上工业3个百分点: more than somebody else's; 比上年提高3个百分点: by so much more. */
function relate(q: Quantity, draft: TargetDraft): void {
  const than = /(?:高于|高出|快于|超过|领先)[^,]{0,16}$/.exec(q.before)
  const less = /(?:低于|少于)[^,]{0,16}$/.exec(q.before)
  const more = /(?<!占)[比较](?!例|重)[^,]{0,16}(?:提高|增加|提升|上升|高)(?:了)?$/.exec(q.before)
  const hit = than ?? less
  if (hit && /[=>]/.test(draft.comparator)) {
    if (draft.comparator === '=') draft.comparator = than ? '>' : '<'
    draft.from = q.at - q.before.length + hit.index
    draft.metric = trimMetric(q.before.slice(0, hit.index)) || draft.metric
  } else if (more && draft.comparator === '=') draft.comparator = '+'
}

/** What is counted: the thing after a counting unit, else the words before the number. [T7] */
function metricOf(q: Quantity, clauses: Clauses): string {
  const source = clauses.s
  const clauseFrom = q.at - q.before.length
  const before = trimMetric(lastPart(source.slice(clauseFrom, q.from), clauses.masked.slice(clauseFrom, q.from)))
  const thing = thingAfter(source.slice(q.to, q.to + q.after.length))
  const mayModify = q.kind === 'count' || q.kind === 'measure' || q.kind === 'money'
  if (
    thing.length > 1 &&
    mayModify &&
    !/^(?:和(?!美|谐|平|合|睦)|及|与|、|到|至|并|且|向|较|比|其中|提高|增加|以上|用于|来|给)/.test(thing) &&
    (q.kind === 'count' || before.length <= 6)
  )
    return q.kind === 'count' ? thing : before + thing
  if (before) return before
  return /^[和及与、到至并且向较比]/.test(thing) ? '' : thing
}

/** After an earlier number in the same clause only the words since then name what is counted. */
function lastPart(words: string, masked: string): string {
  const since = /^.*[、,](?=(?:20\d\d年)?\d{1,2}月|年[底内]|[上下]半年)/.exec(masked)?.[0].length
  if (since !== undefined) return words.slice(since)
  const cut = /^.*\d[\u4e00-\u9fa5%]{0,3}?(?:以上|以下|左右)?[、和与]([^\d]*)$/.exec(masked)
  return cut?.[1] !== undefined && !/岁[、和与][^\d]*$/.test(words) ? words.slice(words.length - cut[1].length) : words
}

function specialDrafts(clauses: Clauses): TargetDraft[] {
  const drafts: TargetDraft[] = []
  for (const rule of specialNumbers) {
    if (!clauses.masked.includes(rule.needs)) continue
    rule.pattern.lastIndex = 0
    for (let hit = rule.pattern.exec(clauses.masked); hit; hit = rule.pattern.exec(clauses.masked)) {
      const own = rule.name === 'round' ? unitAt(clauses.s, hit.index + hit[0].length) : null
      if (rule.name === 'round' && own === null) continue
      const to = hit.index + hit[0].length + (own?.unit.length ?? 0)
      const { before, after, from } = around(clauses, hit.index, to)
      const says = comparisonOf(before, after, false)
      if (rule.name === 'round' && says.says === '=') continue
      const done = /(?:已|是|占|了)[^,]{0,6}$/.test(before) && !/(?:达到?|超过|不低于)$/.test(before)
      drafts.push({
        from: hit.index - says.before,
        to: to + says.after,
        clauseFrom: from,
        as: done && rule.name === 'fraction' ? 'scope' : 'target',
        metric: trimMetric(before.slice(0, before.length - says.before).replace(/(?:比|较)[^,比较]{2,12}$/, '')) || thingAfter(after),
        comparator: rule.name === 'more-than-half' ? '>' : says.says,
        value: rule.value(hit),
        valueTo: null,
        unit: own?.unit ?? rule.unit,
        by: rule.name,
      })
    }
  }
  return drafts.filter(draft => Number.isFinite(draft.value))
}

const RANK = /前(\d{1,3}|[一二三四五六七八九十]{1,3})(名|位)|第(\d{1,3}|[一二三四五六七八九十]{1,3})(名|位)/g

/** 进入全省前3名: a place to be reached, unless it is the condition of a reward. [T8] */
function rankDrafts(clauses: Clauses): TargetDraft[] {
  const drafts: TargetDraft[] = []
  RANK.lastIndex = 0
  for (let hit = RANK.exec(clauses.masked); hit; hit = RANK.exec(clauses.masked)) {
    const to = hit.index + hit[0].length
    const { before, after, from } = around(clauses, hit.index, to)
    const numeral = hit[1] ?? hit[3] ?? ''
    const value = /^\d/.test(numeral) ? Number(numeral) : specialValue(numeral)
    const isCondition = /^的/.test(after) || /(?:奖|得|扣|加)\d/.test(after)
    const isReachedRank = /(?:进入|位居|位列|居|保持|跻身|争取|力争|确保|列|挺进|进|稳居|排名|达到)[^,]{0,10}$/.test(before)
    if (!isReachedRank && !isCondition) continue
    drafts.push({
      from: hit.index,
      to,
      clauseFrom: from,
      as: isCondition ? 'scope' : 'target',
      metric: trimMetric(before.replace(/(?:进入|位居|位列|保持|跻身|争取|居|列)[^,]{0,8}$/, '')),
      comparator: '<=',
      value,
      valueTo: null,
      unit: hit[2] ?? hit[4] ?? '名',
      by: 'rank',
    })
  }
  return drafts
}

function specialValue(numeral: string): number {
  const digits: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 }
  return digits[numeral] ?? 10
}

/** The clause before the one that holds `at`, without its names. */
function clauseBefore(clauses: Clauses, at: number): string {
  const index = clauses.list.findIndex(one => one.from <= at && at < one.to)
  const previous = clauses.list[index - 1]
  return previous && !previous.isBracket ? clauses.s.slice(Math.max(previous.from, previous.to - REACH), previous.to) : ''
}

function fullDrafts(clauses: Clauses): TargetDraft[] {
  const drafts: TargetDraft[] = []
  for (const rule of fullWords) {
    if (!rule.needs.some(word => clauses.s.includes(word))) continue
    rule.pattern.lastIndex = 0
    for (let hit = rule.pattern.exec(clauses.s); hit; hit = rule.pattern.exec(clauses.s)) {
      const to = hit.index + hit[0].length
      const quoted = clauses.named.find(name => name.from < hit.index && name.to > to)
      if (
        quoted &&
        /^(?:的)?(?:原则|要求|理念|方针|思路|政策|机制|目标责任|行动|专项|工作法|精神)/.test(clauses.s.slice(quoted.to, quoted.to + 6))
      )
        continue
      if (
        quoted &&
        !isReached(clauses.s.slice(Math.max(0, quoted.from - 4), quoted.from)) &&
        !(
          rule.name === 'all-that-should' &&
          quoted.to - to <= 1 &&
          closesClause(clauses.s.slice(Math.max(0, quoted.from - 4), quoted.from), clauses.s.slice(quoted.to, quoted.to + 1))
        )
      )
        continue
      const { before, after, from } = around(clauses, quoted?.from ?? hit.index, quoted?.to ?? to)
      const metric =
        /^(?:零..+|不发生|杜绝)/.test(hit[0]) && !/^零(?:发生|事故|死亡|伤亡|新增)$/.test(hit[0])
          ? hit[0].replace(/^(?:零|不发生|杜绝)(?:发生)?/, '')
          : rule.name === 'complete-all' && /^[\u4e00-\u9fa5A-Za-z“]./.test(after)
            ? trimMetric(after)
            : trimMetric((before.split(/前列[、和]/).at(-1) ?? '').replace(/(?:如期|按期|全部|动态)$/, ''))
      drafts.push({
        from: hit.index,
        to,
        clauseFrom: from,
        as: 'full',
        metric: metric || trimMetric(after),
        comparator: fullComparator(before, hit[0]),
        value: rule.value,
        valueTo: null,
        unit: rule.unit,
        by: rule.name,
      })
    }
  }
  return drafts
}

function around(clauses: Clauses, from: number, to: number): { before: string; after: string; from: number } {
  const clause = clauses.list.find(one => one.from <= from && to <= one.to)
  if (!clause) return { before: '', after: '', from }
  return {
    before: clauses.s.slice(Math.max(clause.from, from - REACH), from),
    after: clauses.s.slice(to, Math.min(clause.to, to + REACH)),
    from: clause.from,
  }
}
