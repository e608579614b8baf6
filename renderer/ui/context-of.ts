import type { Span } from '../domain/parsed.ts'

const ENDS = /[。！？!?；;\n]/
/** Marks that close after the end of a sentence belong to it. */
const CLOSERS = /[”’』」）)》]/

/** The sentences right before and after a run, in the same paragraph; `null` where there is none. */
export function contextOf(text: string, [start, end]: Span): { readonly before: Span | null; readonly after: Span | null } {
  return { before: sentenceBefore(text, start), after: sentenceAfter(text, end) }
}

function sentenceBefore(text: string, start: number): Span | null {
  let to = start
  while (to > 0 && /[^\S\n]/.test(text[to - 1] ?? '')) to -= 1
  if (to === 0 || text[to - 1] === '\n') return null
  let from = to - 1
  while (from > 0 && (ENDS.test(text[from] ?? '') || CLOSERS.test(text[from] ?? '')) && text[from] !== '\n') from -= 1
  while (from > 0 && !ENDS.test(text[from - 1] ?? '')) from -= 1
  while (CLOSERS.test(text[from] ?? '')) from += 1
  return trimmed(text, [from, to])
}

function sentenceAfter(text: string, end: number): Span | null {
  if (end >= text.length || text[end] === '\n') return null
  let to = end
  while (to < text.length && !ENDS.test(text[to] ?? '')) to += 1
  if (text[to] !== '\n') {
    to += 1
    while (CLOSERS.test(text[to] ?? '')) to += 1
  }
  return trimmed(text, [end, Math.min(to, text.length)])
}

function trimmed(text: string, [from, to]: Span): Span | null {
  const words = text.slice(from, to)
  const span: Span = [from + words.length - words.trimStart().length, to - (words.length - words.trimEnd().length)]
  return span[0] < span[1] ? span : null
}
