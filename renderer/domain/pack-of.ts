import { agendaOf } from './agenda.ts'
import { CHECKPOINTS, completionOf } from './completion.ts'
import type { Document } from './document.ts'
import type { Edit } from './edit.ts'
import { type Fold, valueIn } from './fold.ts'
import { grouped } from './grouped.ts'
import { goalsIn } from './insight-edits.ts'
import { type Language, LEAVES, leaves, leaving, type PackChoice, type PackScope } from './pack.ts'
import type { PackAnswer, PackCommitment, PackContent, PackPlan, PackResult, PackTarget } from './pack-content.ts'
import { type Change, changesIn } from './pack-history.ts'
import { panelOf } from './pack-panel.ts'
import { type Printed, reviewersOf } from './pack-people.ts'
import type { Day } from './parsed.ts'
import { aboutQuestion, isFlagged } from './question.ts'
import { aboutCommitment, annotationsOf, reviewOf, rubricOf } from './review.ts'
import { type Placed, placedOf } from './row.ts'
import type { Rubric } from './rubric.ts'
import { tagsOf } from './tags.ts'

/** What a pack is made from. `log` is every edit of the document, needed only where the history of scores is chosen. */
export interface PackSource {
  readonly document: Pick<Document, 'name' | 'parsed'>
  readonly fold: Fold
  readonly log?: readonly Edit[]
  readonly choice: PackChoice
  readonly scope: PackScope
  /** Departments as they speak in the meeting instead of as the document has them. */
  readonly isSpeaking?: boolean
  readonly language: Language
  readonly day: Day
}

/** The content of a pack: what was chosen, as far as LEAVES lets it go. Departments without a commitment stay in where all of the document is meant. */
export function packOf(source: PackSource): PackContent {
  const { document, fold, choice, scope, language, day, isSpeaking = false } = source
  const { parsed } = document
  const rubric = rubricOf(fold, parsed.document.id)
  const people = reviewersOf(fold, choice.shown, scope.reviewers)
  const commitmentOf = packer(source, rubric, people)
  const wanted = scope.commitments && new Set(scope.commitments)
  const placed = grouped(placedOf(parsed), one => one.plan)
  const plans = parsed.plans.flatMap((plan, position): PackPlan[] => {
    if (scope.plans && !scope.plans.includes(position)) return []
    const commitments = (placed.get(plan) ?? []).filter(one => !wanted || wanted.has(one.commitment.id)).map(commitmentOf)
    if (wanted && commitments.length === 0) return []
    const { department, fullName, slogan, theme } = plan
    const own = leaving(
      LEAVES.plan,
      choice,
      { department, fullName, slogan, theme },
      { department: '', fullName: null, slogan: '', theme: null },
    )
    return [{ ...own, commitments }]
  })
  const turns = isSpeaking ? agendaOf(fold, parsed).map(item => item.department) : []
  const { id, title, year, text } = parsed.document
  const empty = { id: '', title: '', year: 0, name: '', text: '' }
  const head = leaving(LEAVES.document, choice, { id, title, year, name: document.name, text }, empty)
  return {
    documentId: head.id,
    title: head.title,
    year: head.year,
    sourceName: head.name,
    sourceText: head.text,
    reviewers: leaves(LEAVES.review.reviewer, choice) ? people.map(one => one.label) : [],
    panelSize: people.length,
    shown: choice.shown,
    day,
    language,
    rubric,
    plans: isSpeaking ? [...plans].sort((a, b) => turns.indexOf(a.department) - turns.indexOf(b.department)) : plans,
    insight: leaves(LEAVES.insight.goals, choice) ? { goals: goalsIn(fold, id) } : null,
  }
}

type Own = Pick<PackCommitment, 'id' | 'number' | 'measure' | 'text' | 'at' | 'targets' | 'deadlines' | 'owners' | 'partners'>
const NO_TARGET: PackTarget = { text: '', metric: '', comparator: '=', value: 0, valueTo: null, unit: '' }
const NO_COMMITMENT: Own = { id: '', number: 0, measure: '', text: '', at: [0, 0], targets: [], deadlines: [], owners: [], partners: [] }

const NO_ANSWER: PackAnswer = { isAnswered: false, words: '' }
const NO_RESULT: PackResult = { checkpoint: 'half-year', status: 'unverifiable', date: '', evidence: '', source: '' }

