import type { Figures, PackAgreement, PackContent, PackFigures } from '../domain/pack-content.ts'
import { PACK_WORDS } from './pack-words.ts'
import { fixed, meanOf, share } from './rounding.ts'

/** The tables of figures: by department, by rank, by month, and where the panel differs. */
export function scoreData(content: PackContent, figures: PackFigures) {
  const words = PACK_WORDS[content.language]
  const { plans, rubric } = content
  const names = rubric.criteria.map(one => one.name[content.language])
  const means = (one: Figures) => [...rubric.criteria.map(({ id }) => meanOf(one.means[id] ?? null)), meanOf(one.total)]
  const row = (name: string, own: Figures | undefined, isTotal: boolean) => ({
    name,
    counts: [own?.commitments ?? 0, own?.withTarget ?? 0, own?.withDeadline ?? 0].map(String),
    means: own ? means(own) : [],
    isTotal,
  })
  const ranking = plans.map(({ department }, at) => {
    const own = figures.plans[at]
    return {
      rank: figures.ranks[at] ?? null,
      name: department,
      total: meanOf(own?.total ?? null),
      means: own ? means(own).slice(0, -1) : [],
      reviewed: `${own?.reviewed ?? 0}/${own?.commitments ?? 0}`,
      ...agreementData(figures.agreements[at]),
    }
  })
  return {
    table: {
      head: [words.department, words.commitments, words.withTarget, words.withDeadline, ...names, words.total],
      rows: [...plans.map(({ department }, at) => row(department, figures.plans[at], false)), row(words.all, figures.whole, true)],
    },
    ranking: [...ranking].sort((a, b) => (a.rank ?? plans.length + 1) - (b.rank ?? plans.length + 1)),
    agreement: agreementLine(figures.agreement, content),
    contested: figures.contested.map(({ number, text, panel }) => ({
      number,
      text,
      department: plans.find(plan => plan.commitments.some(one => one.number === number))?.department ?? '',
      least: panel.total?.least ?? 0,
      mean: panel.total?.mean ?? 0,
      most: panel.total?.most ?? 0,
      range: panel.total ? fixed(panel.total.most - panel.total.least) : '–',
      total: panel.total ? fixed(panel.total.mean) : '–',
    })),
    months: {
      head: [...words.months, words.beyond, words.undated],
      rows: plans.map(({ department }, at) => ({
        name: department,
        counts: [...(figures.months[at]?.months ?? []), figures.months[at]?.beyond ?? 0, figures.months[at]?.undated ?? 0],
      })),
    },
  }
}

function agreementData(own: PackAgreement | undefined) {
  return {
    within: own?.within == null ? '–' : share(Math.round(own.within * own.compared), own.compared),
    range: own?.range == null ? '–' : fixed(own.range),
  }
}

function agreementLine({ compared, range, within }: PackAgreement, { language }: PackContent): string {
  const words = PACK_WORDS[language]
  if (within === null || range === null) return words.noAgreement
  return words.agreementLine(share(Math.round(within * compared), compared), fixed(range), compared)
}
