/** Openers and the closer each waits for. */
const CLOSER: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '《': '》', '〈': '〉', '(': ')', '[': ']', '{': '}', '【': '】' }
const OPENER: Readonly<Record<string, string>> = { '”': '“', '’': '‘', '》': '《', '〉': '〈', ')': '(', ']': '[', '}': '{', '】': '【' }
const SIGN = /[“”‘’《》〈〉()[\]{}【】"]/g

/** A pair of marks that both stand there: `open` and `close` are their places. */
export interface Pair {
  readonly open: number
  readonly close: number
  readonly mark: string
}

/** The outermost pairs of quotes and brackets in `s`, in order. A mark without its fellow opens nothing. One pass. [S2] */
export function pairsOf(s: string): Pair[] {
  const waiting: { mark: string; at: number }[] = []
  const found: Pair[] = []
  let straight = -1
  SIGN.lastIndex = 0
  for (let hit = SIGN.exec(s); hit; hit = SIGN.exec(s)) {
    const mark = hit[0]
    if (mark === '"') {
      if (straight >= 0) found.push({ open: straight, close: hit.index, mark })
      straight = straight >= 0 ? -1 : hit.index
    } else if (CLOSER[mark]) waiting.push({ mark, at: hit.index })
    else closeMark(waiting, OPENER[mark] ?? '', hit.index, found)
  }
  return outermost(found)
}

function closeMark(waiting: { mark: string; at: number }[], opener: string, close: number, found: Pair[]): void {
  for (let depth = waiting.length - 1; depth >= Math.max(0, waiting.length - 4); depth--) {
    const one = waiting[depth]
    if (one?.mark !== opener) continue
    waiting.length = depth
    found.push({ open: one.at, close, mark: opener })
    return
  }
}

function outermost(pairs: Pair[]): Pair[] {
  pairs.sort((a, b) => a.open - b.open || b.close - a.close)
  const outer: Pair[] = []
  let end = -1
  for (const pair of pairs) {
    if (pair.open < end) continue
    outer.push(pair)
    end = pair.close
  }
  return outer
}
