import type { Language } from '../domain/pack.ts'
import type { Day } from '../domain/parsed.ts'

/** A run of days as a person says it: 2020年全年, 2020年三季度, 2020年8月, else its first and last day. */
export function dayRun(from: Day, until: Day, language: Language): string {
  const [a, b] = [parts(from), parts(until)]
  if (!a || !b) return from === until ? from : `${from} – ${until}`
  const isWhole = a.day === 1 && b.day === lastDay(b.year, b.month) && a.year === b.year
  const months = b.month - a.month + 1
  const zh = language === 'zh'
  if (isWhole && months === 12) return zh ? `${a.year}年全年` : `all of ${a.year}`
  if (isWhole && months === 6 && a.month % 6 === 1)
    return zh ? `${a.year}年${a.month === 1 ? '上' : '下'}半年` : `${a.month === 1 ? 'first' : 'second'} half of ${a.year}`
  if (isWhole && months === 3 && a.month % 3 === 1) {
    const quarter = (a.month + 2) / 3
    return zh ? `${a.year}年${'一二三四'[quarter - 1]}季度` : `Q${quarter} ${a.year}`
  }
  if (isWhole && months === 1) return zh ? `${a.year}年${a.month}月` : `${monthName(a.month)} ${a.year}`
  if (from === until) return oneDay(a, language)
  const isOneYear = a.year === b.year
  if (zh) return `${oneDay(a, language)}至${isOneYear ? `${b.month}月${b.day}日` : oneDay(b, language)}`
  return `${isOneYear ? `${a.day} ${monthName(a.month)}` : oneDay(a, language)} – ${oneDay(b, language)}`
}

interface Date3 {
  readonly year: number
  readonly month: number
  readonly day: number
}

function parts(day: Day): Date3 | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  return found ? { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) } : null
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function monthName(month: number): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2020, month - 1, 1)))
}

function oneDay({ year, month, day }: Date3, language: Language): string {
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${monthName(month)} ${year}`
}
