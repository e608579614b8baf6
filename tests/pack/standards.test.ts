import { execFileSync } from 'node:child_process'
import { unzlibSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { TEMPLATES } from '../../renderer/domain/pack.ts'
import { PLAIN_DRESS, PRESETS, STANDARDS, type Standard } from '../../renderer/domain/pack-dress.ts'
import { packFigures } from '../../renderer/insight/pack-figures.ts'
import { declareStandard } from '../../renderer/pack/declare-standard.ts'
import { makePack } from '../../renderer/pack/make-pack.ts'
import { packData } from '../../renderer/pack/pack-data.ts'
import { packFonts } from '../../renderer/pack/pack-fonts.ts'
import { bytesOf, latin1Of, type PdfObjects, pdfObjects } from '../../renderer/pack/pdf-objects.ts'
import { inPrint } from '../../renderer/pack/punctuation.ts'
import type { Typesetter } from '../../renderer/pack/typesetter.ts'
import { writePdf } from '../../renderer/pack/write-pdf.ts'
import { content, HOSTILE } from './content.ts'
import { faultsIn } from './inspect.ts'
import { laterFold } from './later.ts'
import { isDictionary, readPdf } from './pdf-file.ts'
import { asFile, hasPoppler, SOURCES, typesetter } from './press.ts'
import { SEED, seedContent } from './seed.ts'

let set: Typesetter
beforeAll(async () => {
  set = await typesetter()
}, 60_000)

const ALL = TEMPLATES.flatMap(template => PRESETS.map(preset => [template, preset] as const))

/** Everything that can be in a pack at once: reviews, notes, changed marks, results, answers, source, insight. */
const everything = () => seedContent({ fold: laterFold(), choice: { history: true, insight: true, source: true } })

test.each(ALL)(
  '%s (%s): under every standard the file is what it says it is, and at most 1.5 MB',
  (template, preset) => {
    const one = everything()
    const dress = { ...PLAIN_DRESS, preset, watermark: '内部资料', secrecy: '机密★1年', issuer: '镇江市人民政府', copy: 1 }
    const input = { template, content: one, figures: packFigures(one, SEED), dress }
    const data = packData({ ...input, fonts: packFonts(set.families) })
    const pages = pdfObjects(set.set(SOURCES, `/templates/${template}.typ`, inPrint(data)))
    for (const standard of STANDARDS) {
      const bytes = writePdf(declareStandard(pages, standard))
      expect([standard, faultsIn(readPdf(bytes), standard)]).toEqual([standard, []])
      expect(bytes.length).toBeLessThan(1_500_000)
      if (hasPoppler) expect(execFileSync('pdfinfo', [asFile(bytes)], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/)
    }
  },
  60_000,
)

test.each(STANDARDS)('%s: words that look like parts of a file change nothing', standard => {
  const one = { ...content('en'), title: `a & b < c > d ) \\ endobj\nstream\n1 0 obj ${HOSTILE}` }
  const { bytes } = makePack(set, SOURCES, {
    template: 'full',
    content: one,
    figures: packFigures(one),
    dress: { ...PLAIN_DRESS, standard },
  })
  expect(faultsIn(readPdf(bytes), standard)).toEqual([])
})

describe('the inspection finds what is wrong', () => {
  let whole: PdfObjects
  beforeAll(() => {
    const one = content()
    const input = { template: 'full', content: one, figures: packFigures(one), dress: PLAIN_DRESS } as const
    whole = pdfObjects(set.set(SOURCES, '/templates/full.typ', inPrint(packData({ ...input, fonts: packFonts(set.families) }))))
  })
  /** The faults of a file in which one thing was made wrong. */
  const faultsWith = (find: string | RegExp, instead: string, standard: Standard = 'a-2b') => {
    const { objects, ...rest } = declareStandard(whole, standard)
    let isChanged = false
    const changed = new Map(
      [...objects].map(([number, body]) => {
        const text = latin1Of(body)
        const after = isChanged ? text : text.replace(find, instead)
        isChanged ||= after !== text
        return [number, after === text ? body : bytesOf(after)]
      }),
    )
    expect(isChanged).toBe(true)
    return faultsIn(readPdf(writePdf({ ...rest, objects: changed })), standard)
  }

  test.each([
    ['no language', '/Lang (zh-CN)', '', /no language/],
    ['no mark of being tagged', '/Marked true', '/Marked false', /not marked/],
    ['a title that is not shown', '/DisplayDocTitle true', '/DisplayDocTitle false', /title is not shown/],
    ['another title in the metadata', 'x-default">\u00e9', 'x-default">\u00e8', /title is not the same/],
    ['something that runs', '/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (a) >>', /runs by itself/],
    ['a heading skipped', '/S /H2', '/S /H4', /heading of level 4 stands under/],
    ['a figure without words', '/S /P', '/S /Figure', /figure has no words/],
    ['a head without scope', '/Scope /', '/Skope /', /no scope/],
    ['an unknown role', '/S /P', '/S /Paragraph', /is no role/],
    ['a row too short', /\/S \/TR([\s\S]*?)\/K \[\d+ 0 R/, '/S /TR$1/K [', /rows of/],
    ['a font that says no characters', '/ToUnicode', '/ToUnicorn', /says no characters/],
    ['a font that is not there', '/FontFile2', '/FontFile9', /not in the file/],
    ['a hidden link', /(\/Subtype \/Link[\s\S]*?)\/F 4/, '$1/F 2', /hidden or not printed/],
    ['a link without words', /(\/Subtype \/Link[\s\S]*?)\/Contents/, '$1/Contexts', /where it leads/],
    ['a page without its tags', '/StructParents', '/StructPatents', /in no tag/],
    ['no profile', '/DestOutputProfile', '/NoProfile', /named by no profile/],
    ['another part', 'pdfaid:part>2', 'pdfaid:part>1', /does not claim PDF\/A-2b/],
    ['colours that darken', '/Type /Catalog', '/Type /ExtGState /BM /Multiply', /blends by|no language|not marked/],
  ] as const)('%s', (_, find, instead, fault) => {
    expect(faultsWith(find, instead).join('\n')).toMatch(fault)
  })

  test('a claim that was not chosen, in either direction', () => {
    expect(faultsIn(readPdf(writePdf(declareStandard(whole, 'ua-1'))), 'none')).toEqual(['the claim of PDF/UA is not what was chosen'])
    expect(faultsIn(readPdf(writePdf(declareStandard(whole, 'none'))), 'ua-1')).toEqual(['the claim of PDF/UA is not what was chosen'])
    expect(faultsIn(readPdf(writePdf(declareStandard(whole, 'a-3b'))), 'ua-1')).toContain('claims PDF/A')
  })

  test.each([
    ['what is painted outside of tags', (page: string) => `${page}\n0 0 9 9 re f`, /f stands outside/],
    ['a tag nobody knows', (page: string) => `${page}\n/P << /MCID 9999 >> BDC EMC`, /9999 is in no tag/],
    ['an empty box', (page: string) => page.replace(/<([0-9A-F]{4,})>|\((?:\\.|[^\\)])+\)(?=\s*Tj|\])/, '<0000>'), /empty box/],
    ['a mark that does not end', (page: string) => `${page}\n/Artifact BMC`, /does not end/],
  ] as const)('%s', (_, change, fault) => {
    const file = readPdf(writePdf(declareStandard(whole, 'none')))
    const number = file.numbers.find(one => file.get(file.at(one), 'Type') === '/Page')
    const contents = number === undefined ? null : file.get(file.at(number), 'Contents')
    if (!isDictionary(contents)) throw new Error('the page has no content')
    const page = change(Buffer.from(unzlibSync(contents.stream ?? new Uint8Array())).toString('latin1'))
    const stream = bytesOf(page)
    const entries = new Map([...contents.entries].filter(([name]) => name !== 'Filter'))
    const plain: typeof file.plain = value => (file.plain(value) === contents ? { entries, stream } : file.plain(value))
    expect(faultsIn({ ...file, plain }, 'none').join('\n')).toMatch(fault)
  })
})
