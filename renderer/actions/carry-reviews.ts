import { carriedEdits, type ToCheck } from '../domain/carried-edits.ts'
import type { Draft, Json } from '../domain/edit.ts'
import { sealed } from '../domain/edit.ts'
import { aboutMerge } from '../domain/fold.ts'
import { aboutCommitment } from '../domain/review.ts'
import type { Action, Desk } from './desk.ts'
import { runJob } from './job.ts'
import { record, written } from './record.ts'
import { say } from './say.ts'
import { seenAtFirst, seenWith } from './see.ts'

/** Earlier versions of the open document: of the same title, or with the same file name. */
export function earlierVersions(desk: Pick<Desk, 'folds'>) {
  const { heads, open } = desk.folds.getState()
  if (!open) return []
  const { title } = open.parsed.document
  return heads.filter(head => head.id !== open.document.id && (head.title === title || head.name === open.document.name))
}

/** Brings what was said about another version of the open document along, by the words; what is not sure or not found is listed. One undo takes it back. */
export const carryReviews = {
  id: 'carry-reviews',
  may: desk => desk.folds.getState().open !== null && desk.work.getState().job === null,
  run: async (desk, from) => {
    await written()
    const { me, open } = desk.folds.getState()
    if (!open) return
    const made = await runJob(desk, 'restore', '', async () => {
      const [document, edits] = await Promise.all([desk.keep.document(from), desk.keep.edits(from)])
      if (!document) throw new Error('gone')
      // What a blind round still hides stays where it is; its author brings it along.
      const old = seenAtFirst(document, edits, me.id)
      const over = await desk.workers.insight.carryOver(old.parsed, open.parsed)
      return {
        name: document.name,
        edits: carriedEdits({ id: from, parsed: old.parsed, fold: old.fold }, { id: open.document.id, parsed: open.parsed }, over),
      }
    })
    if (!made) return
    const { name } = made
    const fresh = made.edits.filter(edit => !open.whole.log.has(edit.id) || open.whole.withdrawn.has(edit.id))
    if (fresh.length === 0) return say(desk, 'done', 'carried-nothing')
    const about = aboutMerge(desk.newId())
    const document = open.document.id
    const brought = sealed({
      at: desk.stamp(),
      by: me.id,
      document,
      about,
      field: 'brought',
      value: { file: name, ids: fresh.map(({ id }) => id) },
    })
    try {
      await desk.keep.append([brought, ...fresh])
    } catch {
      return say(desk, 'trouble', 'keep.failed')
    }
    const withdrawn = (value: Json): readonly Draft[] => [{ document, about, field: 'withdrawn', value }]
    desk.folds.setState(({ me: { id }, open: now }) => {
      if (now?.document.id !== document) return {}
      const step = { drafts: withdrawn(null), inverse: withdrawn(true) }
      return { open: { ...seenWith(now, [brought, ...fresh], id), undoable: [...now.undoable, step], redoable: [] } }
    })
    const check = fresh.filter(({ field }) => field.startsWith('carried.')).map(({ value }) => value as unknown as ToCheck)
    const lost = check.filter(({ how }) => how === 'lost').length
    say(desk, lost > 0 ? 'trouble' : 'done', 'carried', { count: fresh.length - check.length, check: check.length - lost, lost })
  },
} satisfies Action<string>

/** Says that a carried review was looked at: it leaves the list, not the history. */
export const settleCarried = {
  id: 'settle-carried',
  run: async (desk, field) => {
    const { open } = desk.folds.getState()
    if (open) await record(desk, [{ document: open.document.id, about: `document:${open.document.id}`, field, value: null }])
  },
} satisfies Action<string>

/** Puts one's own part of a review that found no place at a commitment; everybody's part stays in the history. */
export const placeCarried = {
  id: 'place-carried',
  run: async (desk, { field, item, commitment }) => {
    const { me, open } = desk.folds.getState()
    if (!open) return
    const document = open.document.id
    const own = item.said.filter(({ by, field: said }) => by === me.id && said !== 'annotation')
    const drafts = own.map(one => ({ document, about: aboutCommitment(commitment), field: one.field, value: one.value }))
    const isAllPlaced = own.length === item.said.length
    const rest = { ...item, said: item.said.filter(one => !own.includes(one)) } as unknown as Json
    await record(desk, [...drafts, { document, about: `document:${document}`, field, value: isAllPlaced ? null : rest }])
  },
} satisfies Action<{ readonly field: string; readonly item: ToCheck; readonly commitment: string }>
