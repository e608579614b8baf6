import { isFlagged } from '../domain/question.ts'
import { type Verdict, verdictOf } from '../domain/verdict.ts'
import type { Action } from './desk.ts'
import { flag, giveVerdict } from './mark-up.ts'

/** Marks a commitment to be asked about (追问), or takes this reviewer's mark away: one key for both. */
export const toggleFlag = {
  id: 'toggle-flag',
  run: async (desk, commitment) => {
    const { me, open } = desk.folds.getState()
    return open ? flag.run(desk, { commitment, isFlagged: !isFlagged(open.fold, commitment, me.id) }) : false
  },
} satisfies Action<string>

/** Gives a verdict; the same one again takes it away. */
export const toggleVerdict = {
  id: 'toggle-verdict',
  run: async (desk, { commitment, verdict }) => {
    const { me, open } = desk.folds.getState()
    if (!open) return false
    return giveVerdict.run(desk, { commitment, verdict: verdictOf(open.fold, commitment, me.id) === verdict ? null : verdict })
  },
} satisfies Action<{ readonly commitment: string; readonly verdict: Verdict }>
