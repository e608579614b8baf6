import type { Goal } from '../domain/insight.ts'
import type { Parsed, Span } from '../domain/parsed.ts'

/** A quoted phrase is a goal where the words around it call it one: “三高一争”的奋斗目标, 围绕“…”. “一把手”如何说 is none. */
const CALLED_AFTER = /^的?[^，,。；;、：:“]{0,6}(?:目标|定位|战略|路径|布局|思路|要求|理念|方略|部署|格局|导向|方针|任务|主题|主线|愿景)/u
const CALLED_BEFORE = /(?:提出|明确|围绕|聚焦|紧扣|坚持|践行|实施|打造|建设|贯彻|落实|推进|瞄准|锚定|实现)了?$/u
const QUOTED = /“([^”\n]{2,40})”|「([^」\n]{2,40})」|"([^"\n]{4,80})"/gu
/** Three or more phrases in a row, outside quotation marks: 创新驱动、协调发展、绿色发展. The first and last may hang on other words. */
const SERIES = /\p{Script=Han}{4,20}(?:、\p{Script=Han}{4,8}){1,8}、\p{Script=Han}{4,20}/gu
/** A part this short says nothing by itself (一体、两翼): then the whole series is one goal. */
const SHORT = 4

/** The strategic phrases of the document's introduction, in its order, each once: quoted phrases that are called a goal, and series of parallel phrases. */
export function goalsOf(parsed: Parsed): readonly Goal[] {
  const { text } = parsed.document
  const goals = new Map<string, Goal>()
  for (const [start, end] of introductionsOf(parsed)) {
    const words = text.slice(start, end)
    const found = [...words.matchAll(QUOTED)].filter(match => isCalledGoal(words, match)).flatMap(match => partsOf(match, start))
    const series = [...words.matchAll(SERIES)].flatMap(match => seriesIn(words, match, start))
    for (const goal of [...found, ...series].sort((a, b) => (a.at?.[0] ?? 0) - (b.at?.[0] ?? 0)))
      if (!goals.has(goal.phrase)) goals.set(goal.phrase, goal)
  }
  return [...goals.values()]
}

/** What stands before the first plan's heading; in a document of one plan also what stands before its first measure. */
export function introductionsOf({ plans, roll, document }: Parsed): readonly Span[] {
  const first = plans[0]
  if (!first) return [[0, document.text.length]]
  const afterRoll = roll.reduce((end, call) => (call.at[1] <= first.at[0] ? Math.max(end, call.at[1]) : end), 0)
  const before: Span = [afterRoll, first.at[0]]
  return plans.length === 1 ? [before, ...first.preamble] : [before]
}

function isCalledGoal(words: string, match: RegExpExecArray): boolean {
  return CALLED_AFTER.test(words.slice(match.index + match[0].length)) || CALLED_BEFORE.test(words.slice(0, match.index))
}

/** The phrases between the outer ones must be of one length; the outer ones are cut to it, and what is cut off must call the series a goal. */
function seriesIn(words: string, match: RegExpExecArray, offset: number): readonly Goal[] {
  const parts = match[0].split('、')
  const lengths = new Set(parts.slice(1, -1).map(part => part.length))
  const [length = 0] = lengths
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (lengths.size !== 1 || first.length < length || last.length < length) return []
  const from = match.index + first.length - length
  const until = match.index + match[0].length - last.length + length
  if (!CALLED_AFTER.test(words.slice(until)) && !CALLED_BEFORE.test(words.slice(0, from))) return []
  return partsFrom(words.slice(from, until), offset + from)
}

function partsOf(match: RegExpExecArray, offset: number): readonly Goal[] {
  const phrase = match[1] ?? match[2] ?? match[3] ?? ''
  return partsFrom(phrase, offset + match.index + match[0].indexOf(phrase))
}

function partsFrom(phrase: string, from: number): readonly Goal[] {
  const parts = phrase.split('、')
  if (parts.some(part => [...part].length < SHORT)) return [{ phrase, at: [from, from + phrase.length] }]
  let at = from
  return parts.map(part => {
    const goal: Goal = { phrase: part, at: [at, at + part.length] }
    at += part.length + 1
    return goal
  })
}
