import type { Dependency } from '../domain/insight.ts'
import type { Parsed } from '../domain/parsed.ts'
import type { Placed } from '../domain/row.ts'

/** A place before an office's name makes it another level's: 国家发改委, 省科技厅, 各区发改委. */
const OTHER_LEVEL = /(?:国家|全国|中央|省|自治区|各区|各县|各市)$/u
/** 市科技局 is written 科技局 where the city is understood. */
const PLACE = /^(?:市|县|区|州|省|镇)(?=.{3,})/u

/**
 * Who names whom in commitments: those the text makes partners or leads, and departments of the same document named in the words. A department
 * does not name itself. In a document of one plan, a task list, the first who leads is the one that names.
 */
export function dependenciesOf(parsed: Parsed, placed: readonly Placed[]): readonly Dependency[] {
  const departments = [...new Set(parsed.plans.map(({ department }) => department).filter(Boolean))]
  const found = new Map<string, { from: string; to: string; ids: Set<string> }>()
  for (const { commitment, plan } of placed) {
    const from = departments.length > 1 ? plan.department : (commitment.owners[0] ?? plan.department)
    const said = departments.filter(name => isNamed(commitment.text, name))
    const named = [...commitment.owners, ...commitment.partners].map(name => departments.find(known => isSameOffice(known, name)) ?? name)
    for (const to of new Set([...named, ...said])) {
      if (from === '' || isSameOffice(from, to)) continue
      const key = `${from}\n${to}`
      const one = found.get(key) ?? { from, to, ids: new Set<string>() }
      one.ids.add(commitment.id)
      found.set(key, one)
    }
  }
  return [...found.values()].map(({ from, to, ids }) => ({ from, to, ids: [...ids], isOfDocument: departments.includes(to) }))
}

const bare = (name: string) => name.replace(PLACE, '')

function isSameOffice(a: string, b: string): boolean {
  return a === b || (bare(a) === bare(b) && bare(a).length > 2)
}

function isNamed(text: string, name: string): boolean {
  if (text.includes(name)) return true
  const short = bare(name)
  if (short === name || short.length < 3) return false
  let at = text.indexOf(short)
  while (at >= 0) {
    if (!OTHER_LEVEL.test(text.slice(Math.max(0, at - 3), at))) return true
    at = text.indexOf(short, at + 1)
  }
  return false
}
