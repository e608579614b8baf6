import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { TEMPLATES, type Template } from '../../renderer/domain/pack.ts'
import { PLAIN_DRESS, PRESETS, type Preset } from '../../renderer/domain/pack-dress.ts'
import { placedOf } from '../../renderer/domain/row.ts'
import { packFigures } from '../../renderer/insight/pack-figures.ts'
import { type MadePack, makePack } from '../../renderer/pack/make-pack.ts'
import { fullWidth } from '../../renderer/pack/punctuation.ts'
import { headingsIn } from './bookmarks.ts'
import { laterFold } from './later.ts'
import { lineStartsIn } from './lines.ts'
import { asText, readPdf } from './pdf-file.ts'
import { asFile, bare, hasPoppler, SOURCES, textOf, typesetter } from './press.ts'
import { SEED, seedContent } from './seed.ts'

const ALL = TEMPLATES.flatMap(template => PRESETS.map(preset => [template, preset] as const))
const made = new Map<string, MadePack & { readonly path: string }>()
const packAs = (template: Template, preset: Preset) => made.get(`${template} ${preset}`) ?? never()

/** The full pack has all that can be in it: changed marks, insight, results, answers. */
function contentFor(template: Template) {
  return seedContent(template === 'full' ? { fold: laterFold(), choice: { history: true, insight: true } } : {})
}

// Each template in each look is set once; every test below reads the same pages.
beforeAll(async () => {
  const set = await typesetter()
  for (const [template, preset] of ALL) {
    const content = contentFor(template)
    const pack = makePack(set, SOURCES, { template, content, figures: packFigures(content, SEED), dress: { ...PLAIN_DRESS, preset } })
    made.set(`${template} ${preset}`, { ...pack, path: asFile(pack.bytes) })
  }
}, 180_000)

describe.skipIf(!hasPoppler)('read back with poppler', () => {
  test.each(ALL)(
    '%s (%s): every commitment that belongs in it is there, word for word, with full-width punctuation',
    (template, preset) => {
      const text = textOf(packAs(template, preset).path)
      const asked = new Set(
        seedContent().plans.flatMap(plan => plan.commitments.filter(one => one.question !== null).map(one => one.number)),
      )
      const missing = placedOf(SEED)
        .filter(one => template !== 'questions' || asked.has(one.number))
        .filter(one => !withoutBreaks(text).includes(withoutBreaks(bare(fullWidth(one.commitment.text)))))
      expect(missing.map(one => one.number)).toEqual([])
      expect(text).not.toContain('私记')
    },
  )

  test.each(ALL)('%s (%s): every font is embedded and a subset, and no glyph is missing', (template, preset) => {
    const { bytes, path } = packAs(template, preset)
    const rows = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+NotoS.*\byes\s+yes\s+yes\b/)
    expect(textOf(path)).not.toContain('\uFFFD')
    expect(bytes.length).toBeLessThan(1_500_000)
  })

  test.each(ALL)('%s (%s): title, language and tags are set, pages are counted, every page is A4', (template, preset) => {
    const { path, pages } = packAs(template, preset)
    const info = execFileSync('pdfinfo', ['-l', '99', path], { encoding: 'utf8' })
    expect(info).toMatch(/Title:\s+听听这些部门的“一把手”如何说/)
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(new RegExp(`Pages:\\s+${pages}\\b`))
    expect(readFileSync(path, 'latin1')).toMatch(/\/Lang \(zh-CN\)/)
    const sizes = [...info.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/g)].map(([, a, b]) =>
      [Number(a), Number(b)].sort((x, y) => x - y),
    )
    expect(sizes).toHaveLength(pages)
    for (const [short, long] of sizes) expect([short, long].map(one => Math.round(one ?? 0))).toEqual([595, 842])
  })

  test.each(ALL)('%s (%s): the bookmarks are its headings, in order', (template, preset) => {
    const marks = headingsIn(packAs(template, preset).bytes)
    const departments = marks.filter(mark => SEED.plans.some(plan => mark.endsWith(plan.department)))
    const wanted =
      template === 'questions' ? seedContent().plans.filter(plan => plan.commitments.some(one => one.question !== null)) : SEED.plans
    expect(departments.map(mark => mark.replace(/^.*[、）]/, '').trim())).toEqual(wanted.map(plan => plan.department))
  })

  test.each(ALL)('%s (%s): no line begins with a mark that may not begin one', (template, preset) => {
    expect(lineStartsIn(packAs(template, preset).path).filter(word => /^[，。；：、！？》”’）〉】]/.test(word))).toEqual([])
  })

  test.each(ALL)('%s (%s): no page ends with a heading', (template, preset) => {
    const pages = execFileSync('pdftotext', [packAs(template, preset).path, '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1)
    const headings = new Set(headingsIn(packAs(template, preset).bytes))
    for (const page of pages) {
      const last =
        page
          .trimEnd()
          .split('\n')
          .map(line => line.trim())
          .filter(line => line && !/^(— \d+ —|\d+)$/.test(line))
          .at(-1) ?? ''
      expect(headings.has(last)).toBe(false)
    }
  })

  test.each(['brief', 'full', 'scorecard', 'blank'] as const)('%s: a table that breaks repeats its head', template => {
    const pages = execFileSync('pdftotext', ['-layout', packAs(template, 'official').path, '-'], { encoding: 'utf8' }).split('\f')
    const head = template === 'full' ? /评审人\s+明确/ : /序\s+承诺事项/
    expect(pages.filter(page => head.test(page)).length).toBeGreaterThan(3)
  })
})

