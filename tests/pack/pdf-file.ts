import { unzlibSync } from 'fflate'
import { latin1Of } from '../../renderer/pack/pdf-objects.ts'

/** A value of a PDF: a name as `/Name`, a text as its bytes in Latin-1 inside an object, a reference by its number. */
export type Value = number | boolean | null | string | { readonly text: string } | Reference | readonly Value[] | Dictionary
export interface Reference {
  readonly to: number
}
export interface Dictionary {
  readonly entries: ReadonlyMap<string, Value>
  /** The bytes behind a stream's dictionary, as they stand in the file. */
  readonly stream?: Uint8Array
}

/** A PDF read from its table of places on, object streams too: written for these tests, apart from what makes the file. */
export interface PdfFile {
  readonly bytes: Uint8Array
  readonly trailer: Dictionary
  readonly numbers: readonly number[]
  readonly at: (number: number) => Value
  /** What a value is, references followed. */
  readonly plain: (value: Value | undefined) => Value
  /** An entry of a dictionary, references followed; `null` where it is none or has none. */
  readonly get: (value: Value | undefined, ...names: readonly string[]) => Value
}

export function readPdf(bytes: Uint8Array): PdfFile {
  const text = latin1Of(bytes)
  const start = Number(/startxref\n(\d+)\n%%EOF\n?$/.exec(text)?.[1])
  const table = asDictionary(objectAt(text, bytes, start).value)
  const rows = inflated(table)
  const [a = 0, b = 0, c = 0] = asList(table.entries.get('W')).map(Number)
  const number = (from: number, count: number) => rows.subarray(from, from + count).reduce((sum, byte) => sum * 256 + byte, 0)
  const values = new Map<number, Value>()
  const inside: (readonly [number, stream: number, position: number])[] = []
  for (let one = 0; (one + 1) * (a + b + c) <= rows.length; one++) {
    const from = one * (a + b + c)
    const [kind, place, position] = [number(from, a), number(from + a, b), number(from + a + b, c)]
    if (kind === 2) inside.push([one, place, position])
    if (kind !== 1) continue
    const found = objectAt(text, bytes, place)
    if (found.number !== one) throw new Error(`object ${one} is not at ${place}`)
    values.set(one, found.value)
  }
  const opened = new Map<number, { readonly whole: string; readonly first: number; readonly index: readonly number[] }>()
  const openedNow = (stream: number) => {
    const holder = asDictionary(values.get(stream) ?? null)
    const whole = latin1Of(inflated(holder))
    const first = Number(holder.entries.get('First'))
    const now = { whole, first, index: whole.slice(0, first).trim().split(/\s+/).map(Number) }
    opened.set(stream, now)
    return now
  }
  for (const [one, stream, position] of inside) {
    const { whole, first, index } = opened.get(stream) ?? openedNow(stream)
    if (index[position * 2] !== one) throw new Error(`object ${one} is not number ${position} in ${stream}`)
    values.set(one, reading(whole, first + (index[position * 2 + 1] ?? 0)).value())
  }
  const plain: PdfFile['plain'] = value => (isReference(value) ? plain(values.get(value.to) ?? null) : (value ?? null))
  const get: PdfFile['get'] = (value, ...names) =>
    names.reduce<Value>((held, name) => {
      const whole = plain(held)
      return isDictionary(whole) ? plain(whole.entries.get(name)) : null
    }, value ?? null)
  return { bytes, trailer: table, numbers: [...values.keys()], at: one => values.get(one) ?? null, plain, get }
}

export const isReference = (value: Value | undefined): value is Reference => typeof value === 'object' && value !== null && 'to' in value
export const isDictionary = (value: Value | undefined): value is Dictionary =>
  typeof value === 'object' && value !== null && 'entries' in value && value.entries instanceof Map
export const asList = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : [])
export const asText = (value: Value | undefined): string => {
  if (typeof value !== 'object' || value === null || !('text' in value)) return ''
  const bytes = Buffer.from(value.text, 'latin1')
  return bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2).swap16().toString('utf16le') : value.text
}

