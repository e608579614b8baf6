/** The objects of a PDF by their number, each as it stands between `obj` and `endobj`, and what its trailer says. */
export interface PdfObjects {
  readonly objects: ReadonlyMap<number, Uint8Array>
  readonly root: number
  readonly info: number
  /** One more than the highest number. */
  readonly size: number
  /** The file's two ids, as written. */
  readonly id: string
}

const ENTRY = 20

/** Takes a PDF of our typesetter apart: one table of places, no object compressed, nothing encrypted. */
export function pdfObjects(pdf: Uint8Array): PdfObjects {
  const tail = latin1Of(pdf.subarray(-2000))
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1])
  const trailer = tail.slice(tail.lastIndexOf('trailer'))
  const [root, info, size] = [/\/Root (\d+) 0 R/, /\/Info (\d+) 0 R/, /\/Size (\d+)/].map(one => Number(one.exec(trailer)?.[1]))
  const head = /^xref\n0 (\d+)\n/.exec(latin1Of(pdf.subarray(start, start + 40)))
  if (!head || !root || !info || !size) throw new Error('This is no PDF of our typesetter.')
  const table = start + head[0].length
  const places: (readonly [number: number, at: number])[] = []
  for (let number = 1; number < Number(head[1]); number++) {
    const entry = latin1Of(pdf.subarray(table + number * ENTRY, table + (number + 1) * ENTRY))
    if (entry[17] === 'n') places.push([number, Number(entry.slice(0, 10))])
  }
  const ordered = places.sort(([, a], [, b]) => a - b)
  const objects = new Map(
    ordered.map(([number, at], position) => {
      const end = ordered[position + 1]?.[1] ?? start
      const from = at + `${number} 0 obj\n`.length
      return [number, pdf.subarray(from, lastEnd(pdf, from, end))] as const
    }),
  )
  return { objects, root, info, size, id: /\/ID (\[[^\]]*\])/.exec(trailer)?.[1] ?? '' }
}

const END = bytesOf('\nendobj')

/** Where the last `endobj` before a place begins. */
function lastEnd(pdf: Uint8Array, from: number, before: number): number {
  for (let at = before - END.length; at >= from; at--) if (END.every((byte, offset) => pdf[at + offset] === byte)) return at
  throw new Error('This is no PDF of our typesetter.')
}

/** One character for each byte; a TextDecoder's latin1 is Windows-1252, which is not the same. */
export function latin1Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return text
}

/** The bytes of such a text. */
export function bytesOf(latin1: string): Uint8Array {
  return Uint8Array.from(latin1, one => one.charCodeAt(0))
}

/** Bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
