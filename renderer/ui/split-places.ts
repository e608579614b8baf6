/** Signs after which a clause ends: where a long sentence is cut. */
const CLAUSE_END = /[，,；;。：:、！？!?]/

/** Offsets at which a cut would stand between two clauses, quotes and brackets that close there left with what they close. */
export function clauseEnds(words: string): readonly number[] {
  const ends: number[] = []
  for (let i = 1; i < words.length; i++) {
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
  const strong = ends.filter(end => /[；;。！？]/.test(words.charAt(end - 1)))
  const middle = words.length / 2
  return [...(strong.length > 0 ? strong : ends)].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? 0
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
