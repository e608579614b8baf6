import type { Standard } from '../../renderer/domain/pack-dress.ts'
import { contentFaults } from './inspect-content.ts'
import { asList, asText, type Dictionary, inflated, isDictionary, isReference, type PdfFile, type Value } from './pdf-file.ts'

/** What may be a role by itself; others are led to one of these by the role map (ISO 32000-1, 14.8.4). */
const ROLES =
  /^\/(Document|Part|Art|Sect|Div|BlockQuote|Caption|TOC|TOCI|Index|NonStruct|Private|P|H[1-6]?|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Span|Quote|Note|Reference|BibEntry|Code|Link|Annot|Figure|Formula|Form)$/

/** Everything in which a PDF is not what it says it is, as sentences: nothing where it is. The rules are those of ISO 14289-1 and ISO 19005-2/-3 (level b) that concern what we write. */
export function faultsIn(file: PdfFile, standard: Standard): readonly string[] {
  const faults = [...alwaysFaults(file), ...structureFaults(file), ...fontFaults(file), ...contentFaults(file), ...linkFaults(file)]
  if (standard === 'a-2b' || standard === 'a-3b') faults.push(...archiveFaults(file, standard === 'a-2b' ? 2 : 3))
  else if (/pdfaid/.test(xmpOf(file))) faults.push('claims PDF/A')
  if (/pdfuaid:part>1</.test(xmpOf(file)) !== (standard === 'ua-1')) faults.push('the claim of PDF/UA is not what was chosen')
  return faults
}

const catalogOf = (file: PdfFile) => file.get(file.trailer, 'Root')
const dictionariesOf = (file: PdfFile) => file.numbers.map(number => file.at(number)).filter(isDictionary)

function xmpOf(file: PdfFile): string {
  const metadata = file.get(catalogOf(file), 'Metadata')
  return isDictionary(metadata) ? Buffer.from(inflated(metadata)).toString('utf8') : ''
}

function alwaysFaults(file: PdfFile): readonly string[] {
  const catalog = catalogOf(file)
  const faults: string[] = []
  const must = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault)
  }
  must(/^[a-z]{2}-[A-Z]{2}$/.test(asText(file.get(catalog, 'Lang'))), 'the catalog has no language')
  must(file.get(catalog, 'MarkInfo', 'Marked') === true, 'the catalog is not marked')
  must(file.get(catalog, 'MarkInfo', 'Suspects') !== true, 'tags are suspect')
  must(file.get(catalog, 'ViewerPreferences', 'DisplayDocTitle') === true, 'the title is not shown')
  const title = asText(file.get(file.trailer, 'Info', 'Title'))
  const said = /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">([^<]*)</.exec(xmpOf(file))?.[1]
  must(said !== undefined && title !== '' && wordsOf(said) === title.replaceAll('\r\n', '\n'), 'the title is not the same in the metadata')
  must(!file.trailer.entries.has('Encrypt'), 'encrypted')
  for (const { entries } of dictionariesOf(file)) {
    const action = String(entries.get('S'))
    must(!/^\/(JavaScript|Launch|Sound|Movie|ResetForm|ImportData|SetOCGState|Rendition|Trans|GoTo3DView)$/.test(action), `does ${action}`)
    must(!entries.has('JS') && !entries.has('AA') && !entries.has('OpenAction') && !entries.has('XFA'), 'something runs by itself')
    must(!entries.has('EF') && !entries.has('EmbeddedFiles'), 'a file is embedded')
    must(!/LZW/.test(String(entries.get('Filter'))), 'packed with LZW')
    must(!entries.has('F') || entries.get('Type') !== '/EmbeddedFile', 'a stream stands outside the file')
  }
  return faults
}

/** Characters that XML cannot hold as they are. */
const MARKS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
function wordsOf(xml: string): string {
  return xml.replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g, (all, hex, number, name) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : number ? String.fromCodePoint(Number(number)) : (MARKS[name] ?? all),
  )
}

