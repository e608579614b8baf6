import type { PackCommitment, PackContent, PackPanel, PackReview } from '../domain/pack-content.ts'
import type { Mark } from '../domain/rubric.ts'
import { PACK_WORDS, reviewerWords, verdictWords } from './pack-words.ts'
import { resultsData } from './result-data.ts'
import { days, fixed, meanOf } from './rounding.ts'

/** A commitment as templates place it. `measure` is '' where it stands above already. */
export function commitmentData(one: PackCommitment, measure: string, content: PackContent) {
  const { language, rubric } = content
  const words = PACK_WORDS[language]
  const nameOf = (criterion: string) => rubric.criteria.find(({ id }) => id === criterion)?.name[language] ?? criterion
  const targets = one.targets.map(({ text, metric }) => (metric && !metric.includes(text) ? `${metric} ${text}` : text))
  const deadlines = one.deadlines.map(({ text, from, until }) => ({ text, days: days(from, until) }))
  return {
    number: one.number,
    measure,
    text: one.text,
    findings: [
      ...targets.map(target => ({ kind: words.target, words: target })),
      ...deadlines.map(({ text, days }) => ({ kind: words.deadline, words: `${text}（${days}）` })),
      ...people(words.owner, one.owners),
      ...people(words.partner, one.partners),
    ],
    brief: [...one.targets.map(({ text }) => text), ...deadlines.map(({ text }) => text)],
    hasTarget: one.targets.length > 0,
    hasDeadline: one.deadlines.length > 0,
    isScored: one.panel.total !== null || one.panel.unable.length > 0,
    marks: rubric.criteria.map(({ id }) => ({ name: nameOf(id), ...panelMarkData(one.panel, id, words.unable) })),
    total: meanOf(one.panel.total?.mean ?? null),
    spread: one.panel.total && one.panel.total.count > 1 ? `${fixed(one.panel.total.least)}–${fixed(one.panel.total.most)}` : '',
    verdict: Object.entries(one.panel.verdicts)
      .map(([verdict, count]) => `${verdictWords(verdict, content)}${count > 1 ? ` ${count}` : ''}`)
      .join('、'),
    reviews: one.reviews.map(review => reviewData(review, content)),
    notes: one.notes.map(({ by, words }) => ({ by: by && reviewerWords(by, content), words })),
    tags: one.tags,
    question: one.question === null ? null : one.question || words.askPlain,
    answer: one.answer.words || (one.answer.isAnswered ? words.answered : ''),
    results: resultsData(one, content),
    annotations: one.annotations,
    history: one.history.map(({ day, by, criterion, from, to }) =>
      words.changed(day, by && reviewerWords(by, content), nameOf(criterion), markWords(from, words.unable), markWords(to, words.unable)),
    ),
  }
}

function panelMarkData({ marks, unable }: PackPanel, criterion: string, cannotJudge: string) {
  const mark = marks[criterion] ?? null
  if (mark === null) return { value: null, text: unable.includes(criterion) ? cannotJudge : '–' }
  return { value: mark.mean, text: mark.count === 1 ? String(mark.mean) : fixed(mark.mean) }
}

function reviewData({ reviewer, marks, total, verdict }: PackReview, content: PackContent) {
  const { unable } = PACK_WORDS[content.language]
  return {
    name: reviewerWords(reviewer, content),
    marks: content.rubric.criteria.map(({ id }) => markWords(marks[id] ?? null, unable)),
    total: total === null ? '–' : fixed(total),
    verdict: verdict && verdictWords(verdict, content),
  }
}

function markWords(mark: Mark | null, unable: string): string {
  return mark === null ? '–' : mark === 'unable' ? unable : String(mark)
}

function people(kind: string, names: readonly string[]) {
  return names.length === 0 ? [] : [{ kind, words: names.join('、') }]
}
