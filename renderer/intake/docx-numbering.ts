import { Parser } from 'htmlparser2'
import { writeNumber } from './list-number.ts'

interface Level {
  start: number
  format: string
  /** `%1、` or `（%2）` */
  pattern: string
}

interface List {
  readonly levels: Map<number, Level>
  readonly shared: string
}

/** Answers the number before the next paragraph of a list, '' for paragraphs in none. Stateful: call it once for each paragraph, in order. */
export type NextNumber = (style: string, list: string, level: string) => string

/** Reads Word's `numbering.xml` and the lists that paragraph styles bring (`styles.xml`). */
export function readNumbering(numbering: string, styles: string): NextNumber {
  const lists = listsOf(numbering)
  const byStyle = styleLists(styles)
  const counters = new Map<string, number[]>()
  return (style, ownList, ownLevel) => {
    const from = byStyle.get(style)
    const list = lists.get(ownList || from?.list || '')
    const at = Number(ownLevel || from?.level || 0)
    const level = list?.levels.get(at)
    if (!list || !level) return ''
    const counter = counters.get(list.shared) ?? []
    counters.set(list.shared, counter)
    counter[at] = (counter[at] ?? level.start - 1) + 1
    counter.length = at + 1
    if (level.format === 'bullet' || level.format === 'none') return ''
    const written = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const deep = Number(digit) - 1
      const part = list.levels.get(deep)
      return writeNumber(counter[deep] ?? part?.start ?? 1, part?.format ?? 'decimal')
    })
    // Word puts a tab here. A space keeps `2.` and the `6` of 6月底 apart; after 、and ） nothing can be mistaken.
    return /[\x21-\x7e]$/.test(written) ? `${written} ` : written
  }
}

function listsOf(xml: string): Map<string, List> {
  const shared = new Map<string, Map<number, Level>>()
  const lists = new Map<string, List>()
  let inShared = ''
  let list = ''
  let level: Level | null = null
  read(xml, (name, attributes) => {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:abstractNum') {
      inShared = attributes['w:abstractNumId'] ?? ''
      shared.set(inShared, new Map())
    } else if (name === 'w:lvl') {
      level = { start: 1, format: 'decimal', pattern: '' }
      shared.get(inShared)?.set(Number(attributes['w:ilvl'] ?? 0), level)
    } else if (level && name === 'w:start') level.start = Number(value) || 1
    else if (level && name === 'w:numFmt') level.format = value
    else if (level && name === 'w:lvlText') level.pattern = value
    else if (name === 'w:num') {
      list = attributes['w:numId'] ?? ''
      level = null
    } else if (name === 'w:abstractNumId') lists.set(list, { levels: shared.get(value) ?? new Map(), shared: value })
  })
  return lists
}

function styleLists(xml: string): Map<string, { list: string; level: string }> {
  const found = new Map<string, { list: string; level: string }>()
  let style = ''
  read(xml, (name, attributes) => {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:style') style = attributes['w:styleId'] ?? ''
    else if (name === 'w:numId') found.set(style, { list: value, level: found.get(style)?.level ?? '' })
    else if (name === 'w:ilvl') found.set(style, { list: found.get(style)?.list ?? '', level: value })
  })
  return found
}

function read(xml: string, onopentag: (name: string, attributes: Record<string, string>) => void): void {
  const parser = new Parser({ onopentag }, { xmlMode: true, decodeEntities: true })
  parser.write(xml)
  parser.end()
}
