import type { Alignment, Goal, Naming } from '../domain/insight.ts'
import type { Parsed, Plan } from '../domain/parsed.ts'
import { goalsOf } from './goals.ts'

/** Goals × departments: those of the document's introduction, then a person's own. A place counts once for each goal named there. */
export function alignmentOf(parsed: Parsed, own: readonly string[]): Alignment {
  const introduced = goalsOf(parsed)
  const known = new Set(introduced.map(({ phrase }) => phrase))
  const added = [...new Set(own.map(phrase => phrase.trim()).filter(Boolean))].filter(phrase => !known.has(phrase))
  const goals: readonly Goal[] = [...introduced, ...added.map(phrase => ({ phrase, at: null }))]
  return {
    groups: [...new Set(parsed.plans.map(({ department }) => department))],
    rows: goals.map(goal => ({ goal, namings: parsed.plans.flatMap(plan => namingsIn(parsed.document.text, plan, goal.phrase)) })),
  }
}

function namingsIn(text: string, plan: Plan, phrase: string): readonly Naming[] {
  const words = text.slice(plan.at[0], plan.at[1])
  const commitments = plan.measures.flatMap(measure => measure.commitments).filter(({ kind }) => kind === 'commitment')
  return [...words.matchAll(patternOf(phrase))].map(match => {
    const start = plan.at[0] + match.index
    const own = commitments.find(({ at }) => at[0] <= start && start < at[1])
    return {
      group: plan.department,
      at: [start, start + match[0].length],
      words: own?.text ?? sentenceAround(text, start, plan.at),
      id: own?.id ?? null,
    }
  })
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
