import type { Deadline, Doubt, Span } from '../domain/parsed.ts'
import type { Block } from './blocks.ts'
import { yearsOf } from './calendar.ts'
import { clausesOf } from './clauses.ts'
import { commitmentOf } from './commitment.ts'
import { deadlinesOf } from './deadlines.ts'
import type { CommitmentDraft } from './draft.ts'
import { exact, multiplierOf } from './numerals.ts'
import { namesIn } from './owners.ts'
import { readingOf, spanOf } from './reading.ts'
import { unitAt } from './units.ts'

type Column = 'task' | 'owner' | 'partner' | 'deadline' | 'unit' | 'base' | 'target' | 'other'

/** What a table needs to know of the whole text. */
interface Around {
  readonly text: string
  readonly shadow: string
  readonly year: number
}

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['partner', /配合|协办|参与/],
  ['owner', /责任|牵头|主办|承办|负责/],
  ['deadline', /时限|完成时间|期限|时间节点|进度安排/],
  ['task', /任务|内容|项目|举措|措施|指标|事项|实事|目标要求|工作要求|名称/],
  ['unit', /^(?:计量)?单位$/],
  ['target', /目标值|目标|20\d\d年.*(?:目标|预期|规划)|预期/],
]

interface Cell {
  readonly at: Span
  readonly words: string
}

function cellsOf(block: Block, shadow: string): Cell[] {
  const cells: Cell[] = []
  const bar = block.words.trimStart().startsWith('|')
  let from = block.at[0]
  const end = block.body[1]
  const cut = (to: number) => {
    let [start, last] = [from, to]
    while (start < last && /\s/.test(shadow.charAt(start))) start++
    while (last > start && /\s/.test(shadow.charAt(last - 1))) last--
    cells.push({ at: [start, last], words: shadow.slice(start, last) })
    from = to + 1
  }
  for (let i = from; i < end; i++) if (shadow.charAt(i) === (bar ? '|' : '\t')) cut(i)
  cut(end)
  return bar ? cells.slice(1, cells.at(-1)?.words === '' ? -1 : undefined) : cells
}

function columnsOf(cells: readonly Cell[]): Column[] {
  const columns: Column[] = cells.map(
    cell => COLUMNS.find(([, pattern]) => cell.words.length <= 16 && pattern.test(cell.words))?.[0] ?? 'other',
  )
  const years = cells.map((cell, i) => [i, Number(/20\d\d/.exec(cell.words)?.[0] ?? 0)] as const).filter(([, year]) => year > 0)
  const last = years.reduce((best, one) => (one[1] > best[1] ? one : best), [-1, 0] as readonly [number, number])
  if (last[0] >= 0 && !columns.includes('target')) columns[last[0]] = 'target'
  return columns
}

/** The rows of one table as commitments: the task column is the promise, the other columns say who, by when and how much. [B10] */
export function readTable(rows: readonly Block[], whole: Around): { commitments: CommitmentDraft[]; doubts: Doubt[] } {
  const out: { commitments: CommitmentDraft[]; doubts: Doubt[] } = { commitments: [], doubts: [] }
  const [head, ...rest] = rows.map(row => cellsOf(row, whole.shadow))
  if (!head) return out
  const columns = columnsOf(head)
  const hasHead = columns.includes('task')
  const due = hasHead ? dueOf(head, columns, whole) : null
  for (const cells of hasHead ? rest : [head, ...rest]) {
    const row = readRow(cells, hasHead ? columns : guess(cells), whole)
    if (!row) continue
    if (due && row.draft.deadlines.length === 0) row.draft.deadlines.push(due)
    out.commitments.push(row.draft)
    out.doubts.push(...row.doubts)
  }
  return out
}

/** The year over the target column holds for every row. */
function dueOf(head: readonly Cell[], columns: readonly Column[], whole: Around): Deadline | null {
  const cell = head[columns.lastIndexOf('target')]
  const year = Number(/20\d\d/.exec(cell?.words ?? '')?.[0] ?? 0)
  if (!cell || year < whole.year) return null
  return { text: whole.text.slice(...cell.at), at: cell.at, ...yearsOf(year, year), is: 'inherited', by: 'table-head' }
}

function guess(cells: readonly Cell[]): Column[] {
  const longest = cells.reduce((best, cell, i) => (cell.words.length > (cells[best]?.words.length ?? 0) ? i : best), 0)
  return cells.map((_cell, i) => (i === longest ? 'task' : 'other'))
}

function readRow(cells: readonly Cell[], columns: readonly Column[], whole: Around): { draft: CommitmentDraft; doubts: Doubt[] } | null {
  const of = (column: Column) => cells.filter((cell, i) => columns[i] === column && cell.words !== '')
  const tasks = of('task')
  const task = tasks.reduce<Cell | null>((best, cell) => (best === null || cell.words.length > best.words.length ? cell : best), null)
  const goal = of('target').at(-1)
  if (!task || task.words.length < 2 || /^[-:|\s]+$/.test(task.words)) return null
  const reading = readingOf(whole.shadow, task.at[0], task.at[1])
  const { draft, doubts } = commitmentOf(reading, whole.text, whole.year, false)
  for (const cell of of('owner')) draft.owners.push(...namesIn(cell.words))
  for (const cell of of('partner')) draft.partners.push(...namesIn(cell.words))
  for (const cell of of('deadline')) {
    const inCell = readingOf(whole.shadow, cell.at[0], cell.at[1])
    draft.deadlines.push(...deadlinesOf(clausesOf(inCell.s), inCell, whole.text, whole.year))
  }
  const number = goal ? /(\d+(?:\.\d+)?)(万亿|亿|万)?/.exec(goal.words) : null
  if (!goal || !number) return { draft, doubts }
  const inCell = readingOf(whole.shadow, goal.at[0], goal.at[1])
  const unit =
    unitAt(inCell.s, number.index + number[0].length)?.unit ?? of('unit')[0]?.words ?? /\(([^()]{1,12})\)$/.exec(task.words)?.[1] ?? ''
  const at = spanOf(inCell, 0, inCell.s.length)
  const scaled = /^(万亿|亿|万)(.+)$/.exec(unit)
  const value = exact(Number(number[1]) * multiplierOf(number[2] ?? '') * (scaled?.[1] && !number[2] ? multiplierOf(scaled[1]) : 1))
  const says = /^[>≥]|以上|不低于/.test(inCell.s) ? '>=' : /^[<≤]|以下|以内/.test(inCell.s) ? '<=' : '='
  const target = {
    text: whole.text.slice(at[0], at[1]),
    at,
    as: 'target' as const,
    metric: task.words.replace(/\([^()]*\)$/, ''),
    comparator: says,
    value,
    valueTo: null,
    unit: scaled?.[2] ?? unit,
    by: 'table',
  } as const
  return { draft: { ...draft, targets: [...draft.targets, target] }, doubts }
}
