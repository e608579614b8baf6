import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TableOfContents, TextRun } from 'docx'
import { insightBlocks, resultBlocks } from './docx-insight.ts'
import { heading, mm, paragraph, table } from './docx-parts.ts'
import { type PackInput, packData } from './pack-data.ts'
import { packFonts } from './pack-fonts.ts'
import { inPrint } from './punctuation.ts'

type Data = ReturnType<typeof packData>
type Plan = Data['plans'][number]
type Entry = Plan['commitments'][number]
type Block = Paragraph | ReturnType<typeof table> | TableOfContents

/** The pack as a Word file to be worked on in Word or WPS: real headings, contents, repeated table heads, page numbers; figures as tables instead of charts. */
export async function writeDocx(input: Omit<PackInput, 'fonts'>): Promise<Uint8Array> {
  const data = inPrint(packData({ ...input, fonts: packFonts([]) }))
  const { official } = data.dress
  const zh = data.lang === 'zh'
  const margins = official
    ? { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) }
    : { top: mm(25), left: mm(24), right: mm(24), bottom: mm(24) }
  const [body, head, title] = official ? ['仿宋', '黑体', '小标宋体'] : zh ? ['宋体', '黑体', '黑体'] : ['Calibri', 'Calibri', 'Calibri']
  const fontOf = (eastAsia: string | undefined) => ({
    eastAsia: eastAsia ?? '宋体',
    ascii: zh ? 'Times New Roman' : 'Calibri',
    hAnsi: zh ? 'Times New Roman' : 'Calibri',
    cs: 'Times New Roman',
  })
  const file = new Document({
    title: data.title,
    subject: data.kind,
    creator: data.author.join('、') || 'Yuean',
    features: { updateFields: false },
    styles: {
      default: {
        document: {
          run: { font: fontOf(body), size: official ? 32 : 22, language: { value: zh ? 'en-US' : 'en-GB', eastAsia: 'zh-CN' } },
          paragraph: { spacing: { after: official ? 0 : 120, line: official ? 580 : 320, lineRule: official ? 'exact' : 'auto' } },
        },
        title: {
          run: { font: fontOf(title), size: 44, bold: true },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 200, line: 700 } },
        },
        heading1: {
          run: { font: fontOf(head), size: official ? 32 : 30, bold: !official, color: '000000' },
          paragraph: { spacing: { before: 280, after: 120 } },
        },
        heading2: {
          run: { font: fontOf(official ? '楷体' : head), size: official ? 32 : 24, bold: !official, color: official ? '000000' : '1D4F91' },
          paragraph: { spacing: { before: 200, after: 80 } },
        },
        heading3: {
          run: { font: fontOf(body), size: 22, bold: true, color: '000000' },
          paragraph: { spacing: { before: 160, after: 60 } },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: { width: mm(210), height: mm(297) }, margin: margins } },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [new TextRun({ text: data.dress.watermark || data.kind, size: 18, color: '5A6573' })],
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 24 })],
              }),
            ],
          }),
        },
        children: blocks(data, input),
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

