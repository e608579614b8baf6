import type { Draft, Reviewer } from './edit.ts'
import { type Fold, valueIn } from './fold.ts'

/** The subject of what is known of a person: their name travels with the document they worked on. */
export const aboutPerson = (id: string) => `person:${id}`

/** What `me` has to say of themselves before their first edit of a document, and after a change of name; empty where it stands already. */
export function introduction(fold: Fold, document: string, me: Reviewer): readonly Draft[] {
  const about = aboutPerson(me.id)
  if (me.name === '' || valueIn(fold, about, 'name') === me.name) return []
  return [{ document, about, field: 'name', value: me.name }]
}

/** Everybody who has worked on a document, by id; a person who gave no name has ''. */
export function peopleOf(fold: Fold): ReadonlyMap<string, Reviewer> {
  const people = new Map<string, Reviewer>()
  for (const { by } of fold.winners.values()) {
    if (people.has(by)) continue
    const name = valueIn(fold, aboutPerson(by), 'name')
    people.set(by, { id: by, name: typeof name === 'string' ? name : '' })
  }
  return people
}
