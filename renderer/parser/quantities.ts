// Over 200 lines: one scan from a digit outwards (sign, multiplier, range, unit, comparator); each step needs the place the one before reached.
import type { Comparator } from '../domain/parsed.ts'
import type { Clause, Clauses } from './clauses.ts'
import { comparisonOf } from './comparators.ts'
import { chineseNumber, exact, multiplierOf, numberOf } from './numerals.ts'
import type { Quantity } from './quantity.ts'
import { type UnitRead, unitAt } from './units.ts'

const NUMBER = /\d{1,3}(?: \d{3}(?![\d.]))+|\d+(?:,\d{3}(?!\d))*(?:\.\d+)?|[一二两三四五六七八九十][一二两三四五六七八九十百千万亿零]*/g
const MULTIPLIER = /^(?:万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千|百)/
const LOOSE = /^[多余来几]/
const RANGE = /^(?:[-~—]{1,2}|至|到)(\d+(?:,\d{3}(?!\d))*(?:\.\d+)?)/
const RATIO = /^\d+(?:\.\d+)?(?:[:]\d+(?:\.\d+)?)+/
/** 2萬8,000, 1亿2000万: what follows the 万 or 亿 of one number. */
const REST = /^(\d{1,3},\d{3}|\d{1,4})(万)?(?![\d.%万亿年月])/
/** How far around a number its own words can stand, in units: keeps the time for a text without commas linear. */
const REACH = 120
const DATE_AFTER = /^(?:年(?![人均])|月(?!度)|日|号|时(?!间)|点(?!位)|季度|旬|[-/.]\d{1,2}[-/.]\d)/

/** A number and what stands directly around it, before anything is known of its unit. */
interface Numeral {
  readonly at: number
  readonly end: number
  readonly isChinese: boolean
  readonly value: number
  readonly valueTo: number | null
  readonly loose: boolean
  readonly multiplier: string
  /** A unit that stood between the two numbers of a range: 5%~6%. */
  readonly inner: UnitRead | null
}

/** A number that has no unit where one is needed; the caller doubts it. */
export interface Bare {
  readonly from: number
  readonly to: number
}

