import { pairsOf } from './brackets.ts'

/** A sentence, or a clause ended by `;`: offsets into the text; `ends` is the mark that closed it, empty at the end of a paragraph. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly ends: string
  /** Clauses of one sentence share its number within the paragraph. */
  readonly of: number
}

const STOP = /[。!?;.…]/g
const LONG_QUOTE = 160
const ABBREVIATION = /(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|No|Nos|St|vs|etc|e\.g|i\.e|U\.S|approx|Art|\d{1,2})$/

function isBlank(sign: string): boolean {
  return sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t' || sign === ''
}

/** Whether the mark at `i` of `s` ends a sentence (`。`), a clause (`;`) or nothing (null). [S1] [S3] */
function stopAt(s: string, i: number): string | null {
  const mark = s.charAt(i)
  if (mark === '.') {
    if (!isBlank(s.charAt(i + 1)) || !/[A-Za-z0-9)%"”]/.test(s.charAt(i - 1))) return null
    if (i === 1 || ABBREVIATION.test(s.slice(Math.max(0, i - 7), i))) return null
    return '。'
  }
  if (mark === '…') return s.charAt(i + 1) !== '…' && isBlank(s.charAt(i + 1)) ? '。' : null
  return mark === ';' ? ';' : '。'
}

/** The sentences and `;` clauses of `shadow[start, end)`; nothing is split inside a pair of quotes or brackets. */
export function sentencesOf(shadow: string, start: number, end: number): Sentence[] {
  const s = shadow.slice(start, end)
  const pairs = pairsOf(s)
  const found: Sentence[] = []
  let pairIndex = 0
  let from = 0
  let of = 0
  const cut = (to: number, ends: string) => {
    while (from < to && isBlank(s.charAt(from))) from++
    let last = to
    while (last > from && isBlank(s.charAt(last - 1))) last--
    if (last > from) found.push({ start: start + from, end: start + last, ends, of })
    if (ends !== ';') of++
    from = to
  }
  STOP.lastIndex = 0
  let skipTo = 0
  for (let hit = STOP.exec(s); hit; hit = STOP.exec(s)) {
    const at = hit.index
    while (pairIndex < pairs.length && (pairs[pairIndex]?.close ?? 0) < at) pairIndex++
    const pair = pairs[pairIndex]
    if (pair && pair.open < at && (pair.close - pair.open < LONG_QUOTE || hit[0] === ';')) {
      STOP.lastIndex = pair.close + 1
      const inner = s.charAt(pair.close - 1)
      if (
        /[。!?]/.test(inner) &&
        pair.mark !== '《' &&
        pair.mark !== '(' &&
        !/^[的等、,;。]/.test(s.slice(pair.close + 1, pair.close + 2))
      ) {
        cut(pair.close + 1, '。')
        skipTo = pair.close + 1
      }
      continue
    }
    if (at < skipTo) continue
    const ends = stopAt(s, at)
    if (ends === null) continue
    let to = at + 1
    while (to < s.length && /[。!?”’")]/.test(s.charAt(to))) to++
    cut(to, ends)
    STOP.lastIndex = to
  }
  cut(s.length, '')
  return found
}
