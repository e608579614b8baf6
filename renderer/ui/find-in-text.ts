import type { Span } from '../domain/parsed.ts'

/** At most this many hits are marked and counted. */
const MOST = 5000

/** Where the words stand in the text, small and capital letters alike; hits never overlap. */
export function hitsOf(text: string, words: string): readonly Span[] {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return []
  const lower = text.toLowerCase()
  // Some capitals are longer when small: then places would not agree, and the text is searched as it stands.
  const searched = lower.length === text.length ? lower : text
  const hits: Span[] = []
  for (let at = searched.indexOf(wanted); at >= 0 && hits.length < MOST; at = searched.indexOf(wanted, at + wanted.length))
    hits.push([at, at + wanted.length])
  return hits
}

/** The runs of a page's words that spans of the text stand in: elements with `data-start` know where their words begin. Spans are in order. */
export function rangesOf(sheet: Element, spans: readonly Span[]): readonly Range[] {
  const words = [...sheet.querySelectorAll<HTMLElement>('[data-start]')].flatMap(element => {
    const node = element.firstChild
    return node instanceof Text ? [{ start: Number(element.dataset.start), node }] : []
  })
  const ranges: Range[] = []
  let first = 0
  for (const [from, to] of spans) {
    while (first < words.length && endOf(words[first]) <= from) first += 1
    for (let at = first; at < words.length; at++) {
      const word = words[at]
      if (!word || word.start >= to) break
      const range = document.createRange()
      range.setStart(word.node, Math.max(from - word.start, 0))
      range.setEnd(word.node, Math.min(to - word.start, word.node.length))
      ranges.push(range)
    }
  }
  return ranges
}

function endOf(word: { readonly start: number; readonly node: Text } | undefined): number {
  return word ? word.start + word.node.length : 0
}
