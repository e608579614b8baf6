import type { ListedAction } from './desk.ts'

/** Opens the command palette: actions, screens, departments, commitments. */
export const openPalette = {
  id: 'open-palette',
  group: 'help',
  keys: ['Ctrl+K'],
  run: desk => desk.view.setState(({ palette }) => ({ palette: palette === 'all' ? null : 'all' })),
} satisfies ListedAction

/** Opens the palette on departments only: the letters typed next are the initials of one. */
export const goDepartment = {
  id: 'go-department',
  group: 'move',
  keys: ['G'],
  may: desk => desk.folds.getState().open !== null,
  run: desk => desk.view.setState({ palette: 'departments' }),
} satisfies ListedAction
