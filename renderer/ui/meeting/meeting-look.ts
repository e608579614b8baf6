import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { WatchedDesk } from '../cells.ts'
import { useDesk } from '../use-desk.ts'

/** What this window's meeting looks like now: nothing of it is anybody's work, so nothing of it is kept. */
export interface MeetingLook {
  /** The wall is dark. */
  readonly isBlank: boolean
  /** Whether means are shown on the wall, as far as they are revealed. */
  readonly hasScores: boolean
  readonly hasSound: boolean
  /** A show of hands is being counted: `first` is the digit typed already. */
  readonly hands: { readonly first: number | null } | null
}

const made = new WeakMap<WatchedDesk, StoreApi<MeetingLook>>()

/** The look of a window's meeting, made on first use. */
export function meetingLookOf(desk: WatchedDesk): StoreApi<MeetingLook> {
  const standing = made.get(desk) ?? createStore<MeetingLook>(() => ({ isBlank: false, hasScores: false, hasSound: false, hands: null }))
  made.set(desk, standing)
  return standing
}

/** Watches the look of this window's meeting. */
export function useMeetingLook(): MeetingLook {
  return useStore(meetingLookOf(useDesk()))
}
