import { type RefObject, useEffect, useEffectEvent } from 'react'
import { habitsOf, isSingleKey } from '../actions/key-habits.ts'
import { keyName } from '../actions/keys.ts'
import { useDesk } from './use-desk.ts'

/** Where keys are words, or move within the element. */
const FIELDS =
  'input:not([type="radio"]):not([type="checkbox"]):not([type="button"]), textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"], [role="listbox"]'

/** What a screen of its own does with keys, by their names. */
export type KeysHere = Readonly<Record<string, () => void>>

/**
 * Listens for keys before the window's actions do: on a screen that has keys of its own, wherever the focus is; with `within`, only while the focus
 * is in there. A single key that means nothing here means nothing at all, so that no score is given where none is seen.
 */
export function useKeysHere(keys: KeysHere, within?: RefObject<HTMLElement | null>): void {
  const desk = useDesk()
  const press = useEffectEvent((event: KeyboardEvent) => {
    const name = keyName(event)
    const target = event.target instanceof Element ? event.target : null
    if (name === null || target?.closest(FIELDS)) return
    if (within && !within.current?.contains(target)) return
    const isPlain = isSingleKey(name)
    if (isPlain && !habitsOf(desk).hasSingleKeys) return
    const action = keys[name]
    // Enter and Space press the button that has the focus.
    const isPress = (name === 'Enter' || name === 'Space') && target?.closest('button, a, summary')
    if (!action || isPress) {
      if (isPlain && name !== '?' && !within) event.stopPropagation()
      return
    }
    event.preventDefault()
    event.stopPropagation()
    action()
  })
  useEffect(() => {
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [])
}
