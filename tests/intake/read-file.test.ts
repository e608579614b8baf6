import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeNumber } from '../../renderer/intake/list-number.ts'
import { readFile } from '../../renderer/intake/read-file.ts'
import { unzipWithin } from '../../renderer/intake/unzip-within.ts'

const pdf = { cMapUrl: new URL('../../node_modules/pdfjs-dist/cmaps/', import.meta.url).pathname }
const file = (name: string) => new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)))
const read = (name: string, bytes: Uint8Array) => readFile(name, bytes, { pdf })
const utf8 = (text: string) => new Uint8Array(new TextEncoder().encode(text))

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const word = (body: string, more: Record<string, string> = {}) =>
  zipSync({
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
  })
const p = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const inList = (list: number, level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl></w:abstractNum>
  <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`

test('a Word file keeps the numbers that Word only shows', async () => {
  const bytes = word(
    [
      p('工作目标', inList(3, 0)),
      p('工业', inList(3, 1)),
      p('新增规上企业30家。', inList(3, 2)),
      p('技改投资增长10%。', inList(3, 2)),
      p('农业', inList(3, 1)),
      p('新建高标准农田2万亩。', inList(3, 2)),
      p('保障措施', inList(3, 0)),
    ].join(''),
    { 'word/numbering.xml': numbering },
  )
  expect(await read('计划.docx', bytes)).toMatchObject({
    ok: true,
    encoding: 'docx',
    text: '一、工作目标\n（一）工业\n1. 新增规上企业30家。\n2. 技改投资增长10%。\n（二）农业\n1. 新建高标准农田2万亩。\n二、保障措施',
  })
})

test('numbers that a heading style brings are kept too', async () => {
  const styles = `<w:styles ${W}><w:style w:styleId="2"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>`
  const bytes = word(p('工作目标', '<w:pStyle w:val="2"/>') + p('正文。') + p('保障措施', '<w:pStyle w:val="2"/>'), {
    'word/numbering.xml': numbering,
    'word/styles.xml': styles,
  })
  expect(await read('计划.docx', bytes)).toMatchObject({ text: '一、工作目标\n正文。\n二、保障措施' })
})

test('a table row is a line, its cells parted by tabs; a table within a cell is part of its words', async () => {
  const cell = (inner: string) => `<w:tc>${inner}</w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
  const inner = `<w:tbl>${row(p('甲'), p('乙'))}</w:tbl>`
  const bytes = word(`<w:tbl>${row(p('任务'), p('责任单位'))}${row(p('新建公园') + p('10座'), p('市城管局'))}${row(inner, p(''))}</w:tbl>`)
  expect(await read('a.docx', bytes)).toMatchObject({ text: '任务\t责任单位\n新建公园 10座\t市城管局\n甲\t乙\t' })
})

test('deleted text stays out, inserted text stays in, pictures and notes are counted', async () => {
  const bytes = word(
    `<w:p><w:ins><w:r><w:t>新增</w:t></w:r></w:ins><w:del><w:r><w:t>减少</w:t></w:r></w:del><w:r><w:t>30家</w:t><w:footnoteReference/></w:r><w:r><w:drawing/></w:r></w:p>`,
  )
  expect(await read('a.docx', bytes)).toMatchObject({
    text: '新增30家',
    losses: [
      { code: 'notes', count: 1 },
      { code: 'pictures', count: 1 },
    ],
  })
})

test('a Word file that LibreOffice wrote reads with its numbers and its table', async () => {
  expect(await read('x.docx', file('libreoffice.docx'))).toMatchObject({
    ok: true,
    text: '某市2026年重点工作任务分解\n1. 新建口袋公园10座以上。\n2. 6月底前完成3座污水处理厂建设。\n任务\t责任单位\n新增公办幼儿园学位2000个\t市教育局\n年内实现5G网络全覆盖。',
  })
})

test.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCounting', '十'],
  [12, 'chineseCountingThousand', '十二'],
  [20, 'japaneseCounting', '二十'],
  [103, 'chineseCounting', '一百零三'],
  [110, 'chineseCounting', '一百一十'],
  [3, 'decimalEnclosedCircle', '③'],
  [21, 'decimalEnclosedCircle', '21'],
  [28, 'upperLetter', 'BB'],
  [14, 'lowerRoman', 'xiv'],
  [5, 'decimalFullWidth', '５'],
  [7, 'nonsense', '7'],
])('number %i as %s is %s', (n, format, written) => expect(writeNumber(n, format)).toBe(written))

test('a PDF in two columns reads column by column, without running heads and page numbers', async () => {
  const answer = await read('a.pdf', file('two-columns.pdf'))
  if (!answer.ok) throw new Error(answer.refusal.code)
  const lines = answer.text.split('\n')
  expect(lines[0]).toBe('市科技局工作计划')
  for (let n = 1; n <= 40; n++)
    expect(answer.text.replace(/\n/g, '')).toContain(
      `${n}、加快科技企业培育，扩大高企“源头”，做好高企组织申报工作，全年新认定高新技术企业${100 * n}家以上。加快构建创新型企业梯队，组织好技术先进型企业、省创新型领军企业申报和国家科技型中小企业备案。`,
    )
  const order = [...answer.text.matchAll(/(\d+)、加快科技/g)].map(found => Number(found[1]))
  expect(order).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
  expect(answer.text).not.toMatch(/重点工作汇编|— \d+ —/)
  expect(answer.losses).toEqual([
    { code: 'running-heads', count: 4 },
    { code: 'page-numbers', count: 4 },
  ])
})