test.each(PRESETS.flatMap(preset => (['zh', 'en'] as const).map(language => [preset, language] as const)))(
  'a brief of the sample (%s, %s) has at most twelve pages, also when a panel has reviewed it and results are on record',
  async (preset, language) => {
    const set = await typesetter()
    const nothing = { scores: false, notes: false, annotations: false, questions: false, verdicts: false, tags: false }
    for (const content of [
      seedContent({ language, choice: nothing }),
      seedContent({ language }),
      seedContent({ language, fold: laterFold() }),
    ]) {
      const dress = { ...PLAIN_DRESS, preset }
      expect(makePack(set, SOURCES, { template: 'brief', content, figures: packFigures(content), dress }).pages).toBeLessThanOrEqual(12)
    }
  },
)

test.each(ALL)('%s (%s): a preview has the same pages as the file, and knows on which each commitment begins', async (template, preset) => {
  const content = contentFor(template)
  const input = { template, content, figures: packFigures(content, SEED), dress: { ...PLAIN_DRESS, preset }, isPreview: true }
  const { bytes, pages, places } = makePack(await typesetter(), SOURCES, input)
  const file = packAs(template, preset)
  expect(pages).toBe(file.pages)
  expect(file.places).toEqual({})
  expect(leadsIn(file.bytes).some(lead => lead.startsWith('yuean:'))).toBe(false)
  expect(leadsIn(bytes).some(lead => lead.startsWith('yuean:'))).toBe(true)
  expect(Object.keys(places).length).toBe(template === 'questions' ? 11 : 117)
  if (!hasPoppler) return
  const pagesOf = (path: string) =>
    execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 }).split('\f').map(bare)
  const words = pagesOf(asFile(bytes))
  expect(words).toEqual(pagesOf(file.path))
  for (const { number, commitment } of placedOf(SEED)) {
    const page = places[number]
    if (page !== undefined)
      expect(withoutBreaks(words[page - 1] ?? '')).toContain(withoutBreaks(bare(fullWidth(commitment.text))).slice(0, 8))
  }
})

test('one page for each department, even where it is full', () => {
  for (const preset of PRESETS) expect(packAs('one-page', preset).pages).toBe(SEED.plans.length)
})

/** pdftotext gives a hyphen at a line's end back in its own way; Typst joins with U+2060 what must not break. */
const withoutBreaks = (text: string) => text.replace(/[\u2060\u00AD]/g, '')

/** Addresses that links lead to. */
function leadsIn(pdf: Uint8Array): readonly string[] {
  const file = readPdf(pdf)
  return file.numbers.map(number => asText(file.get(file.at(number), 'A', 'URI'))).filter(Boolean)
}

function never(): never {
  throw new Error('this pack was not made')
}

test('no page of an official paper holds the date alone: the last commitment stands with it', async () => {
  const content = seedContent({
    choice: { scores: false, notes: false, annotations: false, questions: false, verdicts: false, tags: false },
  })
  const set = await typesetter()
  const { bytes } = makePack(set, SOURCES, {
    template: 'full',
    content,
    figures: packFigures(content),
    dress: { ...PLAIN_DRESS, preset: 'official' },
  })
  const pages = execFileSync('pdftotext', ['-layout', '-', '-'], { encoding: 'utf8', input: bytes }).split('\f')
  const [signed] = pages.filter(page => page.trim() !== '').slice(-1)
  expect(signed).toMatch(/\d{4}-\d{2}-\d{2}\s+— \d+ —\s*$/)
  expect(signed).toMatch(/[一-龥]{12}/)
})
