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
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = READ_AS[text.charCodeAt(i)] ?? 0
  const parts: string[] = []
  for (let from = 0; from < units.length; from += CHUNK) parts.push(String.fromCharCode(...units.subarray(from, from + CHUNK)))
  return withStops(withYears(withoutPages(parts.join(''))))
}

const CHUNK = 8192

const PAGE_LINE = /(?<=\n)[^\S\n]*(?:-\s?\d{1,4}\s?-|—\s?\d{1,4}\s?—|第\s?\d{1,4}\s?页(?:[,\s]*共\s?\d{1,4}\s?页)?)[^\S\n]*(?=\n)/g

/** The number of a page alone on its line is read as a page break, unit for unit: what it parts goes on. [L2] */
function withoutPages(shadow: string): string {
  return shadow.replace(PAGE_LINE, line => '\f'.repeat(line.length))
}

const HAN_YEAR = /(?:二[零○]|一九)[零○一二三四五六七八九]{2}(?=年)/g

/** 二〇三五年 is read as 2035年: four signs for four. [Y1] */
function withYears(shadow: string): string {
  if (!/[零○一二三四五六七八九]年/.test(shadow)) return shadow
  return shadow.replace(HAN_YEAR, year => [...year].map(sign => Math.max(0, '零一二三四五六七八九'.indexOf(sign))).join(''))
}

/** A dot after a Chinese word, and one that ends a line after a figure. */
const DOT_STOP = /(?<=[\u4e00-\u9fa5%)”])\.(?=[\u4e00-\u9fa5“《(\d]|\s|$)|(?<=[\u4e00-\u9fa5][\d.,]{0,8}\d)\.(?=\s*(?:\n|$))/g
const NUMBERED_DOT = /(?:^|\n)[^\S\n]*\(?[一二三四五六七八九十]{1,4}\)?$/

/** Where a text ends its sentences with a plain dot rather than `。` (scans, old software), the dot is read as one. [L6] */
function withStops(shadow: string): string {
  if (!/[\u4e00-\u9fa5]\./.test(shadow)) return shadow
  let dots = 0
  const read = shadow.replace(DOT_STOP, (dot, at: number) => {
    if (NUMBERED_DOT.test(shadow.slice(Math.max(0, at - 12), at))) return dot
    dots++
    return '。'
  })
  if (dots < 2) return shadow
  return dots > (shadow.match(/。/g)?.length ?? 0) ? read : shadow
}
