import { Kbd } from '@mantine/core'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionGroup } from '../actions/action-ids.ts'
import { ACTIONS } from '../actions/all.ts'
import type { ListedAction } from '../actions/desk.ts'
import { habitsOf, keysOf } from '../actions/key-habits.ts'
import { writtenKey } from './menu-of.ts'
import styles from './RowMenu.module.css'
import { useDesk } from './use-desk.ts'

/** Where the menu opens, in the window. */
export interface RowMenuPlace {
  readonly x: number
  readonly y: number
}

const OFFERED: readonly ActionGroup[] = ['write', 'row', 'correct']

/** What can be done with a commitment or with the rows chosen: the context menu, from the one list of actions. Mantine's menu wants a button that opens it; here is none. */
export function RowMenu({ place, onDone }: { readonly place: RowMenuPlace; readonly onDone: () => void }) {
  const { t } = useTranslation('actions')
  const { t: tt } = useTranslation('table')
  const desk = useDesk()
  const menu = useRef<HTMLDivElement>(null)
  const before = useRef(document.activeElement)
  const habits = habitsOf(desk)
  const offered = ACTIONS.filter(action => OFFERED.includes(action.group) && (action.may?.(desk) ?? true))
  const close = () => {
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
    onDone()
  }
  useLayoutEffect(() => {
    const element = menu.current
    if (!element) return
    // It stays in the window: up or to the left of the pointer where there is no room.
    element.style.left = `${Math.max(Math.min(place.x, innerWidth - element.offsetWidth - 4), 4)}px`
    element.style.top = `${Math.max(Math.min(place.y, innerHeight - element.offsetHeight - 4), 4)}px`
    element.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true })
  }, [place])
  useEffect(() => {
    const leave = (event: MouseEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) onDone()
    }
    document.addEventListener('mousedown', leave)
    return () => document.removeEventListener('mousedown', leave)
  }, [onDone])
  const run = (action: ListedAction) => {
    close()
    // What the action moves the focus to keeps it: it runs after the menu is gone.
    setTimeout(() => void action.run(desk, undefined))
  }
  return (
    <div
      ref={menu}
      className={styles.menu}
      role="menu"
      tabIndex={-1}
      aria-label={tt('rowMenu')}
      onContextMenu={event => event.preventDefault()}
      onKeyDown={event => {
        const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
        const here = items.findIndex(item => item.matches(':focus'))
        const there = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }[event.key]
        if (event.key === 'Escape' || event.key === 'Tab') close()
        if (there !== undefined) items.at(there % items.length)?.focus()
        if (there !== undefined || event.key === 'Tab' || event.key === 'Escape') event.preventDefault()
        event.stopPropagation()
      }}
    >
      {offered.map((action, at) => {
        const key = keysOf(action, habits)[0]
        return (
          <button
            key={action.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={styles.item}
            data-begins={(at > 0 && offered[at - 1]?.group !== action.group) || undefined}
            onClick={() => run(action)}
          >
            <span>{t(`action-${action.id}`)}</span> {key && <Kbd size="xs">{writtenKey(key)}</Kbd>}
          </button>
        )
      })}
    </div>
  )
}
