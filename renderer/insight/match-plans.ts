import { likenessOf, shinglesOf } from '../domain/likeness.ts'
import type { Plan } from '../domain/parsed.ts'

/** Two departments of two documents taken for the same office; `null` where one side has none. */
export interface MatchedPlan {
  readonly a: string | null
  readonly b: string | null
}

/** The same office under another city: 镇江市科技局, 市科技局, 科技局. The last 市, 县, 区 or 省 before the office's own name ends the place. */
const PLACE = /^(?:[\p{Script=Han}]{0,6}?(?:自治区|自治州|市|县|区|省|州))(?=[\p{Script=Han}]{2,})/u
/** A renamed office (文广新局 → 文广旅局) must share this much of its name, or this much of what it promises. */
const NAME = 0.6
const WORDS = 0.3

/** Departments matched by name, then by name without its place, then by nearly the same name, then by what they promise. */
export function matchPlans(a: readonly Plan[], b: readonly Plan[]): readonly MatchedPlan[] {
  const namesA = [...new Set(a.map(({ department }) => department))]
  const namesB = new Set(b.map(({ department }) => department))
  const found = new Map<string, string>()
  const take = (one: string, other: string | undefined) => {
    if (other === undefined || !namesB.has(other)) return
    found.set(one, other)
    namesB.delete(other)
  }
  const left = () => namesA.filter(name => !found.has(name))
  for (const name of left()) take(name, namesB.has(name) ? name : undefined)
  for (const name of left()) take(name, onlyOne([...namesB].filter(other => officeOf(other) === officeOf(name))))
  for (const measure of [
    { least: NAME, of: (one: string, other: string) => likenessOfNames(officeOf(one), officeOf(other)) },
    { least: WORDS, of: (one: string, other: string) => likenessOf(wordsOf(a, one), wordsOf(b, other)) },
  ]) {
    const pairs = left().flatMap(one => [...namesB].map(other => ({ one, other, likeness: measure.of(one, other) })))
    for (const { one, other, likeness } of pairs.sort((x, y) => y.likeness - x.likeness))
      if (likeness >= measure.least && !found.has(one)) take(one, other)
  }
  return [...namesA.map(name => ({ a: name, b: found.get(name) ?? null })), ...[...namesB].map(name => ({ a: null, b: name }))]
}

const onlyOne = (names: readonly string[]) => (names.length === 1 ? names[0] : undefined)

const officeOf = (name: string) => name.replace(PLACE, '')

/** Signs in common (each counted as often as both have it) over the signs they have. */
function likenessOfNames(a: string, b: string): number {
  const rest = [...b]
  const shared = [...a].filter(sign => {
    const at = rest.indexOf(sign)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return a.length + b.length === 0 ? 0 : (2 * shared.length) / ([...a].length + [...b].length)
}

function wordsOf(plans: readonly Plan[], department: string): ReadonlySet<string> {
  const own = plans.filter(plan => plan.department === department)
  return shinglesOf(own.flatMap(plan => plan.measures.flatMap(measure => measure.commitments.map(({ text }) => text))).join('\n'))
}
