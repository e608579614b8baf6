import type { Grouping, Wording } from '../domain/insight.ts'
import type { Parsed } from '../domain/parsed.ts'
import type { Placed } from '../domain/row.ts'
import { groupsOf } from './groups.ts'
import { vagueWordsOf } from './vague-words.ts'

/** How each group words its commitments, in the order of the text. Only a department has a slogan. */
export function wordingOf(parsed: Parsed, placed: readonly Placed[], by: Grouping): readonly Wording[] {
  return [...groupsOf(parsed, placed, by)].map(([group, own]) => {
    const those = (firmness: string) =>
      own.filter(({ commitment }) => commitment.firmness === firmness).map(({ commitment }) => commitment.id)
    const characters = own.reduce((sum, { commitment }) => sum + commitment.text.replace(/\s/g, '').length, 0)
    const vague = vagueIn(own)
    const vagueCount = vague.reduce((sum, { count }) => sum + count, 0)
    return {
      group,
      counts: { all: own.map(({ commitment }) => commitment.id), firm: those('firm'), aimed: those('aimed'), soft: those('soft') },
      characters,
      vague,
      vagueCount,
      perThousand: characters === 0 ? 0 : (vagueCount / characters) * 1000,
      slogan: by === 'department' ? (parsed.plans.find(({ department }) => department === group)?.slogan ?? '') : '',
      paired: own.flatMap(({ commitment }) =>
        commitment.names
          .map(inside)
          .filter(isPaired)
          .map(phrase => ({ phrase, id: commitment.id })),
      ),
    }
  })
}

function vagueIn(placed: readonly Placed[]): Wording['vague'] {
  const found = new Map<string, { count: number; ids: Set<string> }>()
  for (const { commitment } of placed)
    for (const { phrase } of vagueWordsOf(commitment.text)) {
      const one = found.get(phrase) ?? { count: 0, ids: new Set<string>() }
      one.count += 1
      one.ids.add(commitment.id)
      found.set(phrase, one)
    }
  return [...found].map(([phrase, { count, ids }]) => ({ phrase, count, ids: [...ids] })).sort((a, b) => b.count - a.count)
}

const inside = (quoted: string) => quoted.slice(1, -1)

/** Two or more parts of equal length, between 2 and 8 signs each: 共抓大保护、不搞大开发. */
function isPaired(phrase: string): boolean {
  const parts = phrase.split(/[、,，;；\s]+/u)
  const lengths = new Set(parts.map(part => [...part].length))
  const [length = 0] = lengths
  return parts.length > 1 && lengths.size === 1 && length >= 2 && length <= 8 && /\p{Script=Han}/u.test(phrase)
}
