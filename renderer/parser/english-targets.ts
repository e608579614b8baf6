import type { Comparator, Target } from '../domain/parsed.ts'
import { exact, multiplierOf } from './numerals.ts'
import { type Reading, spanOf } from './reading.ts'

const NUMBER =
  /(?:(?:at least|no less than|not less than|no fewer than|a minimum of|a further|another|more than|over|above|exceeding|no more than|not more than|up to|below|under|less than|within|around|about|approximately|nearly|roughly|some)\s+)?(?:(?<money>RMB|US\$|HK\$|USD|EUR|GBP|\$|¥|£|€)\s?)?(\d{1,3}(?: \d{3}(?!\d))+|\d+(?:,\d{3})*(?:\.\d+)?|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)\b)(?:\s?(?:-|to)\s?(\d+(?:\.\d+)?))?\s?(trillion|billion|million|thousand|(?<=[£$€¥]\s?[\d.,]+)(?:bn|mn?|k)\b)?\s?(percentage points?|percent|per cent|%|yuan|kilometers|kilowatts|kilowatt-hours|working days|business days|square feet|metric tons|tons|hectares|mu|km|kg|ha|kW|MW|GW|kWh|MWh|GWh|m2|square meters|cubic meters|years(?: of age)?|basis points|[a-z][a-z-]{2,}(?:\s[a-z][a-z-]{2,}){0,4})?/gi
const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:at least|no less than|not less than|no fewer than|a minimum of)\b/i, '>='],
  [/^(?:no more than|not more than|up to|within)\b/i, '<='],
  [/^(?:more than|over|above|exceeding)\b/i, '>'],
  [/^(?:below|under|less than)\b/i, '<'],
  [/^(?:around|about|approximately|nearly|roughly|some)\b/i, '~'],
]
/** 85% or more, 390 or fewer. */
function afterOf(after: string): Comparator | null {
  const said = /^\s?(?:or|and) (more|above|over|fewer|less|below|under)\b/i.exec(after)?.[1]?.toLowerCase()
  return said ? (/^(?:more|above|over)$/.test(said) ? '>=' : '<=') : null
}

const STOP =
  /\s(?:within|of|in|to|for|on|by|from|with|and|or|as|at|will|were|was|are|is|the|that|per|more|less|during|among|through|this|last|over|since|covering|concerning|before|after|between|related|under|each|such|but|so|if|when|it|we|can|may|should|must|have|has|into|back|out|onto|across|without|via|both|all|our|their|its|an?|not|being|been)\b.*$/i
const NOT_TARGET = /(?:^|\s)(?:indicators?|areas?|aspects?|years? (?:ago|old|since)|tasks?|parts?|points? of|session|percent-)$/i

const WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
}
/** A number in words counts only after a verb of doing or a comparator: open three new parks. */
const DOES =
  /\b(?:open|build|deliver|create|launch|establish|set up|complete|plant|provide|hire|recruit|hold|construct|add|introduce|host|install|upgrade|fund|convert|acquire|train|appoint|pilot|refurbish|renovate)\s+(?:up )?$/i
const NOT_THINGS =
  /^(?:areas?|aspects?|priorit|pillars?|themes?|ways?|goals?|objectives?|principles?|key\b|main\b|core\b|of\b|years?\b|months?\b|weeks?\b)/i
const AGED = /\b(?:aged?|ages|years old)\s*(?:of\s*|between\s*)?$/i
const MONTH = /^\s?(?:to\s\d+\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/
const AFTER_MONTH = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s*$/
const NUMBERED =
  /\b(?:Route|Policy|Objective|Goal|Action|Priority|Ward|Room|Report|Grade|Zone|Platform|Highway|Road|Line|Bus|Page|Table|Figure|Annex|Appendix|Item|Resolution|Bill|Act|Tier|Band|Schedule|Regulation|Rule|Stage|Step|Option|Theme|Outcome|Year|Years|Key Stage|Pillar|Junction|Pier|Block|Unit|Plot|Lot|Class|Category|Type|Version|Volume|Paragraph|Clause)\s*$/

function unitOf(raw: string): string {
  if (/^per ?cent\b/i.test(raw)) return '%'
  const unit = ` ${raw}`.replace(STOP, '').trim()
  if (/^per ?cent$|^%$/i.test(unit)) return '%'
  return unit
}

const HAS_NUMBER = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|doubl(?:e|ing))\b/i

