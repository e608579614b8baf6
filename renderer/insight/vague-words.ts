import type { Span } from '../domain/parsed.ts'

/** A vague phrase where it stands in a text. */
export interface VagueWord {
  readonly phrase: string
  readonly at: Span
}

/**
 * Words that say "more", "harder" or "at some time" without saying how much or when. The lookaheads leave out what is no such word (加速度,
 * 积极向上, 有效期, 深入 a place).
 */
const CHINESE = [
  '进一步',
  '积极(?!性|向上|分子)',
  '大力',
  '努力',
  '着力',
  '切实',
  '不断',
  '持续',
  '继续',
  '加快',
  '加速(?![度器])',
  '加大',
  '加强',
  '强化',
  '全力',
  '奋力',
  '充分',
  '深入(?=推|实施|开展|组织|贯彻|落实|学习|挖掘|研究|持续|打击|打好|排查|治理)',
  '扎实',
  '更好',
  '更加',
  '有效(?!期|性|投资|供给|需求)',
  '逐步',
  '适时',
  '适当',
  '尽快',
  '尽早',
  '稳步',
  '有序',
  '抓紧',
  '有力(?=推|促|保障|打击|有序)',
]

const ENGLISH = [
  'further',
  'actively',
  'vigorously',
  'strive',
  'continue to',
  'continuously',
  'steadily',
  'gradually',
  'effectively',
  'strengthen',
  'intensify',
  'enhance',
  'accelerate',
  'speed up',
  'step up',
  'promote',
  'where (?:possible|appropriate|practicable)',
  'as appropriate',
  'in due course',
  'as soon as possible',
]

const WORDS = new RegExp(`${CHINESE.join('|')}|\\b(?:${ENGLISH.join('|')})\\b`, 'giu')
/** Names: what stands in them was not said of the promise. A quotation that is never closed is none. */
const NAMES = /“[^”]{0,60}”|《[^》]{0,80}》|「[^」]{0,60}」/gu

/** The vague phrases of a text in order, in lower case; those inside a name (“…”, 《…》) are left out. */
export function vagueWordsOf(text: string): readonly VagueWord[] {
  const names = [...text.matchAll(NAMES)].map((match): Span => [match.index, match.index + match[0].length])
  return [...text.matchAll(WORDS)]
    .filter(match => !names.some(([start, end]) => match.index >= start && match.index < end))
    .map(match => ({ phrase: match[0].toLowerCase().replace(/\s+/g, ' '), at: [match.index, match.index + match[0].length] }))
}
