import { zlibSync } from 'fflate'
import { bytesOf, joined, latin1Of, type PdfObjects } from './pdf-objects.ts'

/** How many objects are compressed together: a reader that needs one unpacks its neighbours. */
const TOGETHER = 250

/**
 * A PDF written anew with its small objects compressed together (object streams, PDF 1.5): every table cell has a tag of its own, and six thousand
 * of them written out are two thirds of a full pack. The catalog and streams stay as they were.
 */
export function writePdf({ objects, root, info, id, size }: PdfObjects): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  const put = (bytes: Uint8Array) => {
    parts.push(bytes)
    length += bytes.length
  }
  // For each number: kind, place (or the stream it is in), position in that stream.
  const table = new Map<number, readonly [kind: 1 | 2, place: number, position: number]>()
  const write = (number: number, body: Uint8Array) => {
    table.set(number, [1, length, 0])
    put(bytesOf(`${number} 0 obj\n`))
    put(body)
    put(bytesOf('\nendobj\n'))
  }
  // The second line says that the file is binary: four bytes above 127.
  put(bytesOf('%PDF-1.7\n%\u0080\u0080\u0080\u0080\n'))
  const small: (readonly [number, Uint8Array])[] = []
  for (const [number, body] of objects)
    if (number === root || isStream(body)) write(number, body)
    else small.push([number, body])
  let next = size
  for (let at = 0; at < small.length; at += TOGETHER) {
    const here = small.slice(at, at + TOGETHER)
    write(next, together(here))
    for (const [position, [number]] of here.entries()) table.set(number, [2, next, position])
    next += 1
  }
  table.set(next, [1, length, 0])
  const start = length
  const rows = new Uint8Array((next + 1) * 7)
  const view = new DataView(rows.buffer)
  view.setUint16(5, 0xffff)
  for (const [number, [kind, place, position]] of table) {
    rows[number * 7] = kind
    view.setUint32(number * 7 + 1, place)
    view.setUint16(number * 7 + 5, position)
  }
  const said = `  /Type /XRef\n  /Size ${next + 1}\n  /W [1 4 2]\n  /Root ${root} 0 R\n  /Info ${info} 0 R\n  /ID ${id}\n`
  put(bytesOf(`${next} 0 obj\n`))
  put(packed(said, rows))
  put(bytesOf(`\nendobj\nstartxref\n${start}\n%%EOF\n`))
  return joined(parts)
}

function together(objects: readonly (readonly [number, Uint8Array])[]): Uint8Array {
  let at = 0
  const index = objects.map(([number, body]) => {
    const entry = `${number} ${at}`
    at += body.length + 1
    return entry
  })
  const head = bytesOf(`${index.join(' ')}\n`)
  const bodies = objects.flatMap(([, body]) => [body, bytesOf('\n')])
  return packed(`  /Type /ObjStm\n  /N ${objects.length}\n  /First ${head.length}\n`, joined([head, ...bodies]))
}

function packed(said: string, bytes: Uint8Array): Uint8Array {
  const stream = zlibSync(bytes)
  return joined([bytesOf(`<<\n${said}  /Filter /FlateDecode\n  /Length ${stream.length}\n>>\nstream\n`), stream, bytesOf('\nendstream')])
}

const STREAM = '\nendstream'
function isStream(body: Uint8Array): boolean {
  return latin1Of(body.subarray(-STREAM.length)) === STREAM
}
