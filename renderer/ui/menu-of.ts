import type { ActionGroup, ActionId } from '../actions/action-ids.ts'
import { ACTIONS } from '../actions/all.ts'
import { type KeyHabits, keysOf, OWN_KEYS } from '../actions/key-habits.ts'
import type { Language } from '../domain/pack.ts'
import { actions as words } from './words/actions.ts'

/** One line of a menu: what a native menu, a palette or an overlay shows of an action. */
export interface MenuEntry {
  readonly id: ActionId
  readonly title: string
  readonly keys: readonly string[]
  readonly group: ActionGroup
}

/** The one list of actions as a menu shows it, in a language and with this laptop's keys. */
export function menuOf(language: Language, habits: KeyHabits = OWN_KEYS): readonly MenuEntry[] {
  return ACTIONS.map(action => ({
    id: action.id,
    title: words[language][`action-${action.id}`],
    keys: keysOf(action, habits),
    group: action.group,
  }))
}

const WRITTEN: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  Delete: 'Del',
}

/** A key as it stands on a keyboard: `Shift+↓`. */
export function writtenKey(key: string): string {
  return key
    .split(/\+(?=.)/)
    .map(part => WRITTEN[part] ?? part)
    .join('+')
}
