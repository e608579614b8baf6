import type { Language } from './pack.ts'
import type { Target } from './parsed.ts'

const MYRIAD = 10_000
const HUNDRED_MILLION = 100_000_000
const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' }

/** What an amount says, for the screen to put into words: `all` and `none` are targets without a digit. */
export type Amount =
  | { readonly is: 'all' | 'none' }
  | { readonly is: 'plain'; readonly text: string }
  | { readonly is: 'about' | 'more'; readonly text: string }

/** A target's comparator, value and unit in one normal form: `≥ 300 家`, `3–5 个`, `≥ 3.5 亿元`. */
export function amountOf(
  { as, comparator, value, valueTo, unit }: Pick<Target, 'as' | 'comparator' | 'value' | 'valueTo' | 'unit'>,
  language: Language,
): Amount {
  if (as === 'full') return { is: value === 0 ? 'none' : 'all' }
  const number = comparator === 'range' && valueTo !== null ? inRange(value, valueTo, unit, language) : withUnit(value, unit, language)
  if (comparator === '~') return { is: 'about', text: number }
  if (comparator === '+') return { is: 'more', text: number }
  const sign = SIGNS[comparator]
  return { is: 'plain', text: sign ? `${sign} ${number}` : number }
}

/** A number with its unit, large ones in 万 and 亿 in Chinese: `1.6 万人`, `16,000 人`. */
export function withUnit(value: number, unit: string, language: Language): string {
  const { scaled, scale } = scaleFor(value, language)
  return joined(grouped(scaled), `${scale}${unit}`)
}

function inRange(value: number, valueTo: number, unit: string, language: Language): string {
  const [low, high] = [scaleFor(value, language), scaleFor(valueTo, language)]
  if (low.scale !== high.scale) return `${withUnit(value, unit, language)}–${withUnit(valueTo, unit, language)}`
  return joined(`${grouped(low.scaled)}–${grouped(high.scaled)}`, `${low.scale}${unit}`)
}

/** Only where the number becomes shorter: 12,345 stays, 16,000 is 1.6万. */
function scaleFor(value: number, language: Language): { scaled: number; scale: string } {
  const size = Math.abs(value)
  for (const [factor, scale] of [
    [HUNDRED_MILLION, '亿'],
    [MYRIAD, '万'],
  ] as const) {
    const scaled = Number((value / factor).toPrecision(12))
    if (language === 'zh' && size >= factor && Number.isInteger(Number((scaled * 100).toPrecision(12)))) return { scaled, scale }
  }
  return { scaled: value, scale: '' }
}

function joined(number: string, unit: string): string {
  if (unit === '') return number
  return /^[%‰℃]/.test(unit) ? `${number}${unit}` : `${number} ${unit}`
}

function grouped(value: number): string {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 }).format(value)
}
