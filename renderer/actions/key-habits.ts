import { type Fold, valueIn } from '../domain/fold.ts'
import type { ActionId } from './action-ids.ts'
import type { Action, Desk, ListedAction } from './desk.ts'
import { LAPTOP, setOnLaptop } from './laptop.ts'
import { say } from './say.ts'

/** How this laptop's keys differ from those the app comes with. */
export interface KeyHabits {
  /** Keys put in place of an action's own; an empty list means: no key. */
  readonly keys: Readonly<Partial<Record<string, readonly string[]>>>
  /** Whether a key that types a character starts an action; a person may switch that off (WCAG 2.1.4). */
  readonly hasSingleKeys: boolean
}

/** The keys as the app comes with them. */
export const OWN_KEYS: KeyHabits = { keys: {}, hasSingleKeys: true }

const read = new WeakMap<Fold, KeyHabits>()

/** The key habits kept on this laptop; what cannot be read is as the app comes. The same fold always gives the same object. */
export function keyHabitsOf(laptop: Fold): KeyHabits {
  const standing = read.get(laptop)
  if (standing) return standing
  const kept = valueIn(laptop, LAPTOP, 'keys')
  const entries = typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? Object.entries(kept) : []
  const keys = entries.flatMap(([id, value]) => (Array.isArray(value) ? [[id, value.filter(isText)] as const] : []))
  const habits = { keys: Object.fromEntries(keys), hasSingleKeys: valueIn(laptop, LAPTOP, 'single-keys') !== false }
  read.set(laptop, habits)
  return habits
}

/** The keys that start an action on this laptop. */
export function keysOf(action: Pick<ListedAction, 'id' | 'keys'>, { keys }: KeyHabits): readonly string[] {
  return keys[action.id] ?? action.keys ?? []
}

/** Whether a key types a character when it is pressed alone or with Shift: such keys can be switched off. */
export function isSingleKey(key: string): boolean {
  return key.replace(/^Shift\+/, '').length === 1
}

/** An action and the keys it shall have; `null` gives it back its own. */
export interface KeyChange {
  readonly action: ActionId
  readonly keys: readonly string[] | null
}

/** Puts other keys in place of an action's own, on this laptop. */
export const changeKeys = {
  id: 'change-keys',
  run: async (desk, { action, keys }) => {
    const { [action]: _old, ...others } = keyHabitsOf(desk.folds.getState().laptop).keys
    await setOnLaptop(desk, 'keys', { ...withoutGaps(others), ...(keys ? { [action]: keys } : {}) })
  },
} satisfies Action<KeyChange>

/** Every key as the app comes with it. */
export const resetKeys = { id: 'reset-keys', run: async desk => void (await setOnLaptop(desk, 'keys', null)) } satisfies Action

/** Switches keys that type a character off or on again. */
export const switchSingleKeys = {
  id: 'switch-single-keys',
  group: 'help',
  run: async desk => {
    const { hasSingleKeys } = keyHabitsOf(desk.folds.getState().laptop)
    if (await setOnLaptop(desk, 'single-keys', !hasSingleKeys)) say(desk, 'done', `single-keys-${hasSingleKeys ? 'off' : 'on'}`)
  },
} satisfies ListedAction

/** The key habits in force. */
export function habitsOf(desk: Pick<Desk, 'folds'>): KeyHabits {
  return keyHabitsOf(desk.folds.getState().laptop)
}

function withoutGaps(keys: KeyHabits['keys']): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(keys).flatMap(([id, list]) => (list ? [[id, list] as const] : [])))
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
