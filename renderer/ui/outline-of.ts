import type { Plan } from '../domain/parsed.ts'
import { type Progress, progressOf } from '../domain/progress.ts'
import type { Row } from '../domain/row.ts'

/** A theme with its departments in the order of the text; `theme` is '' where the text has none. */
export interface OutlineTheme {
  readonly theme: string
  readonly departments: readonly OutlineDepartment[]
}

/** A department with its progress and those of its measures that hold commitments. */
export interface OutlineDepartment {
  readonly department: string
  readonly progress: Progress
  readonly measures: readonly { readonly title: string; readonly first: string; readonly progress: Progress }[]
}

/** What the outline shows of a document. A department that stands in two places is one entry, where it stands first. */
export function outlineOf(plans: readonly Plan[], rows: readonly Row[]): readonly OutlineTheme[] {
  const byDepartment = new Map<string, Row[]>()
  for (const row of rows) gather(byDepartment, row.department, row)
  const themes: { theme: string; departments: OutlineDepartment[] }[] = []
  const seen = new Set<string>()
  for (const { theme, department } of plans) {
    if (seen.has(department)) continue
    seen.add(department)
    const own = byDepartment.get(department) ?? []
    if (themes.at(-1)?.theme !== (theme ?? '')) themes.push({ theme: theme ?? '', departments: [] })
    themes.at(-1)?.departments.push({ department, progress: progressOf(own), measures: measuresOf(own) })
  }
  return themes
}

/** Those who lead commitments, in the order of the text, each with the progress of what it leads: a task list has no department headings. */
export function ownersOf(rows: readonly Row[]): readonly { readonly owner: string; readonly progress: Progress }[] {
  const led = new Map<string, Row[]>()
  for (const row of rows) for (const owner of row.owners) gather(led, owner, row)
  return [...led].map(([owner, own]) => ({ owner, progress: progressOf(own) }))
}

function gather(into: Map<string, Row[]>, key: string, row: Row): void {
  const standing = into.get(key)
  if (standing) standing.push(row)
  else into.set(key, [row])
}

function measuresOf(rows: readonly Row[]): OutlineDepartment['measures'] {
  const runs: Row[][] = []
  for (const row of rows) {
    const run = runs.at(-1)
    if (run?.[0]?.measure === row.measure) run.push(row)
    else runs.push([row])
  }
  return runs.flatMap(run => {
    const first = run[0]
    return first?.measure ? [{ title: first.measure, first: first.id, progress: progressOf(run) }] : []
  })
}
