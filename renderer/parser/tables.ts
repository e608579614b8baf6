// Over 200 lines: the header, the row and the cell of one table are read together; each needs the columns the header gave.
import type { Deadline, Doubt, Span, Target } from '../domain/parsed.ts'
import type { Block } from './blocks.ts'
import { dayOf, lengthOfMonth, monthsOf, yearsOf } from './calendar.ts'
import { clausesOf } from './clauses.ts'
import { commitmentOf } from './commitment.ts'
import { deadlinesOf } from './deadlines.ts'
import type { CommitmentDraft } from './draft.ts'
import { exact, multiplierOf, numberOf } from './numerals.ts'
import { namesIn } from './owners.ts'
import { readingOf, spanOf } from './reading.ts'
import { unitAt } from './units.ts'

type Column = 'task' | 'name' | 'owner' | 'partner' | 'deadline' | 'unit' | 'base' | 'target' | 'growth' | 'bond' | 'other'

/** What a table needs to know of the whole text. */
interface Around {
  readonly text: string
  readonly shadow: string
  readonly year: number
}

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['partner', /配合|协办|参与/],
  ['owner', /责任|牵头|主办|承办|负责/],
  ['deadline', /时限|完成时间|期限|年限|完成年份|时间节点|进度安排|(?:建设|实施|计划|办结|起止|交付)时间|^时间$|完成日期/],
  ['unit', /^(?:计量)?单位$/],
  ['growth', /年均|累计|增速|增幅/],
  ['bond', /属性|指标性质|指标类型/],
  ['target', /目标值|^(?:工作|年度|具体|量化|预期|主要|绩效|建设)?目标(?:任务|要求)?$|20\d\d年?.*(?:目标|预期|规划)|预期值|规划值/],
  ['name', /名称$|类别$|^(?:项目|工程|实事)$/],
  ['task', /任务|内容|项目|举措|措施|指标|事项|实事|目标要求|工作要求/],
  ['target', /目标|预期/],
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
  for (const [i] of years) if (columns[i] === 'other') columns[i] = 'base'
  if (!columns.includes('task')) {
    const instead = columns.includes('name') ? columns.lastIndexOf('name') : columns.indexOf('target')
    if (instead >= 0) columns[instead] = 'task'
  }
  return columns
}

