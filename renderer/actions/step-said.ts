import type { Draft } from '../domain/edit.ts'
import { aboutCommitment, rubricOf } from '../domain/review.ts'
import { asMark } from '../domain/rubric.ts'
import type { Desk } from './desk.ts'

/** A thing that was done, for the screen to put into words: `code` names the kind, `params` fill its sentence. */
export interface StepSaid {
  readonly code: StepCode
  readonly params: Readonly<Record<string, string | number>>
}

/** The kinds of things that can be taken back. `-off` is the taking away of one. */
export type StepCode =
  | 'mark'
  | 'unable'
  | 'mark-off'
  | 'split'
  | 'split-off'
  | 'tag'
  | 'tag-off'
  | 'many'
  | 'other'
  | (typeof PLAIN)[number]
  | `${(typeof PLAIN)[number]}-off`

/** Fields whose kind is their own name. */
const PLAIN = [
  'note',
  'private',
  'verdict',
  'flag',
  'annotation',
  'join',
  'use',
  'under',
  'dismissed',
  'target',
  'deadline',
  'owners',
  'partners',
  'answer',
  'rubric',
  'title',
  'year',
  'trashed',
] as const

/** What a step did, from its edits; several commitments at once are counted. */
export function stepSaid(desk: Desk, drafts: readonly Draft[]): StepSaid {
  const main = drafts.findLast(draft => draft.value !== null) ?? drafts.at(-1)
  if (!main) return { code: 'other', params: {} }
  const subjects = new Set(drafts.filter(draft => draft.field !== 'answer').map(draft => draft.about))
  const own = drafts.filter(draft => draft.field === main.field)
  if (subjects.size > 2 || own.length > 2) return { code: 'many', params: { count: Math.max(subjects.size, own.length) } }
  return { code: codeOf(main), params: { ...paramsOf(desk, main), where: numberOf(desk, main.about) } }
}

function codeOf({ field, value }: Draft): StepCode {
  const name = field.split('.', 1)[0] ?? field
  const isOff = value === null
  if (name === 'score') return isOff || asMark(value) === null ? 'mark-off' : value === 'unable' ? 'unable' : 'mark'
  if (name === 'split') return isOff ? 'split-off' : 'split'
  if (name === 'tag') return isOff ? 'tag-off' : 'tag'
  const plain = PLAIN.find(one => one === name)
  if (!plain) return 'other'
  return isOff ? `${plain}-off` : plain
}

function paramsOf(desk: Desk, { field, value }: Draft): Record<string, string | number> {
  const { open } = desk.folds.getState()
  const rest = field.slice(field.indexOf('.') + 1)
  if (field.startsWith('tag.')) return { name: rest }
  if (!field.startsWith('score.') || !open) return {}
  const criterion = rubricOf(open.fold, open.document.id).criteria.find(one => one.id === rest)
  const name = criterion?.name[desk.view.getState().language] ?? rest
  return { name, mark: typeof value === 'number' ? value : '' }
}

/** The number of the commitment that something is about, as the screen counts them; 0 where it is about none. */
function numberOf(desk: Desk, about: string): number {
  const { open } = desk.folds.getState()
  return open?.placed.find(one => aboutCommitment(one.commitment.id) === about)?.number ?? 0
}
