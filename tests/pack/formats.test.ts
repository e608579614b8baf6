import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { DEFAULT_RUBRIC } from '../../renderer/domain/default-rubric.ts'
import { TEMPLATES } from '../../renderer/domain/pack.ts'
import type { PackContent } from '../../renderer/domain/pack-content.ts'
import { PLAIN_DRESS } from '../../renderer/domain/pack-dress.ts'
import { placedOf } from '../../renderer/domain/row.ts'
import { packFigures } from '../../renderer/insight/pack-figures.ts'
import { readCsv } from '../../renderer/pack/read-csv.ts'
import { readReviews } from '../../renderer/pack/read-reviews.ts'
import { writeAs } from '../../renderer/pack/write-as.ts'
import { zipOf } from '../../renderer/pack/zip-of.ts'
import { content, HOSTILE } from './content.ts'
import { asFile } from './press.ts'
import { SEED, seedContent } from './seed.ts'

const as = async (format: 'docx' | 'xlsx' | 'csv' | 'json', one: PackContent, template: (typeof TEMPLATES)[number] = 'full') =>
  (await writeAs(format, { template, content: one, figures: packFigures(one), dress: PLAIN_DRESS })).bytes
const part = (zip: Uint8Array, name: string) => new TextDecoder().decode(unzipSync(zip)[name])
const wordsOf = (xml: string) =>
  xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** Every single review of a pack as one comparable list. */
const reviewsOf = (one: PackContent) =>
  one.plans.flatMap(plan =>
    plan.commitments.flatMap(commitment => {
      const people = new Set([...commitment.reviews.map(({ reviewer }) => reviewer), ...commitment.notes.map(({ by }) => by)])
      return [...people].map(reviewer => {
        const review = commitment.reviews.find(found => found.reviewer === reviewer)
        const note = commitment.notes.find(({ by }) => by === reviewer)?.words ?? ''
        const none = Object.fromEntries(DEFAULT_RUBRIC.criteria.map(({ id }) => [id, null]))
        return { commitment: commitment.id, reviewer, marks: review?.marks ?? none, verdict: review?.verdict ?? '', note }
      })
    }),
  )

test.each(['zh', 'en'] as const)('CSV (%s): read back it gives the same reviews, hostile words too', async language => {
  for (const one of [seedContent({ language }), content(language)]) {
    const bytes = await as('csv', one)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const read = readCsv(new TextDecoder().decode(bytes), one.rubric)
    expect(read).toEqual({ ok: true, unread: [], lines: reviewsOf(one) })
  }
})

test.each((['csv', 'xlsx', 'json'] as const).flatMap(format => (['named', 'anonymous'] as const).map(shown => [format, shown] as const)))(
  '%s (%s): read back it gives the same reviews, in both languages, hostile words too',
  async (format, shown) => {
    for (const language of ['zh', 'en'] as const)
      for (const one of [seedContent({ language, choice: { shown } }), content(language)]) {
        const read = readReviews(await as(format, one), one.rubric)
        expect(read).toEqual({ ok: true, unread: [], lines: reviewsOf(one) })
      }
  },
)

test.each(['csv', 'xlsx', 'json'] as const)(
  '%s: formulas, apostrophes, markup, blanks and line ends in a note come back as they were',
  async format => {
    const one = content()
    const [plan] = one.plans
    const [first] = plan?.commitments ?? []
    if (!plan || !first) throw new Error('the fixture has a commitment')
    const odd = ['=1+1', "'=1+1", "''@x", ' 两端有空格 ', '第一行\n\n第三行', '<a href="x">&amp;</a>', '_x0041_', 'a,"b";c\td', '👍𠮷']
    const plans = [{ ...plan, commitments: odd.map((words, at) => ({ ...first, id: `c${at}`, notes: [{ by: '张三', words }] })) }]
    const read = readReviews(await as(format, { ...one, plans }), one.rubric)
    expect(read.ok && read.lines.map(({ note }) => note)).toEqual(odd)
  },
)

