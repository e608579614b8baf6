import writeXlsxFile, { type Cell, type Feature, type Sheet, type SheetData } from 'write-excel-file/universal'
import type { PackContent, PackFigures } from '../domain/pack-content.ts'
import { PACK_WORDS, reviewerWords, verdictWords } from './pack-words.ts'
import { sheetWords } from './sheet-words.ts'

/** What the workbook is made from. */
export interface Sheets {
  readonly content: PackContent
  readonly figures: PackFigures
}

/** A workbook: commitments, reviews, departments, dates; heads frozen and filters on; numbers and dates are numbers and dates. */
export async function writeXlsx({ content, figures }: Sheets): Promise<Uint8Array> {
  const sheets = [
    commitments(content),
    ...(content.reviewers.length > 0 ? [reviews(content)] : []),
    departments(content, figures),
    dates(content),
  ]
  const blob = await writeXlsxFile(sheets, {
    fontFamily: content.language === 'zh' ? '等线' : 'Calibri',
    fontSize: 11,
    features: [filters],
  }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

/** Puts a filter on the head of every sheet: the writer has none of its own. The head is the first row. */
const filters: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: xml => {
          const columns = /<row[^>]*>([\s\S]*?)<\/row>/.exec(xml)?.[1]?.match(/<c\b/g)?.length ?? 1
          const rows = xml.match(/<row\b/g)?.length ?? 1
          return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${letters(columns)}${rows}"/>`)
        },
      },
    },
  },
}

const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26))

function commitments(content: PackContent): Sheet<Blob> {
  const words = PACK_WORDS[content.language]
  const { criteria } = content.rubric
  const head = [words.number, words.department, words.measures, words.commitment, words.target, words.deadline, words.owner, words.partner]
  const rest = [words.total, words.spread, words.verdict, words.tags, words.note, words.question]
  const rows = content.plans.flatMap(({ department, commitments }) =>
    commitments.map(one => [
      one.number,
      department,
      one.measure,
      one.text,
      one.targets.map(({ text }) => text).join('；'),
      day(one.deadlines[0]?.until),
      one.owners.join('、'),
      one.partners.join('、'),
      ...criteria.map(({ id }) => mean(one.panel.marks[id]?.mean)),
      mean(one.panel.total?.mean),
      mean(one.panel.total && one.panel.total.count > 1 ? one.panel.total.most - one.panel.total.least : undefined),
      Object.entries(one.panel.verdicts)
        .map(([verdict, count]) => `${verdictWords(verdict, content)}${count > 1 ? ` ${count}` : ''}`)
        .join('、'),
      one.tags.join('、'),
      one.notes.map(({ by, words }) => (by ? `${reviewerWords(by, content)}：${words}` : words)).join('\n'),
      one.question ?? '',
    ]),
  )
  const widths = [6, 14, 22, 60, 24, 12, 14, 18, ...criteria.map(() => 9), 8, 8, 14, 16, 40, 30]
  return sheet(
    sheetWords(content.language).commitments,
    [...head, ...criteria.map(one => one.name[content.language]), ...rest],
    rows,
    widths,
  )
}

function reviews(content: PackContent): Sheet<Blob> {
  const words = PACK_WORDS[content.language]
  const { criteria } = content.rubric
  const head = [
    words.number,
    words.department,
    words.commitment,
    words.reviewer,
    ...criteria.map(one => one.name[content.language]),
    words.total,
    words.verdict,
  ]
  const rows = content.plans.flatMap(({ department, commitments }) =>
    commitments.flatMap(one =>
      one.reviews.map(({ reviewer, marks, total, verdict }) => [
        one.number,
        department,
        one.text,
        reviewerWords(reviewer, content),
        ...criteria.map(({ id }) => (marks[id] === 'unable' ? words.unable : (marks[id] ?? null))),
        mean(total ?? undefined),
        verdict && verdictWords(verdict, content),
      ]),
    ),
  )
  return sheet(sheetWords(content.language).reviews, head, rows, [6, 14, 60, 14, ...criteria.map(() => 9), 8, 12])
}

function departments(content: PackContent, figures: PackFigures): Sheet<Blob> {
  const words = PACK_WORDS[content.language]
  const { criteria } = content.rubric
  const head = [
    words.rank,
    words.department,
    words.commitments,
    words.withTarget,
    words.withDeadline,
    words.reviewed,
    ...criteria.map(one => one.name[content.language]),
    words.total,
    words.spread,
  ]
  const rows = content.plans.map(({ department }, at) => {
    const own = figures.plans[at]
    return [
      figures.ranks[at] ?? null,
      department,
      own?.commitments ?? 0,
      own?.withTarget ?? 0,
      own?.withDeadline ?? 0,
      own?.reviewed ?? 0,
      ...criteria.map(({ id }) => mean(own?.means[id] ?? undefined)),
      mean(own?.total ?? undefined),
      mean(figures.agreements[at]?.range ?? undefined),
    ]
  })
  return sheet(sheetWords(content.language).departments, head, rows, [6, 16, 8, 8, 8, 8, ...criteria.map(() => 9), 8, 8])
}

function dates(content: PackContent): Sheet<Blob> {
  const words = PACK_WORDS[content.language]
  const { from, until } = sheetWords(content.language)
  const rows = content.plans.flatMap(({ department, commitments }) =>
    commitments.flatMap(one => one.deadlines.map(due => [one.number, department, one.text, due.text, day(due.from), day(due.until)])),
  )
  return sheet(
    sheetWords(content.language).dates,
    [words.number, words.department, words.commitment, words.deadline, from, until],
    rows,
    [6, 14, 60, 14, 12, 12],
  )
}

type Value = string | number | Date | null

function sheet(name: string, head: readonly string[], rows: readonly (readonly Value[])[], widths: readonly number[]): Sheet<Blob> {
  const data: SheetData = [
    head.map((value): Cell => ({ value, fontWeight: 'bold', backgroundColor: '#e3ebf5', alignVertical: 'center', wrap: true })),
    ...rows.map(row => row.map(cellOf)),
  ]
  return { sheet: name, data, columns: widths.map(width => ({ width })), stickyRowsCount: 1 }
}

function cellOf(value: Value): Cell {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top', ...(Number.isInteger(value) ? {} : { format: '0.0' }) }
  if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' }
  return { value, type: String, alignVertical: 'top', wrap: true }
}

const mean = (value: number | undefined) => (value === undefined ? null : Math.round(value * 100) / 100)
const day = (text: string | undefined) => (text === undefined ? null : new Date(`${text}T00:00:00Z`))
