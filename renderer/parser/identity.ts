/** A stable 53-bit name of some words (FNV-1a over UTF-16 units, two lanes), 11 signs of base 36. [I1] */
export function nameOf(words: string): string {
  let low = 0x811c9dc5
  let high = 0x9e3779b9
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (low >>> 13)
  }
  const wide = (high >>> 0) * 0x200000 + ((low >>> 0) & 0x1fffff)
  return wide.toString(36).padStart(11, '0')
}
