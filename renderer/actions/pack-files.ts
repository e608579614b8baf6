import { type Draft, type Edit, sealed, tidied } from '../domain/edit.ts'
import { slotOf, valueIn } from '../domain/fold.ts'
import { reviewersOf } from '../domain/pack-people.ts'
import { aboutPerson, peopleOf } from '../domain/person.ts'
import { aboutCommitment, rubricOf, scoreField } from '../domain/review.ts'
import { KeepError } from '../store/keep.ts'
import type { ReviewLine } from '../workers/answers.ts'
import type { Action, Desk, OpenDocument } from './desk.ts'
import { written } from './record.ts'
import { say } from './say.ts'
import { seenWith } from './see.ts'

/** Takes reviews in from an Excel, CSV or JSON file that a pack was: what differs from what stands becomes edits of the reviewers named there. Twice changes nothing more. */
export const importReviews = {
  id: 'import-reviews',
  may: desk => desk.folds.getState().open !== null,
  run: async desk => {
    try {
      await written()
      const file = await desk.host.openFile(['xlsx', 'csv', 'json'])
      const { open } = desk.folds.getState()
      if (!file || !open) return
      const answer = await desk.workers.readReviews(file.bytes, rubricOf(open.fold, open.document.id))
      if (!answer.ok) return say(desk, 'trouble', `reviews.${answer.why}`, { name: file.name })
      const known = new Set(open.placed.map(one => one.commitment.id))
      const foreign = answer.lines.filter(line => !known.has(line.commitment)).length
      const edits = answer.lines.filter(line => known.has(line.commitment)).flatMap(line => editsOf(desk, open, line))
      await desk.keep.append(edits)
      desk.folds.setState(({ me, open: now }) => (now?.document.id === open.document.id ? { open: seenWith(now, edits, me.id) } : {}))
      say(desk, foreign + answer.unread.length > 0 ? 'trouble' : 'done', 'reviews.taken', {
        name: file.name,
        edits: edits.length,
        foreign,
        unread: answer.unread.length,
      })
    } catch (error) {
      say(desk, 'trouble', error instanceof KeepError ? `keep.${error.code}` : 'host.failed')
    }
  },
} satisfies Action

/** The edits that make a reviewer's state what the line says; a field the line leaves empty is left alone. */
function editsOf(desk: Desk, open: OpenDocument, line: ReviewLine): readonly Edit[] {
  const by = idOf(desk, open, line.reviewer)
  const drafts = draftsOf(open, line, by)
  // A letter is nobody's name: it may be whom this laptop prints under it, where they have said just that.
  const lettered = reviewersOf(open.fold, 'anonymous', null).find(one => one.label === line.reviewer)
  if (lettered && draftsOf(open, line, lettered.id).length === 0) return []
  if (drafts.length > 0 && by.startsWith('csv:')) drafts.push(...named(open, by, line.reviewer))
  return drafts.map(draft => {
    const at = desk.stamp(open.whole.winners.get(slotOf({ ...draft, by }))?.at)
    return sealed({ at, by, ...draft, value: tidied(draft.value) })
  })
}

function draftsOf(open: OpenDocument, { commitment, marks, note, verdict }: ReviewLine, by: string): Draft[] {
  const about = aboutCommitment(commitment)
  const said: readonly (readonly [field: string, value: Draft['value']])[] = [
    ...Object.entries(marks).flatMap(([criterion, mark]) => (mark === null ? [] : [[scoreField(criterion), mark] as const])),
    ...(verdict ? [['verdict', verdict] as const] : []),
    ...(note ? [['note', note] as const] : []),
  ]
  return said
    .filter(([field, value]) => valueIn(open.fold, about, field, by) !== tidied(value))
    .map(([field, value]) => ({ document: open.document.id, about, field, value }))
}

function named(open: OpenDocument, by: string, name: string): readonly Draft[] {
  const about = aboutPerson(by)
  return valueIn(open.fold, about, 'name', by) === name ? [] : [{ document: open.document.id, about, field: 'name', value: name }]
}

/** Whose review a name is: this laptop's reviewer, somebody known by that name, or a person made of the name: the same one for the same name. */
function idOf(desk: Desk, { fold }: OpenDocument, name: string): string {
  const { me } = desk.folds.getState()
  if (name === '' || name === me.name) return me.id
  const known = [...peopleOf(fold).values()].find(one => one.name === name)
  return known?.id ?? `csv:${name.slice(0, 60)}`
}
