import { asAnnotation } from '../domain/annotation.ts'
import { isCorrection } from '../domain/correction.ts'
import type { Edit, Json } from '../domain/edit.ts'
import type { Fold } from '../domain/fold.ts'
import { aboutCommitment } from '../domain/review.ts'
import { asMark, type Mark } from '../domain/rubric.ts'

/** One standing value about a commitment, with when and by whom. */
export type Said = Pick<Edit, 'id' | 'at' | 'by'> &
  (
    | { readonly is: 'mark'; readonly criterion: string; readonly mark: Mark | null }
    | { readonly is: 'note'; readonly text: string }
    | { readonly is: 'annotation'; readonly text: string }
    | { readonly is: 'other'; readonly edit: Edit }
  )

/** Everything that stands about a commitment, latest first; annotations count by the commitment they are on. */
export function historyOf(fold: Fold, commitment: string): readonly Said[] {
  const about = aboutCommitment(commitment)
  const said: Said[] = []
  for (const edit of fold.winners.values()) {
    const annotation = edit.field === 'annotation' ? asAnnotation(edit.value) : null
    if (annotation?.commitment === commitment) said.push({ ...signed(edit), is: 'annotation', text: annotation.remark })
    else if (edit.about === about && (edit.value !== null || !isCorrection(edit.field))) said.push(saidBy(edit))
  }
  return said.sort((a, b) => (a.at < b.at ? 1 : -1))
}

function saidBy(edit: Edit): Said {
  const { field, value } = edit
  if (field.startsWith('score.')) return { ...signed(edit), is: 'mark', criterion: field.slice('score.'.length), mark: asMark(value) }
  if (field === 'note') return { ...signed(edit), is: 'note', text: plain(value) }
  return { ...signed(edit), is: 'other', edit }
}

function signed({ id, at, by }: Edit) {
  return { id, at, by }
}

function plain(value: Json): string {
  if (value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
