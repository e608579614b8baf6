const DIGITS: Readonly<Record<string, number>> = { 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/** 一百二十 is 120, 三 is 3, 两千万 is 20000000; NaN when it is no numeral. [N2] */
export function chineseNumber(numeral: string): number {
  let total = 0
  let section = 0
  let digit = -1
  for (const sign of numeral) {
    const place = PLACES[sign]
    const myriad = MYRIADS[sign]
    if (DIGITS[sign] !== undefined) digit = digit > 0 ? digit * 10 + DIGITS[sign] : DIGITS[sign]
    else if (place) {
      section += (digit < 0 ? 1 : digit) * place
      digit = -1
    } else if (myriad) {
      total = (total + section + Math.max(digit, 0)) * myriad
      section = 0
      digit = -1
    } else return Number.NaN
  }
  return total + section + Math.max(digit, 0)
}

/** 1,246 is 1246, 3.5 is 3.5, 三 is 3. */
export function numberOf(numeral: string): number {
  return /^\d/.test(numeral) ? Number(numeral.replace(/[, ]/g, '')) : chineseNumber(numeral)
}

/** What 万, 亿, million stand for; 1 for nothing. */
export function multiplierOf(word: string): number {
  const english: Readonly<Record<string, number>> = {
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    bn: 1e9,
    m: 1e6,
    mn: 1e6,
    k: 1e3,
  }
  const named = english[word.toLowerCase()]
  if (named) return named
  let product = 1
  for (const sign of word) product *= MYRIADS[sign] ?? PLACES[sign] ?? 1
  return product
}

/** Without the dust of binary fractions: 3.5 × 10⁸ is 350000000, 1.1 × 10⁴ is 11000. */
export function exact(value: number): number {
  if (Number.isSafeInteger(value)) return value
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : 0
}
