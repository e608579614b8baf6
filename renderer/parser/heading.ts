/** How a line is numbered: `rank` 1 is the outermost; `width` is how many units the mark takes. */
export interface Numbering {
  readonly style: string
  readonly rank: number
  readonly width: number
}

interface NumberingRule {
  readonly name: string
  readonly rank: number
  readonly pattern: RegExp
}

const HAN = '[一二三四五六七八九十百零]'

/** In the order of official documents (GB/T 9704: 一、（一）1.（1）); the first that fits is taken. [B3] */
const NUMBERINGS: readonly NumberingRule[] = [
  { name: '第一章', rank: 0, pattern: new RegExp(`^第${HAN}{1,4}[章篇编部](?:分)?[\\s、:.]*`) },
  { name: '第一节', rank: 1, pattern: new RegExp(`^第${HAN}{1,4}节[\\s、:.]*`) },
  { name: '一、', rank: 1, pattern: new RegExp(`^${HAN}{1,4}(?:、|\\.(?!\\d))\\s*`) },
  { name: '(一)', rank: 2, pattern: new RegExp(`^\\(${HAN}{1,4}\\)[、.]?\\s*`) },
  { name: 'I.', rank: 1, pattern: /^(?:I{1,3}|IV|VI{0,3}|IX|X{1,2})\.\s+/ },
  { name: '1.', rank: 3, pattern: /^\d{1,3}(?:\.(?!\d)|\.(?=\d{1,2}月(?![均份]均)|20\d\d年)|、)\s*/ },
  {
    name: '1 ',
    rank: 3,
    pattern:
      /^\d{1,2}\s+(?=[\u4e00-\u9fa5“《])(?!\s*[月日个家年号时人万亿元名项条座所公米吨亩栋幢台辆套处场次件户只头张片期倍成分周岁天千百至、])/,
  },
  { name: '1.1', rank: 4, pattern: /^\d{1,2}(?:\.\d{1,2}){1,3}[\s、]\s*(?=[\u4e00-\u9fa5A-Za-z])/ },
  { name: '1)', rank: 4, pattern: /^\d{1,3}\)\s*/ },
  { name: '(1)', rank: 4, pattern: /^\(\d{1,3}\)[、.]?\s*/ },
  { name: '①', rank: 5, pattern: /^[①-⑳⑴-⑽]\s*/ },
  { name: '——', rank: 6, pattern: /^(?:—{1,3}|--+|[-*•·●○◆■▲►▶▷➤✦◎※☆★◇□√✓])\s*/ },
]

const NOT_NUMBERED = /^(?:\d{1,3}、\d(?!\d?月)|[一二三四五六七八九十]、[一二三四五六七八九十](?:[、大是])|[-—*]\d)/

/** How a line begins that is numbered, or null. [B3] */
export function numberingOf(body: string): Numbering | null {
  if (NOT_NUMBERED.test(body)) return null
  for (const { name, rank, pattern } of NUMBERINGS) {
    const hit = pattern.exec(body)
    if (hit && hit[0].length < body.length) return { style: name, rank, width: hit[0].length }
  }
  return null
}

/** Begins like a numbered heading, in a way no rule above knows: A、 Ⅱ. 壹、 第3条 2-1. [B3] */
const UNKNOWN_STYLE =
  /^(?:[A-Za-z][、.)]|\([A-Za-z]\)|[壹贰叁肆伍陆柒捌玖拾]、|[Ⅰ-Ⅻ][、.]?|第\d{1,3}[条项款]|\d{1,2}-\d{1,2}(?!\d*[年月日个家%])|[一二三四五六七八九十]{1,2}\))\s?[\u4e00-\u9fa5]/

/** Whether a short line looks numbered in a way that is not known; the caller doubts it. */
export function isUnknownHeading(body: string): boolean {
  return body.length <= 40 && UNKNOWN_STYLE.test(body) && !/[。;,]$/.test(body)
}

const SPOKEN = new RegExp(`^(?:${HAN}{1,3}(?:是(?!否)|要|则)|第${HAN}{1,3}(?:[,、]|项[^,。]{0,8}是)|首先|其次|再次|最后[,是])`)

/** Whether a sentence begins with a spoken number: 一是, 二要, 首先, 第一，. [B5] */
export function isSpokenItem(sentence: string): boolean {
  return SPOKEN.test(sentence)
}