/** Quantities of an English sentence; years, ordinals and counts of headings are none. [T20] */
export function englishTargetsOf(reading: Reading, text: string): Target[] {
  const { s } = reading
  const found: Target[] = []
  if (!HAS_NUMBER.test(s)) return found
  NUMBER.lastIndex = 0
  for (let hit = NUMBER.exec(s); hit; hit = NUMBER.exec(s)) {
    const digits = hit[2] ?? ''
    if (hit[3] && /\bfrom\s*$/i.test(s.slice(Math.max(0, hit.index - 6), hit.index))) {
      NUMBER.lastIndex = hit.index + hit[0].indexOf(hit[3], hit[0].indexOf(digits) + digits.length)
      continue
    }
    const numberAt = hit.index + hit[0].indexOf(digits)
    const before = s.slice(Math.max(0, hit.index - 90), hit.index)
    const money = hit.groups?.money ?? ''
    const noun = money ? '' : (hit[5] ?? '')
    const unit = unitOf(noun) || money
    const said = /^per ?cent/i.exec(noun)?.[0] ?? (unitOf(noun) ? ` ${noun}`.replace(STOP, '').trim() : '')
    const end =
      hit.index +
      (said ? hit[0].length - (hit[5] ?? '').length + said.length : hit[0].slice(0, hit[0].length - (hit[5]?.length ?? 0)).trimEnd().length)
    NUMBER.lastIndex = Math.max(end, numberAt + digits.length)
    if (isNoQuantity(s, numberAt, digits, hit[4] ?? '', unit, hit[3] !== undefined)) continue
    const scale = multiplierOf(hit[4] ?? '')
    const isScope =
      NOT_TARGET.test(unit) ||
      /\b(?:from|than in|compared with|where|of (?:the|our|all))\s*$/i.test(before) ||
      /\((?:currently|now|was|(?:up |down )?from|\d{4}(?:[/-]\d{2,4})?)[:,]?\s*$/i.test(before) ||
      /\bThe\s(?:\d+\s[a-z]+\sand\s)?$/.test(before) ||
      (/^years?$/i.test(unit) &&
        !/\b(?:to|at least|no less than|within|below|under|of|by)\s*$/i.test(before) &&
        !/^(?:at least|no|within|below|under)/i.test(hit[0])) ||
      (money !== '' &&
        /^\s(?:[A-Z][A-Za-z-]+\s){0,4}(?:Fund|Programme|Program|Scheme|Grant|Initiative|Package)\b/.test(s.slice(end, end + 60))) ||
      /^[^,.;(]{0,24}\b(?:already|currently|existing)\b/i.test(s.slice(end, end + 40))
    const value = exact((WORDS[digits.toLowerCase()] ?? Number(digits.replace(/[, ]/g, ''))) * scale)
    const valueTo = hit[3] ? exact(Number(hit[3]) * scale) : null
    const at = spanOf(reading, hit.index, hit.index + s.slice(hit.index, end).trimEnd().length)
    found.push({
      text: text.slice(at[0], at[1]),
      at,
      as: isScope ? 'scope' : 'target',
      metric: isThing(unit) ? unit : englishMetric(before, s.slice(end, end + 60)),
      comparator: /^\s*(?:more|higher) than\b/i.test(s.slice(end, end + 14))
        ? '+'
        : valueTo === null
          ? (BEFORE.find(([pattern]) => pattern.test(hit[0]))?.[1] ??
            afterOf(s.slice(end, end + 12)) ??
            (LOWERED.test(before) ? '<=' : '='))
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

function isNoQuantity(s: string, at: number, digits: string, scale: string, unit: string, isRange: boolean): boolean {
  const lead = s.slice(Math.max(0, at - 40), at)
  if (AGED.test(lead) || NUMBERED.test(lead) || AFTER_MONTH.test(lead) || MONTH.test(s.slice(at + digits.length, at + digits.length + 24)))
    return true
  if (WORDS[digits.toLowerCase()] !== undefined)
    return (
      !(
        DOES.test(lead.replace(/\b(?:at least|up to|a further|another|a minimum of|more than|over)\s*$/i, '')) ||
        /\b(?:at least|no fewer than|a minimum of|a further)\s*$/i.test(lead)
      ) ||
      unit === '' ||
      NOT_THINGS.test(unit)
    )
  if (/[/]$|\d:$|\d out of\s$/.test(lead) || /^ out of \d/.test(s.slice(at + digits.length)) || /^[/:]\d/.test(s.slice(at + digits.length)))
    return true
  if (unit === '' && !scale && !isRange && !/\b(?:to|than|by|at|least|of|below|above|under|over|reach|target)\s*$/i.test(lead)) return true
  if (/^0\d/.test(digits)) return true
  const after = s.slice(at + digits.length)
  const before = s.slice(Math.max(0, at - 12), at)
  if (/^(?:st|nd|rd|th)\b|^[-–]?[A-Z]|^-(?:year|day|month|hour|minute)/.test(after) || /[A-Za-z]-?$/.test(before)) return true
  if (/^[).:]/.test(after) && before.trim() === '') return true
  if (!scale && /^(?:19|20)\d\d$/.test(digits) && unit !== '%' && unit !== 'yuan') return true
  return /\b(?:No|Article|Chapter|Section|Part|Phase|level|COVID)[.\s-]*$/i.test(before)
}

const MEASURE =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|miles?|km|kg|ha|hectares|tons|tonnes|yuan|kilometers|kilowatts|mu|[kMG]Wh?|m2|RMB|US\$|HK\$|USD|EUR|GBP|[$¥£€])$/i

/** new litter bins, trees: what is counted is what is measured. */
function isThing(unit: string): boolean {
  return unit !== '' && !FIXED_UNIT.test(unit) && !MEASURE.test(lastWord(unit))
}

const FIXED_UNIT =
  /^(?:working days?|business days?|square feet|percentage points?|metric tons|square meters|cubic meters|basis points|%|years of age)$/i

/** The head of a counted phrase: jobs in `million new urban jobs`. */
function lastWord(unit: string): string {
  return FIXED_UNIT.test(unit) ? unit : (unit.split(' ').at(-1) ?? unit)
}

/** Household recycling will rise from 43% to: who or what moves. */
const SUBJECT =
  /(?:^|[,:]\s|\band\s)([A-Za-z](?:[^,.;:]|\.(?=\d)){2,70}?)\s(?:will|shall|should|must|is to|are to|is expected to|are expected to)\s(?:be\s(?:further\s)?[a-z]+|rise|increase|grow|fall|drop|decline|decrease|be|reach|remain|stay|improve|exceed|total|account for|stand)?(?:\sfrom\s\S+)?(?:\s(?:to|by|at|within|above|below))?\s*$/i
/** Waiting time shortened to 15 minutes: the number is a ceiling. */
const LOWERED = /\b(?:shortened|shorten|reduced?|cut|lowered|lower|limited|limit|capped|cap)\s(?:[a-z]+\s){0,6}?to\s*$/i

function englishMetric(before: string, after: string): string {
  const subject = SUBJECT.exec(before.replace(/^[\s\S]*[.;:]\s/, ''))?.[1]
  if (subject) return subject.replace(/^(?:(?:the|our|overall|total)\s)+/i, '').trim()
  const of = /^\s*(?:more |less )?(?:of|in|for)\s+([A-Za-z][^,.;]{2,50})/
    .exec(after)?.[1]
    ?.replace(/\s(?:will|are|is|shall|should|must|by|before|every|each|this|next|within|in \d|and (?:\d|[a-z]+ to))\b.*$/i, '')
  if (of) return of.trim()
  const words =
    (before.length === 90 ? before.replace(/^\S*\s/, '') : before)
      .replace(/\b(?:is|are|be|was|to|at|by|of|set|reach|remain|stay|keep|raise|raising|increase|increasing)\s*$/gi, '')
      .split(/[,;:]\s*(?=\S)|[,;]|\.(?!\d)/)
      .at(-1)
      ?.replace(/:\s*$/, '') ?? ''
  const tail =
    words
      .split(
        /\b(?:and|that|which|will|of|to|proposes?|projects?|envisages?|raising|increasing|reducing|expanding|building|be|we have set the|also)\s/i,
      )
      .at(-1) ?? words
  return (tail.trim() || words).replace(/\s(?:is|are)(?: set| projected)?$/, '').trim()
}