const page = `<!doctype html><html><head><meta charset="gbk"><title>2026年工作要点</title><script>document.title='run'</script></head><body>
<nav><a href="/">首页</a><a href="/x">政务公开</a></nav><div class="menu"><ul><li>机构职能</li><li>联系我们</li></ul></div>
<article><h1>2026年工作要点</h1>${Array.from({ length: 8 }, (_, i) => `<p>${i + 1}.全年新建公办幼儿园${i + 2}所，新增学位2000个，推动学前教育普及普惠安全优质发展，不断满足人民群众对优质教育资源的需求。</p>`).join('')}
<table><tr><th>任务</th><th>单位</th></tr><tr><td>新建公园</td><td>市城管局</td></tr></table></article><footer>版权所有</footer></body></html>`

test('a saved web page gives its article, not its navigation', async () => {
  const answer = await read('a.html', utf8(page.replace('gbk', 'utf-8')))
  expect(answer).toMatchObject({ ok: true, encoding: 'utf-8' })
  const text = answer.ok ? answer.text : ''
  expect(text).toContain('1.全年新建公办幼儿园2所')
  expect(text).toContain('任务\t单位\n新建公园\t市城管局')
  expect(text).not.toMatch(/首页|联系我们|document\.title/)
})

test('a page saved as one file reads as the page would', async () => {
  const base64 = Buffer.from(page.replace('gbk', 'utf-8')).toString('base64')
  const mht = `From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----x"\r\n\r\n------x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}\r\n------x--`
  const answer = await read('a.mht', utf8(mht))
  expect(answer.ok && answer.text).toContain('8.全年新建公办幼儿园9所')
})

test('a saved piece of a page, without a body of its own, is read in its own encoding', async () => {
  const quoted = '=D0=C2=BD=A8=B9=AB=D4=B010=D7=F9=A1=A3'
  const mht = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>${quoted}</p>\r\n--b--`
  expect(await read('a.mht', utf8(mht))).toMatchObject({ ok: true, encoding: 'gb18030', text: '新建公园10座。' })
})

test('markdown loses its marks and keeps its words, numbers and rows', async () => {
  const text = '# 工作要点\n\n- **新建**公园10座\n\n3. 新增学位2000个\n4. 完成*改造*\n\n| 任务 | 单位 |\n|---|---|\n| 公园 | 城管局 |\n'
  expect(await read('a.md', utf8(text))).toMatchObject({
    ok: true,
    text: '工作要点\n新建公园10座\n3. 新增学位2000个\n4. 完成改造\n任务\t单位\n公园\t城管局',
  })
})

/** A PDF of many empty pages, written by hand: the smallest that is one. */
function pages(count: number): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /Kids [${Array.from({ length: count }, (_, i) => `${i + 3} 0 R`).join(' ')}] >>`,
  ]
  for (let i = 0; i < count; i++) objects.push('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>')
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return utf8(text)
}

const bomb = () => zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) }, { level: 9 })

test.each([
  ['a small docx that unpacks to 80 MB', 'a.docx', bomb, 'too-large-inside'],
  ['a zip under the name of a docx', 'a.docx', () => zipSync({ 'a.txt': strToU8('x') }), 'unknown-type'],
  ['a text under the name of a docx', 'a.docx', () => utf8('不是'), 'broken'],
  ['half a docx', 'a.docx', () => word(p('一'.repeat(9000))).subarray(0, 80), 'broken'],
  ['a docx nested without end', 'a.docx', () => word(`${'<w:sdt>'.repeat(5000)}${p('x')}${'</w:sdt>'.repeat(5000)}`), 'too-deep'],
  ['an empty docx', 'a.docx', () => word(''), 'empty'],
  ['an old Word file', 'a.doc', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'old-word'],
  ['a scan', 'scan.pdf', () => file('scan.pdf'), 'no-text-layer'],
  ['a PDF of 500 pages', 'a.pdf', () => pages(500), 'too-many-pages'],
  ['a PDF of empty pages', 'a.pdf', () => pages(3), 'no-text-layer'],
  ['half a PDF', 'a.pdf', () => file('two-columns.pdf').subarray(0, 300), 'broken'],
  ['a text under the name of a PDF', 'a.pdf', () => utf8('不是'), 'broken'],
  ['a page nested a million deep', 'a.html', () => utf8('<div>'.repeat(1_000_000)), 'too-deep'],
  ['a text of 50 MB', 'a.txt', () => new Uint8Array(50 * 1024 * 1024).fill(65), 'too-large'],
  ['NUL bytes', 'a.txt', () => new Uint8Array(1000), 'binary'],
  ['an Excel sheet', 'a.xlsx', () => zipSync({ 'xl/workbook.xml': strToU8('x') }), 'unknown-type'],
  ['a mht without a page', 'a.mht', () => utf8('MIME-Version: 1.0\r\n\r\nx'), 'broken'],
  ['nothing', 'a.txt', () => new Uint8Array(), 'empty'],
] as const)('%s is refused', async (_, name, make, code) => {
  expect(await read(name, make())).toMatchObject({ ok: false, refusal: { code } })
})

test('what a zip unpacks to is counted, not what it says of itself', () => {
  const bytes = zipSync({ 'a.xml': new Uint8Array(1024 * 1024) })
  // The declared size, in the local header and in the directory, is made small; the limit holds all the same.
  const view = new DataView(bytes.buffer)
  for (let i = 0; i + 46 < bytes.length; i++) {
    if (view.getUint32(i, true) === 0x04034b50) view.setUint32(i + 22, 10, true)
    if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 10, true)
  }
  expect(unzipWithin(bytes, () => true, 1000)).toBe('too-large')
})