function asDictionary(value: Value): Dictionary {
  if (!isDictionary(value)) throw new Error('no dictionary')
  return value
}

/** A stream's bytes, unpacked. */
export function inflated({ entries, stream = new Uint8Array() }: Dictionary): Uint8Array {
  return entries.get('Filter') === '/FlateDecode' ? unzlibSync(stream) : stream
}

function objectAt(text: string, bytes: Uint8Array, at: number): { readonly number: number; readonly value: Value } {
  const head = /^(\d+) 0 obj\s/.exec(text.slice(at, at + 30))
  if (!head) throw new Error(`no object at ${at}`)
  const reader = reading(text, at + head[0].length)
  const value = reader.value()
  const behind = /^\s*stream\n/.exec(text.slice(reader.at(), reader.at() + 20))
  if (!behind || !isDictionary(value)) return { number: Number(head[1]), value }
  const from = reader.at() + behind[0].length
  const length = Number(value.entries.get('Length'))
  if (!/^\s*endstream/.test(text.slice(from + length, from + length + 12))) throw new Error(`the stream at ${at} is not as long as it says`)
  return { number: Number(head[1]), value: { ...value, stream: bytes.subarray(from, from + length) } }
}

const TOKEN =
  /\s*(?:(\d+) 0 R\b|([+-]?(?:\d+\.?\d*|\.\d+))|(\/[^\s<>[\]()/]*)|<([0-9A-Fa-f\s]*)>(?!>)|(true|false|null)\b|(<<|>>|\[|\]|\())/y

/** The operators of a page's content in order, each with what stands before it. */
export function operatorsIn(content: string): readonly { readonly operator: string; readonly given: readonly Value[] }[] {
  const found: { operator: string; given: readonly Value[] }[] = []
  const word = /\s*(?!true\b|false\b|null\b)([A-Za-z'"][A-Za-z0-9*'"]*)\s*|\s*$/y
  let given: Value[] = []
  for (let at = 0; at < content.length; ) {
    word.lastIndex = at
    const operator = word.exec(content)
    if (operator) {
      at = word.lastIndex
      if (operator[1]) found.push({ operator: operator[1], given })
      given = []
      continue
    }
    const reader = reading(content, at)
    given.push(reader.value())
    at = reader.at()
  }
  return found
}

function reading(text: string, from: number) {
  let at = from
  const value = (): Value => {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    if (!found) throw new Error(`not understood: ${text.slice(at, at + 20)}`)
    at = TOKEN.lastIndex
    const [, reference, number, name, hex, word, mark] = found
    if (reference !== undefined) return { to: Number(reference) }
    if (number !== undefined) return Number(number)
    if (name !== undefined) return name
    if (hex !== undefined) return { text: Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1') }
    if (word !== undefined) return word === 'null' ? null : word === 'true'
    if (mark === '(') return { text: literal() }
    const held: Value[] = []
    const end = mark === '<<' ? '>>' : ']'
    for (;;) {
      const rest = /\s*/y
      rest.lastIndex = at
      rest.exec(text)
      if (text.startsWith(end, rest.lastIndex)) {
        at = rest.lastIndex + end.length
        break
      }
      held.push(value())
    }
    if (mark === '[') return held
    return {
      entries: new Map(held.flatMap((one, position) => (position % 2 === 0 ? [[String(one).slice(1), held[position + 1] ?? null]] : []))),
    }
  }
  const literal = (): string => {
    let words = ''
    for (let depth = 1; ; at++) {
      const one = text[at] ?? ''
      if (one === '') throw new Error('a text does not end')
      if (one === '\\') {
        const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0]
        words += octal
          ? String.fromCharCode(Number.parseInt(octal, 8))
          : ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[text[at + 1] ?? ''] ?? text[at + 1])
        at += octal ? octal.length : 1
        continue
      }
      if (one === '(') depth += 1
      if (one === ')' && --depth === 0) {
        at += 1
        return words
      }
      words += one
    }
  }
  return { value, at: () => at }
}
