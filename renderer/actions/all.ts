import type { Action } from './desk.ts'
import { exportPack, showPack } from './export-pack.ts'
import { importFromDialog } from './import-file.ts'
import { focusAnnotate, focusNote, focusSearch, showKeys, toggleCentre } from './look.ts'
import { first, last, next, nextPage, previous, previousPage } from './move.ts'
import { nextCriterion, previousCriterion, scoreKeys } from './score.ts'
import { redo, undo } from './undo.ts'

/** Everything that needs no argument, in the order the key list shows it. Keyboard, buttons and menus read this list. */
export const ACTIONS: readonly Action<undefined>[] = [
  next,
  previous,
  nextPage,
  previousPage,
  first,
  last,
  nextCriterion,
  previousCriterion,
  ...scoreKeys,
  focusNote,
  focusAnnotate,
  focusSearch,
  toggleCentre,
  undo,
  redo,
  importFromDialog,
  exportPack,
  showPack,
  showKeys,
]
