import type { Alignment, Goal, Naming } from '../domain/insight.ts'
import type { Parsed, Plan } from '../domain/parsed.ts'
import { goalsOf } from './goals.ts'

/**
 * Goals × departments (× measures in a document of one department; then only those that name any): the goals of the document's introduction, then
 * a person's own. A place counts once for each goal named there.
 */
export function alignmentOf(parsed: Parsed, own: readonly string[], by: Alignment['by']): Alignment {
  const introduced = goalsOf(parsed)
  const known = new Set(introduced.map(({ phrase }) => phrase))
  const added = [...new Set(own.map(phrase => phrase.trim()).filter(Boolean))].filter(phrase => !known.has(phrase))
  const goals: readonly Goal[] = [...introduced, ...added.map(phrase => ({ phrase, at: null }))]
  const rows = goals.map(goal => {
    const set = goal.at
    const namings = parsed.plans.flatMap(plan => namingsIn(parsed.document.text, plan, goal.phrase, by))
    // In a document of one plan the introduction is part of it: where the goal was set is not where it is taken up.
    return { goal, namings: set ? namings.filter(({ at }) => at[1] <= set[0] || at[0] >= set[1]) : namings }
  })
  const naming = new Set(rows.flatMap(({ namings }) => namings.map(({ group }) => group)))
  const groups = new Set(
    parsed.plans.flatMap(plan => (by === 'department' ? [plan.department] : titlesOf(plan).filter(title => naming.has(title)))),
  )
  return { by, groups: [...groups], rows }
}

/** The measures of the first level a plan has; '' stands for what is before the first of them. */
function titlesOf({ measures }: Plan): readonly string[] {
  return ['', ...measures.filter(({ level }) => level === 1).map(({ title }) => title)]
}

function namingsIn(text: string, plan: Plan, phrase: string, by: Alignment['by']): readonly Naming[] {
  const words = text.slice(plan.at[0], plan.at[1])
  const commitments = plan.measures.flatMap(measure => measure.commitments).filter(({ kind }) => kind === 'commitment')
  return [...words.matchAll(patternOf(phrase))].map(match => {
    const start = plan.at[0] + match.index
    const own = commitments.find(({ at }) => at[0] <= start && start < at[1])
    return {
      group: by === 'department' ? plan.department : titleAt(plan, start),
      at: [start, start + match[0].length],
      words: own?.text ?? sentenceAround(text, start, plan.at),
      id: own?.id ?? null,
    }
  })
}

function titleAt({ measures }: Plan, at: number): string {
  return measures.findLast(measure => measure.level === 1 && measure.at[0] <= at)?.title ?? ''
}

/** The phrase as it may be set: with spaces or line breaks inside, full or half width, any case; a Latin phrase as whole words. */
function patternOf(phrase: string): RegExp {
  const signs = [...phrase.normalize('NFKC').replace(/\s+/g, ' ')]
  const isLatin = /^[\p{Script=Latin}\d\s\p{P}]+$/u.test(phrase)
  const written = signs.map(sign => (sign === ' ' ? '\\s+' : widths(sign))).join(isLatin ? '' : '\\s*')
  return new RegExp(isLatin ? `(?<![\\p{L}\\d])${written}(?![\\p{L}\\d])` : written, 'giu')
}

function widths(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  const plain = sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return code > 0x20 && code < 0x7f ? `(?:${plain}|${String.fromCodePoint(code + 0xfee0)})` : plain
}

function sentenceAround(text: string, at: number, [from, until]: Plan['at']): string {
  const before = text.slice(from, at)
  const start = Math.max(...[...'。！？；\n'].map(sign => before.lastIndexOf(sign))) + 1
  const end = text.slice(at, until).search(/[。！？；\n]/u)
  return text.slice(from + start, end < 0 ? until : at + end + 1).trim()
}
