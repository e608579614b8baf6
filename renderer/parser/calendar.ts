import type { Day } from '../domain/parsed.ts'

/** A run of days, first and last included. */
export interface Days {
  readonly from: Day
  readonly until: Day
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0')

/** The day `2020-06-30`. */
export function dayOf(year: number, month: number, date: number): Day {
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`
}

/** How many days a month has. */
export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** From the first day of one month to the last day of another, in one year. */
export function monthsOf(year: number, first: number, last: number): Days {
  return { from: dayOf(year, first, 1), until: dayOf(year, last, lengthOfMonth(year, last)) }
}

/** From the first day of one year to the last day of another. */
export function yearsOf(first: number, last: number): Days {
  return { from: dayOf(first, 1, 1), until: dayOf(last, 12, 31) }
}

/** The day before. */
export function dayBefore(year: number, month: number, date: number): Day {
  if (date > 1) return dayOf(year, month, date - 1)
  return month > 1 ? dayOf(year, month - 1, lengthOfMonth(year, month - 1)) : dayOf(year - 1, 12, 31)
}

/** The years of a five-year plan: the fourteenth is 2021 to 2025. */
export function fiveYears(ordinal: number): Days {
  const first = 1951 + ordinal * 5
  return yearsOf(first, first + 4)
}

const SPRING =
  '0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0202 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212 0201 0122 0210 0130 0217 0206 0126 0214 0202 0123'
const DRAGON_BOAT =
  '0606 0625 0615 0604 0622 0611 0531 0619 0608 0528 0616 0606 0623 0612 0602 0620 0609 0530 0618 0607 0625 0614 0603 0622 0610 0531 0619 0609 0528 0616 0605 0624 0612 0601 0620 0610 0530 0618 0607 0527 0614 0603 0622 0611 0531 0619 0608 0529 0615 0604 0623'
const MID_AUTUMN =
  '0912 1001 0921 0911 0928 0918 1006 0925 0914 1003 0922 0912 0930 0919 0908 0927 0915 1004 0924 0913 1001 0921 0910 0929 0917 1006 0925 0915 1003 0922 0912 1001 0919 0908 0927 0916 1004 0924 0913 1002 0920 0910 0928 0917 1005 0925 0915 1004 0922 0911 0930'
const MOVABLE: Readonly<Record<string, string>> = { 春节: SPRING, 端午: DRAGON_BOAT, 中秋: MID_AUTUMN }
const FIXED: Readonly<Record<string, readonly [number, number]>> = {
  元旦: [1, 1],
  清明: [4, 4],
  五一: [5, 1],
  六一: [6, 1],
  七一: [7, 1],
  八一: [8, 1],
  教师节: [9, 10],
  国庆: [10, 1],
  十一: [10, 1],
}

/** Month and date of a feast in a year from 2000 to 2050 (lunar ones by table), or null. */
export function feastOf(name: string, year: number): readonly [number, number] | null {
  const table = MOVABLE[name]
  if (!table) return FIXED[name] ?? null
  const entry = year >= 2000 && year <= 2050 ? table.slice((year - 2000) * 5, (year - 2000) * 5 + 4) : ''
  return entry ? [Number(entry.slice(0, 2)), Number(entry.slice(2))] : null
}
