import type { Figures, PackCommitment, PackContent, PackPlan } from '../domain/pack.ts'
import { PACK_WORDS } from './pack-words.ts'

/** The numbers of a pack: over all commitments, and for each plan in the order of the content's plans. */
export interface PackFigures {
  readonly whole: Figures
  readonly plans: readonly Figures[]
}

/** The template's data, `/pack.json`: everything worded and rounded, so that a template only places it. Its shape is what `templates/*.typ` read. */
export function packData(content: PackContent, figures: PackFigures) {
  const words = PACK_WORDS[content.language]
  const { criteria } = content.rubric
  const [year = 2000, month = 1, day = 1] = content.day.split('-').map(Number)
  const names = criteria.map(one => one.name[content.language])
  const measuresOf = (plan: PackPlan) =>
    plan.commitments.map((one, i) => (one.measure === plan.commitments[i - 1]?.measure ? '' : one.measure))
  const means = (one: Figures) => [...criteria.map(({ id }) => meanOf(one.means[id] ?? null)), meanOf(one.total)]
  return {
    title: content.title,
    author: content.reviewer,
    lang: content.language,
    region: content.language === 'zh' ? 'CN' : 'GB',
    date: { year, month, day },
    yearLine: words.year(content.year),
    words: {
      kind: words.kind,
      contents: words.contents,
      summary: words.summary,
      source: words.source,
      sourceLine: content.sourceName,
      note: words.note,
      total: words.total,
      unable: words.unable,
      none: words.none,
      made: words.made,
      notReviewed: words.notReviewed,
    },
    cover: [
      [words.sourceFile, content.sourceName],
      ...(content.reviewer ? [[words.reviewer, content.reviewer]] : []),
      [words.day, content.day],
    ],
    figures: [
      [String(figures.whole.commitments), words.commitments],
      [share(figures.whole.withTarget, figures.whole.commitments), words.withTarget],
      [share(figures.whole.withDeadline, figures.whole.commitments), words.withDeadline],
      [`${figures.whole.reviewed}/${figures.whole.commitments}`, words.reviewed],
    ],
    criteria: names,
    table: {
      head: [words.department, words.commitments, words.withTarget, words.withDeadline, ...names, words.total],
      rows: [
        ...content.plans.map((plan, i) => tableRow(plan.department, figures.plans[i], means, false)),
        tableRow(words.all, figures.whole, means, true),
      ],
    },
    note: figures.whole.total === null ? words.notReviewed : words.scale,
    plans: content.plans.map((plan, i) => {
      const measures = measuresOf(plan)
      const own = figures.plans[i]
      return {
        department: plan.department,
        slogan: plan.slogan,
        theme: plan.theme ?? '',
        isUnreviewed: own === undefined || own.total === null,
        means: own === undefined || own.total === null ? [] : means(own).map((mean, at) => [names[at] ?? words.total, mean?.text ?? '–']),
        line: [
          [words.commitments, String(own?.commitments ?? 0)],
          [words.withTarget, String(own?.withTarget ?? 0)],
          [words.withDeadline, String(own?.withDeadline ?? 0)],
          [words.reviewed, `${own?.reviewed ?? 0}/${own?.commitments ?? 0}`],
        ],
        commitments: plan.commitments.map((one, at) => commitmentData(one, measures[at] ?? '', content)),
      }
    }),
    source: content.sourceText
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean),
  }
}

function commitmentData(one: PackCommitment, measure: string, { language, rubric }: PackContent) {
  const words = PACK_WORDS[language]
  const marks = rubric.criteria.map(({ id, name }) => [name[language], one.marks[id] ?? null] as const)
  const targets = one.targets.map(({ text, metric }) => ({
    kind: words.target,
    words: metric && !metric.includes(text) ? `${metric} ${text}` : text,
  }))
  const deadlines = one.deadlines.map(({ text, from, until }) => ({ kind: words.deadline, words: `${text}（${days(from, until)}）` }))
  return {
    number: one.number,
    measure,
    text: one.text,
    findings: [...targets, ...deadlines],
    isScored: marks.some(([, mark]) => mark !== null),
    marks,
    total: one.total === null ? '–' : one.total.toFixed(1),
    note: one.note,
    annotations: one.annotations,
  }
}

function tableRow(
  name: string,
  figures: Figures | undefined,
  means: (figures: Figures) => readonly ({ value: number; text: string } | null)[],
  isTotal: boolean,
) {
  const counts = [figures?.commitments ?? 0, figures?.withTarget ?? 0, figures?.withDeadline ?? 0].map(String)
  return { name, counts, means: figures ? means(figures) : [], isTotal }
}

function meanOf(value: number | null) {
  return value === null ? null : { value, text: value.toFixed(1) }
}

function share(part: number, of: number): string {
  return of === 0 ? '–' : `${Math.round((part / of) * 100)}%`
}

function days(from: string, until: string): string {
  return from === until ? from : `${from} – ${until}`
}
