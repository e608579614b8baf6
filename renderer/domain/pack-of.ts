import type { Document } from './document.ts'
import type { Reviewer } from './edit.ts'
import type { Fold } from './fold.ts'
import { type Language, LEAVES, type PackChoice, type PackCommitment, type PackContent, type PackPlan } from './pack.ts'
import type { Day } from './parsed.ts'
import { annotationsOf, reviewOf, rubricOf } from './review.ts'
import { placedOf } from './row.ts'

/** What a pack is made from. */
export interface PackSource {
  readonly document: Pick<Document, 'name' | 'parsed'>
  readonly fold: Fold
  readonly reviewer: Reviewer
  readonly choice: PackChoice
  readonly language: Language
  readonly day: Day
}

/** The content of a pack: what was chosen, as far as LEAVES lets it go. Departments without a commitment stay in, with none. */
export function packOf({ document, fold, reviewer, choice, language, day }: PackSource): PackContent {
  const { parsed } = document
  const rubric = rubricOf(fold, parsed.document.id)
  const remarks = annotationsOf(fold)
  const may = {
    scores: LEAVES.scores && choice.scores,
    note: LEAVES.note && choice.notes,
    annotations: LEAVES.annotations && choice.annotations,
  }
  const placed = placedOf(parsed)
  const plans = parsed.plans.map((plan): PackPlan => {
    const commitments = placed
      .filter(one => one.plan === plan)
      .map(({ number, commitment, measure }): PackCommitment => {
        const review = reviewOf(fold, rubric, commitment.id, reviewer.id)
        return {
          number,
          measure: measure.title,
          text: commitment.text,
          at: commitment.at,
          targets: commitment.targets.filter(target => target.as !== 'scope').map(({ text, metric }) => ({ text, metric })),
          deadlines: commitment.deadlines.filter(one => one.is !== 'implied').map(({ text, from, until }) => ({ text, from, until })),
          marks: may.scores ? review.marks : {},
          total: may.scores ? review.total : null,
          note: may.note ? review.note : '',
          annotations: may.annotations
            ? remarks.filter(one => one.commitment === commitment.id).map(({ quote, remark }) => ({ quote, remark }))
            : [],
        }
      })
    return { department: plan.department, slogan: plan.slogan, theme: plan.theme, commitments }
  })
  return {
    title: parsed.document.title,
    year: parsed.document.year,
    sourceName: document.name,
    sourceText: choice.source ? parsed.document.text : '',
    reviewer: reviewer.name,
    day,
    language,
    rubric,
    plans,
  }
}
