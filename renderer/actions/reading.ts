import type { Action, Desk, ListedAction, Reading, ViewState } from './desk.ts'

/** The text as the app comes with it. */
export const OWN_READING: Reading = { size: 17, spacing: 1.9, paper: 'plain', isSplit: false }

const SIZES = { least: 13, most: 28 }
const SPACINGS = { least: 1.4, most: 2.6 }

/** Sets the text in another way; sizes stay readable. */
export const setReading = {
  id: 'set-reading',
  run: (desk, change) =>
    desk.view.setState(({ reading }) => {
      const { size, spacing, ...rest } = { ...reading, ...change }
      return { reading: { ...rest, size: within(size, SIZES), spacing: Math.round(within(spacing, SPACINGS) * 10) / 10 } }
    }),
} satisfies Action<Partial<Reading>>

/** Shows only some of the markings. */
export const showMarks = {
  id: 'show-marks',
  run: (desk, marks) => desk.view.setState({ marks }),
} satisfies Action<ViewState['marks']>

const isReading = (desk: Desk) => desk.folds.getState().open !== null && desk.view.getState().centre === 'reader'

export const largerText = {
  id: 'larger-text',
  group: 'view',
  keys: [']'],
  may: isReading,
  run: desk => setReading.run(desk, { size: desk.view.getState().reading.size + 1 }),
} satisfies ListedAction
export const smallerText = {
  id: 'smaller-text',
  group: 'view',
  keys: ['['],
  may: isReading,
  run: desk => setReading.run(desk, { size: desk.view.getState().reading.size - 1 }),
} satisfies ListedAction

/** Two places of the text side by side, or one again. */
export const splitText = {
  id: 'split-text',
  group: 'view',
  keys: ['Shift+S'],
  may: isReading,
  run: desk => setReading.run(desk, { isSplit: !desk.view.getState().reading.isSplit }),
} satisfies ListedAction

function within(value: number, { least, most }: { readonly least: number; readonly most: number }): number {
  return Math.min(Math.max(value, least), most)
}
