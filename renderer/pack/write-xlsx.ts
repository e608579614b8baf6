import writeXlsxFile, { type Feature, type Sheet } from 'write-excel-file/universal'
import type { PackContent, PackFigures } from '../domain/pack-content.ts'
import { CSV_AFTER } from './csv-columns.ts'
import { insightSheets } from './insight-sheets.ts'
import { PACK_WORDS, reviewerWords, verdictWords } from './pack-words.ts'
import { hasResults, RESULT_ORDER, resultCells, resultHead } from './result-data.ts'
import { RESULT_WORDS } from './result-words.ts'
import { day, mean, sheet } from './sheet-parts.ts'
import { sheetWords } from './sheet-words.ts'

/** What the workbook is made from. */
export interface Sheets {
  readonly content: PackContent
  readonly figures: PackFigures
}

/** A workbook: commitments, reviews, departments, dates, and what the text tells where it was chosen; heads frozen and filters on; numbers and dates are numbers and dates. */
export async function writeXlsx({ content, figures }: Sheets): Promise<Uint8Array> {
  const sheets = [
    commitments(content),
    ...(content.reviewers.length > 0 ? [reviews(content)] : []),
    departments(content, figures),
    dates(content),
    ...insightSheets(content, figures),
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
  const rest = [words.total, words.spread, words.verdict, words.tags, words.note, words.question, words.answer, ...resultHead(content)]
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
      one.answer.words || (one.answer.isAnswered ? words.answered : ''),
      ...resultCells(one, content).flatMap(([status, looked, evidence, source]) => [status, day(looked), evidence, source]),
    ]),
  )
  const widths = [
    ...[6, 14, 22, 60, 24, 12, 14, 18, ...criteria.map(() => 9), 8, 8, 14, 16, 40, 30, 30],
    ...resultHead(content).map((_, at) => [12, 12, 40, 20][at % 4] ?? 12),
  ]
  return sheet(
    sheetWords(content.language).commitments,
    [...head, ...criteria.map(one => one.name[content.language]), ...rest],
    rows,
    widths,
  )
}

/** One row for each commitment and reviewer, as in CSV: the id and the note are there so that the sheet can be read back. */
function reviews(content: PackContent): Sheet<Blob> {
  const words = PACK_WORDS[content.language]
  const { criteria } = content.rubric
  const { head, id } = reviewHead(content)
  const rows = content.plans.flatMap(({ department, commitments }) =>
    commitments.flatMap(one => {
      const writers = new Set([...one.reviews.map(({ reviewer }) => reviewer), ...one.notes.map(({ by }) => by)])
      return [...writers].map(writer => {
        const review = one.reviews.find(({ reviewer }) => reviewer === writer)
        return [
          one.number,
          department,
          one.text,
          reviewerWords(writer, content),
          ...criteria.map(({ id }) => (review?.marks[id] === 'unable' ? words.unable : (review?.marks[id] ?? null))),
          mean(review?.total ?? undefined),
          review?.verdict ? verdictWords(review.verdict, content) : null,
          one.notes
            .filter(({ by }) => by === writer)
            .map(({ words }) => words)
            .join('\n'),
          one.id,
        ]
      })
    }),
  )
  return sheet(sheetWords(content.language).reviews, [...head, id], rows, [6, 14, 60, 14, ...criteria.map(() => 9), 8, 12, 40, 16])
}

function reviewHead({ language, rubric }: PackContent) {
  const words = PACK_WORDS[language]
  const names = rubric.criteria.map(one => one.name[language])
  const [, , note = '', id = ''] = CSV_AFTER[language]
  return { head: [words.number, words.department, words.commitment, words.reviewer, ...names, words.total, words.verdict, note], id }
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
    ...(hasResults(figures) ? RESULT_ORDER.map(status => RESULT_WORDS[content.language].statuses[status]) : []),
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
      ...(hasResults(figures) ? RESULT_ORDER.map(status => own?.results[status] ?? 0) : []),
    ]
  })
  return sheet(sheetWords(content.language).departments, head, rows, [
    ...[6, 16, 8, 8, 8, 8, ...criteria.map(() => 9), 8, 8],
    ...RESULT_ORDER.map(() => 9),
  ])
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