function isName(s: string, at: number, end: number, isChinese: boolean): boolean {
  const before = s.charAt(at - 1)
  const after = s.charAt(end)
  if (before === '第' || /^[+＋#№]/.test(after) || /[+#№/]/.test(before)) return true
  if (isChinese) return /[一-龥]/.test(before) && /[周星]/.test(before)
  if (/[A-Za-z]/.test(before) || (/[-.]/.test(before) && /[A-Za-z\d]/.test(s.charAt(at - 2)))) return !/^[%‰]/.test(after)
  return before === '(' && after === ')' && s.charAt(end + 1) !== ''
}

function numeralAt(s: string, at: number, digits: string): Numeral | null {
  const isChinese = !/^\d/.test(digits)
  const value = isChinese ? chineseNumber(digits) : numberOf(digits)
  let end = at + digits.length
  if (!Number.isFinite(value)) return null
  let loose = false
  let multiplier = ''
  const step = () => {
    const ahead = s.slice(end, end + 3)
    const some = LOOSE.exec(ahead)
    if (some) {
      loose = true
      end += 1
    }
    const mult = isChinese ? null : MULTIPLIER.exec(s.slice(end, end + 3))
    if (mult) {
      multiplier = mult[0]
      end += mult[0].length
      const more = LOOSE.exec(s.slice(end, end + 1))
      if (more) {
        loose = true
        end += 1
      }
    }
  }
  step()
  const rest = isChinese || loose || !/^[万亿]$/.test(multiplier) ? null : REST.exec(s.slice(end, end + 12))
  if (rest?.[1]) {
    const whole = value * multiplierOf(multiplier) + numberOf(rest[1]) * multiplierOf(rest[2] ?? '')
    return { at, end: end + rest[0].length, isChinese, value: exact(whole), valueTo: null, loose, multiplier, inner: null }
  }
  let valueTo: number | null = null
  const inner = unitAt(s, end)
  const rangeAt = inner ? end + inner.unit.length : end
  const range = isChinese ? null : RANGE.exec(s.slice(rangeAt, rangeAt + 16))
  if (range?.[1] && !(inner && /[至到]/.test(range[0].charAt(0)) && /[从由](?:[^,。]{0,14})$/.test(s.slice(Math.max(0, at - 16), at)))) {
    const first = multiplier
    valueTo = numberOf(range[1])
    end = rangeAt + range[0].length
    multiplier = ''
    step()
    const shared = multiplierOf(multiplier)
    const low = value * (first ? multiplierOf(first) : shared)
    return { at, end, isChinese, value: exact(low), valueTo: exact(valueTo * shared), loose, multiplier, inner }
  }
  return { at, end, isChinese, value: exact(value * multiplierOf(multiplier)), valueTo, loose, multiplier, inner: null }
}

const BASE_OPEN = /[从由]/g
const BASE_CLOSE = /(?:提高|提升|增加|增长|扩大|扩展|上升|降低|下降|减少|减|缩短|压缩|压减|缩减|拓展|调整|改|变|升|降)?(?:到|至|为)/g

/** Whether `at` lies between 从 and the 到 that belongs to it, in one clause. */
function baseSpans(masked: string, clause: Clause): [number, number][] {
  const words = masked.slice(clause.from, clause.to)
  const spans: [number, number][] = []
  BASE_OPEN.lastIndex = 0
  for (let open = BASE_OPEN.exec(words); open; open = BASE_OPEN.exec(words)) {
    const digit = /\d/.exec(words.slice(open.index, open.index + 40))
    if (!digit) continue
    BASE_CLOSE.lastIndex = open.index + digit.index
    const close = BASE_CLOSE.exec(words)
    if (!close) break
    spans.push([clause.from + open.index, clause.from + close.index])
    BASE_OPEN.lastIndex = close.index
  }
  return spans
}

/** All numbers with units in a reading, left to right; and those that lack a unit after 达到, 超过 … [T4] */
export function quantitiesOf(clauses: Clauses): { found: Quantity[]; bare: Bare[] } {
  const found: Quantity[] = []
  const bare: Bare[] = []
  clauses.list.forEach((clause, index) => {
    const s = clause.isBracket ? clauses.s : clauses.masked
    const words = s.slice(clause.from, clause.to)
    if (!/[\d一二两三四五六七八九十]/.test(words)) return
    const bases = /[从由]/.test(words) ? baseSpans(s, clause) : []
    const next = clauses.list[index + 1]
    const previous = clauses.list[index - 1]
    NUMBER.lastIndex = 0
    for (let hit = NUMBER.exec(words); hit; hit = NUMBER.exec(words)) {
      const at = clause.from + hit.index
      const ratio = RATIO.exec(words.slice(hit.index, hit.index + 24))
      if (ratio) {
        NUMBER.lastIndex = hit.index + ratio[0].length
        if (/(?:比重|比例|结构|比)[\u4e00-\u9fa5]{0,6}$/.test(words.slice(0, hit.index)) && ratio[0].includes(':')) {
          found.push({
            from: at,
            to: at + ratio[0].length,
            at,
            value: numberOf(hit[0]),
            valueTo: null,
            unit: '比例',
            kind: 'share',
            comparator: '=',
            by: 'ratio',
            isSmall: false,
            isBracket: clause.isBracket,
            within: false,
            isBase: false,
            before: words.slice(0, hit.index),
            after: '',
            clauseBefore: '',
            clauseAfter: '',
          })
        }
        continue
      }
      const isChinese = !/^\d/.test(hit[0])
      if (isName(s, at, at + hit[0].length, isChinese)) {
        NUMBER.lastIndex = hit.index + hit[0].length + (/^[+]/.test(s.charAt(at + hit[0].length)) ? 2 : 0)
        continue
      }
      const numeral = numeralAt(s, at, hit[0])
      if (!numeral || numeral.end > clause.to) continue
      if (!isChinese && DATE_AFTER.test(s.slice(numeral.end, numeral.end + 6)) && isDate(numeral, s)) {
        NUMBER.lastIndex = numeral.end - clause.from
        continue
      }
      const unit =
        unitAt(s, numeral.end) ??
        (numeral.inner && numeral.valueTo !== null
          ? { ...numeral.inner, unit: '' }
          : (bareThousands(numeral, s) ?? bareTotal(numeral, s, clause) ?? bareIndex(numeral, s, clause)))
      if (!unit) {
        if (
          !isChinese &&
          numeral.end === clause.to &&
          /(?:达到?|超过|突破|不少于|不低于|不超过|新增|增长|下降|完成)$/.test(s.slice(Math.max(clause.from, at - 6), at))
        )
          bare.push({ from: at, to: numeral.end })
        NUMBER.lastIndex = Math.max(hit.index + hit[0].length, numeral.valueTo === null ? 0 : numeral.end - clause.from)
        continue
      }
      const to = numeral.end + unit.unit.length
      const before = s.slice(Math.max(clause.from, at - REACH), at)
      const rest = s.slice(to, Math.min(clause.to, to + REACH))
      const aside = /^\(□{1,8}\)(?=以上|以下|以内|左右)/.exec(rest)?.[0].length ?? 0
      const after = rest.slice(aside)
      const own = comparisonOf(before, after, numeral.loose, unit.kind === 'time' && /[时钟天日]$/.test(unit.unit))
      const shared = own.says === '=' && /分别[^,]*$/.test(before) ? sharedLimit(after, unit.unit) : null
      const says = shared ? { ...own, says: shared } : own
      found.push({
        from: at - says.before,
        to: to + says.after + (says.after > 0 ? aside : 0),
        at,
        value: exact(numeral.value * (COINS[unit.unit] ?? 1)),
        valueTo: numeral.valueTo,
        unit: COINS[unit.unit] ? '元' : unit.unit || unit.said || (numeral.inner?.unit ?? ''),
        kind: unit.kind,
        comparator: numeral.valueTo !== null ? 'range' : says.says,
        by: numeral.valueTo !== null ? 'range' : unit.kind,
        isSmall: isChinese && numeral.value < 100,
        isBracket: clause.isBracket,
        within: unit.kind === 'time' && (says.after === 1 || shared === '<='),
        isBase: bases.some(([from, until]) => at > from && at < until),
        before,
        after: after.slice(says.after),
        clauseBefore: previous ? s.slice(Math.max(previous.from, previous.to - REACH), previous.to) : '',
        clauseAfter: next && !next.isBracket ? s.slice(next.from, Math.min(next.to, next.from + REACH)) : '',
      })
      NUMBER.lastIndex = Math.max(to - clause.from, hit.index + 1)
    }
  })
  return { found, bare }
}

/** Parts of a yuan. */
const COINS: Readonly<Record<string, number>> = { 分钱: 0.01, 角钱: 0.1 }

const LATER = /^[和、及与]\d+(?:\.\d+)?(?:万|亿)?([\u4e00-\u9fa5%‰]{1,4}?)(以下|以内|左右|内)/

/** 分别在60日和30日内, 分别增长7%、8%左右: the limit behind the last number holds for the one before it. [T9] */
function sharedLimit(after: string, unit: string): Comparator | null {
  const hit = LATER.exec(after)
  if (!hit || hit[1] !== unit) return null
  return hit[2] === '左右' ? '~' : '<='
}

/** 33.7万农村居民: people and things may stand right after 万. */
function bareThousands(numeral: Numeral, s: string): UnitRead | null {
  return /^[万亿]/.test(numeral.multiplier) &&
    /^(?:农村|城乡|城镇|贫困|群众|居民|农民|学生|老年|老人|职工|企业|市民|困难|高校|劳动|农户|移民|妇女|儿童|残疾|适龄|常住|户籍|游客|名)/.test(
      s.slice(numeral.end, numeral.end + 2),
    )
    ? { unit: '', kind: 'count' }
    : null
}

const OF_PEOPLE = /人口|人数|人次|从业人员|(?:参保|受益|惠及)群众/
const OF_MONEY = /生产总值|GDP|总产值|增加值|投资|收入|营收|产值|进出口|零售额|税收|存款|贷款|融资|总量|规模|销售额|交易额/

/** 新增人口100万, 生产总值达到1.2万亿: the thing that is measured says the unit. */
function bareTotal(numeral: Numeral, s: string, clause: Clause): UnitRead | null {
  if (!/[万亿]$/.test(s.slice(numeral.at, numeral.end))) return null
  if (!/^(?:$|[,;。、)]|以上|以下|以内|左右|大关|规模|台阶|目标)/.test(s.slice(numeral.end, Math.min(clause.to, numeral.end + 2))))
    return null
  if (/^(?:以上|以下|以内)[的\u4e00-\u9fa5]/.test(s.slice(numeral.end, Math.min(clause.to, numeral.end + 3)))) return null
  const before = s.slice(Math.max(clause.from, numeral.at - 24), numeral.at)
  if (OF_PEOPLE.test(before)) return { unit: '', kind: 'count', said: '人' }
  return s.slice(numeral.at, numeral.end).includes('亿') && OF_MONEY.test(before) ? { unit: '', kind: 'money', said: '元' } : null
}

/** 有效利用系数达到0.59, 指数达到85: these have no unit. */
function bareIndex(numeral: Numeral, s: string, clause: Clause): UnitRead | null {
  return !numeral.isChinese &&
    /(?:系数|指数|综合得分|容积率|比值|PMI)(?:分别|均|要|力争|确保|稳定|保持|提高|提升|下降|降低|控制|不低于|不少于|不超过|超过|达到?|达|为|在|到|至)+$/.test(
      s.slice(Math.max(clause.from, numeral.at - 24), numeral.at),
    ) &&
    /^(?:$|[,;。、)]|以上|以下|以内|左右)/.test(s.slice(numeral.end, Math.min(clause.to, numeral.end + 2)))
    ? { unit: '', kind: 'share' }
    : null
}

/** 2020年, 8月, 30日 are dates; 3年, 5天 are lengths of time. */
function isDate(numeral: Numeral, s: string): boolean {
  const sign = s.charAt(numeral.end)
  if (numeral.multiplier) return false
  if (sign === '日') return numeral.value <= 31 && (s.charAt(numeral.end + 1) !== '内' || s.charAt(numeral.at - 1) === '月')
  if (sign === '年') return numeral.value >= 1900 && numeral.value <= 2100
  return sign !== '时' || numeral.value <= 24
}
