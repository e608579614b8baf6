import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Dated } from '../../renderer/domain/insight.ts'
import { dayAfter } from '../../renderer/domain/standing.ts'
import { calendarFile } from '../../renderer/insight/calendar-file.ts'

const one: Dated = {
  id: 'c:1/2',
  number: 17,
  group: '市工信局',
  text: '8月份提前实现5G全覆盖;打造1-2个数据中心,引进“新基建”项目。',
  words: '8月份',
  from: '2020-08-01',
  until: '2020-08-31',
  is: 'stated',
  standing: 'ahead',
}
const file = (dated: readonly Dated[]) => calendarFile(dated, { name: '承诺时限', due: '时限:' }, '20200801T080000Z')

/** What a calendar program reads: lines unfolded. */
const unfolded = (ics: string) => ics.replaceAll('\r\n ', '').split('\r\n')

test('a deadline is an all-day entry on its last day, with its words', () => {
  const lines = unfolded(file([one]))
  expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Yuean//Yuean//ZH'])
  expect(lines).toContain('DTSTART;VALUE=DATE:20200831')
  expect(lines).toContain('DTEND;VALUE=DATE:20200901')
  expect(lines).toContain('UID:c-1-2-20200831@yuean')
  expect(lines).toContain('SUMMARY:市工信局 8月份提前实现5G全覆盖\\;打造1-2个数据中心\\,引进“新基建”项目。')
  expect(lines.find(line => line.startsWith('DESCRIPTION'))).toContain('\\n时限:8月份')
  expect(lines.at(-1)).toBe('')
})

test('two deadlines of one commitment on one day have two UIDs; the same file twice has the same ones', () => {
  const uids = (ics: string) => unfolded(ics).filter(line => line.startsWith('UID'))
  expect(new Set(uids(file([one, one]))).size).toBe(2)
  expect(uids(file([one, one]))).toEqual(uids(file([one, one])))
})

test('an entry without any deadline is still a calendar', () => {
  expect(unfolded(file([]))).toContain('END:VCALENDAR')
})

test('no line is longer than 75 octets, lines end in CRLF, no sign is broken, and nothing of the text is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
      const ics = file([{ ...one, text }])
      expect(ics.endsWith('\r\n')).toBe(true)
      for (const line of ics.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/[\r\n]/)
        expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(line))).toBe(line)
      }
      const description = unfolded(ics).find(line => line.startsWith('DESCRIPTION:')) ?? ''
      const read = description.slice(12).replace(/\\(.)/gs, (_, sign: string) => (sign === 'n' ? '\n' : sign))
      expect(read).toBe(`17. ${text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ')}\n时限:8月份`)
    }),
  )
})

test.each([
  ['2020-02-28', 1, '2020-02-29'],
  ['2020-12-31', 1, '2021-01-01'],
  ['2020-08-10', 30, '2020-09-09'],
])('%s and %i days is %s', (day, days, expected) => expect(dayAfter(day, days)).toBe(expected))
