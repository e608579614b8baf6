import { CHECKPOINTS, type Checkpoint, type Status } from '../domain/completion.ts'
import type { Figures, PackCommitment, PackContent, PackFigures } from '../domain/pack-content.ts'
import { RESULT_WORDS } from './result-words.ts'
import { meanOf } from './rounding.ts'

/** The order of the columns: what is done first, what nobody looked at last. */
export const RESULT_ORDER: readonly (Status | 'none')[] = ['done', 'under-way', 'not-started', 'unverifiable', 'none']

/** Whether anybody has looked at any commitment of the pack. */
export function hasResults({ whole }: PackFigures): boolean {
  return whole.commitments > whole.results.none
}

/** What was found about a commitment, checkpoint by checkpoint. */
export function resultsData({ results }: PackCommitment, { language }: PackContent) {
  const words = RESULT_WORDS[language]
  return results.map(({ checkpoint, status, date, evidence, source }) => ({
    status,
    when: words.checkpoints[checkpoint],
    words: words.statuses[status],
    date,
    evidence: evidence && `${words.evidence}：${evidence}`,
    source: source && `${words.source}：${source}`,
  }))
}

/** Plan score and result of each department side by side; `null` where nobody has looked. */
export function resultTable(content: PackContent, figures: PackFigures) {
  if (!hasResults(figures)) return null
  const words = RESULT_WORDS[content.language]
  const row = (name: string, own: Figures | undefined, isTotal: boolean) => ({
    name,
    total: meanOf(own?.total ?? null),
    counts: RESULT_ORDER.map(status => own?.results[status] ?? 0),
    isTotal,
  })
  return {
    title: words.title,
    planScore: words.planScore,
    result: words.result,
    note: words.note,
    statuses: RESULT_ORDER.map(status => words.statuses[status]),
    rows: [...content.plans.map(({ department }, at) => row(department, figures.plans[at], false)), row('', figures.whole, true)],
  }
}

/** The checkpoints at which anything was found, in the order of the year. */
function checkpointsIn({ plans }: PackContent): readonly Checkpoint[] {
  const found = new Set(plans.flatMap(plan => plan.commitments.flatMap(({ results }) => results.map(({ checkpoint }) => checkpoint))))
  return CHECKPOINTS.filter(one => found.has(one))
}

/** Heads of the columns of results in a table of commitments: four for each checkpoint. */
export function resultHead(content: PackContent): readonly string[] {
  const words = RESULT_WORDS[content.language]
  const space = content.language === 'zh' ? '' : ': '
  return checkpointsIn(content).flatMap(checkpoint =>
    [words.result, words.looked, words.evidence, words.source].map(one => `${words.checkpoints[checkpoint]}${space}${one}`),
  )
}

/** What was found about a commitment under these heads: state, day, evidence and source of each checkpoint. */
export function resultCells({ results }: PackCommitment, content: PackContent): readonly (readonly [string, string, string, string])[] {
  const { statuses } = RESULT_WORDS[content.language]
  return checkpointsIn(content).map(checkpoint => {
    const found = results.find(one => one.checkpoint === checkpoint)
    return found ? [statuses[found.status], found.date, found.evidence, found.source] : ['', '', '', '']
  })
}
