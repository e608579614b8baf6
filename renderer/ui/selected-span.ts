import type { Span } from '../domain/parsed.ts'

/** Elements that show words of the text: `data-start` is where their words begin in it. */
const WORDS = '[data-start]'

/** Which characters of the text are selected on the screen, without blanks at either end; `null` where none are. */
export function selectedSpan(selection: Selection | null, text: string): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const around = range.commonAncestorContainer
  const place = around instanceof Element ? around : around.parentElement
  if (!place) return null
  const alone = place.closest(WORDS)
  const words = alone ? [alone] : [...place.querySelectorAll(WORDS)].filter(element => range.intersectsNode(element))
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return null
  const start = startOf(first) + (first.contains(range.startContainer) && isText(range.startContainer) ? range.startOffset : 0)
  const end =
    startOf(last) + (last.contains(range.endContainer) && isText(range.endContainer) ? range.endOffset : (last.textContent?.length ?? 0))
  return withoutBlanks([start, end], text)
}

function withoutBlanks([start, end]: Span, text: string): Span | null {
  const words = text.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  const to = end - (words.length - words.trimEnd().length)
  return from < to ? [from, to] : null
}

/** Whether one run lies within another. */
export function isWithin([start, end]: Span, [least, most]: Span): boolean {
  return least <= start && end <= most
}

const isText = (node: Node) => node.nodeType === Node.TEXT_NODE
const startOf = (element: Element) => Number(element.getAttribute('data-start'))
