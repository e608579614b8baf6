import { TRADITIONAL_PAIRS } from './traditional.ts'

/** Full-width and variant signs, each read as one plain sign: two characters per pair. */
const SIGN_PAIRS =
  '\u3000 \u00a0 〇零「“」”『“』”〝“〞”〔(〕)〖【〗】–-―—─—∼~〜~∶:﹪%﹔;﹐,﹕:︰:｡。､、＂"﹝(﹞)㎡㎡\u2028\n\u2029\n\u0085\n'

const READ_AS = readAs()

function readAs(): Uint16Array {
  const table = new Uint16Array(65536)
  for (let unit = 0; unit < 65536; unit++) table[unit] = unit
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0
  for (const pairs of [SIGN_PAIRS, TRADITIONAL_PAIRS]) {
    for (let i = 0; i + 1 < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1)
  }
  return table
}

/** The text as the rules read it: half-width signs, simplified characters; one unit for one unit, so every offset stays true. */
export function shadowOf(text: string): string {
  const parts: string[] = []
  const chunk = new Uint16Array(8192)
  for (let from = 0; from < text.length; from += chunk.length) {
    const size = Math.min(chunk.length, text.length - from)
    for (let i = 0; i < size; i++) chunk[i] = READ_AS[text.charCodeAt(from + i)] ?? 0
    parts.push(String.fromCharCode(...chunk.subarray(0, size)))
  }
  return parts.join('')
}
