import { isPersonal, PRIVATE_FIELDS } from './edit.ts'
import type { Fold } from './fold.ts'
import type { Shown } from './pack.ts'
import { peopleOf } from './person.ts'

/** A reviewer and what they are printed as. */
export interface Printed {
  readonly id: string
  readonly label: string
}

/** The letters A … Z, then A2 … Z2. */
export function letterOf(position: number): string {
  const round = Math.floor(position / 26)
  return `${String.fromCharCode(65 + (position % 26))}${round === 0 ? '' : round + 1}`
}

/**
 * Who has reviewed a document, in the order they are printed. Letters follow the random ids, so that they tell nothing; a person without a name is
 * a letter too. Who has only written private notes is no reviewer.
 */
export function reviewersOf(fold: Fold, shown: Shown, chosen: readonly string[] | null): readonly Printed[] {
  const heard = new Set<string>()
  for (const { by, field, value } of fold.winners.values())
    if (value !== null && isPersonal(field) && !PRIVATE_FIELDS.includes(field)) heard.add(by)
  const people = [...peopleOf(fold).values()].filter(one => heard.has(one.id)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const printed = people.map(({ id, name }, position) => ({ id, label: shown === 'named' && name ? name : letterOf(position) }))
  const taken = printed.filter(one => chosen === null || chosen.includes(one.id))
  return shown === 'named' ? taken.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0)) : taken
}