test('Excel: control characters and half characters make no broken file', async () => {
  const one = content()
  const texts = part(
    await as('xlsx', { ...one, plans: one.plans.map(plan => ({ ...plan, department: 'a\u0000\u000b\ud800b' })) }),
    'xl/sharedStrings.xml',
  )
  for (const bad of ['\u0000', '\u000b', '\ud800']) expect(texts).not.toContain(bad)
  expect(texts).toMatch(/<t>a\ufffd?b<\/t>/)
})

test.each(['csv', 'xlsx', 'json'] as const)('%s: the panel’s means are no reviews', async format => {
  const one = seedContent({ choice: { shown: 'panel', notes: false } })
  expect(readReviews(await as(format, one), one.rubric)).toEqual({ ok: false, why: 'means' })
})

const utf8 = (text: string) => new TextEncoder().encode(text)
test.each([
  ['nothing at all', async () => new Uint8Array(), 'empty'],
  ['another JSON', async () => utf8('{"plans":[]}'), 'foreign'],
  ['half a JSON', async () => (await as('json', content())).slice(0, 900), 'foreign'],
  ['a pack of a later version', async () => utf8('{"kind":"yuean-pack/2"}'), 'newer'],
  [
    'a pack whose marks are none',
    async () =>
      utf8(
        JSON.stringify({
          kind: 'yuean-pack/1',
          shown: 'named',
          plans: [{ commitments: [{ id: 'a', notes: [], reviews: [{ reviewer: 'b', verdict: '', marks: { clear: 9 } }] }] }],
        }),
      ),
    'damaged',
  ],
  ['half a workbook', async () => (await as('xlsx', content())).slice(0, 3000), 'damaged'],
  ['a zip that is no workbook', async () => zipOf([{ name: 'a.txt', bytes: utf8('a') }]), 'foreign'],
  ['a Word file', async () => as('docx', content()), 'foreign'],
  ['a picture', async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'foreign'],
  ['a file larger than any of ours', async () => new Uint8Array(50_000_001), 'too-large'],
  ['a workbook that unpacks without end', async () => zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(151_000_000) }), 'too-large'],
] as const)('%s is refused', async (_, bytes, why) => {
  expect(readReviews(await bytes(), DEFAULT_RUBRIC)).toEqual({ ok: false, why })
})

test('CSV is read in the encodings in which a Chinese Excel saves it', () => {
  const text = '承诺编号,评审人,明确\nc1,张三,4\n'
  const gbk = [
    0xb3, 0xd0, 0xc5, 0xb5, 0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc6, 0xc0, 0xc9, 0xf3, 0xc8, 0xcb, 0x2c, 0xc3, 0xf7, 0xc8, 0xb7, 0x0a, 0x63,
    0x31, 0x2c, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x34, 0x0a,
  ]
  for (const bytes of [
    utf8(text),
    new Uint8Array(gbk),
    new Uint8Array([0xff, 0xfe, ...Buffer.from(text.replaceAll(',', '\t'), 'utf16le')]),
  ])
    expect(readReviews(bytes, DEFAULT_RUBRIC)).toMatchObject({
      ok: true,
      lines: [{ commitment: 'c1', reviewer: '张三', marks: { clear: 4 } }],
    })
})

test('Excel: a sheet with prefixes, rich text, readings and cells left out is read as it is meant', () => {
  const texts = `<x:sst><x:si><x:t>承诺编号</x:t></x:si><x:si><x:r><x:t>评审</x:t></x:r><x:r><x:rPr><x:b/></x:rPr><x:t>人</x:t></x:r><x:rPh sb="0" eb="1"><x:t>ping</x:t></x:rPh></x:si></x:sst>`
  const sheet = `<?xml version="1.0"?><x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c><x:c r="D1" t="inlineStr"><x:is><x:t>明确</x:t></x:is></x:c></x:row><x:row r="2"/><x:row r="3"><x:c r="A3" t="str"><x:f>"c"&amp;1</x:f><x:v>c1</x:v></x:c><x:c r="B3" t="inlineStr"><x:is><x:t>张&#19977;</x:t></x:is></x:c><x:c r="C3" s="4"/><x:c r="D3"><x:v>4.0</x:v></x:c></x:row></x:sheetData></x:worksheet>`
  const book = zipSync({ 'xl/worksheets/sheet7.xml': utf8(sheet), 'xl/sharedStrings.xml': utf8(texts) })
  expect(readReviews(book, DEFAULT_RUBRIC)).toMatchObject({
    ok: true,
    lines: [{ commitment: 'c1', reviewer: '张三', marks: { clear: 4, timed: null } }],
  })
})

