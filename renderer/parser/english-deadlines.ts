import type { Deadline } from '../domain/parsed.ts'
import { type Days, dayBefore, dayOf, lengthOfMonth, monthsOf, yearsOf } from './calendar.ts'
import { type Reading, spanOf } from './reading.ts'

interface EnglishRule {
  readonly name: string
  readonly pattern: RegExp
  readonly read: (hit: RegExpExecArray, year: number) => Days | null
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

const MONTH_NAMES = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** Ordered; what one rule has read, no later one reads again. [D25] */
const RULES: readonly EnglishRule[] = [
  {
    name: 'english-year-end',
    pattern: /\b(?:by|before) the end of (20\d\d|this year|the year)\b|\bby year-end\b/gi,
    read: (hit, year) => yearsOf(yearOf(hit[1], year), yearOf(hit[1], year)),
  },
  {
    name: 'english-day',
    pattern: new RegExp(
      `\\b(?:[Bb]y|[Bb]efore|[Oo]n|[Nn]o later than|[Uu]ntil)\\s(?:(\\d{1,2})(?:st|nd|rd|th)?\\s(${MONTH_NAMES})|(${MONTH_NAMES})\\s(\\d{1,2})(?:st|nd|rd|th)?)(?:,?\\s(20\\d\\d))?\\b`,
      'g',
    ),
    read: (hit, year) => {
      const month = MONTHS.indexOf((hit[2] ?? hit[3] ?? '').toLowerCase()) + 1
      const [y, d] = [yearOf(hit[5], year), Number(hit[1] ?? hit[4])]
      if (month < 1 || d < 1 || d > lengthOfMonth(y, month)) return null
      return { from: dayOf(y, month, /^on\b/i.test(hit[0]) ? d : 1), until: dayOf(y, month, d) }
    },
  },
  {
    name: 'english-fiscal-year',
    pattern:
      /\b(?:by|in|during|for|by the end of|before the end of)\s(?:the )?(?:(?:financial|fiscal) year )?(20\d\d)[/-](\d{2}|20\d\d)\b/gi,
    read: hit => {
      const a = Number(hit[1])
      return (a + 1) % 100 === Number(hit[2]) % 100 ? { from: dayOf(a, 4, 1), until: dayOf(a + 1, 3, 31) } : null
    },
  },
  {
    name: 'english-quarter',
    pattern:
      /\b(?:by|in|during)\s(?:the end of )?(?:the )?(?:(first|second|third|fourth) quarter of|Q([1-4]))\s?(?:of )?(20\d\d|this year|the year)\b/gi,
    read: (hit, year) => {
      const q = hit[2] ? Number(hit[2]) : ['first', 'second', 'third', 'fourth'].indexOf((hit[1] ?? '').toLowerCase()) + 1
      return monthsOf(yearOf(hit[3], year), q * 3 - 2, q * 3)
    },
  },
  {
    name: 'english-season',
    pattern: /\b(?:by|in|before)\s(?:the end of )?(spring|summer|autumn|early|mid|late)[-\s](20\d\d)\b/gi,
    read: hit => {
      const [first, last] = { spring: [3, 5], summer: [6, 8], autumn: [9, 11], early: [1, 4], mid: [5, 8], late: [9, 12] }[
        (hit[1] ?? '').toLowerCase()
      ] ?? [1, 12]
      return monthsOf(Number(hit[2]), first ?? 1, last ?? 12)
    },
  },
  {
    name: 'english-before',
    pattern: /\bbefore (20\d\d)\b/gi,
    read: (hit, year) => ({ from: dayOf(Math.min(year, Number(hit[1]) - 1), 1, 1), until: dayBefore(Number(hit[1]), 1, 1) }),
  },
  {
    name: 'english-month',
    pattern:
      /\b(?:[Bb]y|[Ii]n|[Bb]efore) (?:the end of )?(January|February|March|April|May|June|July|August|September|October|November|December)(?: (20\d\d))?\b/g,
    read: (hit, year) => {
      const month = MONTHS.indexOf((hit[1] ?? '').toLowerCase()) + 1
      return month > 0 ? monthsOf(yearOf(hit[2], year), month, month) : null
    },
  },
  { name: 'english-by', pattern: /\bby (20\d\d)\b/gi, read: hit => yearsOf(Number(hit[1]), Number(hit[1])) },
  {
    name: 'english-half',
    pattern: /\bin the (first|second) half of (?:the|this) year\b/gi,
    read: (hit, year) => (hit[1]?.toLowerCase() === 'first' ? monthsOf(year, 1, 6) : monthsOf(year, 7, 12)),
  },
  {
    name: 'english-plan',
    pattern: /\b(?:during|in|over) the (\d{2})th Five-Year Plan period\b/gi,
    read: hit => yearsOf(1951 + Number(hit[1]) * 5, 1955 + Number(hit[1]) * 5),
  },
  {
    name: 'english-next-years',
    pattern: /\b(?:over|in|within) the (?:next|coming) (two|three|five|ten) years\b/gi,
    read: (hit, year) => yearsOf(year, year + ({ two: 2, three: 3, five: 5, ten: 10 }[hit[1]?.toLowerCase() ?? ''] ?? 1) - 1),
  },
  {
    name: 'english-this-year',
    pattern: /\b(?:for |in |during )?this year\b|\bin (20\d\d)\b/gi,
    read: (hit, year) => {
      const y = yearOf(hit[1], year)
      return y >= year ? yearsOf(y, y) : null
    },
  },
]

function yearOf(word: string | undefined, year: number): number {
  return word && /^\d{4}$/.test(word) ? Number(word) : year
}

/** The stated deadlines of an English sentence. */
export function englishDeadlinesOf(reading: Reading, text: string, year: number): Deadline[] {
  const found: { from: number; to: number; deadline: Deadline }[] = []
  for (const rule of RULES) {
    rule.pattern.lastIndex = 0
    for (let hit = rule.pattern.exec(reading.s); hit; hit = rule.pattern.exec(reading.s)) {
      const [from, to] = [hit.index, hit.index + hit[0].length]
      if (
        found.some(one => from < one.to && one.from < to) ||
        /^'s|^ is the\b|^ (?:are|is) as follows/.test(reading.s.slice(to, to + 16)) ||
        /\b(?:so far|earlier|approved|adopted|agreed|published|signed|dated|held|endorsed|passed) $/i.test(
          reading.s.slice(Math.max(0, from - 10), from),
        )
      )
        continue
      const days = rule.read(hit, year)
      if (!days) continue
      const at = spanOf(reading, from, to)
      found.push({ from, to, deadline: { text: text.slice(at[0], at[1]), at, ...days, is: 'stated', by: rule.name } })
    }
  }
  return found.sort((a, b) => a.from - b.from).map(one => one.deadline)
}

/** Whether most letters of these words are Latin: then they are read as English. [L4] */
export function isEnglish(words: string): boolean {
  let [latin, han] = [0, 0]
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i)
    if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)) latin++
    else if (unit >= 0x4e00 && unit <= 0x9fa5) han++
  }
  return latin > 12 && latin > han * 4
}
