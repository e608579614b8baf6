/** How a Chinese reader expects names and titles to be sorted: by pinyin, numbers by value. */
const collator = new Intl.Collator('zh-Hans-CN')

/** Characters of a text that its place in an order depends on. */
const DEPTH = 40
/** Above every code that a digit run uses. */
const FIRST = 0x100

/**
 * The rank of each text among all of them, by pinyin and with numbers by value; equal texts have equal ranks. The collator is asked about single
 * characters only: 100,000 texts take a tenth of a second, where comparing them by it takes two.
 */
export function ranksOf(texts: readonly string[]): Float64Array {
  const distinct = [...new Set(texts)]
  const code = codesOf(distinct)
  const keyed = distinct.map(text => ({ text, key: keyOf(text, code) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.text < b.text ? -1 : 1))
  const rank = new Map(keyed.map(({ text }, index) => [text, index]))
  return Float64Array.from(texts, text => rank.get(text) ?? 0)
}

function codesOf(texts: readonly string[]): ReadonlyMap<string, string> {
  const characters = new Set<string>(['0'])
  for (const text of texts) for (const character of text.slice(0, DEPTH)) characters.add(character)
  const ordered = [...characters].sort(collator.compare)
  return new Map(ordered.map((character, index) => [character, String.fromCharCode(FIRST + index)]))
}

/** A run of digits is one sign: the place of `0`, then how long it is, then itself. */
function keyOf(text: string, code: ReadonlyMap<string, string>): string {
  return text.slice(0, DEPTH).replace(/(\d+)|[^\d]/gu, (one, digits: string | undefined) => {
    if (digits === undefined) return code.get(one) ?? one
    const plain = digits.replace(/^0+(?=.)/, '')
    return `${code.get('0') ?? ''}${String.fromCharCode(plain.length)}${plain}`
  })
}
