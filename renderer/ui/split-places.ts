/** Signs after which a clause ends: where a long sentence is cut. */
const CLAUSE_END = /[，,；;。：:、！？!?]/

/** Offsets at which a cut would stand between two clauses, outside of quotes and brackets. */
export function clauseEnds(words: string): readonly number[] {
  const ends: number[] = []
  let depth = 0
  for (let i = 1; i < words.length; i++) {
    if (/[“‘《（(「『]/.test(words.charAt(i - 1))) depth += 1
    if (/[”’》）)」』]/.test(words.charAt(i - 1))) depth = Math.max(depth - 1, 0)
    if (depth > 0) continue
    const isEnd = CLAUSE_END.test(words.charAt(i - 1)) && !/[”’》）)」』]/.test(words.charAt(i))
    // 1,234 and 10:30 are one number.
    const isInNumber = /\d/.test(words.charAt(i - 2)) && /\d/.test(words.charAt(i))
    if (isEnd && !isInNumber && words.slice(i).trim() !== '') ends.push(i)
  }
  return ends
}

/** Where the cursor stands at first: at the clause end nearest to the middle, at the strongest sign first; 0 where there is none. */
export function firstCut(words: string): number {
  const ends = clauseEnds(words)
  const middle = words.length / 2
  const strongest = [/[；;。！？]/, /[，,：:]/, /./]
    .map(sign => ends.filter(end => sign.test(words.charAt(end - 1))))
    .find(found => found.length > 0)
  return [...(strongest ?? [])].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? 0
}

/** The next place of the cursor: a clause further, or one character where it is moved finely. It stays inside of the words. */
export function movedCut(words: string, at: number, by: 1 | -1, isFine: boolean): number {
  if (isFine) {
    const next = at + by
    const isTorn = /[\uDC00-\uDFFF]/.test(words.charAt(next))
    return Math.min(Math.max(isTorn ? next + by : next, 0), words.length)
  }
  const ends = clauseEnds(words)
  return (by > 0 ? ends.find(end => end > at) : ends.findLast(end => end < at)) ?? at
}
