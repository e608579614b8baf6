import { useEffect } from 'react'
import type { ActionId } from '../actions/action-ids.ts'
import type { ListedAction } from '../actions/desk.ts'
import { importPasted } from '../actions/import-file.ts'
import { habitsOf, type KeyHabits } from '../actions/key-habits.ts'
import { actionFor } from '../actions/keys.ts'
import { holdLetter } from './held-letters.ts'
import { placeShown } from './places.tsx'
import { useDesk } from './use-desk.ts'

/** Elements in which keys are words, or move within the element. */
const OWN_KEYS =
  'input:not([type="radio"]):not([type="checkbox"]):not([type="button"]), textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"], [role="listbox"]'

/** Pasted text shorter than this is a slip of the hand, no document. */
const SHORTEST_PASTE = 20

/** Turns key presses into actions, and text pasted outside any field into a document. Draws nothing. */
export function KeyListener() {
  const desk = useDesk()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { place, palette } = desk.view.getState()
      // Between the key that opens the palette and its field, letters are for the field: no row is marked by them.
      if (palette !== null && !hasOwnKeys(event.target)) {
        if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) holdLetter(event.key)
        return
      }
      const hasRow = placeShown(place, desk.folds.getState().open !== null)?.showsRow ?? false
      const isInField = hasOwnKeys(event.target)
      const habits = habitsOf(desk)
      const action = actionFor(event, isInField || !hasRow, habits) ?? (isInField ? null : everywhereFor(event, habits))
      if (!action || event.defaultPrevented) return
      event.preventDefault()
      if (action.may?.(desk) ?? true) void action.run(desk, undefined)
    }
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (hasOwnKeys(event.target) || text.trim().length < SHORTEST_PASTE) return
      event.preventDefault()
      void importPasted.run(desk, text)
    }
    window.addEventListener('keydown', press)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('keydown', press)
      window.removeEventListener('paste', paste)
    }
  }, [desk])
  return null
}

/** What works wherever no field has the focus: undo and redo, which are a text field's own but nobody else's, and the list of keys. */
const EVERYWHERE: readonly ActionId[] = ['undo', 'redo', 'show-keys']

function everywhereFor(event: KeyboardEvent, habits: KeyHabits): ListedAction | null {
  const action = actionFor(event, false, habits)
  return action && EVERYWHERE.includes(action.id) ? action : null
}

/** Whether keys belong to the element they are pressed in. */
export function hasOwnKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_KEYS) !== null
}
