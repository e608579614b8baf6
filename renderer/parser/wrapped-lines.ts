import { ENDED, type LineDraft } from './block-draft.ts'

const OPEN_END = /[,、(《“—]$|(?:[\u4e00-\u9fa5](?:的|和|与|及|或))$/

/** How wide a line is on paper: letters and digits take half a character. */
function widthOf(body: string): number {
  let narrow = 0
  for (let i = 0; i < body.length; i++) {
    const unit = body.charCodeAt(i)
    if (unit === 32 || unit === 46 || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)) narrow++
  }
  return body.length - narrow / 2
}

/** The width at which a text was broken by force (OCR, mail), or 0. */
function wrapWidth(drafts: readonly LineDraft[]): number {
  const open = drafts
    .filter(draft => draft.kind === 'text' && draft.line.body.length > 14 && !ENDED.test(draft.line.body))
    .map(draft => widthOf(draft.line.body))
  if (open.length < 3) return 0
  open.sort((a, b) => a - b)
  const width = open[Math.floor(open.length * 0.8)] ?? 0
  const full = open.filter(size => size >= width - 3 && size <= width + 3)
  if (width < 16 || width > 120 || full.length < open.length * 0.6) return 0
  const texts = drafts.filter(draft => draft.kind === 'text')
  return texts.filter(draft => widthOf(draft.line.body) > width + 8).length <= texts.length * 0.05 ? width : 0
}

/** Whether a blank line belongs to a run that holds the number of a page and text goes on behind it. [L2] */
function isPageBreak(drafts: readonly LineDraft[], i: number, shadow: string): boolean {
  let [first, last] = [i, i]
  while (drafts[first - 1]?.kind === 'blank' && i - first < 4) first--
  while (drafts[last + 1]?.kind === 'blank' && last - i < 4) last++
  const next = drafts[last + 1]
  return (
    next?.kind === 'text' &&
    !next.numbering &&
    drafts.slice(first, last + 1).some(one => /^[^\S\n]*\f/.test(shadow.slice(one.line.start, one.line.start + 8)))
  )
}

/** Lines that go on in the next become one. [L2] */
export function mergeWrapped(drafts: LineDraft[], shadow: string): LineDraft[] {
  const width = wrapWidth(drafts)
  const merged: LineDraft[] = []
  drafts.forEach((draft, i) => {
    const before = merged.at(-1)
    if (before?.kind === 'text' && draft.kind === 'blank' && isPageBreak(drafts, i, shadow) && !ENDED.test(before.last.body))
      before.last = { ...before.last, end: draft.line.end }
    else if (before && draft.kind === 'text' && !draft.numbering && before.kind === 'text' && continues(before, draft.line.body, width))
      before.last = draft.line
    else merged.push(draft)
  })
  return merged
}

function continues(before: LineDraft, next: string, width: number): boolean {
  const tail = before.last.body
  if (/^[\x20-\x7e‘’“”–—]+$/.test(tail))
    return !/[.!?:;"”]$/.test(tail) && (/^[a-z]/.test(next) || (width > 0 && widthOf(tail) >= width - 8))
  if (OPEN_END.test(tail) || (before.last.end > before.last.bodyEnd + 2 && tail.length > 8 && !isBareHeading(before))) return true
  if (ENDED.test(tail)) return false
  if (width > 0 && widthOf(tail) >= width - (isBareHeading(before) ? 1 : 6)) return true
  if (/^[及并,、(](?!\d+(?:\.\d+)?分?\))/.test(next) && !/^\([一二三四五六七八九十]/.test(next)) return true
  if ((tail.match(/\(/g) ?? []).length > (tail.match(/\)/g) ?? []).length) return true
  if (before.numbering && before.numbering.rank >= 3) return tail.length > 12 && !/\(\s?\d+(?:\.\d+)?分?\s?\)$/.test(tail)
  return /[\u4e00-\u9fa5]/.test(tail) && tail.length >= 48
}

/** One numbered line without any comma reads like a heading, however near the full width it ends. */
function isBareHeading(before: LineDraft): boolean {
  return before.line === before.last && before.numbering !== null && before.numbering.rank <= 2 && !/[,。;:]/.test(before.line.body)
}
