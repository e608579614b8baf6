import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { PlaceId } from '../actions/desk.ts'
import type { IconName } from './Icon.tsx'
import { StartScreen } from './StartScreen.tsx'
import { Workspace } from './Workspace.tsx'

/** A screen of the window, as the rail at the left lists it. Its word is `place-<id>` in the frame's words. */
export interface Place {
  readonly id: PlaceId
  readonly icon: IconName
  /** Whether it shows the document on the desk; without one the library stands in its place. */
  readonly needsDocument: boolean
  /** What is not needed at once is `lazy`: its code is loaded when it is first shown. */
  readonly screen: ComponentType | LazyExoticComponent<ComponentType>
  /** Whether keys pressed alone mark and move the row in hand. Everywhere else they would change what is not on the screen. */
  readonly showsRow?: boolean
}

const DoubtQueue = lazy(async () => ({ default: (await import('./DoubtQueue.tsx')).DoubtQueue }))
const RubricScreen = lazy(async () => ({ default: (await import('./RubricScreen.tsx')).RubricScreen }))
const InsightScreen = lazy(async () => ({ default: (await import('./insight/InsightScreen.tsx')).InsightScreen }))
const CompareScreen = lazy(async () => ({ default: (await import('./insight/CompareScreen.tsx')).CompareScreen }))
const PanelScreen = lazy(async () => ({ default: (await import('./panel/PanelScreen.tsx')).PanelScreen }))
const MeetingScreen = lazy(async () => ({ default: (await import('./meeting/MeetingScreen.tsx')).MeetingScreen }))
const PackPlace = lazy(async () => ({ default: (await import('./pack/PackPlace.tsx')).PackPlace }))
const DataScreen = lazy(async () => ({ default: (await import('./data/DataScreen.tsx')).DataScreen }))

/** The screens, in the order of the work. */
export const PLACES: readonly Place[] = [
  { id: 'library', icon: 'file', needsDocument: false, screen: StartScreen },
  { id: 'doubts', icon: 'doubt', needsDocument: true, screen: DoubtQueue },
  { id: 'review', icon: 'table', needsDocument: true, screen: Workspace, showsRow: true },
  { id: 'insight', icon: 'chart', needsDocument: true, screen: InsightScreen },
  { id: 'compare', icon: 'compare', needsDocument: true, screen: CompareScreen },
  { id: 'panel', icon: 'people', needsDocument: true, screen: PanelScreen },
  { id: 'meeting', icon: 'clock', needsDocument: true, screen: MeetingScreen },
  { id: 'pack', icon: 'pack', needsDocument: true, screen: PackPlace },
  { id: 'rubric', icon: 'rubric', needsDocument: true, screen: RubricScreen },
  { id: 'data', icon: 'shield', needsDocument: false, screen: DataScreen },
]

/** The screen that is shown: the one asked for, or the library where it would have nothing to show. */
export function placeShown(asked: PlaceId, hasDocument: boolean): Place | undefined {
  const place = PLACES.find(one => one.id === asked)
  return place && (hasDocument || !place.needsDocument) ? place : PLACES[0]
}
