import { amountOf } from '../domain/amounts.ts'
import type { Alignment, LikeTargets, Wording } from '../domain/insight.ts'
import type { Language } from '../domain/pack.ts'
import type { PackContent, PackFigures, PackInsight } from '../domain/pack-content.ts'
import { INSIGHT_WORDS } from './insight-words.ts'
import { PACK_WORDS } from './pack-words.ts'
import { fixed } from './rounding.ts'

/** Goals that stand beside one another in one table; more of them make a second table. */
const GOALS_ABREAST = 8
/** Vague words a department is shown with. */
const MOST_USED = 4

/** The section 洞察 as templates place it, everything worded; `null` where the pack has none. */
export function insightData(content: PackContent, { insight }: Pick<PackFigures, 'insight'>) {
  if (!insight) return null
  const words = INSIGHT_WORDS[content.language]
  const placed = new Map(
    content.plans.flatMap(({ commitments, department }) => commitments.map(({ id, number, text }) => [id, { department, number, text }])),
  )
  const numbersOf = (ids: readonly string[]) => ids.flatMap(id => placed.get(id)?.number ?? []).join(words.list)
  return {
    title: words.title,
    alignment: alignmentData(insight.alignment, content.language),
    dependencies: {
      title: words.dependencies,
      note: insight.dependencies.length > 0 ? words.dependenciesNote : words.noDependencies,
      head: [PACK_WORDS[content.language].department, words.named, words.count, words.numbers],
      rows: insight.dependencies.map(({ from, to, ids, isOfDocument }) => [
        from,
        isOfDocument ? to : `${to}*`,
        String(ids.length),
        numbersOf(ids),
      ]),
    },
    overlaps: {
      title: words.overlaps,
      note: insight.overlaps.length > 0 ? words.overlapsNote : words.noOverlaps,
      head: [words.likeness, words.one, words.other],
      rows: insight.overlaps.flatMap(({ a, b, likeness }) => {
        const [one, other] = [placed.get(a), placed.get(b)]
        return one && other ? [{ likeness: `${Math.round(likeness * 100)}%`, one, other }] : []
      }),
    },
    wording: wordingData(insight, content.language),
    targets: targetData(insight, content.language),
  }
}

function alignmentData({ by, groups, rows }: Alignment, language: Language) {
  const words = INSIGHT_WORDS[language]
  const uncovered = rows.filter(({ namings }) => namings.length === 0).map(({ goal }) => goal.phrase)
  const covered = uncovered.length > 0 ? words.uncovered(uncovered) : words.allCovered
  const cellOf = ({ namings }: Alignment['rows'][number], group: string) => {
    const own = namings.filter(one => one.group === group)
    const promised = own.filter(({ id }) => id !== null).length
    return { value: own.length, text: promised > 0 ? `${own.length} (${promised})` : String(own.length) }
  }
  const tables = Array.from({ length: Math.ceil(rows.length / GOALS_ABREAST) }, (_, at) => {
    const goals = rows.slice(at * GOALS_ABREAST, (at + 1) * GOALS_ABREAST)
    return {
      head: [words.group[by], ...goals.map(({ goal }) => goal.phrase)],
      rows: groups.map(group => ({ name: group || words.none[by], cells: goals.map(goal => cellOf(goal, group)) })),
      foot: [
        by === 'department' ? words.naming : words.namingMeasures,
        ...goals.map(({ namings }) => String(new Set(namings.map(({ group }) => group)).size)),
      ],
    }
  })
  return {
    title: words.alignment,
    note: rows.length > 0 ? words.alignmentNote : words.noGoals,
    uncovered: rows.length > 0 ? covered : '',
    tables,
  }
}

function wordingData({ grouping, wording }: PackInsight, language: Language) {
  const words = INSIGHT_WORDS[language]
  const mostUsed = ({ vague }: Wording) => vague.slice(0, MOST_USED).map(({ phrase, count }) => words.phrase(phrase, count))
  return {
    title: words.wording,
    note: words.wordingNote,
    head: [words.group[grouping], ...words.firmness, words.perThousand, words.characters, words.mostUsed],
    rows: wording.map(one => ({
      name: one.group || words.none[grouping],
      firmness: [one.counts.firm.length, one.counts.aimed.length, one.counts.soft.length],
      rate: one.perThousand,
      rateText: `${fixed(one.perThousand)} (${one.vagueCount})`,
      characters: String(one.characters),
      mostUsed: mostUsed(one),
    })),
  }
}

function targetData({ grouping, targets }: PackInsight, language: Language) {
  const words = INSIGHT_WORDS[language]
  const rowOf = (row: LikeTargets['rows'][number]) => ({
    metric: row.metric || words.noMetric,
    group: row.group || words.none[grouping],
    number: row.number,
    amount: amountWords(row, language),
    text: row.text,
  })
  const sumOf = ({ rows, sum }: LikeTargets) =>
    'why' in sum
      ? words.noSum[sum.why]
      : words.sumOf(rows.length, amountWords({ as: 'target', ...sum, valueTo: null, unit: rows[0]?.unit ?? '' }, language))
  const isAny = targets.units.length + targets.inFull.length > 0
  return {
    title: words.targets,
    note: isAny ? words.targetsNote : words.noTargets,
    sum: words.sum,
    head: [words.metric, words.group[grouping], PACK_WORDS[language].number, words.amount],
    units: [
      ...targets.units.map(({ unit, metrics }) => ({
        title: words.unit(
          unit,
          metrics.reduce((sum, { rows }) => sum + rows.length, 0),
        ),
        metrics: metrics.map(like => ({ rows: like.rows.map(rowOf), sum: sumOf(like) })),
      })),
      ...(targets.inFull.length > 0
        ? [{ title: `${words.inFull}（${targets.inFull.length}）`, metrics: [{ rows: targets.inFull.map(rowOf), sum: '' }] }]
        : []),
    ],
  }
}

function amountWords(target: Parameters<typeof amountOf>[0], language: Language): string {
  const words = INSIGHT_WORDS[language]
  const amount = amountOf(target, language)
  switch (amount.is) {
    case 'all':
      return words.allOfIt
    case 'none':
      return words.downToNone
    case 'about':
      return words.about(amount.text)
    case 'more':
      return words.more(amount.text)
    case 'plain':
      return amount.text
  }
}
