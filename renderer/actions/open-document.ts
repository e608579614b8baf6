import { PLAIN } from '../domain/arrangement.ts'
import { millisOf } from '../domain/clock.ts'
import type { Edit } from '../domain/edit.ts'
import { rubricOf } from '../domain/review.ts'
import { sittingOf } from '../domain/sitting.ts'
import { KeepError } from '../store/keep.ts'
import type { Action, Desk, ListedAction } from './desk.ts'
import { written } from './record.ts'
import { say } from './say.ts'
import { seenAtFirst, seenWith } from './see.ts'
import { stayInView } from './stay-in-view.ts'

let stopWatching: (() => void) | null = null

/** Opens a kept document: its edits are folded, and the edits other windows make from now on come in as they are written. */
export const openDocument = {
  id: 'open-document',
  run: async (desk, id) => {
    try {
      await written()
      // What another window writes while this one reads waits here.
      let early: readonly Edit[] = []
      let isOpen = false
      const stop = desk.keep.watchEdits(
        id,
        edits => {
          if (isOpen) takeIn(desk, id, edits)
          else early = [...early, ...edits]
        },
        error => say(desk, 'trouble', `keep.${error.code}`),
      )
      const [document, edits] = await Promise.all([desk.keep.document(id), desk.keep.edits(id)]).catch((error: unknown) => {
        stop()
        throw error
      })
      if (!document) {
        stop()
        return say(desk, 'trouble', 'keep.failed')
      }
      const open = seenAtFirst(document, [...edits, ...early], desk.folds.getState().me.id)
      const { fold, placed } = open
      leave()
      stopWatching = stop
      isOpen = true
      desk.folds.setState({ open })
      desk.view.setState({
        selected: placed[0]?.commitment.id ?? null,
        criterion: rubricOf(fold, id).criteria[0]?.id ?? '',
        arrangement: PLAIN,
        arranged: null,
        chosen: new Set(),
        anchor: null,
        positions: placed.map((_, position) => position),
        lastDocument: id,
      })
      // A meeting that was under way when the window went, goes on.
      if (desk.view.getState().place === 'library') desk.view.setState({ place: sittingOf(fold, id) ? 'meeting' : 'review' })
    } catch (error) {
      say(desk, 'trouble', `keep.${error instanceof KeepError ? error.code : 'failed'}`)
    }
  },
} satisfies Action<string>

/** Back to the list of documents. */
export const closeDocument = {
  id: 'close-document',
  group: 'file',
  may: desk => desk.folds.getState().open !== null,
  run: async desk => {
    await written()
    leave()
    desk.folds.setState({ open: null })
    desk.view.setState({ selected: null, lastDocument: null, place: 'library' })
    await listDocuments(desk)
  },
} satisfies ListedAction

/** Reads the list of kept documents anew. */
export async function listDocuments(desk: Desk): Promise<void> {
  try {
    const heads = await desk.keep.heads()
    desk.folds.setState({ heads: [...heads].sort((a, b) => millisOf(b.received) - millisOf(a.received)) })
  } catch (error) {
    say(desk, 'trouble', `keep.${error instanceof KeepError ? error.code : 'failed'}`)
  }
}

/** Folds in what another window wrote; what is known already changes nothing, not even the object that the screen watches. */
function takeIn(desk: Desk, id: string, edits: readonly Edit[]): void {
  const before = desk.folds.getState().open
  desk.folds.setState(({ me, open }) => {
    if (open?.document.id !== id) return {}
    const now = seenWith(open, edits, me.id)
    return now === open ? {} : { open: now }
  })
  stayInView(desk, before)
}

function leave(): void {
  stopWatching?.()
  stopWatching = null
}
