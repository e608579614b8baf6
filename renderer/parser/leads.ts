import { backgroundOf } from './background.ts'
import { isSpokenItem } from './heading.ts'

/** What a sentence of a paragraph is: `lead` and `sublead` name a measure, `item` stands under it. */
export type Role = 'lead' | 'sublead' | 'item'

/** A sentence as the lead rules see it: its reading and whether a `;` closed it. */
export interface Candidate {
  readonly s: string
  readonly ends: string
}

/** Long enough to stand under a lead; a figure makes up for length. */
const isLong = (one: Candidate | undefined) =>
  one !== undefined && (one.s.length >= 30 || commas(one.s) >= 2 || (one.s.length >= 16 && hasNumber(one.s)))

function commas(s: string): number {
  return s.replace(/[“《(][^”》)]*[”》)]/g, '').split(',').length - 1
}

function hasNumber(s: string): boolean {
  return /\d/.test(s.replace(/[“《(][^”》)]*[”》)]/g, '').replace(/[A-Za-z]\d+|\d+[A-Za-z]|20\d\d年?/g, ''))
}

const PROMISE_END = /(?:%|以上|以下|左右|全覆盖|清零)[。]?$/

function isShortLead(one: Candidate, most: number, clauses: number): boolean {
  return (
    one.ends === '。' &&
    one.s.endsWith('。') &&
    one.s.length <= most &&
    commas(one.s) <= clauses &&
    !hasNumber(one.s) &&
    !PROMISE_END.test(one.s) &&
    !/[,:]$|(?:20\d\d年|月|[季年])底?(?:前|内)|^(?:力争)?到|“?十.五”?末|全年/.test(one.s) &&
    backgroundOf(one.s) === null
  )
}

/** 紧扣“三个关键”… and then 这“三个关键”分别为…: a sentence that announces what the next ones count off. [B8] */
function announces(one: Candidate, next: Candidate | undefined): boolean {
  if (!next || one.ends !== '。' || one.s.length > 90) return false
  const name = /“([^”]{2,10})”[^“”]{0,90}$/.exec(one.s)?.[1] ?? /“([^”]{2,10})”/.exec(one.s)?.[1]
  const counted = /[“]([一二三四五六七八九十两]{1,2}[^”]{1,8})”/.exec(one.s)?.[1]
  const head = next.s.slice(0, 24)
  if (counted && /^(?:这)?“/.test(head) && head.includes(counted)) return true
  if (counted && /^(?:其中,)?第?[一]/.test(head)) return true
  return name !== undefined && (head.startsWith(`这“${name}`) || head.startsWith(`“${name}”包括`))
}

/** The role of each sentence of one paragraph. `isUnder`: the paragraph stands under a heading or is numbered itself. [B9] */
export function rolesOf(sentences: readonly Candidate[]): Role[] {
  const roles: Role[] = sentences.map(() => 'item')
  const first = sentences[0]
  const second = sentences[1]
  if (!first || sentences.length < 2) return roles
  const rest = sentences.slice(1).reduce((sum, one) => sum + one.s.length, 0)
  const isFollowed =
    rest > first.s.length && (commas(first.s) === 0 || (second?.s.length ?? 0) >= first.s.length * 1.5 || rest >= first.s.length * 4)
  const isFirstLead =
    !isSpokenItem(first.s) &&
    ((second && isSpokenItem(second.s) && first.ends === '。' && first.s.length <= 60 && !hasNumber(first.s)) ||
      (isFollowed && isShortLead(first, 28, 1)) ||
      announces(first, second))
  if (isFirstLead) roles[0] = 'lead'
  const mayHaveMore = isFirstLead && commas(first.s) === 0
  for (let i = 0; i < sentences.length - 1; i++) {
    const [before, one, next] = [sentences[i - 1], sentences[i], sentences[i + 1]]
    if (!one || !next) continue
    if (isSpokenItem(one.s)) {
      if (one.ends === '。' && one.s.length <= 32 && commas(one.s) <= 1 && !hasNumber(one.s) && !isSpokenItem(next.s)) roles[i] = 'sublead'
    } else if (
      i > 0 &&
      mayHaveMore &&
      before?.ends === '。' &&
      isShortLead(one, 20, 0) &&
      !/、/.test(one.s) &&
      (isWide(before) || isParallel(first, one)) &&
      isLong(next)
    )
      roles[i] = 'lead'
  }
  const leads = roles.filter(role => role === 'lead').length
  if (leads > 1 && sentences.length / leads > MOST_PER_LEAD)
    for (let i = 1; i < roles.length; i++) if (roles[i] === 'lead') roles[i] = 'item'
  return roles
}

/** A paragraph with several leads is a short one for each; a single short sentence in a long paragraph leads nothing. */
const MOST_PER_LEAD = 3.5

/** 突出主业招商。… 突出精准服务。: it begins as the first lead did. */
const isParallel = (first: Candidate, one: Candidate) => first.s.slice(0, 2) === one.s.slice(0, 2)

const isWide = (one: Candidate | undefined) => one !== undefined && one.s.length >= 24
