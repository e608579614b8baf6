import type { DeadlineAmendment, Entry, TargetAmendment } from '../domain/amended.ts'
import type { Answer, Under, Use } from '../domain/correction.ts'
import {
  answerDrafts,
  type Correctable,
  deadlineDrafts,
  dismissDrafts,
  joinDrafts,
  namesDrafts,
  promiseDrafts,
  type Standing,
  splitDrafts,
  standingOf,
  targetDrafts,
  underDrafts,
  useDrafts,
} from '../domain/correction-drafts.ts'
import type { Draft } from '../domain/edit.ts'
import type { Deadline, Doubt, Span, Target } from '../domain/parsed.ts'
import type { Action, Desk, MessageCode } from './desk.ts'
import { record } from './record.ts'
import { say } from './say.ts'

/** What corrections of the open document are made from, `null` where none is open. */
export function correctable(desk: Desk): Correctable | null {
  const { open } = desk.folds.getState()
  return open && { parsed: open.document.parsed, written: open.whole }
}

/** A doubt that is answered in the same step as the correction it led to: undo takes both back. */
export interface Because {
  readonly doubt?: Doubt | null
}

type Makes = (from: Correctable, standing: Standing) => readonly Draft[] | null

async function correct(
  desk: Desk,
  piece: string,
  make: Makes,
  { doubt }: Because,
  cannot: MessageCode = 'cannot-correct',
): Promise<boolean> {
  const from = correctable(desk)
  const standing = from && standingOf(from, piece)
  const drafts = standing && make(from, standing)
  if (!from || !drafts || drafts.length === 0) {
    say(desk, 'trouble', cannot)
    return false
  }
  return record(desk, [...(doubt ? answerDrafts(from, doubt, 'corrected') : []), ...drafts])
}

/** Cuts a commitment before a character of the text. */
export const split = {
  id: 'split',
  run: (desk, { piece, at, ...because }) => correct(desk, piece, (from, one) => splitDrafts(from, one, at), because, 'cannot-split'),
} satisfies Action<Because & { readonly piece: string; readonly at: number }>

/** Joins a commitment with the one after it under the same heading. */
export const joinNext = {
  id: 'join-next',
  run: (desk, { piece, ...because }) => correct(desk, piece, joinDrafts, because, 'cannot-join'),
} satisfies Action<Because & { readonly piece: string }>

/** Uses words as commitment, background or heading. */
export const retype = {
  id: 'retype',
  run: (desk, { piece, use, ...because }) => correct(desk, piece, (from, one) => useDrafts(from, one, use), because),
} satisfies Action<Because & { readonly piece: string; readonly use: Use }>

/** Puts a commitment under another measure or department. */
export const moveUnder = {
  id: 'move-under',
  run: (desk, { piece, under, ...because }) => correct(desk, piece, (from, one) => underDrafts(from, one, under), because),
} satisfies Action<Because & { readonly piece: string; readonly under: Under }>

/** Takes a commitment out of the review, or back in. */
export const dismiss = {
  id: 'dismiss',
  run: (desk, { piece, isDismissed, ...because }) => correct(desk, piece, (from, one) => dismissDrafts(from, one, isDismissed), because),
} satisfies Action<Because & { readonly piece: string; readonly isDismissed: boolean }>

/** A finding to change, by its name among the corrections, or the place in the text where a new one stands. */
export interface Amend<T, Said> extends Because {
  readonly piece: string
  readonly entry: Pick<Entry<T>, 'base' | 'key'> | Span
  readonly said: Said | false | null
}

/** Changes, makes or takes away a target. */
export const amendTarget = {
  id: 'amend-target',
  run: (desk, { piece, entry, said, ...because }) => correct(desk, piece, (from, one) => targetDrafts(from, one, entry, said), because),
} satisfies Action<Amend<Target, TargetAmendment>>

/** Changes, makes or takes away a deadline. */
export const amendDeadline = {
  id: 'amend-deadline',
  run: (desk, { piece, entry, said, ...because }) => correct(desk, piece, (from, one) => deadlineDrafts(from, one, entry, said), because),
} satisfies Action<Amend<Deadline, DeadlineAmendment>>

/** Says who leads or helps. */
export const amendNames = {
  id: 'amend-names',
  run: (desk, { piece, field, names, ...because }) => correct(desk, piece, (from, one) => namesDrafts(from, one, field, names), because),
} satisfies Action<Because & { readonly piece: string; readonly field: 'owners' | 'partners'; readonly names: readonly string[] | null }>

/** Answers a doubt; `null` opens it again. */
export const answerDoubt = {
  id: 'answer-doubt',
  run: async (desk, { doubt, answer }) => {
    const from = correctable(desk)
    return from ? record(desk, answerDrafts(from, doubt, answer)) : false
  },
} satisfies Action<{ readonly doubt: Doubt; readonly answer: Answer | null }>

/** Makes the title of a measure, by where the measure begins, a commitment. */
export const promiseTitle = {
  id: 'promise-title',
  run: async (desk, { measure, doubt }) => {
    const from = correctable(desk)
    if (!from) return false
    return record(desk, [...(doubt ? answerDrafts(from, doubt, 'corrected') : []), ...promiseDrafts(from, measure)])
  },
} satisfies Action<Because & { readonly measure: number }>
