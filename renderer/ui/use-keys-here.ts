import { type RefObject, useEffect, useEffectEvent } from 'react'
import { habitsOf, isSingleKey } from '../actions/key-habits.ts'
import { keyName } from '../actions/keys.ts'
import { hasOwnKeys } from './KeyListener.tsx'
import { useDesk } from './use-desk.ts'

/** What a screen of its own does with keys, by their names: `J`, `Space`, `ArrowDown`, `Shift+ArrowLeft`. */
export type KeysHere = Readonly<Record<string, () => void>>

/** Elements that Enter and Space press, and those that arrows move within. */
const PRESSED = 'button, a[href], summary'
const MOVED_WITHIN = '[role="tablist"], [role="radiogroup"]'

/**
 * Listens for keys before the window's actions do: on a screen that has keys of its own, wherever the focus is; with `within`, only while the focus
 * is in there. Text fields, lists and dialogs keep theirs.
 */
export function useKeysHere(keys: KeysHere, within?: RefObject<HTMLElement | null>): void {
  const desk = useDesk()
  const press = useEffectEvent((event: KeyboardEvent) => {
    const name = keyName(event)
    const action = name === null ? undefined : keys[name]
    const target = event.target instanceof Element ? event.target : null
    if (!action || name === null || event.defaultPrevented || hasOwnKeys(target)) return
    if (within && !within.current?.contains(target)) return
    if (isSingleKey(name) && !habitsOf(desk).hasSingleKeys) return
    const isPress = name === 'Enter' || name === 'Space'
    if (isPress ? target?.closest(`${PRESSED}, ${MOVED_WITHIN}`) : name.startsWith('Arrow') && target?.closest(MOVED_WITHIN)) return
    event.preventDefault()
    event.stopPropagation()
    action()
  })
  useEffect(() => {
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [])
}
