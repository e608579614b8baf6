import type { Draft, Reviewer } from './edit.ts'
import { type Fold, valueIn } from './fold.ts'

/** The colours that people go by; how each looks in light and dark stands in the window's style sheet. */
export const PERSON_COLOURS = ['blue', 'brown', 'green', 'plum', 'teal', 'olive'] as const
export type PersonColour = (typeof PERSON_COLOURS)[number]

/** Longest name of a unit, in characters. */
export const UNIT_LENGTH = 40

/** The subject of what is known of a person: their name, unit and colour travel with the document they worked on. */
export const aboutPerson = (id: string) => `person:${id}`

/** What `me` has to say of themselves before their first edit of a document, and after a change; empty where it stands already. */
export function introduction(fold: Fold, document: string, me: Reviewer): readonly Draft[] {
  const about = aboutPerson(me.id)
  const said = (field: string) => valueIn(fold, about, field) ?? null
  const drafts: Draft[] = []
  if (me.name !== '' && said('name') !== me.name) drafts.push({ document, about, field: 'name', value: me.name })
  for (const field of ['unit', 'colour'] as const) {
    const value = me[field]
    if (value !== undefined && said(field) !== (value || null)) drafts.push({ document, about, field, value: value || null })
  }
  return drafts
}

/** Everybody who has worked on a document, by id; a person who gave no name has ''. */
export function peopleOf(fold: Fold): ReadonlyMap<string, Reviewer> {
  const people = new Map<string, Reviewer>()
  for (const { by } of fold.winners.values()) {
    if (people.has(by)) continue
    const said = (field: string) => {
      const value = valueIn(fold, aboutPerson(by), field)
      return typeof value === 'string' ? value : ''
    }
    const unit = said('unit').slice(0, UNIT_LENGTH)
    const colour = said('colour')
    people.set(by, { id: by, name: said('name'), ...(unit && { unit }), ...(colour && { colour }) })
  }
  return people
}

/** The colour somebody goes by: the one they chose, else one that their id gives on every laptop alike. */
export function colourOf({ colour, id }: Pick<Reviewer, 'id' | 'colour'>): PersonColour {
  const chosen = PERSON_COLOURS.find(one => one === colour)
  if (chosen) return chosen
  let sum = 0
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65521
  return PERSON_COLOURS[sum % PERSON_COLOURS.length] ?? 'blue'
}

/** What stands for a name where there is room for two letters: 张三丰 is 张三, Li Wei is LW, Li is LI. '' for no name. */
export function lettersOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s·.]+/)
    .filter(Boolean)
  const [first = '', second] = words
  if (/\p{Script=Han}/u.test(name)) return [...words.join('')].slice(0, 2).join('')
  const letters = second === undefined ? [...first].slice(0, 2) : [[...first][0], [...second][0]]
  return letters.join('').toUpperCase()
}
