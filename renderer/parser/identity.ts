/** Two lanes of FNV-1a over UTF-16 units. */
interface Lanes {
  readonly low: number
  readonly high: number
}

const START: Lanes = { low: 0x811c9dc5, high: 0x9e3779b9 }
const BLANK = /\s/

function feed({ low, high }: Lanes, words: string, skipsBlanks: boolean): Lanes {
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i)
    if (skipsBlanks && (unit <= 32 || unit === 160 || unit >= 0x1680) && BLANK.test(words.charAt(i))) continue
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (low >>> 13)
  }
  return { low, high }
}

const wideOf = ({ low, high }: Lanes) => (high >>> 0) * 0x200000 + ((low >>> 0) & 0x1fffff)

/** Names the commitments of one department, in order: 53 bits as 11 signs of base 36; the same words (blanks aside) said again get another name. [I1] */
export function namerOf(department: string): (words: string) => string {
  const head = feed(START, `${department}\n`, false)
  const seen = new Map<number, number>()
  return words => {
    const lanes = feed(head, words, true)
    const key = wideOf(lanes)
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return wideOf(feed(lanes, `\n${times}`, false))
      .toString(36)
      .padStart(11, '0')
  }
}
