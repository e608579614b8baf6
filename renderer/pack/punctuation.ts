/** Half-width marks that stand for Chinese ones after a Chinese character, and what they become. */
const FULL: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' }

/** After what a half-width mark is Chinese punctuation: Han, Chinese marks, closing quotes and brackets, and the percent or digit before a Han. */
const CHINESE = /[\p{Script=Han}。，、；：？！”’》〉）】」』…—％]/u
const MARK = /(.)([,:;?!])(?=(.?))/gsu

/** Brackets that hold or follow Chinese. */
const BRACKETS = /(.?)\(([^()\n]{0,200})\)/gsu

/**
 * A text with its half-width punctuation made full-width where it stands in Chinese: `目标,明确:` becomes `目标，明确：`, while `3,000`, `1:5` and
 * `G312` stay. For print only; what is stored and quoted keeps the characters it came with.
 */
export function fullWidth(text: string): string {
  const marked = text.replace(MARK, (whole, before: string, mark: string, after: string) =>
    CHINESE.test(before) || (/[\d%A-Za-z]/.test(before) && mark !== ':' && CHINESE.test(after)) ? `${before}${FULL[mark]}` : whole,
  )
  return marked.replace(BRACKETS, (whole, before: string, inside: string) =>
    CHINESE.test(before) || /\p{Script=Han}/u.test(inside) ? `${before}（${inside}）` : whole,
  )
}

/** Data with all its texts as print wants them. The words of the content itself stay as they came. */
export function inPrint<T>(data: T): T {
  return JSON.parse(JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? fullWidth(value) : value))) as T
}
