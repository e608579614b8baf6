import type { Arranged, Arrangement } from '../domain/arrangement.ts'
import { rubricOf } from '../domain/review.ts'
import { type Row, type RowSource, rowsAfter, rowsOf } from '../domain/row.ts'
import type { Desk, OpenDocument } from './desk.ts'

/** Rows that travel to the worker at once: few enough that no frame is lost. */
const PORTION = 2000

let last: (RowSource & { readonly rows: readonly Row[] }) | null = null

/** The rows of the open document for a reviewer, in step with every edit: made once, then only those that something was said about. */
export function rowsInStep(open: OpenDocument, by: string): readonly Row[] {
  const now: RowSource = { placed: open.placed, fold: open.fold, rubric: rubricOf(open.fold, open.document.id), by }
  if (last && last.placed === now.placed && last.fold === now.fold && last.rubric === now.rubric && last.by === by) return last.rows
  const rows = last ? rowsAfter(last, now) : rowsOf(now.placed, now.fold, now.rubric, by)
  last = { ...now, rows }
  return rows
}

/** What the worker holds, and the wish to bring it up to date that is under way. */
let given: readonly Row[] = []
let giving: Promise<void> = Promise.resolve()

/** Brings the worker's rows up to date: all of them in portions for another document, else those that changed. */
export function giveRows(desk: Pick<Desk, 'workers'>, rows: readonly Row[]): Promise<void> {
  giving = giving.catch(() => undefined).then(() => giveNow(desk, rows))
  return giving
}

/** Asks the worker, which is given what it lacks first. */
export async function arranged(desk: Pick<Desk, 'workers'>, rows: readonly Row[], how: Arrangement): Promise<Arranged> {
  await giveRows(desk, rows)
  const answer = await desk.workers.table.arrange(how, rows.length)
  if (answer) return answer
  given = []
  await giveRows(desk, rows)
  return (await desk.workers.table.arrange(how, rows.length)) ?? Promise.reject(new Error('The worker lost its rows.'))
}

async function giveNow({ workers: { table } }: Pick<Desk, 'workers'>, rows: readonly Row[]): Promise<void> {
  if (given === rows) return
  const changes = rows.length === given.length ? changesBetween(given, rows) : null
  if (changes && changes.length <= PORTION) await table.patch(changes)
  else {
    for (let from = 0; from === 0 || from < rows.length; from += PORTION) await table.give(rows.slice(from, from + PORTION), from)
  }
  given = rows
}

function changesBetween(before: readonly Row[], now: readonly Row[]): readonly (readonly [number, Row])[] {
  const changes: [number, Row][] = []
  for (const [at, row] of now.entries()) if (before[at] !== row) changes.push([at, row])
  return changes
}
