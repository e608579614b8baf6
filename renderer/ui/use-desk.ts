import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { FoldState, ViewState, WorkState } from '../actions/desk.ts'
import type { WatchedDesk } from './cells.ts'

/** The desk of this window; given once, at the top. */
export const DeskContext = createContext<WatchedDesk | null>(null)

/** The desk: what actions run on. */
export function useDesk(): WatchedDesk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('The desk is missing above this component.')
  return desk
}

/** Watches a part of the fold. */
export function useFold<T>(select: (state: FoldState) => T): T {
  return useStore(useDesk().folds, select)
}

/** Watches a part of what this window looks at. */
export function useView<T>(select: (state: ViewState) => T): T {
  return useStore(useDesk().view, select)
}

/** Watches a part of what is going on. */
export function useWork<T>(select: (state: WorkState) => T): T {
  return useStore(useDesk().work, select)
}
