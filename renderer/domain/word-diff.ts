import type { DiffPiece } from './comparison.ts'

/** Words as a Chinese reader parts them; numbers and Latin words stay whole. */
const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' })
/** Beyond this many words a side, only what differs between the common beginning and end is marked, as one piece. */
const LIMIT = 1500

/** What is in `a` and not in `b`, and the other way round: each side whole, in pieces, the changed ones marked. */
export function diffWords(a: string, b: string): { readonly a: readonly DiffPiece[]; readonly b: readonly DiffPiece[] } {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  let head = 0
  while (head < left.length && head < right.length && left[head] === right[head]) head++
  let tail = 0
  while (tail < left.length - head && tail < right.length - head && left.at(-1 - tail) === right.at(-1 - tail)) tail++
  const [midA, midB] = [left.slice(head, left.length - tail), right.slice(head, right.length - tail)]
  const kept = midA.length * midB.length > LIMIT * LIMIT ? { a: new Set<number>(), b: new Set<number>() } : commonOf(midA, midB)
  const isKept = (words: readonly string[], inMiddle: ReadonlySet<number>) => (position: number) =>
    position < head || position >= words.length - tail || inMiddle.has(position - head)
  return { a: piecesOf(left, isKept(left, kept.a)), b: piecesOf(right, isKept(right, kept.b)) }
}

function wordsOf(text: string): readonly string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

/** Positions of a longest common subsequence on both sides. */
function commonOf(a: readonly string[], b: readonly string[]): { readonly a: ReadonlySet<number>; readonly b: ReadonlySet<number> } {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const kept = { a: new Set<number>(), b: new Set<number>() }
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      kept.a.add(i++)
      kept.b.add(j++)
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return kept
}

/** Neighbouring words of one kind become one piece; a lone comma between two changes reads as changed with them. */
function piecesOf(words: readonly string[], isKept: (position: number) => boolean): readonly DiffPiece[] {
  const changed = words.map((_, position) => !isKept(position))
  const smoothed = changed.map(
    (one, position) => one || (changed[position - 1] && changed[position + 1] && /^[\s\p{P}]$/u.test(words[position] ?? '')),
  )
  const pieces: { text: string; isChanged: boolean }[] = []
  for (const [position, text] of words.entries()) {
    const isChanged = smoothed[position] === true
    const last = pieces.at(-1)
    if (last && last.isChanged === isChanged) last.text += text
    else pieces.push({ text, isChanged })
  }
  return pieces
}
