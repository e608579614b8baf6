import type { Stamp } from './clock.ts'
import { type Fold, slotOf, valueIn } from './fold.ts'
import type { Day } from './parsed.ts'

/** How a panel works: `blind` until somebody reveals what the others gave. */
export interface Round {
  readonly kind: 'open' | 'blind'
  /** When it was set, '' where nobody set one. */
  readonly since: Stamp
  /** Who set it: theirs is the reveal. '' where nobody did. */
  readonly clerk: string
  readonly isRevealed: boolean
  /** The last day to hand a review back, '' for none. */
  readonly due: Day | ''
  /** Names of the reviewers who are awaited. */
  readonly roster: readonly string[]
}

/** The subject of everything said about a document's panel. */
export const aboutPanel = (document: string) => `panel:${document}`

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The round of a document; without one everybody sees everybody. A reveal counts for the round it was made in: a new blind round is blind again. */
export function roundOf(fold: Fold, document: string): Round {
  const about = aboutPanel(document)
  const winner = (field: string) => fold.winners.get(slotOf({ about, field, by: '' }))
  const kind = winner('round')
  const revealed = winner('revealed')
  const due = valueIn(fold, about, 'due')
  const roster = valueIn(fold, about, 'roster')
  return {
    kind: kind?.value === 'blind' ? 'blind' : 'open',
    since: kind?.value ? kind.at : '',
    clerk: kind?.value ? kind.by : '',
    isRevealed: revealed?.value === true && revealed.at > (kind?.at ?? ''),
    due: typeof due === 'string' && DAY.test(due) ? due : '',
    roster: Array.isArray(roster) ? roster.filter(name => typeof name === 'string' && name !== '') : [],
  }
}

/** Whether colleagues' judgements are hidden now. */
export function isBlind({ isRevealed, kind }: Round): boolean {
  return kind === 'blind' && !isRevealed
}
