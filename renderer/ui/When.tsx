import { millisOf, type Stamp } from '../domain/clock.ts'
import type { Language } from '../domain/pack.ts'

interface WhenProps {
  readonly stamp: Stamp
  readonly language: Language
}

/** The local time of a clock reading: day and minute, the whole of it on pointing. */
export function When({ stamp, language }: WhenProps) {
  const date = new Date(millisOf(stamp))
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  const short = date.toLocaleString(locale, { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' })
  return (
    <time dateTime={date.toISOString()} title={date.toLocaleString(locale)}>
      {short}
    </time>
  )
}
