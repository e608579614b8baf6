import { aboutCommitment } from '../domain/review.ts'
import { tagField, tagName } from '../domain/tags.ts'
import { type Verdict, verdictOf } from '../domain/verdict.ts'
import type { Action, Desk } from './desk.ts'
import { record } from './record.ts'

async function put(desk: Desk, commitment: string, field: string, value: string | boolean | null): Promise<boolean> {
  const { open } = desk.folds.getState()
  return open ? record(desk, [{ document: open.document.id, about: aboutCommitment(commitment), field, value }]) : false
}

/** Gives a reviewer's verdict on a commitment, `null` takes it away. */
export const giveVerdict = {
  id: 'give-verdict',
  run: (desk, { commitment, verdict }) => put(desk, commitment, 'verdict', verdict),
} satisfies Action<{ readonly commitment: string; readonly verdict: Verdict | null }>

/** Gives a verdict; the one that stands already is taken away. */
export const toggleVerdict = {
  id: 'toggle-verdict',
  run: (desk, { commitment, verdict }) => {
    const { me, open } = desk.folds.getState()
    const stands = open !== null && verdictOf(open.fold, commitment, me.id) === verdict
    return giveVerdict.run(desk, { commitment, verdict: stands ? null : verdict })
  },
} satisfies Action<{ readonly commitment: string; readonly verdict: Verdict }>

/** Flags a commitment for oneself, or takes the flag away. */
export const flag = {
  id: 'flag',
  run: (desk, { commitment, isFlagged }) => put(desk, commitment, 'flag', isFlagged || null),
} satisfies Action<{ readonly commitment: string; readonly isFlagged: boolean }>

/** Puts a tag on a commitment, for everybody, or takes it off. */
export const tag = {
  id: 'tag',
  run: async (desk, { commitment, name, isOn }) => {
    const clean = tagName(name)
    return clean === '' ? false : put(desk, commitment, tagField(clean), isOn || null)
  },
} satisfies Action<{ readonly commitment: string; readonly name: string; readonly isOn: boolean }>

/** Keeps words that are for nobody else; an empty one is taken away. */
export const writePrivate = {
  id: 'write-private',
  run: (desk, { commitment, text }) => put(desk, commitment, 'private', text.trim() === '' ? null : text),
} satisfies Action<{ readonly commitment: string; readonly text: string }>
