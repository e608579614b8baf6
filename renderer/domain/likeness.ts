/** Two texts, by their positions in two lists, and how alike they are, 0 … 1. */
export interface Like {
  readonly a: number
  readonly b: number
  readonly likeness: number
}

/** A shingle that stands in more texts than this finds no candidates: it says nothing, and would make the search quadratic. */
const COMMON = 400

/** A text without case, width, spaces and punctuation: what it says, not how it is set. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '')
}

/** All runs of 3 characters (5 where the text is in Latin letters); a shorter text is its own only shingle. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const plain = plainText(text)
  const size = /^[\p{Script=Latin}\d]/u.test(plain) && !/\p{Script=Han}/u.test(plain) ? 5 : 3
  const shingles = new Set<string>()
  if (plain.length > 0 && plain.length < size) shingles.add(plain)
  for (let start = 0; start + size <= plain.length; start++) shingles.add(plain.slice(start, start + size))
  return shingles
}

/** Twice what two texts share over what they have (Dice): 1 for the same, 0 where either is empty. */
export function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  for (const shingle of few) if (many.has(shingle)) shared += 1
  return (2 * shared) / (a.size + b.size)
}

/** Every pair across two lists that is at least this alike, found through an index of shingles. */
export function likePairs(a: readonly string[], b: readonly string[], least: number): readonly Like[] {
  const ofB = b.map(shinglesOf)
  const index = indexOf(ofB)
  return a.flatMap((text, position) => likeOnes(shinglesOf(text), ofB, index, least).map(one => ({ ...one, a: position })))
}

/** Every pair within one list that is at least this alike, each once, the earlier first. */
export function likeWithin(texts: readonly string[], least: number): readonly Like[] {
  const all = texts.map(shinglesOf)
  const index = indexOf(all)
  return all.flatMap((shingles, a) =>
    likeOnes(shingles, all, index, least)
      .filter(({ b }) => b > a)
      .map(one => ({ ...one, a })),
  )
}

/** The pairs that remain when each text is given away once, the most alike first; of equals, the ones nearest in order. */
export function oneToOne(pairs: readonly Like[]): readonly Like[] {
  const takenA = new Set<number>()
  const takenB = new Set<number>()
  const chosen: Like[] = []
  for (const pair of [...pairs].sort((x, y) => y.likeness - x.likeness || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || x.a - y.a)) {
    if (takenA.has(pair.a) || takenB.has(pair.b)) continue
    takenA.add(pair.a)
    takenB.add(pair.b)
    chosen.push(pair)
  }
  return chosen.sort((x, y) => x.a - y.a)
}

function indexOf(all: readonly ReadonlySet<string>[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  for (const [position, shingles] of all.entries())
    for (const shingle of shingles) {
      const found = index.get(shingle)
      if (found) found.push(position)
      else index.set(shingle, [position])
    }
  return index
}

/** A candidate shares enough counted shingles that, with the common ones it might share too, it can reach `least`; then it is measured. */
function likeOnes(
  shingles: ReadonlySet<string>,
  others: readonly ReadonlySet<string>[],
  index: ReadonlyMap<string, readonly number[]>,
  least: number,
): readonly { readonly b: number; readonly likeness: number }[] {
  const shared = new Map<number, number>()
  let common = 0
  for (const shingle of shingles) {
    const found = index.get(shingle) ?? []
    if (found.length > COMMON) common += 1
    else for (const position of found) shared.set(position, (shared.get(position) ?? 0) + 1)
  }
  const like: { b: number; likeness: number }[] = []
  for (const [b, count] of shared) {
    const other = others[b]
    if (!other || (2 * (count + common)) / (shingles.size + other.size) < least) continue
    const likeness = common === 0 ? (2 * count) / (shingles.size + other.size) : likenessOf(shingles, other)
    if (likeness >= least) like.push({ b, likeness })
  }
  return like
}
