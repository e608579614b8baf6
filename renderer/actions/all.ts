import { toggleFlag, verdicts } from './bulk.ts'
import { chooseAll, extendNext, extendPrevious, toggleChosen } from './choose.ts'
import { backgroundInHand, dismissInHand, joinInHand } from './correct-in-hand.ts'
import type { ListedAction } from './desk.ts'
import { exportPack, showPack } from './export-pack.ts'
import { importFromDialog, importSample } from './import-file.ts'
import { switchSingleKeys } from './key-habits.ts'
import {
  copyRows,
  focusAnnotate,
  focusColumns,
  focusCorrect,
  focusFilters,
  focusNote,
  focusPrivate,
  focusSearch,
  focusTags,
  focusViews,
  showKeys,
  switchLanguage,
  switchScheme,
  toggleCentre,
} from './look.ts'
import { first, last, next, nextPage, previous, previousPage } from './move.ts'
import { closeDocument } from './open-document.ts'
import { goDepartment, openPalette } from './palette.ts'
import { largerText, smallerText, splitText } from './reading.ts'
import { clearMark, nextCriterion, previousCriterion, scoreKeys } from './score.ts'
import { clearFilters, foldAll, groupings, unfoldAll } from './table-view.ts'
import { goBack, goForward } from './trail.ts'
import { redo, undo } from './undo.ts'

/** Everything that needs no argument, in the order it is shown within its group. Menus, buttons, context menu, palette, keyboard and key overlay read this list. */
export const ACTIONS: readonly ListedAction[] = [
  next,
  previous,
  nextPage,
  previousPage,
  first,
  last,
  goDepartment,
  goBack,
  goForward,
  focusSearch,
  nextCriterion,
  previousCriterion,
  ...scoreKeys,
  clearMark,
  focusNote,
  focusAnnotate,
  focusPrivate,
  focusCorrect,
  joinInHand,
  backgroundInHand,
  dismissInHand,
  extendNext,
  extendPrevious,
  toggleChosen,
  chooseAll,
  toggleFlag,
  focusTags,
  ...verdicts,
  copyRows,
  toggleCentre,
  focusFilters,
  clearFilters,
  focusViews,
  focusColumns,
  ...groupings,
  foldAll,
  unfoldAll,
  largerText,
  smallerText,
  splitText,
  switchScheme,
  switchLanguage,
  undo,
  redo,
  importFromDialog,
  importSample,
  exportPack,
  showPack,
  closeDocument,
  openPalette,
  showKeys,
  switchSingleKeys,
]
