import { ACTIONS } from './all.ts'
import type { ListedAction } from './desk.ts'
import { isSingleKey, type KeyHabits, keysOf, OWN_KEYS } from './key-habits.ts'

/** What of a keyboard event matters; the browser's event fits. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly isComposing: boolean
  readonly keyCode: number
}

/** Whether an input method is composing: then every key belongs to it (keyCode 229 is what some of them send instead of the flag). */
export function isComposing(press: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean {
  return press.isComposing || press.keyCode === 229
}

/** What a text field does itself with Ctrl or Alt held: undo, redo, select all, clipboard, moving by words. */
const FIELD_OWN = /^Ctrl\+(Shift\+)?([ACVXYZ]|Arrow\w+|Home|End|Backspace|Delete)$/

/** The action a key press asks for, `null` for none. While the focus is in a text field only F-keys and keys with Ctrl or Alt that are not the field's own count. */
export function actionFor(press: KeyPress, isInTextField: boolean, habits: KeyHabits = OWN_KEYS): ListedAction | null {
  const name = keyName(press)
  if (name === null) return null
  const isFieldSafe = /^(Ctrl\+|Alt\+|F\d)/.test(name) && !FIELD_OWN.test(name)
  if (isInTextField && !isFieldSafe) return null
  if (!habits.hasSingleKeys && isSingleKey(name)) return null
  return ACTIONS.find(action => !action.isNative && keysOf(action, habits).includes(name)) ?? null
}

/** Keys that only change what another key means. */
const MODIFIERS = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process', 'Unidentified']

/** A key press as lists of keys write it: `J`, `Ctrl+Shift+Z`, `Shift+ArrowDown`, `Alt+ArrowLeft`. `null` where it asks for nothing: composing, AltGr, a modifier alone. */
export function keyName(press: KeyPress): string | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press
  const isControl = ctrlKey || metaKey
  if (isComposing(press) || MODIFIERS.includes(key) || (isControl && altKey)) return null
  const letter = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key
  // What a character key means with Shift is in its character already: `?` is not `Shift+?`.
  const isShifted = shiftKey && (isControl || letter.length > 1 || /^[A-Z]$/.test(letter))
  return `${isControl ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${isShifted ? 'Shift+' : ''}${letter}`
}

/** Keys that no action may have: buttons, the clipboard, the browser and the system live by them. */
const RESERVED = /^(Shift\+)?(Tab|Enter|Escape|Space)$|^(F5|F11|F12)$|^Ctrl\+(Shift\+)?[CNQRTVWX]$|^Alt\+F4$/

/** Whether a key is nobody's to give. */
export function isReserved(key: string): boolean {
  return RESERVED.test(key)
}

/** Whose key this is already, `null` where nobody's: an overlay that changes keys asks before it gives one away. */
export function ownerOf(key: string, habits: KeyHabits): ListedAction | null {
  return ACTIONS.find(action => keysOf(action, habits).includes(key)) ?? null
}