/** The tree of tags: every element at its parent, roles known, headings without a gap, tables with heads, links that hold their annotation. */
function structureFaults(file: PdfFile): readonly string[] {
  const root = file.get(catalogOf(file), 'StructTreeRoot')
  if (!isDictionary(root)) return ['there is no tree of tags']
  const faults: string[] = []
  const roles = file.get(root, 'RoleMap')
  const roleOf = (element: Value): string => {
    const role = String(file.get(element, 'S'))
    const mapped = file.get(roles, role.slice(1))
    return typeof mapped === 'string' && !ROLES.test(role) ? mapped : role
  }
  let deepest = 0
  const walk = (value: Value, parent: Value, role: string): void => {
    const element = file.plain(value)
    if (!isDictionary(element)) return
    if (element.entries.get('Type') === '/OBJR' || element.entries.get('Type') === '/MCR') return
    const own = roleOf(element)
    if (file.plain(element.entries.get('P')) !== parent) faults.push(`${own} does not name its parent`)
    if (!ROLES.test(own)) faults.push(`${own} is no role`)
    const level = Number(/^\/H(\d)$/.exec(own)?.[1] ?? 0)
    if (level > deepest + 1) faults.push(`a heading of level ${level} stands under level ${deepest}`)
    if (level > 0) deepest = level
    if (own === '/Figure' && asText(element.entries.get('Alt')) === '') faults.push('a figure has no words')
    if (own === '/TH' && !attributesOf(file, element).some(one => one.entries.has('Scope'))) faults.push('the head of a table has no scope')
    if (/^\/T[HD]$/.test(own) && role !== '/TR') faults.push(`${own} stands in ${role}`)
    if (own === '/TR' && !/^\/(Table|THead|TBody|TFoot)$/.test(role)) faults.push(`a row stands in ${role}`)
    if (own === '/Note' && asText(element.entries.get('ID')) === '') faults.push('a note has no id')
    const kids = kidsOf(file, element)
    if (own === '/Link' && !kids.some(kid => file.get(kid, 'Type') === '/OBJR')) faults.push('a link holds no annotation')
    if (own === '/Table') faults.push(...tableFaults(file, element, roleOf))
    for (const kid of kids) walk(kid, element, own)
  }
  for (const kid of kidsOf(file, root)) walk(kid, root, '')
  return faults
}

function kidsOf(file: PdfFile, element: Dictionary): readonly Value[] {
  const kids = file.plain(element.entries.get('K'))
  return Array.isArray(kids) ? kids : kids === null ? [] : [kids]
}

function attributesOf(file: PdfFile, element: Dictionary): readonly Dictionary[] {
  const held = file.plain(element.entries.get('A'))
  return (Array.isArray(held) ? held : [held]).map(one => file.plain(one)).filter(isDictionary)
}

/** Every row of a table has as many cells as the first, spans counted. */
function tableFaults(file: PdfFile, table: Dictionary, roleOf: (element: Value) => string): readonly string[] {
  const rows = (element: Dictionary): readonly Dictionary[] =>
    kidsOf(file, element)
      .map(kid => file.plain(kid))
      .filter(isDictionary)
      .flatMap(kid => (roleOf(kid) === '/TR' ? [kid] : rows(kid)))
  const widths: number[] = []
  for (const [at, row] of rows(table).entries())
    for (const cell of kidsOf(file, row)
      .map(kid => file.plain(kid))
      .filter(isDictionary)) {
      const span = (name: string) =>
        Number(
          attributesOf(file, cell)
            .map(one => one.entries.get(name))
            .find(one => typeof one === 'number') ?? 1,
        )
      for (let down = 0; down < span('RowSpan'); down++) widths[at + down] = (widths[at + down] ?? 0) + span('ColSpan')
    }
  return new Set(widths).size > 1 ? [`a table has rows of ${[...new Set(widths)].join(' and ')} cells`] : []
}

/** Every font is in the file, says which characters its glyphs are, and knows the widths of all of them. */
function fontFaults(file: PdfFile): readonly string[] {
  return dictionariesOf(file).flatMap(({ entries }) => {
    if (entries.get('Type') !== '/Font') return []
    const name = String(entries.get('BaseFont'))
    if (entries.get('Subtype') === '/Type0')
      return isDictionary(file.plain(entries.get('ToUnicode'))) && entries.get('Encoding') === '/Identity-H'
        ? []
        : [`${name} says no characters`]
    const descriptor = file.plain(entries.get('FontDescriptor'))
    const program = ['FontFile2', 'FontFile3'].map(one => file.get(descriptor, one)).find(isDictionary)
    const faults = program ? [] : [`${name} is not in the file`]
    if (!/^\/[A-Z]{6}\+/.test(name)) faults.push(`${name} is no subset`)
    if (entries.get('Subtype') === '/CIDFontType2' && entries.get('CIDToGIDMap') !== '/Identity') faults.push(`${name} maps no glyphs`)
    if (file.get(entries.get('CIDSystemInfo'), 'Ordering') === null) faults.push(`${name} names no order`)
    const set = file.get(descriptor, 'CIDSet')
    if (isDictionary(set) && program) {
      const bits = inflated(set).reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)
      const glyphs = glyphsIn(inflated(program))
      if (glyphs !== null && bits !== glyphs) faults.push(`${name} lists ${bits} of its ${glyphs} glyphs`)
    }
    return faults
  })
}