function blocks(data: Data, { template }: Pick<PackInput, 'template'>): Block[] {
  const { words } = data
  const marks = [data.dress.copy, data.dress.secrecy, data.dress.urgency].filter(Boolean).map(one => paragraph(one, { bold: true }))
  const front: Block[] = [
    ...marks,
    ...(data.dress.issuer
      ? [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: data.dress.issuer, bold: true, color: 'E60012', size: 60 })],
          }),
        ]
      : []),
    new Paragraph({ style: 'Title', text: data.title }),
    new Paragraph({ alignment: AlignmentType.CENTER, text: `${data.kind}（${data.yearLine}）` }),
    ...data.cover.map(([name, value]) => paragraph(`${name}　${value}`, { quiet: true })),
  ]
  if (template === 'questions') return [...front, ...data.plans.flatMap(plan => questions(plan, words))]
  if (template === 'blank') return [...front, paragraph(words.blankHint, { quiet: true }), ...data.plans.flatMap(plan => sheet(plan, data))]
  const summary = table(
    data.table.head,
    data.table.rows.map(row => [
      row.name,
      ...row.counts,
      ...(row.means.length > 0 ? row.means : data.criteria.concat('')).map(mean => (mean && typeof mean !== 'string' ? mean.text : '–')),
    ]),
    [2.4, ...data.table.head.slice(1).map(() => 1)],
  )
  const all = [
    ...front,
    ...(template === 'full' ? [new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-2' })] : []),
    heading(words.summary, 1),
    paragraph(data.prose),
    summary,
    paragraph(data.note, { quiet: true }),
    ...resultBlocks(data),
    ...insightBlocks(data),
  ]
  if (template === 'scorecard') all.push(...scores(data))
  return [
    ...all,
    ...data.plans.flatMap(plan => planBlocks(plan, data)),
    ...(data.source.length > 0 ? [heading(words.source, 1), ...data.source.map(line => paragraph(line))] : []),
  ]
}

function planBlocks(plan: Plan, data: Data): Block[] {
  const { words } = data
  const rows = plan.commitments.map(one => [String(one.number), said(one, data), ...(data.hasScores ? [one.total?.text ?? '–'] : [])])
  return [
    heading(plan.department, 1),
    ...(plan.slogan ? [paragraph(plan.slogan, { quiet: true, leads: true })] : []),
    paragraph(plan.prose, { leads: true }),
    plan.commitments.length === 0
      ? paragraph(words.none, { quiet: true })
      : table([words.number, words.commitment, ...(data.hasScores ? [words.total] : [])], rows, data.hasScores ? [1, 12, 1.3] : [1, 13]),
  ]
}

/** Plan score and result side by side, one line for each checkpoint. */
function resultLines({ results, total }: Entry, table: Data['results']): readonly string[] {
  return results.map(({ when, words, date, evidence, source }) =>
    [`${table?.planScore ?? ''} ${total?.text ?? '–'}`, `${when} ${words}`, date, evidence, source].filter(Boolean).join('　'),
  )
}

/** Everything said of one commitment, line under line. */
function said(one: Entry, { words, hasScores, criteria, results }: Data): string {
  return [
    `${one.measure ? `【${one.measure}】` : ''}${one.text}`,
    ...one.findings.map(found => `${found.kind}：${found.words}`),
    ...(hasScores && one.isScored ? [one.marks.map(mark => `${mark.name} ${mark.text}`).join('　')] : []),
    ...(one.reviews.length > 1
      ? one.reviews.map(review => `${review.name}：${criteria.map((name, at) => `${name} ${review.marks[at]}`).join('，')}`)
      : []),
    ...(one.verdict ? [`${words.verdict}：${one.verdict}`] : []),
    ...(one.tags.length > 0 ? [`${words.tags}：${one.tags.join('、')}`] : []),
    ...resultLines(one, results),
    ...one.notes.map(note => `${note.by || words.note}：${note.words}`),
    ...one.annotations.map(({ quote, remark }) => `“${quote}”${remark}`),
    ...(one.question === null ? [] : [`${words.question}：${one.question}`]),
    ...(one.question !== null && one.answer ? [`${words.answer}：${one.answer}`] : []),
    ...one.history.map(line => `${words.history}：${line}`),
  ].join('\n')
}

function questions(plan: Plan, words: Data['words']): Block[] {
  const asked = plan.commitments.filter(one => one.question !== null)
  if (asked.length === 0) return []
  const rows = asked.map(one => [String(one.number), `${one.question}\n〔${one.text}〕`, one.answer])
  return [heading(plan.department, 1), table([words.number, words.question, words.answer], rows, [1, 8, 5])]
}

function sheet(plan: Plan, { criteria, words }: Data): Block[] {
  if (plan.commitments.length === 0) return []
  const rows = plan.commitments.map(one => [String(one.number), one.text, ...criteria.map(() => ''), ''])
  return [
    heading(plan.department, 1),
    table([words.number, words.commitment, ...criteria, words.opinion], rows, [1, 8, ...criteria.map(() => 1.4), 3]),
  ]
}

function scores(data: Data): Block[] {
  const { words } = data
  const ranking = data.ranking.map(row => [
    row.rank === null ? '–' : String(row.rank),
    row.name,
    row.total?.text ?? '–',
    row.reviewed,
    row.range,
    row.within,
  ])
  const contested = data.contested.map(one => [String(one.number), one.department, one.text, one.total, one.range])
  return [
    heading(words.ranking, 1),
    table([words.rank, words.department, words.total, words.reviewed, words.spread, words.agreement], ranking, [1, 3, 1.4, 1.4, 1.4, 1.4]),
    heading(words.agreement, 1),
    paragraph(data.agreement),
    ...(contested.length > 0
      ? [table([words.number, words.department, words.commitment, words.total, words.spread], contested, [1, 2.4, 8, 1.2, 1.2])]
      : []),
  ]
}
