import { type Only, PLAIN } from '../domain/arrangement.ts'
import type { Dated } from '../domain/insight.ts'
import { goalsDraft, leadDraft, matchDraft } from '../domain/insight-edits.ts'
import type { Action, Desk, MessageCode } from './desk.ts'
import { arrange } from './look.ts'
import { takeInHand } from './move.ts'
import { openDocument } from './open-document.ts'
import { record } from './record.ts'
import { say } from './say.ts'

/** Shows the commitments behind a figure: in the review table, nothing else asked, the first in hand. */
export const showOnly = {
  id: 'show-only',
  run: async (desk, only) => {
    const { open } = desk.folds.getState()
    const first = open?.placed.find(({ commitment }) => only.ids.includes(commitment.id))
    if (!first) return
    desk.view.setState({ place: 'review', centre: 'table' })
    takeInHand(desk, first.commitment.id)
    await arrange.run(desk, { ...PLAIN, only })
  },
} satisfies Action<Only>

/** Shows commitments of any kept document: opens it first where another one is on the desk. */
export const showOnlyIn = {
  id: 'show-only-in',
  run: async (desk, { document, ...only }) => {
    if (desk.folds.getState().open?.document.id !== document) await openDocument.run(desk, document)
    if (desk.folds.getState().open?.document.id === document) await showOnly.run(desk, only)
  },
} satisfies Action<Only & { readonly document: string }>

/** Shows all commitments again. */
export const showAll = { id: 'show-all', run: desk => arrange.run(desk, { only: null }) } satisfies Action

/** Keeps a person's own goals with the document. */
export const setGoals = {
  id: 'set-goals',
  run: (desk, goals) => recordAbout(desk, document => goalsDraft(document, goals)),
} satisfies Action<readonly string[]>

/** Confirms who leads a shared project; `null` takes it back. */
export const confirmLead = {
  id: 'confirm-lead',
  run: (desk, { name, lead }) => recordAbout(desk, document => leadDraft(document, name, lead)),
} satisfies Action<{ readonly name: string; readonly lead: string | null }>

/** Corrects a match between the open document and another: `a` is the other's commitment, '' none, `null` leaves it to the words again. */
export const correctMatch = {
  id: 'correct-match',
  run: (desk, { other, a, b }) => recordAbout(desk, document => matchDraft(document, other, b, a)),
} satisfies Action<{ readonly other: string; readonly a: string | null; readonly b: string }>

/** Saves deadlines as a calendar file. */
export const exportCalendar = {
  id: 'export-calendar',
  run: async (desk, { dated, words, name }) => {
    const at = `${new Date(Number(desk.stamp().slice(0, 13))).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
    try {
      const text = await desk.workers.insight.calendar(dated, words, at)
      await save(desk, name, new TextEncoder().encode(text))
    } catch {
      say(desk, 'trouble', 'insight.failed')
    }
  },
} satisfies Action<{
  readonly dated: readonly Dated[]
  readonly words: { readonly name: string; readonly due: string }
  readonly name: string
}>

/** Saves a figure as a picture. */
export const savePicture = {
  id: 'save-picture',
  run: (desk, { name, bytes }) => save(desk, name, bytes),
} satisfies Action<{ readonly name: string; readonly bytes: Uint8Array }>

/** Says what became of a figure that was to be copied. */
export const tellCopied = {
  id: 'tell-copied',
  run: (desk, code) => say(desk, code === 'insight.picture-failed' ? 'trouble' : 'done', code),
} satisfies Action<Extract<MessageCode, `insight.${string}`>>

/** Prints the screen that is shown. */
export const printPlace = {
  id: 'print-place',
  run: async desk => {
    await desk.host.print()
  },
} satisfies Action

async function save(desk: Desk, suggested: string, bytes: Uint8Array): Promise<void> {
  try {
    const saved = await desk.host.saveFile(suggested, bytes)
    if (saved) say(desk, 'done', 'insight.saved', { name: saved.name })
  } catch {
    say(desk, 'trouble', 'save.failed')
  }
}

async function recordAbout(desk: Desk, draft: (document: string) => Parameters<typeof record>[1][number]): Promise<boolean> {
  const { open } = desk.folds.getState()
  return open ? record(desk, [draft(open.document.id)]) : false
}
