import type { Standard } from '../domain/pack-dress.ts'
import { bytesOf, joined, latin1Of, type PdfObjects } from './pdf-objects.ts'
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
 * The objects of a pack with what a standard asks beyond our typesetter's: the claim in the metadata, the title in the window's bar, and for PDF/A
 * the colours it means. Our Typst (0.14 as WASM) writes tags, language, fonts and link texts already but has no switch for standards;
 * tests/pack/standards.test.ts inspects the rest of what they ask.
 */
export function declareStandard(pdf: PdfObjects, standard: Standard): PdfObjects {
  const objects = new Map(pdf.objects)
  const textOf = (number: number) => latin1Of(objects.get(number) ?? new Uint8Array())
  const catalog = textOf(pdf.root)
  const metadata = Number(/\/Metadata (\d+) 0 R/.exec(catalog)?.[1])
  const packet = textOf(metadata)
  const xmp = packet
    .slice(packet.indexOf('stream\n') + 7, packet.lastIndexOf('\nendstream'))
    .replace('</rdf:RDF>', `${CLAIMS[standard]}</rdf:RDF>`)
  objects.set(metadata, bytesOf(`<<\n  /Type /Metadata\n  /Subtype /XML\n  /Length ${xmp.length}\n>>\nstream\n${xmp}\nendstream`))
  const isArchive = standard === 'a-2b' || standard === 'a-3b'
  const intents = isArchive
    ? `  /OutputIntents [<<\n    /Type /OutputIntent\n    /S /GTS_PDFA1\n    /OutputConditionIdentifier (sRGB)\n    /Info (sRGB)\n    /DestOutputProfile ${pdf.size} 0 R\n  >>]\n`
    : ''
  const shown = catalog
    .slice(catalog.indexOf('<<'), catalog.lastIndexOf('>>'))
    .replace('/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true')
    // It is false where it is not there, and poppler takes a written false for an error.
    .replace(/\s*\/Suspects false/, '')
  objects.set(pdf.root, bytesOf(`${shown}${intents}>>`))
  if (!isArchive) return { ...pdf, objects }
  const profile = srgbProfile()
  objects.set(pdf.size, joined([bytesOf(`<<\n  /N 3\n  /Length ${profile.length}\n>>\nstream\n`), profile, bytesOf('\nendstream')]))
  return { ...pdf, objects, size: pdf.size + 1 }
}
