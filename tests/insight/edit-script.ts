import type { Commitment, Parsed, Target } from '../../renderer/domain/parsed.ts'
import { placedOf } from '../../renderer/domain/row.ts'

/** One change made to a text, as a comparison should find it: words of the old and of the new commitment. */
export interface KnownChange {
  readonly is: 'dropped' | 'new' | 'raised' | 'lowered' | 'moved' | 'reworded'
  readonly a: string | null
  readonly b: string | null
}

/** The same numbers for the same seed: the edits of a test never change by themselves. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const ADDED_ZH = [
  '新建智慧停车场12座',
  '完成老旧电梯更新改造85台',
  '开通定制公交线路7条',
  '推行“一码通城”便民服务',
  '举办青少年机器人竞赛2场',
  '建立宠物登记免疫信息平台',
  '为独居老人安装烟雾报警器1600个',
  '探索屋顶绿化奖补办法',
]
const ADDED_EN = [
  'We will plant 4,000 street trees along ring roads.',
  'Museums will open on Mondays free of charge.',
  'We will retrofit 75 school kitchens with electric cookers.',
  'A single parking permit will replace the present nine.',
]

/**
 * Edits about half of a document's commitments, one kind each in turn, and adds some; every edit is written down. The only commitment of a
 * measure is never dropped: its lead would become a commitment, which is another text, not another promise.
 */
export function editedVersion(parsed: Parsed, seed: number): { readonly text: string; readonly changes: readonly KnownChange[] } {
  const next = dice(seed)
  const isLatin = /^[\p{Script=Latin}\s\d\p{P}]{0,200}$/u.test(parsed.document.text.slice(0, 200))
  const added = [...(isLatin ? ADDED_EN : ADDED_ZH)]
  const changes: KnownChange[] = []
  const pieces: { from: number; to: number; text: string }[] = []
  const edit = (one: Commitment, is: KnownChange['is'], words: string) => {
    pieces.push({ from: one.at[0], to: one.at[1], text: words })
    changes.push({ is, a: one.text, b: words })
  }
  for (const [position, { commitment, measure }] of placedOf(parsed).entries()) {
    if (next() < 0.5) continue
    const kind = (['drop', 'number', 'date', 'reword', 'add'] as const)[position % 5]
    const target = commitment.targets.find(({ as, text }) => as === 'target' && /\d/.test(text))
    const month = commitment.deadlines.find(({ text }) => /^\d{1,2}月/.test(text))
    if (target) {
      const changed = withOtherNumber(commitment, target, next() < 0.5 ? 1.25 : 0.6)
      if (changed) edit(commitment, changed.is, changed.words)
    } else if (month) {
      const [own] = /^\d+/.exec(month.text) ?? ['1']
      const other = own === '11' ? '5' : '11'
      edit(commitment, 'moved', replaced(commitment, month.at, month.text.replace(/^\d+/, other)))
    } else if (kind === 'drop' && measure.commitments.length > 1 && /[。；;.]$/u.test(commitment.text)) {
      pieces.push({ from: commitment.at[0], to: commitment.at[1], text: '' })
      changes.push({ is: 'dropped', a: commitment.text, b: null })
    } else if (kind === 'reword' && commitment.text.length > 24) {
      const words = reworded(commitment.text)
      if (words !== commitment.text) edit(commitment, 'reworded', words)
    } else if (kind === 'add' && added.length > 0 && /[。；;.]$/u.test(commitment.text)) {
      const sentence = added.shift() ?? ''
      const end = isLatin ? '' : (commitment.text.at(-1) ?? '。')
      pieces.push({ from: commitment.at[1], to: commitment.at[1], text: `${isLatin ? '\n' : ''}${sentence}${end}` })
      changes.push({ is: 'new', a: null, b: `${sentence}${end}` })
    }
  }
  let text = parsed.document.text
  for (const { from, to, text: words } of pieces.sort((x, y) => y.from - x.from || y.to - x.to))
    text = text.slice(0, from) + words + text.slice(to)
  return { text, changes }
}

function withOtherNumber(
  one: Commitment,
  target: Target,
  factor: number,
): { readonly is: 'raised' | 'lowered'; readonly words: string } | null {
  const found = /\d+(?:\.\d+)?/.exec(target.text)
  if (!found || target.comparator === 'range' || one.targets.length > 1) return null
  const before = Number(found[0])
  const after = found[0].includes('.') ? Number((before * factor).toFixed(1)) : Math.round(before * factor)
  if (after === before || after === 0) return null
  const at = [target.at[0] + found.index, target.at[0] + found.index + found[0].length] as const
  return { is: after > before ? 'raised' : 'lowered', words: replaced(one, at, String(after)) }
}

function replaced({ text, at }: Commitment, [from, to]: readonly [number, number], words: string): string {
  return text.slice(0, from - at[0]) + words + text.slice(to - at[0])
}

/** A few words are exchanged, as an editor would; figures and dates stay. */
function reworded(text: string): string {
  const swaps: readonly (readonly [RegExp, string])[] = [
    [/加快/u, '加速'],
    [/推进/u, '抓好'],
    [/加强/u, '持续加强'],
    [/完善/u, '健全'],
    [/建设/u, '建设发展'],
    [/开展/u, '组织开展'],
    [/提升/u, '提高'],
    [/\bimprove\b/u, 'raise'],
    [/\bpromote\b/u, 'encourage'],
    [/\bdevelop\b/u, 'build up'],
  ]
  let words = text
  let made = 0
  for (const [from, to] of swaps)
    if (made < 2 && from.test(words)) {
      words = words.replace(from, to)
      made += 1
    }
  return clausesMoved(words)
}

/** A clause is cut and two change places, where there are enough of them. */
function clausesMoved(text: string): string {
  const clauses = text.split(/(?<=[,，])/u)
  if (clauses.length < 4 || /\d/.test(text)) return text
  const [first = '', , third = '', ...rest] = clauses
  return [third, first, ...rest].join('')
}
