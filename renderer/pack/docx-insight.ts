import { heading, paragraph, table } from './docx-parts.ts'
import type { packData } from './pack-data.ts'

type Data = ReturnType<typeof packData>
type Block = ReturnType<typeof paragraph> | ReturnType<typeof table>

/** Departments with plan score and result side by side; nothing where nobody has looked. */
export function resultBlocks({ results, words }: Data): Block[] {
  if (!results) return []
  const rows = results.rows.map(row => [row.isTotal ? words.all : row.name, row.total?.text ?? '–', ...row.counts.map(String)])
  return [
    heading(results.title, 2),
    table([words.department, results.planScore, ...results.statuses], rows, [2.4, 1.4, ...results.statuses.map(() => 1)]),
    paragraph(results.note, { quiet: true }),
  ]
}

/** The section 洞察: a heading and a table for each figure. */
export function insightBlocks({ insight }: Data): Block[] {
  if (!insight) return []
  const { alignment, dependencies, overlaps, wording, targets } = insight
  const part = (title: string, note: string, tables: readonly Block[]): Block[] => [
    heading(title, 2),
    ...tables,
    paragraph(note, { quiet: true }),
  ]
  const goals = alignment.tables.map(one =>
    table(
      one.head,
      [...one.rows.map(row => [row.name, ...row.cells.map(({ text }) => text)]), one.foot],
      [2.4, ...one.head.slice(1).map(() => 1.4)],
    ),
  )
  const alike = overlaps.rows.map(({ likeness, one, other }) => [
    likeness,
    ...[one, other].map(({ department, number, text }) => `${department} ${number}\n${text}`),
  ])
  const worded = wording.rows.map(row => [
    row.name,
    ...row.firmness.map(String),
    row.rateText,
    row.characters,
    row.mostUsed.join('、') || '–',
  ])
  const promised = targets.units.flatMap(({ title, metrics }) => [
    [title, '', '', '', ''],
    ...metrics.flatMap(({ rows, sum }) =>
      rows.map((row, at) => [row.metric, row.group, String(row.number), row.amount, at === 0 ? sum : '']),
    ),
  ])
  return [
    heading(insight.title, 1),
    ...part(alignment.title, alignment.note, [...goals, ...(alignment.uncovered ? [paragraph(alignment.uncovered, { bold: true })] : [])]),
    ...part(
      dependencies.title,
      dependencies.note,
      some(dependencies.rows, rows => table(dependencies.head, rows, [2, 3, 1, 2])),
    ),
    ...part(
      overlaps.title,
      overlaps.note,
      some(alike, rows => table(overlaps.head, rows, [1, 6, 6])),
    ),
    ...part(wording.title, wording.note, [table(wording.head, worded, [2.4, 1, 1, 1, 1.8, 1.2, 4])]),
    ...part(
      targets.title,
      targets.note,
      some(promised, rows => table([...targets.head, targets.sum], rows, [4, 2, 0.8, 2, 2.6])),
    ),
  ]
}

/** The table of some rows; none of no rows. */
function some<T>(rows: readonly T[], draw: (rows: readonly T[]) => Block): Block[] {
  return rows.length > 0 ? [draw(rows)] : []
}
