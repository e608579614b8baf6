import type { Span } from '../domain/parsed.ts'

/** A stretch of the shadow without the blanks inside Chinese words (broken lines, `80 周岁`), and the way back to the text. [L3] */
export interface Reading {
  readonly s: string
  readonly start: number
  /** Offsets in the text of each unit of `s`; null when nothing was left out. */
  readonly map: Int32Array | null
}

const BLANK = /\s/
const WIDE = /[\u2e80-\uffef“”—…%]/

function mayDrop(shadow: string, i: number, from: number, to: number): boolean {
  let before = i - 1
  let after = i + 1
  while (before >= from && BLANK.test(shadow.charAt(before))) before--
  while (after < to && BLANK.test(shadow.charAt(after))) after++
  return before < from || after >= to || WIDE.test(shadow.charAt(before)) || WIDE.test(shadow.charAt(after))
}

/** Reads `shadow[start, end)`; blanks between Latin words stay, as one space for each. */
export function readingOf(shadow: string, start: number, end: number): Reading {
  const raw = shadow.slice(start, end)
  if (!BLANK.test(raw)) return { s: raw, start, map: null }
  const map = new Int32Array(raw.length)
  let s = ''
  let run = -1
  let drops = false
  for (let i = start; i < end; i++) {
    const sign = shadow.charAt(i)
    if (BLANK.test(sign)) {
      if (run < 0) {
        run = i
        drops = mayDrop(shadow, i, start, end)
      }
      if (drops || run < i) continue
      map[s.length] = i
      s += ' '
      continue
    }
    run = -1
    map[s.length] = i
    s += sign
  }
  return { s, start, map: map.subarray(0, s.length) }
}

/** Where unit `i` of the reading stands in the text. */
export function placeOf(reading: Reading, i: number): number {
  return reading.map ? (reading.map[i] ?? reading.start) : reading.start + i
}

/** The span in the text of `reading.s.slice(from, to)`; `to` must be greater than `from`. */
export function spanOf(reading: Reading, from: number, to: number): Span {
  return [placeOf(reading, from), placeOf(reading, to - 1) + 1]
}
