import { aboutFreeze, type Freeze, foldAt, upTo } from '../domain/freeze.ts'
import { KeepError } from '../store/keep.ts'
import type { Action, Desk, OpenDocument } from './desk.ts'
import { rearrange } from './look.ts'
import { record, written } from './record.ts'
import { say } from './say.ts'
import { seenFrozen } from './see.ts'

/** Names this moment, so that later states can be compared with it. */
export const freezeNow = {
  id: 'freeze-now',
  run: async (desk, name) => {
    await written()
    const { open } = desk.folds.getState()
    const clean = name.trim().slice(0, 40)
    if (!open || clean === '') return false
    const log = await logOf(desk, open)
    if (!log) return false
    const moment = desk.stamp()
    const value = { name: clean, moment, edits: upTo(log, moment).length }
    return record(desk, [{ document: open.document.id, about: aboutFreeze(desk.newId()), field: 'freeze', value }])
  },
} satisfies Action<string>

/** Takes a named moment off the list; nothing that happened is lost by it. */
export const dropFreeze = {
  id: 'drop-freeze',
  run: async (desk, id) => {
    const { open } = desk.folds.getState()
    if (!open) return false
    return record(desk, [{ document: open.document.id, about: aboutFreeze(id), field: 'freeze', value: null }])
  },
} satisfies Action<string>

/** Shows the document as it stood at a named moment, in every screen and in what is exported; nothing can be changed until `backToNow`. */
export const lookAtFreeze = {
  id: 'look-at-freeze',
  run: async (desk, freeze) => {
    await written()
    const { open } = desk.folds.getState()
    const log = open && (await logOf(desk, open))
    if (!open || !log) return
    await show(desk, open, { freeze, state: foldAt(log, freeze.moment) })
  },
} satisfies Action<Freeze>

/** Shows the present again. */
export const backToNow = {
  id: 'back-to-now',
  run: async desk => {
    const { open } = desk.folds.getState()
    if (open?.frozen) await show(desk, open, null)
  },
} satisfies Action

/** The whole history of the open document, `null` where it cannot be read (a sentence says so). */
export async function logOf(desk: Desk, open: OpenDocument) {
  try {
    return await desk.keep.edits(open.document.id)
  } catch (error) {
    say(desk, 'trouble', `keep.${error instanceof KeepError ? error.code : 'failed'}`)
    return null
  }
}

async function show(desk: Desk, { document }: OpenDocument, frozen: OpenDocument['frozen']): Promise<void> {
  desk.folds.setState(({ me, open }) => (open?.document.id === document.id ? { open: seenFrozen(open, frozen, me.id) } : {}))
  await rearrange(desk)
}