test('CSV: semicolons, tabs, another order of columns, bare line ends and a lost BOM are read too', async () => {
  const one = content()
  const text = new TextDecoder().decode(await as('csv', { ...one, plans: one.plans.slice(1) })).slice(1)
  const [head = ''] = text.split('\r\n')
  const line = (separator: string) =>
    [
      ['承诺编号', '评审人', '批语', '明确', '结论'],
      ['c1', '张三', 'a', '4', '存疑'],
      ['c2', '李四', '', '0', ''],
    ]
      .map(row => row.join(separator))
      .join('\n')
  expect(head.split(',')).toContain('承诺编号')
  for (const separator of [';', '\t', ','])
    expect(readCsv(line(separator), one.rubric)).toMatchObject({
      ok: true,
      lines: [
        { commitment: 'c1', reviewer: '张三', note: 'a', verdict: 'doubt', marks: { clear: 4, timed: null } },
        { commitment: 'c2', reviewer: '李四', marks: { clear: 'unable' } },
      ],
    })
})

test.each([
  ['nothing', '', { ok: false, why: 'empty' }],
  ['another table', 'a,b\n1,2\n', { ok: false, why: 'no-id' }],
  ['marks that belong to nobody', '承诺编号,评审人,明确\nc1,,4\n', { ok: false, why: 'means' }],
])('CSV: %s is refused', (_, text, expected) => expect(readCsv(text, DEFAULT_RUBRIC)).toEqual(expected))

test('CSV: the panel’s means are no reviews, and a cell that is no mark is counted', async () => {
  expect(
    readCsv(new TextDecoder().decode(await as('csv', seedContent({ choice: { shown: 'panel', notes: false } }))), DEFAULT_RUBRIC),
  ).toEqual({ ok: false, why: 'means' })
  expect(readCsv('承诺编号,评审人,明确,有时限\nc1,张三,9,3\n', DEFAULT_RUBRIC)).toMatchObject({
    ok: true,
    unread: [[2, '9']],
    lines: [{ marks: { clear: null, timed: 3 } }],
  })
})

test('CSV: what a spreadsheet would run as a formula is only words', async () => {
  const one = content()
  const [plan] = one.plans
  const [first] = plan?.commitments ?? []
  if (!plan || !first) throw new Error('the fixture has a commitment')
  const text = new TextDecoder().decode(
    await as('csv', {
      ...one,
      plans: [{ ...plan, commitments: [{ ...first, notes: [{ by: '张三', words: '=HYPERLINK("http://x")' }] }] }],
    }),
  )
  expect(text).toContain(`"'=HYPERLINK(""http://x"")"`)
  expect(readCsv(text, one.rubric)).toMatchObject({ lines: [{ note: '=HYPERLINK("http://x")' }] })
})

test('JSON holds the content as it is', async () => {
  const one = seedContent()
  expect(JSON.parse(new TextDecoder().decode(await as('json', one)))).toEqual({ kind: 'yuean-pack/1', ...one })
})

