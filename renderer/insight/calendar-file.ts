import type { Dated } from '../domain/insight.ts'
import type { Day } from '../domain/parsed.ts'
import { dayAfter } from '../domain/standing.ts'

/** RFC 5545 §3.1: a content line has at most this many octets, its line break not counted. */
const OCTETS = 75

/** Words of the calendar that the caller chooses: its name, and what stands before each deadline's own words. */
export interface CalendarWords {
  readonly name: string
  readonly due: string
}

/**
 * Deadlines as an iCalendar file: one all-day entry on the last day of each, which blocks nobody's time. The same deadline always has the same
 * UID, so that a second import replaces the first. `at` is the moment of making, `20200801T080000Z`.
 */
export function calendarFile(dated: readonly Dated[], words: CalendarWords, at: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Yuean//Yuean//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(words.name)}`,
    ...dated.flatMap((one, position) => entryOf(one, uidOf(one, dated.slice(0, position)), words, at)),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

function entryOf(one: Dated, uid: string, words: CalendarWords, at: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${at}`,
    `DTSTART;VALUE=DATE:${basic(one.until)}`,
    `DTEND;VALUE=DATE:${basic(dayAfter(one.until, 1))}`,
    `SUMMARY:${escaped(`${one.group}${one.group ? ' ' : ''}${headOf(one.text)}`)}`,
    `DESCRIPTION:${escaped(`${one.number}. ${one.text}\n${words.due}${one.words}`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** Two deadlines of one commitment on one day differ by their order. */
function uidOf(one: Dated, earlier: readonly Dated[]): string {
  const same = earlier.filter(other => other.id === one.id && other.until === one.until).length
  return `${one.id.replace(/[^\w.-]/g, '-')}-${basic(one.until)}${same > 0 ? `-${same}` : ''}@yuean`
}

function headOf(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ')]
  return signs.length > 60 ? `${signs.slice(0, 59).join('')}…` : signs.join('')
}

const basic = (day: Day) => day.replaceAll('-', '')

/** RFC 5545 §3.3.11: backslash, semicolon, comma and line break are written with a backslash; other control signs cannot be. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\p{Cc}]/gu, ' ')
}

/** Breaks a line before the sign that would be its 76th octet; a sign of several octets is never broken. */
function folded(line: string): string {
  let out = ''
  let octets = 0
  for (const sign of line) {
    const size = octetsOf(sign)
    if (octets + size > OCTETS) {
      out += '\r\n '
      octets = 1
    }
    out += sign
    octets += size
  }
  return out
}

function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
