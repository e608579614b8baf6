import { ACTIONS } from '../actions/all.ts'
import type { Desk, ListedAction, OpenDocument, PlaceId } from '../actions/desk.ts'
import { type KeyHabits, keysOf } from '../actions/key-habits.ts'
import { areInitials, findInitials, type Initials } from '../domain/initials.ts'
import type { Language } from '../domain/pack.ts'
import { writtenKey } from './menu-of.ts'
import { PLACES } from './places.tsx'
import { actions as words } from './words/actions.ts'
import { frame } from './words/frame.ts'

/** Something the palette finds. `words` are what it is found by, its title in every language. */
export type PaletteItem = { readonly key: string; readonly title: string; readonly words: string } & (
  | { readonly is: 'action'; readonly action: ListedAction; readonly keys: readonly string[] }
  | { readonly is: 'place'; readonly place: PlaceId }
  | { readonly is: 'department'; readonly department: string; readonly first: string }
  | { readonly is: 'commitment'; readonly commitment: string; readonly number: number; readonly department: string }
)

/** At most this many of a kind are shown. */
const SHOWN = { action: 8, place: 8, department: 8, commitment: 20 } as const

/** Everything that can be found but commitments: the actions that may be done now, the screens, the departments. */
export function itemsOf(desk: Desk, language: Language, habits: KeyHabits): readonly PaletteItem[] {
  const { open } = desk.folds.getState()
  const actions = ACTIONS.filter(action => action.id !== 'open-palette' && (action.may?.(desk) ?? true)).map((action): PaletteItem => {
    const id = `action-${action.id}` as const
    const keys = keysOf(action, habits).map(writtenKey)
    return { key: id, is: 'action', action, keys, title: words[language][id], words: `${words.zh[id]}\n${words.en[id]}` }
  })
  const places = PLACES.filter(place => open || !place.needsDocument).map(({ id }): PaletteItem => {
    const name = `place-${id}` as const
    return { key: name, is: 'place', place: id, title: frame[language][name], words: `${frame.zh[name]}\n${frame.en[name]}` }
  })
  return [...actions, ...places, ...(open ? departmentsOf(open) : [])]
}

/** The departments of a document that hold commitments, in the order of the text. */
export function departmentsOf({ placed }: Pick<OpenDocument, 'placed'>): readonly Extract<PaletteItem, { is: 'department' }>[] {
  const firsts = new Map<string, string>()
  for (const { plan, commitment } of placed) if (plan.department && !firsts.has(plan.department)) firsts.set(plan.department, commitment.id)
  return [...firsts].map(([department, first]) => ({
    key: `department-${department}`,
    is: 'department',
    department,
    first,
    title: department,
    words: department,
  }))
}

/** What the typed words find, kind by kind, the best of each kind first. Nothing typed: everything but commitments. */
export function found(typed: string, items: readonly PaletteItem[], open: OpenDocument | null, initials: Initials): readonly PaletteItem[] {
  const query = typed.trim().toLowerCase()
  if (query === '') return items
  const ranked = items
    .map(item => ({ item, rank: rankOf(item.words.toLowerCase(), query, initials) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
  const kept = (is: PaletteItem['is']) => ranked.filter(item => item.is === is).slice(0, SHOWN[is])
  return [...kept('department'), ...kept('action'), ...kept('place'), ...(open ? commitmentsFor(query, open, initials) : [])]
}

/** The department that letters name completely, leaving out a 市, 县 or 区 at its head, where no other does: typing needs no Enter then. */
export function isWholly(department: string, letters: string, initials: Initials): boolean {
  const name = department.replace(/^[市县区省州]/, '')
  return [department, name].some(one => one.length === letters.length && findInitials(one, letters, initials) !== null)
}

function rankOf(words: string, query: string, initials: Initials): number {
  if (words.startsWith(query)) return 0
  if (words.includes(query)) return 1
  const at = areInitials(query) ? findInitials(words, query, initials) : null
  return at ? 2 + Math.min(at[0], 90) / 100 : Number.POSITIVE_INFINITY
}

function commitmentsFor(query: string, { placed }: OpenDocument, initials: Initials): readonly PaletteItem[] {
  const items: PaletteItem[] = []
  const number = /^\d+$/.test(query) ? Number(query) : null
  const byLetters = areInitials(query)
  for (const { commitment, number: own, plan } of placed) {
    if (items.length === SHOWN.commitment) break
    const text = commitment.text.toLowerCase()
    if (own !== number && !text.includes(query) && !(byLetters && findInitials(text, query, initials))) continue
    const item: PaletteItem = {
      key: `commitment-${commitment.id}`,
      is: 'commitment',
      commitment: commitment.id,
      number: own,
      department: plan.department,
      title: commitment.text,
      words: commitment.text,
    }
    if (own === number) items.unshift(item)
    else items.push(item)
  }
  return items
}
