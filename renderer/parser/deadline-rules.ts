import { type Days, dayBefore, dayOf, feastOf, fiveYears, lengthOfMonth, monthsOf, yearsOf } from './calendar.ts'
import { chineseNumber, numberOf } from './numerals.ts'

/** One wording of a time and the days it means; `year` is the plan's. Null: these words name no day. */
export interface DeadlineRule {
  readonly name: string
  readonly why: string
  readonly pattern: RegExp
  readonly read: (hit: RegExpExecArray, year: number) => Days | null
}

const Y = '(?:(?<y>20\\d\\d|19\\d\\d|(?<!\\d)1[01]\\d(?=年\\d{1,2}月)|今|明|后|本|当)年)?'
const END = '(?:底前|底之前|末前|底|末|前|之前|以前)'

function yearIn(hit: RegExpExecArray, year: number): number {
  const word = hit.groups?.y
  if (!word) return year
  if (word === '明') return year + 1
  if (word === '后') return year + 2
  if (!/^\d/.test(word)) return year
  return word.length === 3 ? Number(word) + 1911 : Number(word)
}

function monthIn(hit: RegExpExecArray): number {
  const word = hit.groups?.m ?? ''
  return /^\d/.test(word) ? Number(word) : chineseNumber(word)
}

const isMonth = (month: number) => month >= 1 && month <= 12

