import type { Answer } from '../domain/correction.ts'
import type { Standing } from '../domain/correction-drafts.ts'
import type { Doubt, Parsed } from '../domain/parsed.ts'

/** What the queue lists: doubts still open, doubts that were answered, or every piece of the text. */
export type QueueShow = 'open' | 'answered' | 'all'

/** One line of the queue. */
export interface QueueItem {
  readonly key: string
  readonly doubt: Doubt | null
  readonly answer: Answer | null
  readonly standing: Standing | null
  /** The measure, by its start, whose title the doubt is about; `null` where it is about none. */
  readonly title: number | null
}

/** Every doubt of the parser in the order of the text, each with the piece it is about. `parsed` is the parser's own. */
export function doubtItems(parsed: Parsed, standings: readonly Standing[]): readonly QueueItem[] {
  const answers = standings[0]?.corrections.answers
  return parsed.doubts.map((doubt): QueueItem => {
    const id = `${doubt.code}:${doubt.at[0]}-${doubt.at[1]}`
    const standing = standings.find(({ piece: { at } }) => at[0] < doubt.at[1] && at[1] > doubt.at[0]) ?? null
    return { key: id, doubt, answer: answers?.get(id) ?? null, standing, title: standing ? null : titleAt(parsed, doubt) }
  })
}

/** The lines to show. The one in hand, by its key, stays while it is worked on, even where its answer takes it out. */
export function queueOf(
  doubts: readonly QueueItem[],
  standings: readonly Standing[],
  show: QueueShow,
  inHand: string | null,
): readonly QueueItem[] {
  if (show === 'open') return doubts.filter(item => item.answer === null || item.key === inHand)
  if (show === 'answered') return doubts.filter(item => item.answer !== null || item.key === inHand)
  return standings.map(standing => ({ key: standing.piece.id, doubt: null, answer: null, standing, title: null }))
}

function titleAt({ plans }: Parsed, { at }: Doubt): number | null {
  for (const plan of plans)
    for (const measure of plan.measures) {
      const end = measure.commitments[0]?.at[0] ?? measure.at[1]
      if (measure.title !== '' && at[0] >= measure.at[0] && at[0] < end) return measure.at[0]
    }
  return null
}