/** Makes the packer of single commitments: what was said of them is looked up once, not once for each. */
function packer({ fold, log = [], choice }: PackSource, rubric: Rubric, people: readonly Printed[]) {
  const remarks = grouped(annotationsOf(fold), one => one.commitment)
  const changes = leaves(LEAVES.change.to, choice) ? changesIn(log, rubric, people) : new Map<string, readonly Change[]>()
  return ({ number, commitment, measure }: Placed): PackCommitment => {
    const about = aboutCommitment(commitment.id)
    const read = people.map(({ id, label }) => {
      const { marks, total, note } = reviewOf(fold, rubric, commitment.id, id)
      return {
        reviewer: label,
        marks,
        total,
        note,
        verdict: textIn(fold, about, 'verdict', id),
        isFlagged: isFlagged(fold, commitment.id, id),
      }
    })
    const noMarks = Object.fromEntries(rubric.criteria.map(({ id }) => [id, null]))
    const panel = leaving(LEAVES.panel, choice, panelOf(read, rubric), {
      marks: noMarks,
      total: null,
      unable: [],
      complete: 0,
      verdicts: {},
    })
    const reviews = read.map(({ reviewer, marks, total, verdict }) =>
      leaving(LEAVES.review, choice, { reviewer, marks, total, verdict }, { reviewer: '', marks: noMarks, total: null, verdict: '' }),
    )
    const asked = textIn(fold, aboutQuestion(commitment.id), 'text')
    const shared = { tags: tagsOf(fold, about), question: read.some(one => one.isFlagged) ? asked : null }
    const said = read.filter(one => one.note !== '').map(one => ({ by: one.reviewer, words: one.note }))
    const { id, text, at, owners, partners } = commitment
    const targets = commitment.targets
      .filter(target => target.as !== 'scope')
      .map(({ text, metric, comparator, value, valueTo, unit }) =>
        leaving(LEAVES.target, choice, { text, metric, comparator, value, valueTo, unit }, NO_TARGET),
      )
    const deadlines = commitment.deadlines
      .filter(one => one.is !== 'implied')
      .map(({ text, from, until }) => leaving(LEAVES.deadline, choice, { text, from, until }, { text: '', from: '', until: '' }))
    const own: Own = { id, number, measure: measure.title, text, at, targets, deadlines, owners, partners }
    return {
      ...leaving(LEAVES.commitment, choice, own, NO_COMMITMENT),
      panel,
      reviews: leaves(LEAVES.review.reviewer, choice) ? reviews.filter(one => hasSaid(one)) : [],
      notes: said.map(one => leaving(LEAVES.note, choice, one, { by: '', words: '' })).filter(one => one.words !== ''),
      ...leaving(LEAVES.shared, choice, shared, { tags: [], question: null }),
      answer: leaving(LEAVES.answer, choice, shared.question === null ? NO_ANSWER : answerTo(fold, commitment.id), NO_ANSWER),
      results: leaves(LEAVES.result.status, choice) ? resultsOf(fold, commitment.id, choice) : [],
      annotations: (remarks.get(commitment.id) ?? [])
        .map(({ quote, remark }) => leaving(LEAVES.annotation, choice, { quote, remark }, { quote: '', remark: '' }))
        .filter(one => one.remark !== ''),
      history: (changes.get(commitment.id) ?? []).map(({ commitment: _, ...change }) =>
        leaving(LEAVES.change, choice, change, { by: '', criterion: '', from: null, to: null, day: '' }),
      ),
    }
  }
}

function answerTo(fold: Fold, commitment: string): PackAnswer {
  const about = aboutQuestion(commitment)
  return { isAnswered: valueIn(fold, about, 'answered') === true, words: textIn(fold, about, 'answer') }
}

function resultsOf(fold: Fold, commitment: string, choice: PackChoice): readonly PackResult[] {
  return CHECKPOINTS.flatMap(checkpoint => {
    const found = completionOf(fold, commitment, checkpoint)
    if (!found) return []
    const { status, date, evidence, source } = found
    return [leaving(LEAVES.result, choice, { checkpoint, status, date, evidence, source }, NO_RESULT)]
  })
}

function hasSaid({ marks, verdict }: { readonly marks: Readonly<Record<string, unknown>>; readonly verdict: string }): boolean {
  return verdict !== '' || Object.values(marks).some(mark => mark !== null)
}

function textIn(fold: Fold, about: string, field: string, by = ''): string {
  const value = valueIn(fold, about, field, by)
  return typeof value === 'string' ? value : ''
}