/** How many glyphs a TrueType program has; `null` for a program of another kind. */
function glyphsIn(program: Uint8Array): number | null {
  const view = new DataView(program.buffer, program.byteOffset, program.length)
  for (let table = 0; table < view.getUint16(4); table++) {
    const at = 12 + table * 16
    if (Buffer.from(program.subarray(at, at + 4)).toString('latin1') === 'maxp') return view.getUint16(view.getUint32(at + 8) + 4)
  }
  return null
}

/** Links are printed, say where they lead, and stand in the order of the tags. */
function linkFaults(file: PdfFile): readonly string[] {
  return dictionariesOf(file).flatMap(page => {
    if (page.entries.get('Type') !== '/Page') return []
    const links = asList(file.plain(page.entries.get('Annots')))
      .map(one => file.plain(one))
      .filter(isDictionary)
    const faults = links.length > 0 && page.entries.get('Tabs') !== '/S' ? ['a page with links has no order of its own'] : []
    for (const { entries } of links) {
      if (entries.get('Subtype') !== '/Link') faults.push(`${String(entries.get('Subtype'))} is on a page`)
      if ((Number(entries.get('F')) & 0b100111) !== 4) faults.push('a link is hidden or not printed')
      if (asText(entries.get('Contents')) === '') faults.push('a link does not say where it leads')
      if (typeof entries.get('StructParent') !== 'number') faults.push('a link is in no tag')
    }
    return faults
  })
}

function archiveFaults(file: PdfFile, part: number): readonly string[] {
  const faults: string[] = []
  const xmp = xmpOf(file)
  if (!xmp.includes(`<pdfaid:part>${part}</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>`))
    faults.push(`does not claim PDF/A-${part}b`)
  const [intent] = asList(file.get(catalogOf(file), 'OutputIntents')).map(one => file.plain(one))
  const profile = file.get(intent, 'DestOutputProfile')
  if (file.get(intent, 'S') !== '/GTS_PDFA1' || !isDictionary(profile)) faults.push('colours are named by no profile')
  else {
    const icc = Buffer.from(inflated(profile))
    if (icc.readUInt32BE(0) !== icc.length || icc.toString('latin1', 12, 20) !== 'mntrRGB ' || icc.toString('latin1', 36, 40) !== 'acsp')
      faults.push('the profile is none')
    if (file.get(profile, 'N') !== 3) faults.push('the profile has not three colours')
  }
  if (!asList(file.trailer.entries.get('ID')).every(one => asText(one) !== '')) faults.push('the file has no id')
  if (!/^%PDF-1\.7\n%[\x80-\xff]{4}/.test(Buffer.from(file.bytes.subarray(0, 20)).toString('latin1')))
    faults.push('the head does not say binary')
  for (const { entries } of dictionariesOf(file)) {
    const blend = entries.get('BM')
    if (entries.get('Type') === '/ExtGState' && blend !== undefined && blend !== '/Normal') faults.push(`blends by ${String(blend)}`)
    if (entries.get('Type') === '/ExtGState' && (entries.has('TR') || entries.has('HTP'))) faults.push('changes colours for one printer')
    if (entries.get('Subtype') === '/PS' || entries.has('Ref') || entries.has('OPI')) faults.push('holds what PDF/A forbids')
    if (entries.get('Interpolate') === true) faults.push('an image is smoothed')
    for (const colours of colourSpaces(file, entries)) if (/CMYK/.test(colours)) faults.push(`colours in ${colours}`)
  }
  return faults
}

function colourSpaces(file: PdfFile, entries: Dictionary['entries']): readonly string[] {
  const spaces = file.plain(entries.get('ColorSpace'))
  const held = isDictionary(spaces) ? [...spaces.entries.values()] : spaces === null ? [] : [spaces]
  return held
    .map(one => file.plain(one))
    .flatMap(one => (Array.isArray(one) ? one.filter(item => !isReference(item)).map(String) : [String(one)]))
}
