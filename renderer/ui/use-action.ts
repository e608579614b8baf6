import { useTranslation } from 'react-i18next'
import type { ListedAction } from '../actions/desk.ts'
import { keyHabitsOf, keysOf } from '../actions/key-habits.ts'
import { writtenKey } from './menu-of.ts'
import { useDesk, useFold } from './use-desk.ts'

/** What a button needs to stand for an action: its title, its name with the key in it, and a way to run it. */
export interface ActionLook {
  readonly title: string
  readonly name: string
  readonly keys: readonly string[]
  readonly run: () => void
}

/** An action of the one list, as a button shows it: title and key are those of menu, palette and key overlay. */
export function useAction(action: ListedAction): ActionLook {
  const { t } = useTranslation('actions')
  const desk = useDesk()
  const habits = useFold(state => keyHabitsOf(state.laptop))
  const title = t(`action-${action.id}`)
  const keys = keysOf(action, habits).map(writtenKey)
  const name = keys[0] ? `${title} ${keys[0]}` : title
  return { title, name, keys, run: () => void ((action.may?.(desk) ?? true) && action.run(desk, undefined)) }
}