test('Excel: a sheet for each view, heads frozen, filters on, numbers and dates as such', async () => {
  const zip = await as('xlsx', seedContent())
  const names = [...part(zip, 'xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)
  expect(names).toEqual(['承诺', '评审', '部门', '时限'])
  for (const at of [1, 2, 3, 4]) {
    const xml = part(zip, `xl/worksheets/sheet${at}.xml`)
    expect(xml).toMatch(/<pane [^>]*state="frozen"/)
    expect(xml).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]+\d+"\/>/)
  }
  const [commitments, reviews, departments, dates] = [1, 2, 3, 4].map(at => part(zip, `xl/worksheets/sheet${at}.xml`))
  expect(commitments?.match(/<row /g)).toHaveLength(118)
  expect(departments?.match(/<row /g)).toHaveLength(10)
  expect(reviews?.match(/<row /g)).toHaveLength(1 + reviewsOf(seedContent()).length)
  // A number cell has a value and no text type; 43832 is 2020-01-02 in Excel's days, every date of 2020 is near.
  const cells = [...(dates ?? '').matchAll(/<c r="[EF]\d+"([^>]*)><v>(\d+)<\/v>/g)].filter(
    ([, attributes]) => !attributes?.includes('t="s"'),
  )
  const serials = cells.map(([, , day]) => Number(day))
  expect(serials.length).toBeGreaterThan(10)
  for (const day of serials) expect(day).toBeGreaterThan(43_000)
  const shared = unzipSync(zip)['xl/sharedStrings.xml']
  const all = wordsOf((shared ? new TextDecoder().decode(shared) : '') + commitments)
  for (const { commitment } of placedOf(SEED)) expect(all).toContain(commitment.text)
})

test('Excel: the panel’s means come without the sheet of single reviews', async () => {
  const zip = await as('xlsx', seedContent({ choice: { shown: 'panel' } }))
  expect(part(zip, 'xl/workbook.xml')).not.toContain('评审')
})

test.each(TEMPLATES)('Word (%s): headings are headings, tables repeat their head, every word is there', async template => {
  const one = seedContent()
  const xml = part(await as('docx', one, template), 'word/document.xml')
  const headings = [...xml.matchAll(/<w:pStyle w:val="Heading1"\/>[\s\S]*?<w:t[^>]*>([^<]*)</g)].map(([, words]) => words)
  const wanted = template === 'questions' ? one.plans.filter(plan => plan.commitments.some(found => found.question !== null)) : one.plans
  for (const { department } of wanted) expect(headings).toContain(department)
  expect(xml).toContain('<w:tblHeader/>')
  expect(xml).toContain('<w:cantSplit/>')
  if (template === 'full') expect(xml).toMatch(/TOC \\h/)
  if (template === 'questions') return
  const words = wordsOf(xml)
  for (const { commitment } of placedOf(SEED)) expect(words).toContain(commitment.text.split(/[,:;?!()]/)[0])
})

test('Word: what introduces a department’s table stands on the page where the table begins', async () => {
  const one = seedContent()
  const xml = part(await as('docx', one), 'word/document.xml')
  for (const { department } of one.plans) {
    const from = xml.search(new RegExp(`<w:p><w:pPr><w:pStyle w:val="Heading1"/>(?:(?!</w:p>).)*>${department}<`))
    const paragraphs = xml.slice(from, xml.indexOf('<w:tbl>', from)).split('<w:p>').slice(1)
    expect(paragraphs.length).toBeGreaterThan(1)
    for (const paragraph of paragraphs) expect(paragraph).toMatch(/<w:keepNext\/>/)
  }
})

test('Word: hostile words, control characters and half characters make no broken file', async () => {
  const one = content()
  const xml = part(await as('docx', { ...one, title: `a\u0000\u000b\ud800<&>${HOSTILE}` }), 'word/document.xml')
  for (const bad of ['\u0000', '\u000b', '\ud800']) expect(xml).not.toContain(bad)
  expect(xml).toContain('a\ufffd')
  expect(wordsOf(xml)).toContain(HOSTILE)
})

const soffice = ['soffice', 'libreoffice'].find(name => spawnSync(name, ['--version']).status === 0)
test.skipIf(!soffice)(
  'Word: LibreOffice opens it and gives its words back (skipped where there is no LibreOffice)',
  async () => {
    const path = asFile(await as('docx', seedContent()), 'docx')
    const folder = mkdtempSync(join(tmpdir(), 'yuean-office-'))
    execFileSync(soffice ?? '', ['--headless', '--convert-to', 'txt:Text', '--outdir', folder, path], { timeout: 120_000 })
    expect(readFileSync(join(folder, basename(path).replace('.docx', '.txt')), 'utf8')).toContain('全年新认定高新技术企业300家以上')
  },
  150_000,
)

test('a zip of packs keeps their names and bytes', () => {
  const files = [
    { name: '01 市科技局 一页纸.pdf', bytes: new Uint8Array([1, 2, 3]) },
    { name: 'b.csv', bytes: new TextEncoder().encode('一'.repeat(50)) },
  ]
  expect(Object.entries(unzipSync(zipOf(files))).map(([name, bytes]) => ({ name, bytes: new Uint8Array(bytes) }))).toEqual(files)
})
