import type { Comparator, Target } from '../domain/parsed.ts'
import { exact, multiplierOf } from './numerals.ts'
import { type Reading, spanOf } from './reading.ts'

const NUMBER =
  /(?:(?:at least|no less than|not less than|no fewer than|more than|over|above|exceeding|no more than|not more than|up to|below|under|less than|within|around|about|approximately|nearly|roughly|some)\s+)?(?:(?:RMB|US\$|USD|\$|¥)\s?)?(\d+(?:,\d{3})*(?:\.\d+)?)(?:\s?(?:-|to)\s?(\d+(?:\.\d+)?))?\s?(trillion|billion|million|thousand)?\s?(percentage points?|percent|per cent|%|yuan|kilometers|kilowatts|kilowatt-hours|metric tons|tons|hectares|mu|square meters|cubic meters|years(?: of age)?|basis points|[a-z][a-z-]{2,}(?:\s[a-z][a-z-]{2,}){0,2})?/gi
const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:at least|no less than|not less than|no fewer than)\b/i, '>='],
  [/^(?:no more than|not more than|up to|within)\b/i, '<='],
  [/^(?:more than|over|above|exceeding)\b/i, '>'],
  [/^(?:below|under|less than)\b/i, '<'],
  [/^(?:around|about|approximately|nearly|roughly|some)\b/i, '~'],
]
const STOP =
  /\s(?:of|in|to|for|on|by|from|with|and|or|as|at|will|were|was|are|is|the|that|per|more|less|during|among|through|this|last|over|since|covering|concerning|before|after|between|related|under|each|such|but|so|if|when|it|we|can|may|should|must|have|has)\b.*$/i
const NOT_TARGET = /(?:^|\s)(?:indicators?|areas?|aspects?|years? (?:ago|old|since)|tasks?|parts?|points? of|session|percent-)$/i

function unitOf(raw: string): string {
  const unit = raw.replace(STOP, '').trim()
  if (/^per ?cent$|^%$/i.test(unit)) return '%'
  return unit
}

/** Quantities of an English sentence; years, ordinals and counts of headings are none. [T20] */
export function englishTargetsOf(reading: Reading, text: string): Target[] {
  const { s } = reading
  const found: Target[] = []
  NUMBER.lastIndex = 0
  for (let hit = NUMBER.exec(s); hit; hit = NUMBER.exec(s)) {
    const digits = hit[1] ?? ''
    const numberAt = hit.index + hit[0].indexOf(digits)
    const before = s.slice(Math.max(0, hit.index - 48), hit.index)
    const unit = unitOf(hit[4] ?? '')
    const end =
      hit[4] && unit
        ? hit.index + hit[0].length - (hit[4].length - (unit === '%' ? hit[4].replace(STOP, '').length : unit.length))
        : hit.index + hit[0].trimEnd().length - (hit[4]?.length ?? 0)
    NUMBER.lastIndex = Math.max(end, numberAt + digits.length)
    if (isNoQuantity(s, numberAt, digits, hit[3] ?? '', unit)) continue
    const scale = multiplierOf(hit[3] ?? '')
    const isScope = NOT_TARGET.test(unit) || /\b(?:from|than in|compared with)\s*$/i.test(before)
    const value = exact(Number(digits.replaceAll(',', '')) * scale)
    const valueTo = hit[2] ? exact(Number(hit[2]) * scale) : null
    const at = spanOf(reading, hit.index, hit.index + s.slice(hit.index, end).trimEnd().length)
    found.push({
      text: text.slice(at[0], at[1]),
      at,
      as: isScope ? 'scope' : 'target',
      metric: /\s/.test(unit) && lastWord(unit) !== unit ? unit : englishMetric(before, s.slice(end, end + 60)),
      comparator: /^\s*(?:more|higher) than\b/i.test(s.slice(end, end + 14))
        ? '+'
        : valueTo === null
          ? (BEFORE.find(([pattern]) => pattern.test(hit[0]))?.[1] ?? '=')
          : 'range',
      value,
      valueTo,
      unit: lastWord(unit),
      by: 'english',
    })
  }
  const doubling = /\bdoubl(?:e|ing)\b/i.exec(s)
  if (doubling) {
    const at = spanOf(reading, doubling.index, doubling.index + doubling[0].length)
    found.push({
      text: text.slice(at[0], at[1]),
      at,
      as: 'target',
      metric: s
        .slice(doubling.index + doubling[0].length, doubling.index + 60)
        .replace(/\b(?:by|before|in) \d{4}.*$/, '')
        .trim(),
      comparator: '=',
      value: 2,
      valueTo: null,
      unit: 'times',
      by: 'english-doubling',
    })
  }
  return found.sort((a, b) => a.at[0] - b.at[0])
}

function isNoQuantity(s: string, at: number, digits: string, scale: string, unit: string): boolean {
  const after = s.slice(at + digits.length)
  const before = s.slice(Math.max(0, at - 12), at)
  if (/^(?:st|nd|rd|th)\b|^[-–]?[A-Z]|^-(?:year|day|month|hour|minute)/.test(after) || /[A-Za-z]-?$/.test(before)) return true
  if (/^[).:]/.test(after) && before.trim() === '') return true
  if (!scale && /^(?:19|20)\d\d$/.test(digits) && unit !== '%' && unit !== 'yuan') return true
  return /\b(?:No|Article|Chapter|Section|Part|Phase|level|COVID)[.\s-]*$/i.test(before)
}

const FIXED_UNIT = /^(?:percentage points?|metric tons|square meters|cubic meters|basis points|%|years of age)$/i

/** The head of a counted phrase: jobs in `million new urban jobs`. */
function lastWord(unit: string): string {
  return FIXED_UNIT.test(unit) ? unit : (unit.split(' ').at(-1) ?? unit)
}

function englishMetric(before: string, after: string): string {
  const of = /^\s*(?:more |less )?(?:of|in|for)\s+([A-Za-z][^,.;]{2,50})/.exec(after)?.[1]
  if (of) return of.trim()
  const words =
    (before.length === 48 ? before.replace(/^\S*\s/, '') : before)
      .replace(/\b(?:is|are|be|was|to|at|by|of|set|reach|remain|stay|keep|raise|raising|increase|increasing)\s*$/gi, '')
      .split(/[,.;]/)
      .at(-1) ?? ''
  const tail =
    words
      .split(
        /\b(?:and|that|which|will|of|to|proposes?|projects?|envisages?|raising|increasing|reducing|expanding|building|be|we have set the|also)\s/i,
      )
      .at(-1) ?? words
  return (tail.trim() || words).replace(/\s(?:is|are)(?: set| projected)?$/, '').trim()
}
