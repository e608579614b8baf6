import type { Standard } from '../domain/pack-dress.ts'
import { srgbProfile } from './srgb-profile.ts'

/** What XMP says of each standard. */
const CLAIMS: Readonly<Record<Standard, string>> = {
  none: '',
  'ua-1': '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
  'a-2b': pdfa(2),
  'a-3b': pdfa(3),
}

function pdfa(part: number): string {
  return `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>${part}</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>`
}

/**
 * A PDF of our typesetter with what a standard asks beyond it, as an incremental update: the claim in the metadata, the title in the window's bar,
 * and for PDF/A the colours it means. Our Typst (0.14 as WASM) writes tags, language, fonts and link texts already but has no switch for standards;
 * tests/pack/typesetting.test.ts inspects the rest of what they ask.
 */
export function declareStandard(pdf: Uint8Array, standard: Standard): Uint8Array {
  const text = latin1Of(pdf)
  const [catalog, root] = objectOf(text, Number(/\/Root (\d+) 0 R/.exec(text.slice(text.lastIndexOf('trailer')))?.[1]))
  const [metadata, packet] = objectOf(text, Number(/\/Metadata (\d+) 0 R/.exec(root)?.[1]))
  const trailer = text.slice(text.lastIndexOf('trailer'))
  const size = Number(/\/Size (\d+)/.exec(trailer)?.[1])
  const before = /startxref\s+(\d+)/.exec(trailer)?.[1] ?? '0'
  const isArchive = standard === 'a-2b' || standard === 'a-3b'
  const parts: Uint8Array[] = [pdf]
  let length = pdf.length
  const places: [number, number][] = []
  const put = (bytes: Uint8Array) => {
    parts.push(bytes)
    length += bytes.length
  }
  const write = (number: number, head: string, stream?: Uint8Array) => {
    places.push([number, length])
    put(bytesOf(`${number} 0 obj\n${head}\n`))
    if (stream) {
      put(bytesOf('stream\n'))
      put(stream)
      put(bytesOf('\nendstream\n'))
    }
    put(bytesOf('endobj\n\n'))
  }
  put(bytesOf('\n'))
  const xmp = bytesOf(
    packet.slice(packet.indexOf('stream\n') + 7, packet.lastIndexOf('\nendstream')).replace('</rdf:RDF>', `${CLAIMS[standard]}</rdf:RDF>`),
  )
  write(metadata, `<<\n  /Type /Metadata\n  /Subtype /XML\n  /Length ${xmp.length}\n>>`, xmp)
  const intents = isArchive
    ? `  /OutputIntents [<<\n    /Type /OutputIntent\n    /S /GTS_PDFA1\n    /OutputConditionIdentifier (sRGB)\n    /Info (sRGB)\n    /DestOutputProfile ${size} 0 R\n  >>]\n`
    : ''
  const shown = root
    .slice(root.indexOf('<<'), root.lastIndexOf('>>'))
    .replace('/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true')
    // It is false where it is not there, and poppler takes a written false for an error.
    .replace(/\s*\/Suspects false/, '')
  write(catalog, `${shown}${intents}>>`)
  if (isArchive) {
    const profile = srgbProfile()
    write(size, `<<\n  /N 3\n  /Length ${profile.length}\n>>`, profile)
  }
  const table = [...places].sort(([a], [b]) => a - b).map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n\r\n`)
  const start = length
  const kept = trailer.slice(trailer.indexOf('<<'), trailer.lastIndexOf('>>')).replace(/\/Size \d+/, `/Size ${size + (isArchive ? 1 : 0)}`)
  put(bytesOf(`xref\n${table.join('')}trailer\n${kept}  /Prev ${before}\n>>\nstartxref\n${start}\n%%EOF`))
  return joined(parts, length)
}

/** An indirect object by its number, the last of that number, with its text. Our typesetter compresses no objects. */
function objectOf(text: string, number: number): readonly [number, string] {
  const start = text.lastIndexOf(`\n${number} 0 obj`)
  if (!Number.isInteger(number) || start < 0) throw new Error('This is no PDF of our typesetter.')
  return [number, text.slice(start, text.indexOf('endobj', start))]
}

/** One character for each byte; a TextDecoder's latin1 is Windows-1252, which is not the same. */
function latin1Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return text
}

function bytesOf(latin1: string): Uint8Array {
  return Uint8Array.from(latin1, one => one.charCodeAt(0))
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
