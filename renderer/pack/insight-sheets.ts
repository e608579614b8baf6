import type { Sheet } from 'write-excel-file/universal'
import type { PackContent, PackFigures } from '../domain/pack-content.ts'
import { insightData } from './insight-data.ts'
import { sheet } from './sheet-parts.ts'

/** The section 洞察 as sheets, one for each figure that has anything to say; none where the pack has no such section. */
export function insightSheets(content: PackContent, figures: PackFigures): readonly Sheet<Blob>[] {
  const data = insightData(content, figures)
  if (!data) return []
  const { alignment, dependencies, overlaps, wording, targets } = data
  const [metric = '', group = '', number = '', amount = ''] = targets.head
  const all = [
    ...alignment.tables.map((one, at) =>
      sheet(
        `${alignment.title}${at > 0 ? ` ${at + 1}` : ''}`,
        one.head,
        one.rows.map(row => [row.name, ...row.cells.map(({ value }) => value)]),
        [16, ...one.head.slice(1).map(() => 14)],
      ),
    ),
    sheet(
      dependencies.title,
      dependencies.head,
      dependencies.rows.map(([from = '', to = '', count = '', numbers = '']) => [from, to, Number(count), numbers]),
      [16, 24, 8, 24],
    ),
    sheet(
      overlaps.title,
      [...overlaps.head, ...overlaps.head.slice(1).map(one => `${one} · ${number}`)],
      overlaps.rows.map(({ likeness, one, other }) => [
        likeness,
        `${one.department}：${one.text}`,
        `${other.department}：${other.text}`,
        one.number,
        other.number,
      ]),
      [8, 60, 60, 10, 10],
    ),
    sheet(
      wording.title,
      wording.head,
      wording.rows.map(row => [row.name, ...row.firmness, Math.round(row.rate * 10) / 10, Number(row.characters), row.mostUsed.join('、')]),
      [16, 8, 8, 8, 12, 10, 40],
    ),
    sheet(
      targets.title,
      [targets.title, metric, group, number, amount, targets.sum],
      targets.units.flatMap(unit =>
        unit.metrics.flatMap(({ rows, sum }) =>
          rows.map((row, at) => [unit.title, row.metric, row.group, row.number, row.amount, at === 0 ? sum : '']),
        ),
      ),
      [18, 36, 16, 8, 18, 26],
    ),
  ]
  return all.filter(({ data: rows }) => Array.isArray(rows) && rows.length > 1)
}
