const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000, 千: 1000, 百: 100 }

/** What a person typed as a number: `300`, `1,200`, `3.5亿`, `１．６万`. `null` where it is none. */
export function parseAmount(typed: string): number | null {
  const plain = typed
    .trim()
    .replace(/[０-９．－]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[,，\s]/g, '')
  const read = /^(-?\d+(?:\.\d+)?)([万亿千百]?)(亿?)$/.exec(plain)
  if (!read) return null
  const scaled = Number(read[1]) * (SCALES[read[2] ?? ''] ?? 1) * (read[3] === '亿' && read[2] !== '亿' ? 100_000_000 : 1)
  return Number(scaled.toPrecision(15))
}

/** The first number in words and the unit behind it, for a target that is made from them; 0 and no unit where they have none. */
export function amountIn(words: string): { readonly value: number; readonly unit: string } {
  const read = /([\d０-９][\d０-９,，.．]*[万亿]{0,2})\s*([^\d\s,，。；;、]{0,6}?)(?=以上|以下|以内|左右|$|[,，。；;、\s])/.exec(words)
  return { value: parseAmount(read?.[1] ?? '') ?? 0, unit: read?.[2] ?? '' }
}
