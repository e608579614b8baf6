import { lexer, type Token, type Tokens } from 'marked'
import type { ReadFile } from './read-answer.ts'
import { readText } from './read-text.ts'

/** A markdown file's text: headings, list items and table rows as lines, without the marks. */
export function readMarkdown(bytes: Uint8Array, encoding?: string): ReadFile {
  const read = readText(bytes, encoding)
  if (!read.ok) return read
  const text = lexer(read.text)
    .flatMap(linesOf)
    .filter(line => line.trim() !== '')
    .join('\n')
  return { ...read, text }
}

function linesOf(token: Token): string[] {
  if (token.type === 'list') return (token as Tokens.List).items.flatMap((item, i) => listItem(token as Tokens.List, item, i))
  if (token.type === 'table') return tableRows(token as Tokens.Table)
  if (token.type === 'blockquote') return (token.tokens ?? []).flatMap(linesOf)
  if (token.type === 'space' || token.type === 'hr' || token.type === 'html' || token.type === 'def') return []
  return wordsOf(token).split('\n')
}

function listItem({ ordered, start }: Tokens.List, item: Tokens.ListItem, i: number): string[] {
  const [first = '', ...rest] = item.tokens.flatMap(linesOf)
  const number = ordered ? `${Number(start || 1) + i}. ` : ''
  return [number + first, ...rest]
}

function tableRows({ header, rows }: Tokens.Table): string[] {
  return [header, ...rows].map(row => row.map(cell => cell.tokens.map(wordsOf).join('')).join('\t'))
}

function wordsOf(token: Token): string {
  if (token.type === 'br') return '\n'
  if (token.type === 'image') return ''
  if ('tokens' in token && token.tokens) return token.tokens.map(wordsOf).join('')
  return 'text' in token && typeof token.text === 'string' ? token.text : ''
}
