import { Parser } from 'htmlparser2'
import type { Loss, LossCode } from '../domain/document.ts'
import { readNumbering } from './docx-numbering.ts'
import { megabytes, type ReadFile, refuse } from './read-answer.ts'
import { unzipWithin } from './unzip-within.ts'

/** The largest Word file that is opened, and the most its text parts may unpack to, in bytes. */
export const LARGEST_DOCX = 64 * 1024 * 1024
const LARGEST_INSIDE = 48 * 1024 * 1024
const DEEPEST = 400

/** Characters read between two looks at the depth. */
const PIECE = 32_768

const PARTS = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml']

/**
 * A Word file's text: one line for each paragraph, with the number that Word would show before it (自动编号 included: a heading 一、 is often
 * no character of the text); one line for each table row, cells parted by tabs. Deleted and hidden text and fields stay out; pictures and notes
 * are counted as losses. Own code rather than mammoth, which gives numbered paragraphs as a list without the numbers.
 */
export function readDocx(bytes: Uint8Array): ReadFile {
  if (bytes.length > LARGEST_DOCX) return refuse('too-large', megabytes(bytes.length))
  const parts = unzipWithin(bytes, name => PARTS.includes(name), LARGEST_INSIDE)
  if (parts === 'too-large') return refuse('too-large-inside', megabytes(LARGEST_INSIDE))
  if (parts === 'broken') return refuse('broken', 'docx')
  const xml = (name: string) => new TextDecoder().decode(parts.get(name) ?? new Uint8Array())
  const body = parts.get('word/document.xml')
  if (!body) return refuse('unknown-type', 'zip')
  const read = readBody(xml('word/document.xml'), readNumbering(xml('word/numbering.xml'), xml('word/styles.xml')))
  if (read === 'too-deep') return refuse('too-deep')
  if (read.text.trim() === '') return refuse(read.losses.some(loss => loss.code === 'pictures') ? 'no-text-layer' : 'empty')
  return { ok: true, text: read.text, encoding: 'docx', losses: read.losses }
}

/** A paragraph being read: its words, and what decides its number. */
interface Paragraph {
  words: string
  style: string
  list: string
  level: string
}

interface Table {
  readonly rows: string[][]
}

type NumberOf = (style: string, list: string, level: string) => string

// One pass over the tags; longer than a function should be because every tag of the format that carries words has its line here.
function readBody(xml: string, numberOf: NumberOf): { text: string; losses: readonly Loss[] } | 'too-deep' {
  const lines: string[] = []
  const paragraphs: Paragraph[] = []
  const tables: Table[] = []
  const counted = new Map<LossCode, number>()
  const lose = (code: LossCode) => counted.set(code, (counted.get(code) ?? 0) + 1)
  let depth = 0
  let isTooDeep = false
  let skipped = 0
  let isText = false

  const emit = (line: string) => {
    const cells = tables.at(-1)?.rows.at(-1)
    if (!cells) return void lines.push(line)
    const words = line.trim()
    cells.push([cells.pop() ?? '', words].filter(Boolean).join(' '))
  }
  const write = (words: string) => {
    const paragraph = paragraphs.at(-1)
    if (paragraph && skipped === 0) paragraph.words += words
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) isTooDeep = true
        if (isTooDeep) return
        // Fallback repeats, for old readers, what stands before it; rPr/vanish is hidden text.
        if (name === 'mc:Fallback' || name === 'w:del' || name === 'w:moveFrom') skipped++
        const value = attributes['w:val'] ?? ''
        const paragraph = paragraphs.at(-1)
        if (name === 'w:p') paragraphs.push({ words: '', style: '', list: '', level: '' })
        else if (name === 'w:t') isText = true
        else if (name === 'w:tab' && !('w:pos' in attributes)) write('\t')
        else if (name === 'w:br' || name === 'w:cr') write('\n')
        else if (name === 'w:noBreakHyphen') write('-')
        else if (name === 'w:tbl') tables.push({ rows: [] })
        else if (name === 'w:tr') tables.at(-1)?.rows.push([])
        else if (name === 'w:tc') tables.at(-1)?.rows.at(-1)?.push('')
        else if (name === 'w:drawing' || name === 'w:pict') lose('pictures')
        else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') lose('notes')
        else if (paragraph && name === 'w:pStyle') paragraph.style = value
        else if (paragraph && name === 'w:numId') paragraph.list = value
        else if (paragraph && name === 'w:ilvl') paragraph.level = value
      },
      ontext(words) {
        if (isText) write(words)
      },
      onclosetag(name) {
        depth--
        if (name === 'mc:Fallback' || name === 'w:del' || name === 'w:moveFrom') skipped--
        if (name === 'w:t') isText = false
        if (name === 'w:p') {
          const paragraph = paragraphs.pop()
          if (!paragraph || skipped > 0) return
          const number = paragraph.words.trim() ? numberOf(paragraph.style, paragraph.list, paragraph.level) : ''
          emit(number + paragraph.words)
        }
        if (name === 'w:tbl') {
          const table = tables.pop()
          // A table within a cell becomes part of that cell's words.
          for (const row of table?.rows ?? []) emit(row.join('\t'))
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  for (let at = 0; at < xml.length && !isTooDeep; at += PIECE) parser.write(xml.slice(at, at + PIECE))
  if (isTooDeep) return 'too-deep'
  parser.end()
  return { text: lines.join('\n'), losses: [...counted].map(([code, count]) => ({ code, count })) }
}
