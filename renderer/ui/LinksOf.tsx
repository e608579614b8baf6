import { valueIn } from '../domain/fold.ts'
import type { Commitment } from '../domain/parsed.ts'
import { aboutCommitment } from '../domain/review.ts'
import { Links } from './Links.tsx'
import { useFold } from './use-desk.ts'

/** The addresses in a commitment's words and in one's own notes on it. */
export function LinksOf({ commitment: { id, text } }: { readonly commitment: Commitment }) {
  const fold = useFold(({ open }) => open?.fold)
  const me = useFold(state => state.me.id)
  const own = (kind: 'note' | 'private') => (fold ? valueIn(fold, aboutCommitment(id), kind, me) : null)
  const words = [text, own('note'), own('private')]
  return <Links words={words.filter(one => typeof one === 'string')} />
}
