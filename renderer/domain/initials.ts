import type { Span } from './parsed.ts'

/** For each UTF-16 code unit the first letters its character may be read with: bit 0 is `a`, bit 25 is `z`. 行 has `x` and `h`. */
export type Initials = Uint32Array

/** A table that knows no character yet; letters and digits of the alphabet need none. */
export function noInitials(): Initials {
  return new Uint32Array(0x10000)
}

/** Teaches the table how characters may begin: `{ 行: 'xh' }`. */
export function learnInitials(table: Initials, letters: Readonly<Record<string, string>>): void {
  for (const [character, firsts] of Object.entries(letters)) {
    let mask = 0
    for (const letter of firsts) mask |= bitOf(letter)
    table[character.charCodeAt(0)] = mask
  }
}

/** Whether words typed are initials and not text: at least two letters of the alphabet and nothing else. */
export function areInitials(typed: string): boolean {
  return /^[a-z]{2,}$/i.test(typed)
}

/** The first run of characters that the letters are the initials of, one letter a character: `gxj` finds 工信局 in 市工信局. `null` where there is none. */
export function findInitials(text: string, letters: string, table: Initials): Span | null {
  const bits = [...letters.toLowerCase()].map(bitOf)
  const [first = 0] = bits
  const last = text.length - bits.length
  for (let start = 0; start <= last; start++) {
    if (!(maskAt(text, start, table) & first)) continue
    let length = 1
    while (length < bits.length && maskAt(text, start + length, table) & (bits[length] ?? 0)) length++
    if (length === bits.length) return [start, start + length]
  }
  return null
}

function maskAt(text: string, at: number, table: Initials): number {
  const unit = text.charCodeAt(at)
  return table[unit] || (unit < 0x80 ? bitOf(text[at]?.toLowerCase() ?? '') : 0)
}

function bitOf(letter: string): number {
  const place = letter.charCodeAt(0) - 97
  return place >= 0 && place < 26 ? 1 << place : 0
}

/** The Chinese characters of texts, each once. */
export function charactersOf(texts: Iterable<string>, known: ReadonlySet<string> = new Set()): readonly string[] {
  const seen = new Uint8Array(0x10000)
  const found: string[] = []
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit < 0x3400 || unit > 0x9fff || seen[unit]) continue
      seen[unit] = 1
      const character = text.charAt(at)
      if (!known.has(character)) found.push(character)
    }
  return found
}
