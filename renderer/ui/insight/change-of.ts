import type { Comparison, MatchedPair, Side } from '../../domain/comparison.ts'

/** What a comparison can be asked for. One pair may be of several kinds: raised and moved at once. */
export const CHANGES = ['same', 'reworded', 'raised', 'lowered', 'targetNew', 'targetDropped', 'moved', 'fresh', 'dropped'] as const
export type Change = (typeof CHANGES)[number]

/** One line of the comparison: a pair, or one side alone. */
export interface ChangeLine {
  readonly key: string
  readonly department: string
  readonly a: Side | null
  readonly b: Side | null
  readonly pair: MatchedPair | null
  readonly kinds: readonly Change[]
}

/** A comparison as lines in the order of the new document, what was dropped after the department it stood in. */
export function linesOfComparison({ plans, pairs, fresh, dropped }: Comparison): readonly ChangeLine[] {
  const homeOf = new Map(plans.flatMap(({ a, b }) => (a === null ? [] : [[a, b ?? a]])))
  const lines = [
    ...pairs.map(
      (pair): ChangeLine => ({
        key: `${pair.a.id}-${pair.b.id}`,
        department: pair.b.department,
        a: pair.a,
        b: pair.b,
        pair,
        kinds: kindsOf(pair),
      }),
    ),
    ...fresh.map((b): ChangeLine => ({ key: `-${b.id}`, department: b.department, a: null, b, pair: null, kinds: ['fresh'] })),
    ...dropped.map(
      (a): ChangeLine => ({
        key: `${a.id}-`,
        department: homeOf.get(a.department) ?? a.department,
        a,
        b: null,
        pair: null,
        kinds: ['dropped'],
      }),
    ),
  ]
  const order = [...new Set(plans.map(({ a, b }) => b ?? a ?? ''))]
  const rank = (line: ChangeLine) => order.indexOf(line.department)
  return lines.sort((x, y) => rank(x) - rank(y) || Number(x.b === null) - Number(y.b === null) || numberOf(x) - numberOf(y))
}

function kindsOf({ isSame, targets, date }: MatchedPair): readonly Change[] {
  const kinds = new Set<Change>()
  for (const { is } of targets) {
    if (is === 'raised' || is === 'lowered') kinds.add(is)
    if (is === 'restated') kinds.add('reworded')
    if (is === 'new') kinds.add('targetNew')
    if (is === 'dropped') kinds.add('targetDropped')
  }
  if (date) kinds.add('moved')
  if (!isSame && kinds.size === 0) kinds.add('reworded')
  return kinds.size > 0 ? [...kinds] : ['same']
}

const numberOf = ({ a, b }: ChangeLine) => b?.number ?? a?.number ?? 0
