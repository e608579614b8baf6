import { Kbd, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ACTIONS } from '../actions/all.ts'
import { habitsOf, keysOf } from '../actions/key-habits.ts'
import { writtenKey } from './menu-of.ts'
import { useDesk } from './use-desk.ts'

/** Where the menu opens, in the window. */
export interface RowMenuPlace {
  readonly x: number
  readonly y: number
}

/** What can be done with a row or with those chosen: the context menu, from the one list of actions. */
export function RowMenu({ place, onDone }: { readonly place: RowMenuPlace; readonly onDone: () => void }) {
  const { t } = useTranslation('actions')
  const { t: tt } = useTranslation('table')
  const desk = useDesk()
  const habits = habitsOf(desk)
  const offered = ACTIONS.filter(action => (action.group === 'row' || action.group === 'write') && (action.may?.(desk) ?? true))
  return (
    <Menu opened onClose={onDone} position="bottom-start" shadow="md" width={280} returnFocus transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <span style={{ position: 'fixed', left: place.x, top: place.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={tt('rowMenu')}>
        {offered.map(action => {
          const key = keysOf(action, habits)[0]
          return (
            <Menu.Item
              key={action.id}
              rightSection={key && <Kbd size="xs">{writtenKey(key)}</Kbd>}
              // What the action moves the focus to keeps it: it runs after the menu is gone.
              onClick={() => setTimeout(() => void action.run(desk, undefined))}
            >
              {t(`action-${action.id}`)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
