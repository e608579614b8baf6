import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Desk, FoldState, ViewState, WorkState } from '../actions/desk.ts'
import { OWN_READING } from '../actions/reading.ts'
import { NO_SHARED } from '../actions/shared-step.ts'
import { PLAIN } from '../domain/arrangement.ts'
import { EMPTY_FOLD } from '../domain/fold.ts'
import { PLAIN_PACK } from '../domain/pack-settings.ts'

/** The three states the screen watches. */
export interface Cells {
  readonly folds: StoreApi<FoldState>
  readonly view: StoreApi<ViewState>
  readonly work: StoreApi<WorkState>
}

/** A desk whose cells the screen can watch. */
export type WatchedDesk = Omit<Desk, keyof Cells> & Cells

/** Makes the three states as they are before anything is opened. `seen` is what this window remembers of its last look. */
export function createCells(seen: Partial<Pick<ViewState, 'language' | 'scheme' | 'centre' | 'lastDocument' | 'reading'>> = {}): Cells {
  return {
    folds: createStore<FoldState>(() => ({ me: { id: '', name: '' }, heads: [], laptop: EMPTY_FOLD, open: null })),
    view: createStore<ViewState>(() => ({
      place: 'library',
      language: 'zh',
      scheme: 'light',
      centre: 'table',
      selected: null,
      criterion: '',
      arrangement: PLAIN,
      positions: [],
      arranged: null,
      chosen: new Set(),
      anchor: null,
      markColour: 'yellow',
      reading: OWN_READING,
      marks: { colours: [], tags: [], authors: [] },
      readAt: 0,
      asks: { search: 0, note: 0, annotate: 0, filters: 0, columns: 0, views: 0, tags: 0, copy: 0, private: 0, correct: 0 },
      isKeyListOpen: false,
      palette: null,
      trail: { back: [], forward: [] },
      pack: PLAIN_PACK,
      packFonts: 0,
      lastDocument: null,
      ...seen,
    })),
    work: createStore<WorkState>(() => ({
      saving: 'saved',
      standing: { kept: 'twice', waiting: 0, why: null },
      job: null,
      shared: NO_SHARED,
      merge: null,
      messages: [],
      folderTries: 0,
      cannotOpen: null,
    })),
  }
}
