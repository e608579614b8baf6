import { useEffect, useEffectEvent } from 'react'
import { habitsOf } from '../actions/key-habits.ts'
import { isComposing } from '../actions/keys.ts'
import { hasOwnKeys } from './KeyListener.tsx'
import { useDesk } from './use-desk.ts'

/** Keys that stay the window's in every place. */
const WINDOWS: readonly string[] = ['?']

/** Elements that move within themselves by arrows and press by Space. */
const MOVERS = '[role="tablist"], [role="radiogroup"], button, a[href], summary'

/**
 * A place's own keys: what a key does here goes before what it does elsewhere, and no single letter or digit does here what it would do at the
 * table, where nobody would see it. `Space` is written out. Text fields keep theirs.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const desk = useDesk()
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || hasOwnKeys(event.target)) return
    // A person may switch off keys that type a character (WCAG 2.1.4).
    if (event.key.length === 1 && !habitsOf(desk).hasSingleKeys) return
    const name = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key
    const isMoving = event.target instanceof Element && event.target.closest(MOVERS) !== null && /^(Space|Enter|Arrow)/.test(name)
    const run = isMoving ? undefined : keys[name]
    const isOthers = event.key.length === 1 && name !== 'Space' && !WINDOWS.includes(event.key)
    if (!run && !isOthers) return
    event.preventDefault()
    run?.()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    // Before the window's own listener: it leaves alone what was taken already.
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}