/** The rows of one table as commitments: the task column is the promise, the other columns say who, by when and how much. [B10] */
export function readTable(rows: readonly Block[], whole: Around): { commitments: CommitmentDraft[]; doubts: Doubt[] } {
  const out: { commitments: CommitmentDraft[]; doubts: Doubt[] } = { commitments: [], doubts: [] }
  const [first, ...others] = rows.map(row => cellsOf(row, whole.shadow))
  if (!first) return out
  const second = others[0]
  const isDouble = second !== undefined && isSecondHead(first, second)
  const head = isDouble ? joined(first, second) : first
  const rest = isDouble ? others.slice(1) : others
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

const HEAD_WORD =
  /^(?:20\d\d年?)?(?:实际|完成|现状|预计|预期|规划|目标|基期|年均|累计|增速|增长|单位|数值|牵头|责任|配合|完成时限|时限|年度|值|合计|[〔(%)〕./])*(?:值|单位|数|率|部门|年)?(?:\([^()]*\))?$/

/** A header that spans two rows: the second has nothing but words of headers, and gaps under the cells that span both. */
function isSecondHead(first: readonly Cell[], second: readonly Cell[]): boolean {
  const said = second.filter(cell => cell.words !== '')
  return (
    said.length >= 2 &&
    columnsOf(first).includes('task') &&
    said.every(cell => cell.words.length <= 16 && HEAD_WORD.test(cell.words)) &&
    (second.length < first.length || second.some(cell => cell.words === '') || second.length > first.length)
  )
}

/** Each cell of the second row under its own; when the lower row is shorter or longer, it begins under the first cell that names a span. */
function joined(first: readonly Cell[], second: readonly Cell[]): Cell[] {
  const size = Math.max(first.length, second.length)
  return Array.from({ length: size }, (_, i) => {
    const [above, below] = [first[i], second[i]]
    const at = below?.words ? below.at : (above?.at ?? below?.at ?? ([0, 0] as const))
    return { at, words: `${above?.words ?? ''}${below?.words ?? ''}` }
  })
}

function guess(cells: readonly Cell[]): Column[] {
  const longest = cells.reduce((best, cell, i) => (cell.words.length > (cells[best]?.words.length ?? 0) ? i : best), 0)
  return cells.map((_cell, i) => (i === longest ? 'task' : 'other'))
}

function readRow(cells: readonly Cell[], columns: readonly Column[], whole: Around): { draft: CommitmentDraft; doubts: Doubt[] } | null {
  const of = (column: Column) => cells.filter((cell, i) => columns[i] === column && cell.words !== '')
  const tasks = of('task')
  const task = tasks.reduce<Cell | null>((best, cell) => (best === null || cell.words.length > best.words.length ? cell : best), null)
  if (!task || task.words.length < 2 || /^[-:|\s]+$/.test(task.words)) return null
  const goal = of('target').at(-1)
  const told = goal && isTold(goal.words) ? goal : null
  const { draft, doubts } = told ? inWords(task, told, whole) : read(task.at, whole)
  for (const cell of of('owner')) draft.owners.push(...namesIn(cell.words))
  for (const cell of of('partner')) draft.partners.push(...namesIn(cell.words))
  for (const cell of of('deadline')) {
    const inCell = readingOf(whole.shadow, cell.at[0], cell.at[1])
    const said = deadlinesOf(clausesOf(inCell.s), inCell, whole.text, whole.year)
    draft.deadlines.push(...(said.length > 0 ? said : dottedDays(cell, inCell.s, whole)))
  }
  if (told) return { draft, doubts }
  const bond = of('bond')[0]?.words
  const firmness = bond?.includes('约束') ? 'firm' : bond?.includes('预期') ? 'aimed' : draft.firmness
  const number =
    figureOf(goal, task, of('unit')[0]?.words, whole, false) ?? figureOf(of('growth').at(-1), task, of('unit')[0]?.words, whole, false)
  const base = figureOf(of('base').at(-1), task, of('unit')[0]?.words, whole, true)
  const targets = [base, number].filter(target => target !== null).sort((a, b) => a.at[0] - b.at[0])
  return { draft: { ...draft, firmness, targets: [...draft.targets, ...targets] }, doubts }
}

const DOTTED = /^(?:(20\d\d)[./-])?(1[0-2]|0?[1-9])(?:[./-](3[01]|[12]\d|0?[1-9]))?(?:之?前|底前?)?$|^(20\d\d)$/

/** 2021.12, 2021-6-30, 12.31 and 2024: dates as the cells of a column of times write them. */
function dottedDays(cell: Cell, words: string, whole: Around): Deadline[] {
  const hit = DOTTED.exec(words)
  if (!hit || (hit[4] === undefined && hit[1] === undefined && hit[3] === undefined)) return []
  const year = Number(hit[4] ?? hit[1] ?? whole.year)
  const [month, day] = [Number(hit[2] ?? 0), Number(hit[3] ?? 0)]
  if (day > lengthOfMonth(year, Math.max(1, month))) return []
  const days = hit[4]
    ? yearsOf(year, year)
    : day > 0
      ? { from: dayOf(year, month, 1), until: dayOf(year, month, day) }
      : monthsOf(year, month, month)
  return [{ text: whole.text.slice(...cell.at), at: cell.at, ...days, is: 'stated', by: 'table-date' }]
}

/** A goal in words (新建高标准农田3.6万亩, 亩均投资…) is the promise itself; a figure is only its value. */
function isTold(words: string): boolean {
  return (
    (words.match(/[\u4e00-\u9fa5]/g)?.length ?? 0) >= 4 &&
    !/^(?:不低于|不少于|不超过|超过|达到)?[\d.]+(?:万|亿)?[^\d,。;、]{0,6}$/.test(words)
  )
}

function read(at: Span, whole: Around): { draft: CommitmentDraft; doubts: Doubt[] } {
  return commitmentOf(readingOf(whole.shadow, at[0], at[1]), whole.text, whole.year, false)
}

/** Task and goal stand side by side: one promise from the first to the second; figures are looked for in each. */
function inWords(task: Cell, goal: Cell, whole: Around): { draft: CommitmentDraft; doubts: Doubt[] } {
  const named = read(task.at, whole)
  const said = read(goal.at, whole)
  if (goal.at[0] < task.at[1] || /[\t|][^\t|]*[\t|]/.test(whole.shadow.slice(task.at[1], goal.at[0]))) return said
  const at: Span = [task.at[0], goal.at[1]]
  return {
    draft: {
      ...said.draft,
      text: whole.text.slice(at[0], at[1]),
      at,
      targets: [...named.draft.targets, ...said.draft.targets],
      deadlines: [...named.draft.deadlines, ...said.draft.deadlines],
      rhythms: [...named.draft.rhythms, ...said.draft.rhythms],
      owners: [...named.draft.owners, ...said.draft.owners],
      partners: [...named.draft.partners, ...said.draft.partners],
      sources: [...new Set([...named.draft.sources, ...said.draft.sources])],
      names: [...new Set([...named.draft.names, ...said.draft.names])],
    },
    doubts: [...named.doubts, ...said.doubts],
  }
}

/** The figure of one cell, with the unit of the table; null where the cell holds none (— or a word). */
function figureOf(cell: Cell | undefined, task: Cell, unitCell: string | undefined, whole: Around, isBase: boolean): Target | null {
  const number = cell ? /(\d+(?:,\d{3})*(?:\.\d+)?)(万亿|亿|万)?/.exec(cell.words) : null
  if (!cell || !number) return null
  const inCell = readingOf(whole.shadow, cell.at[0], cell.at[1])
  const unit =
    unitAt(inCell.s, inCell.s.indexOf(number[0]) + number[0].length)?.unit ?? unitCell ?? /\(([^()]{1,12})\)$/.exec(task.words)?.[1] ?? ''
  const at = spanOf(inCell, 0, inCell.s.length)
  const scaled = /^(万亿|亿|万)(.+)$/.exec(unit)
  const value = exact(numberOf(number[1] ?? '') * multiplierOf(number[2] ?? '') * (scaled?.[1] && !number[2] ? multiplierOf(scaled[1]) : 1))
  return {
    text: whole.text.slice(at[0], at[1]),
    at,
    as: isBase ? 'scope' : 'target',
    metric: task.words.replace(/\([^()]*\)$/, ''),
    comparator: comparatorOf(inCell.s),
    value,
    valueTo: null,
    unit: scaled?.[2] ?? unit,
    by: isBase ? 'table-base' : 'table',
  }
}

function comparatorOf(words: string): Target['comparator'] {
  if (/^≥|以上|不低于|不少于/.test(words)) return '>='
  if (/^≤|以下|以内|不超过|不高于|控制在/.test(words)) return '<='
  if (/^>|超过|大于|高于/.test(words)) return '>'
  if (/^<|小于|低于/.test(words)) return '<'
  return /左右|约/.test(words) ? '~' : '='
}
