import type { Deadline, Doubt, Target } from '../domain/parsed.ts'
import { type Clauses, clausesOf } from './clauses.ts'
import { BARE_MONTH_END, VAGUE } from './deadline-rules.ts'
import { deadlinesOf, dueInBracket, rhythmsOf } from './deadlines.ts'
import { doubtOf } from './doubts.ts'
import type { CommitmentDraft } from './draft.ts'
import { englishDeadlinesOf, isEnglish } from './english-deadlines.ts'
import { englishTargetsOf } from './english-targets.ts'
import { firmnessOf } from './firmness.ts'
import { ownReading, ownWords } from './own-words.ts'
import { dutyOfBracket, partnersIn } from './owners.ts'
import { type Reading, spanOf } from './reading.ts'
import { targetsOf } from './targets.ts'

const VERY_LONG = 200

/** Everything found in one sentence. Background keeps its figures as scope and has no deadlines. [S5] */
export function commitmentOf(
  reading: Reading,
  text: string,
  year: number,
  isBackground: boolean,
): { draft: CommitmentDraft; doubts: Doubt[] } {
  const clauses = clausesOf(reading.s)
  const at = spanOf(reading, 0, reading.s.length)
  const english = isEnglish(reading.s)
  const read = english ? { targets: englishTargetsOf(reading, text), bare: [] } : targetsOf(clauses, reading, text)
  const duty = closingDuty(reading.s)
  const inBracket = duty && !isBackground ? dueInBracket(reading, text, year) : []
  const said = isBackground ? [] : english ? englishDeadlinesOf(reading, text, year) : deadlinesOf(clauses, reading, text, year)
  const deadlines = [...said, ...inBracket]
  const targets = isBackground ? read.targets.map(target => ({ ...target, as: 'scope' as const })) : read.targets
  const rhythms = isBackground ? [] : rhythmsOf(clauses, reading, text)
  const own = ownReading(reading, text)
  const inOwn = (names: readonly string[]) => names.map(name => ownWords(name, reading.s, own))
  const draft: CommitmentDraft = {
    text: text.slice(at[0], at[1]),
    at,
    kind: isBackground ? 'background' : 'commitment',
    targets,
    deadlines,
    rhythms,
    owners: inOwn(duty?.owners ?? []),
    partners: inOwn([...new Set([...(duty?.partners ?? []), ...partnersIn(clauses.masked)])]),
    sources: namedIn(clauses, reading, text, '《'),
    names: namedIn(clauses, reading, text, '“'),
    firmness: firmnessOf(
      reading.s,
      targets.some(target => target.as !== 'scope'),
    ),
  }
  const doubts = isBackground ? [] : doubtsOf(draft, clauses, reading, text)
  if (!isBackground)
    for (const one of read.bare) doubts.push(doubtOf('unit-missing', spanOf(reading, one.from, one.to), reading.s.slice(one.from, one.to)))
  return { draft, doubts }
}

function closingDuty(s: string) {
  const inner = /\(([^()]{3,200})\)[。;]?$/.exec(s.slice(-210))?.[1]
  return inner ? dutyOfBracket(inner) : null
}

function namedIn(clauses: Clauses, reading: Reading, text: string, mark: string): string[] {
  const names = clauses.named.filter(name => name.mark === mark).map(name => text.slice(...spanOf(reading, name.from, name.to)))
  return [...new Set(names)]
}

function doubtsOf(draft: CommitmentDraft, clauses: Clauses, reading: Reading, text: string): Doubt[] {
  const doubts: Doubt[] = []
  if (reading.s.length > (isEnglish(reading.s) ? VERY_LONG * 3 : VERY_LONG)) doubts.push(doubtOf('very-long', draft.at))
  if (isUnclosed(reading.s)) doubts.push(doubtOf('unclosed-mark', draft.at))
  for (const target of draft.targets) doubts.push(...targetDoubts(target))
  const stated = draft.deadlines.filter(deadline => deadline.is === 'stated')
  stated.forEach((deadline, i) => {
    const before = stated[i - 1]
    if (before && !/[，,；;：:。]/.test(text.slice(before.at[1], deadline.at[0])))
      doubts.push(doubtOf('two-deadlines', [before.at[0], deadline.at[1]], `${before.text}、${deadline.text}`))
  })
  doubts.push(...vagueDoubts(stated, clauses, reading, text))
  return doubts
}

/** Quotes, titles and brackets that lack their fellow. */
function isUnclosed(s: string): boolean {
  let [quotes, titles, brackets] = [0, 0, 0]
  for (let i = 0; i < s.length; i++) {
    const sign = s.charCodeAt(i)
    if (sign === 0x201c) quotes++
    else if (sign === 0x201d) quotes--
    else if (sign === 0x300a) titles++
    else if (sign === 0x300b) titles--
    else if (sign === 40) brackets++
    else if (sign === 41) brackets--
  }
  return quotes !== 0 || titles !== 0 || brackets !== 0
}

function targetDoubts(target: Target): Doubt[] {
  if (target.by === 'front-rank') return [doubtOf('rank-without-number', target.at, target.text)]
  return target.as === 'target' && target.metric === '' ? [doubtOf('no-metric', target.at, target.text)] : []
}

function vagueDoubts(stated: readonly Deadline[], clauses: Clauses, reading: Reading, text: string): Doubt[] {
  if (stated.length > 0) return []
  const doubts: Doubt[] = []
  for (const [code, pattern] of [
    ['vague-deadline', VAGUE],
    ['month-missing', BARE_MONTH_END],
  ] as const) {
    pattern.lastIndex = 0
    const hit = pattern.exec(clauses.masked)
    if (hit && hit[0] !== '抓紧' && hit[0] !== '有序推进') {
      const at = spanOf(reading, hit.index, hit.index + hit[0].length)
      doubts.push(doubtOf(code, at, text.slice(at[0], at[1])))
    }
  }
  return doubts
}
