/** A tag of XML with what stands before it: end or not, its name without prefix, its attributes, whether it is empty. */
const TAG = /([^<]*)<(\/?)(?:[A-Za-z0-9]+:)?([A-Za-z]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|<[?!][^>]*>/g

/** Columns of a sheet: Excel has no more. */
const MOST_COLUMNS = 16_384

/** The shared texts of a workbook in their order; how a reading is pronounced is left out. */
export function sharedTexts(xml: string): readonly string[] {
  const texts: string[] = []
  let text = ''
  let isRead = false
  for (const [, before = '', end, name] of xml.matchAll(TAG)) {
    if (name === 't' && end && isRead) text += unescaped(before)
    if (name === 'rPh') isRead = end === '/'
    if (name === 'si' && !end) [text, isRead] = ['', true]
    if (name === 'si' && end) texts.push(text)
  }
  return texts
}

/** A sheet as rows of texts, cells at their columns; rows that hold nothing are left out. */
export function rowsOf(xml: string, texts: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let column = 0
  let type = ''
  let value = ''
  for (const [, before = '', end, name, attributes = '', isEmpty] of xml.matchAll(TAG)) {
    if (name === 'row' && !end) row = []
    if (name === 'row' && (end || isEmpty) && row.some(cell => cell !== '')) rows.push(Array.from(row, cell => cell ?? ''))
    if (name === 'c' && !end) {
      column = columnOf(attributes) ?? row.length
      type = attribute(attributes, 't')
      value = ''
    }
    if ((name === 'v' || name === 't') && end) value += unescaped(before)
    if (name === 'c' && end && column < MOST_COLUMNS) row[column] = type === 's' ? (texts[Number(value)] ?? '') : value
  }
  return rows
}

function columnOf(attributes: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(attribute(attributes, 'r'))?.[0]
  return letters === undefined ? null : [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? ''
}

const MARKS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** What XML and Excel write otherwise, as it was meant: `&lt;`, `&#10;`, `_x000D_`. */
function unescaped(xml: string): string {
  return xml
    .replaceAll('\r\n', '\n')
    .replace(/&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|(\w+));/g, (all: string, hex?: string, number?: string, name = '') => {
      const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16)
      return Number.isNaN(code) || code > 0x10ffff ? (MARKS[name] ?? all) : String.fromCodePoint(code)
    })
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
