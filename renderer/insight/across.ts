import type { Across, DocumentGlance, MetricAcross, NamedDocument, OverlapAcross, TargetRow } from '../domain/insight.ts'
import { likeWithin } from '../domain/likeness.ts'
import { placedOf } from '../domain/row.ts'
import { countsOf } from './overview.ts'
import { likeMetric, targetTableOf } from './target-table.ts'
import { wordingOf } from './wording.ts'

/** Two commitments of two documents that share this much of their words. */
const NEARLY = 0.6
const LIMIT = 200

/** Several documents beside one another: counts of each, promises that stand in two of them, measures that several promise. */
export function acrossOf(documents: readonly NamedDocument[]): Across {
  const placed = documents.map(({ id, parsed }) => ({ id, placed: placedOf(parsed) }))
  const overlaps = overlapsOf(placed.flatMap(one => one.placed.map(({ commitment, plan }) => ({ document: one.id, commitment, plan }))))
  return {
    documents: documents.map((one, position) => glanceOf(one, placed[position]?.placed ?? [])),
    overlaps: overlaps.slice(0, LIMIT),
    overlapCount: overlaps.length,
    metrics: metricsOf(
      placed.map(one => ({
        document: one.id,
        rows: targetTableOf(one.placed, 'department').units.flatMap(({ metrics }) => metrics.flatMap(({ rows }) => rows)),
      })),
    ),
  }
}

function glanceOf({ id, name, parsed }: NamedDocument, placed: ReturnType<typeof placedOf>): DocumentGlance {
  const wording = wordingOf(parsed, placed, 'department')
  const vagueCount = wording.reduce((sum, one) => sum + one.vagueCount, 0)
  const characters = wording.reduce((sum, one) => sum + one.characters, 0)
  return {
    id,
    name,
    year: parsed.document.year,
    departments: new Set(parsed.plans.map(({ department }) => department)).size,
    counts: countsOf(placed),
    vagueCount,
    perThousand: characters === 0 ? 0 : (vagueCount / characters) * 1000,
  }
}

interface OwnCommitment {
  readonly document: string
  readonly commitment: { readonly id: string; readonly text: string }
  readonly plan: { readonly department: string }
}

function overlapsOf(all: readonly OwnCommitment[]): readonly OverlapAcross[] {
  const side = ({ document, commitment: { id, text }, plan: { department } }: OwnCommitment) => ({ document, id, department, text })
  return likeWithin(
    all.map(({ commitment }) => commitment.text),
    NEARLY,
  )
    .flatMap(({ a, b, likeness }) => {
      const [one, other] = [all[a], all[b]]
      return one && other && one.document !== other.document ? [{ a: side(one), b: side(other), likeness }] : []
    })
    .sort((x, y) => y.likeness - x.likeness)
}

function metricsOf(documents: readonly { readonly document: string; readonly rows: readonly TargetRow[] }[]): readonly MetricAcross[] {
  const found = new Map<string, { metric: string; unit: string; figures: { document: string; row: TargetRow }[] }>()
  for (const { document, rows } of documents)
    for (const row of rows) {
      const key = `${row.unit}\n${likeMetric({ ...row, id: `${document}\n${row.id}` })}`
      const one = found.get(key) ?? { metric: row.metric, unit: row.unit, figures: [] }
      one.figures.push({ document, row })
      found.set(key, one)
    }
  return [...found.values()].filter(({ figures }) => new Set(figures.map(({ document }) => document)).size > 1)
}
