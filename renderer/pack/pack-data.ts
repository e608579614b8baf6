import type { Template } from '../domain/pack.ts'
import type { Figures, PackContent, PackFigures, PackPlan } from '../domain/pack-content.ts'
import type { PackDress } from '../domain/pack-dress.ts'
import { commitmentData } from './commitment-data.ts'
import { insightData } from './insight-data.ts'
import type { PackFonts } from './pack-fonts.ts'
import { PACK_WORDS, reviewerWords } from './pack-words.ts'
import { resultTable } from './result-data.ts'
import { fixed, meanOf, share } from './rounding.ts'
import { scoreData } from './score-data.ts'

/** What a pack's pages are made from. */
export interface PackInput {
  readonly template: Template
  readonly content: PackContent
  readonly figures: PackFigures
  readonly dress: PackDress
  readonly fonts: PackFonts
  /** Whether commitments leave a mark of where they begin: only for looking at, never in a file. */
  readonly isPreview?: boolean
}

/** The template's data, `/pack.json`: everything worded and rounded, so that a template only places it. SPEC.md documents its shape for an office's own templates. */
export function packData({ template, content, figures, dress, fonts, isPreview = false }: PackInput) {
  const words = PACK_WORDS[content.language]
  const { criteria } = content.rubric
  const [year = 2000, month = 1, day = 1] = content.day.split('-').map(Number)
  const names = criteria.map(one => one.name[content.language])
  const printed = content.reviewers.map(label => reviewerWords(label, content))
  const hasScores = figures.whole.total !== null
  const reviewer =
    template === 'blank'
      ? ''
      : content.shown === 'panel'
        ? content.panelSize > 0
          ? words.panelOf(content.panelSize)
          : ''
        : printed.join('、')
  return {
    preview: isPreview,
    title: content.title,
    author: content.shown === 'named' ? printed : [],
    kind: words.kinds[template],
    lang: content.language,
    region: content.language === 'zh' ? 'CN' : 'GB',
    date: { year, month, day },
    yearLine: words.year(content.year),
    dress: { ...dress, official: dress.preset === 'official', copy: dress.copy > 0 ? String(dress.copy).padStart(6, '0') : '' },
    fonts,
    words: wordsOf(content),
    cover: [
      [words.sourceFile, content.sourceName],
      ...(reviewer ? [[words.reviewer, reviewer]] : []),
      ...(dress.recipient ? [[words.recipient, dress.recipient]] : []),
      [words.day, content.day],
    ],
    figures: [
      { part: figures.whole.commitments, of: figures.whole.commitments, text: String(figures.whole.commitments), words: words.commitments },
      { ...partOf(figures.whole.withTarget, figures.whole.commitments), words: words.withTarget },
      { ...partOf(figures.whole.withDeadline, figures.whole.commitments), words: words.withDeadline },
      {
        ...partOf(figures.whole.reviewed, figures.whole.commitments),
        text: `${figures.whole.reviewed}/${figures.whole.commitments}`,
        words: words.reviewed,
      },
    ],
    prose: words.proseAll({ ...proseOf(content.title, figures.whole), departments: content.plans.length }),
    hasScores,
    criteria: names,
    levels: criteria.map(({ name, asks, levels }) => ({
      name: name[content.language],
      asks: asks[content.language],
      levels: levels.map((level, at) => [words.level(at + 1), level[content.language]]),
    })),
    ...scoreData(content, figures),
    results: resultTable(content, figures),
    insight: insightData(content, figures),
    note: hasScores ? words.scale : words.notReviewed,
    plans: content.plans.map((plan, at) => planData(plan, figures.plans[at], content, names)),
    source: content.sourceText
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean),
  }
}

function planData(plan: PackPlan, own: Figures | undefined, content: PackContent, names: readonly string[]) {
  const words = PACK_WORDS[content.language]
  const total = own?.total ?? null
  const means =
    own && total !== null ? content.rubric.criteria.map(({ id }, at) => [names[at], meanOf(own.means[id] ?? null)] as const) : []
  return {
    department: plan.department,
    fullName: plan.fullName ?? '',
    slogan: plan.slogan,
    theme: plan.theme ?? '',
    isUnreviewed: total === null,
    means,
    total: meanOf(total),
    prose: own
      ? words.prose(
          proseOf(
            plan.department,
            own,
            means.map(([name, mean]) => `${name} ${mean?.text ?? '–'}`),
          ),
        )
      : '',
    line: [
      [words.commitments, String(own?.commitments ?? 0)],
      [words.withTarget, String(own?.withTarget ?? 0)],
      [words.withDeadline, String(own?.withDeadline ?? 0)],
      [words.reviewed, `${own?.reviewed ?? 0}/${own?.commitments ?? 0}`],
    ],
    commitments: plan.commitments.map((one, at) =>
      commitmentData(one, one.measure === plan.commitments[at - 1]?.measure ? '' : one.measure, content),
    ),
  }
}

type Words = (typeof PACK_WORDS)['zh']
/** The words that are no function and no table. */
type PlainWords = { readonly [K in keyof Words as Words[K] extends string ? K : never]: string }

function wordsOf({ language, sourceName }: PackContent) {
  const plain = Object.fromEntries(Object.entries(PACK_WORDS[language]).filter(([, value]) => typeof value === 'string'))
  return { ...(plain as unknown as PlainWords), sourceLine: sourceName }
}

function proseOf(name: string, { commitments, withTarget, withDeadline, reviewed, total }: Figures, means: readonly string[] = []) {
  return { name, commitments, withTarget, withDeadline, reviewed, total: total === null ? '' : fixed(total), means: means.join('、') }
}

function partOf(part: number, of: number) {
  return { part, of, text: share(part, of) }
}