/** Ordered: longer and surer wordings first; what one rule has read, no later one reads again. [D1]…[D12] */
export const deadlineRules: readonly DeadlineRule[] = [
  {
    name: 'day',
    why: '6月30日前: any day of that month up to it',
    pattern: new RegExp(`${Y}(?<m>\\d{1,2})月(?<d>\\d{1,2})[日号](?:之?前|以前)?`, 'g'),
    read: (hit, year) => {
      const [y, m, d] = [yearIn(hit, year), monthIn(hit), Number(hit.groups?.d)]
      if (!isMonth(m) || d < 1 || d > lengthOfMonth(y, m)) return null
      return { from: dayOf(y, m, /前/.test(hit[0]) ? 1 : d), until: dayOf(y, m, d) }
    },
  },
  {
    name: 'third-of-month',
    why: '6月上旬, 中旬, 下旬',
    pattern: new RegExp(`${Y}(?<m>\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?<t>上中|中下|[上中下])旬(?:前|之前)?`, 'g'),
    read: (hit, year) => {
      const [y, m] = [yearIn(hit, year), monthIn(hit)]
      if (!isMonth(m)) return null
      const part = hit.groups?.t ?? ''
      const first = part.startsWith('上') ? 1 : part.startsWith('中') ? 11 : 21
      const last = part.endsWith('上') ? 10 : part.endsWith('中') ? 20 : lengthOfMonth(y, m)
      return { from: dayOf(y, m, first), until: dayOf(y, m, last) }
    },
  },
  {
    name: 'months',
    why: '5至9月, 7—8月',
    pattern: new RegExp(`${Y}(?<m>\\d{1,2})月?(?:至|到|[-~—]{1,2})(?<n>\\d{1,2})月(?:份)?${END}?`, 'g'),
    read: (hit, year) => {
      const [y, m, n] = [yearIn(hit, year), monthIn(hit), Number(hit.groups?.n)]
      return isMonth(m) && isMonth(n) && m <= n ? monthsOf(y, m, n) : null
    },
  },
  {
    name: 'month',
    why: '8月份, 6月底前: any day of that month',
    pattern: new RegExp(`${Y}(?<![\\d.])(?<m>\\d{1,2}|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,2})月(?:份)?(?!度)${END}?`, 'g'),
    read: (hit, year) => {
      const m = monthIn(hit)
      return isMonth(m) ? monthsOf(yearIn(hit, year), m, m) : null
    },
  },
  {
    name: 'fiscal-year',
    why: '2026-27年度, 2024至25年度: from April to March, as the budgets of Hong Kong run; 2023-2024学年 from September to August',
    pattern: /(?:于|在|到|至)?(?<a>20\d\d)年?(?:[-~—/]|至)(?<b>20\d\d|\d\d)(?<w>年度|财政年度|财年|学年度?)/g,
    read: hit => {
      const [a, b] = [Number(hit.groups?.a), Number(hit.groups?.b) % 100]
      if ((a + 1) % 100 !== b) return null
      return /学/.test(hit.groups?.w ?? '')
        ? { from: dayOf(a, 9, 1), until: dayOf(a + 1, 8, 31) }
        : { from: dayOf(a, 4, 1), until: dayOf(a + 1, 3, 31) }
    },
  },
  {
    name: 'quarter',
    why: '四季度, 第一季度末',
    pattern: new RegExp(
      `${Y}(?:(?<!前[一二三四]?)第?(?<q>[一二三四1-4])季度|第(?<p>[一二三四1-4])季(?!度))(?:底前|末前|底|末|前|内)?`,
      'g',
    ),
    read: (hit, year) => {
      const q = numberOf(hit.groups?.q ?? hit.groups?.p ?? '')
      return monthsOf(yearIn(hit, year), q * 3 - 2, q * 3)
    },
  },
  {
    name: 'first-quarters',
    why: '前三季度',
    pattern: new RegExp(`${Y}前(?<q>[二两三])(?:个)?季度`, 'g'),
    read: (hit, year) => monthsOf(yearIn(hit, year), 1, numberOf(hit.groups?.q ?? '') * 3),
  },
  {
    name: 'half-year',
    why: '上半年, 下半年',
    pattern: new RegExp(`${Y}(?<h>上|下)半年(?:底前|末前|底|末|前|内)?`, 'g'),
    read: (hit, year) => (hit.groups?.h === '上' ? monthsOf(yearIn(hit, year), 1, 6) : monthsOf(yearIn(hit, year), 7, 12)),
  },
  {
    name: 'five-year-plan',
    why: '“十四五”期间 is 2021 to 2025, 末 its last year',
    pattern: /[“"‘]?十(?<n>[一二三四五六七八九])五[”"’]?(?<w>规划期?内?|期间|时期|末|期末|中后期|前期|后三年)/g,
    read: hit => {
      const all = fiveYears(10 + numberOf(hit.groups?.n ?? ''))
      if (/规划(?!期)/.test(hit.groups?.w ?? '')) return null
      return /末/.test(hit.groups?.w ?? '') ? { from: `${all.until.slice(0, 4)}-01-01`, until: all.until } : all
    },
  },
  {
    name: 'years',
    why: '2021—2025年, 2018至2020年',
    pattern: /(?<a>20\d\d)年?(?:至|到|[-~—]{1,2})(?<b>20\d\d)年(?!度)/g,
    read: hit => (Number(hit.groups?.a) <= Number(hit.groups?.b) ? yearsOf(Number(hit.groups?.a), Number(hit.groups?.b)) : null),
  },
  {
    name: 'before-year',
    why: '2030年前: up to the last day before it',
    pattern: /(?:到|在|于|至)?(?<a>20\d\d)年(?:之?前|以前)(?!后)/g,
    read: (hit, year) => ({ from: dayOf(Math.min(year, Number(hit.groups?.a) - 1), 1, 1), until: dayBefore(Number(hit.groups?.a), 1, 1) }),
  },
  {
    name: 'year',
    why: '到2025年, 2020年底前, 2020年',
    pattern:
      /(?:(?<to>到|至|力争|确保|争取|计划|在|于))?(?<a>20\d\d)年(?!版|度|代|级|以来|来|后|起|报|产|生|第)(?:年?(?:底前|底之前|末前|底|末|内|全年))?/g,
    read: hit => yearsOf(Number(hit.groups?.a), Number(hit.groups?.a)),
  },
  {
    name: 'minguo-year',
    why: '115年底前, 119年減碳: years of the Republic as Taiwan counts them; 110年校慶 and 110年来 are lengths of time',
    pattern: /(?<=^|[,;。、(於在至到])(?<a>1[0-4]\d)年(?:度)?(?:底前|底|前|以前|内)?(?!来|以来|历史|校庆|庆|周年|间|\d|至|月)/g,
    read: (hit, year) => {
      const y = Number(hit.groups?.a) + 1911
      return y >= year && y <= year + 40 ? yearsOf(y, y) : null
    },
  },
  {
    name: 'to-year-end',
    why: '年底前, 年内: this year',
    pattern: /(?<![\d一二两三四五六七八九十几多每])(?<y>今|明|本|当|后)?年(?:底前|底之前|末前|末之前|底|末|内)(?!考核|总结|评)/g,
    read: (hit, year) => yearsOf(yearIn(hit, year), yearIn(hit, year)),
  },
  { name: 'whole-year', why: '全年', pattern: /全年/g, read: (_hit, year) => yearsOf(year, year) },
  {
    name: 'this-year',
    why: '今年, 明年, 本年度',
    pattern: /(?:(?<y>今|明)年|(?<y2>本)年度?)(?!以来|初|春|年初|来|上半年|下半年|\d)(?:全年|内)?/g,
    read: (hit, year) => yearsOf(yearIn(hit, year), yearIn(hit, year)),
  },
  {
    name: 'within-years',
    why: '三年内, 未来五年: counted from the plan’s year',
    pattern:
      /(?:(?:未来|今后|用)(?<n>[一二两三四五六七八九十]{1,2}|\d{1,2})(?:到\d年|至\d年)?年(?:内|时间)?|(?<![\d十二年])(?<k>[一二两三四五]|\d)年(?:之)?内)/g,
    read: (hit, year) => {
      const n = numberOf(hit.groups?.n ?? hit.groups?.k ?? '')
      return n > 0 && n <= 30 ? yearsOf(year, year + n - 1) : null
    },
  },
  {
    name: 'school',
    why: '秋季开学前: schools open on 1 September everywhere; 开学前 alone is doubted',
    pattern: new RegExp(`${Y}(?:秋季|秋学期|9月份?|新学年)(?:新?学期)?(?:开学|招生开学)前`, 'g'),
    read: (hit, year) => ({ from: dayOf(yearIn(hit, year), 1, 1), until: dayOf(yearIn(hit, year), 8, 31) }),
  },
  {
    name: 'feast',
    why: '春节前, 国庆前: up to the day before',
    pattern: new RegExp(
      `${Y}[“"]?(?<f>春节|端午|中秋|元旦|清明|五一|六一|七一|八一|国庆|十一|教师节)[”"]?(?:节|假期|长假)?(?:之)?前(?:夕|后)?`,
      'g',
    ),
    read: (hit, year) => {
      const y = yearIn(hit, year)
      const feast = feastOf(hit.groups?.f ?? '', y)
      if (!feast) return null
      const until = dayBefore(y, feast[0], feast[1])
      return { from: `${until.slice(0, 4)}-01-01`, until }
    },
  },
]

/** Said, but no day: the caller doubts them. [D13] */
export const VAGUE =
  /尽快|尽早|适时|早日|如期|按期|按时|近期|不久|抓紧|择机|(?:主)?汛期(?:来临)?(?:之)?前|入汛(?:之)?前|入冬前|(?:供暖|采暖|供热)(?:季|期)?前|开学前|封冻前|春耕前|三夏前|雨季前|有序推进|条件成熟时/g

/** A month’s end without its month: 月底前. [D14] */
export const BARE_MONTH_END = /(?<![\d一二三四五六七八九十每本逐当次个])月(?:底|末)前?/g
