import { pairsOf } from './brackets.ts'

/** A stretch between two commas, or the inside of a bracket; offsets into the reading. */
export interface Clause {
  readonly from: number
  readonly to: number
  readonly isBracket: boolean
}

/** A reading with what is only named blanked out, cut into clauses. [S4] */
export interface Clauses {
  readonly s: string
  /** Same length as `s`: quoted names and bracketed asides are replaced by `□`, so no rule finds a number in them. */
  readonly masked: string
  readonly list: readonly Clause[]
  /** Quoted names and titles, with their marks. */
  readonly named: readonly { readonly from: number; readonly to: number; readonly mark: string }[]
}

const COMMA = /[,;:。!?]/g
const BLANK = '□'

/** Cuts a reading into clauses; a comma between digits (`1,246`) cuts nothing. */
export function clausesOf(s: string): Clauses {
  const pairs = pairsOf(s)
  let masked = s
  const brackets: Clause[] = []
  if (pairs.length > 0) {
    const parts: string[] = []
    let last = 0
    for (const { open, close, mark } of pairs) {
      parts.push(s.slice(last, open + 1), BLANK.repeat(close - open - 1))
      last = close
      if (mark === '(' && close - open > 2) brackets.push({ from: open + 1, to: close, isBracket: true })
    }
    parts.push(s.slice(last))
    masked = parts.join('')
  }
  const list: Clause[] = []
  let from = 0
  COMMA.lastIndex = 0
  for (let hit = COMMA.exec(masked); hit; hit = COMMA.exec(masked)) {
    if (hit[0] === ',' && /\d/.test(s.charAt(hit.index - 1)) && /^\d{3}(?!\d)/.test(s.slice(hit.index + 1, hit.index + 5))) continue
    if (hit[0] === ':' && /\d/.test(s.charAt(hit.index - 1)) && /\d/.test(s.charAt(hit.index + 1))) continue
    if (hit.index > from) list.push({ from, to: hit.index, isBracket: false })
    from = hit.index + 1
  }
  if (from < masked.length) list.push({ from, to: masked.length, isBracket: false })
  const named = pairs
    .filter(pair => pair.mark !== '(' && pair.mark !== '[')
    .map(pair => ({ from: pair.open, to: pair.close + 1, mark: pair.mark }))
  return { s, masked, list: [...list, ...brackets], named }
}
