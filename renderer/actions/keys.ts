import { ACTIONS } from './all.ts'
import type { Action } from './desk.ts'

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

/** The action a key press asks for, `null` for none. While the focus is in a text field only keys with Ctrl (not undo and redo, which are the field's own) and F-keys count. */
export function actionFor(press: KeyPress, isInTextField: boolean): Action | null {
  if (isComposing(press) || press.altKey) return null
  const name = nameOf(press)
  const isFieldSafe = /^(Ctrl\+(?![ZY]|Shift\+Z)|F\d)/.test(name)
  if (isInTextField && !isFieldSafe) return null
  return ACTIONS.find(action => action.keys?.includes(name)) ?? null
}

function nameOf({ key, ctrlKey, metaKey, shiftKey }: KeyPress): string {
  const letter = key.length === 1 ? key.toUpperCase() : key
  const isLetter = /^[A-Z]$/.test(letter)
  if (ctrlKey || metaKey) return `Ctrl+${shiftKey ? 'Shift+' : ''}${letter}`
  return shiftKey && isLetter ? `Shift+${letter}` : letter
}
