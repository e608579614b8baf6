import type { PlaceId } from '../actions/desk.ts'
import type { IconName } from './Icon.tsx'
import { type Later, later } from './later.tsx'
import { Centre, Encoding, Finder } from './later-parts.ts'
import { StartScreen } from './StartScreen.tsx'

/** A screen of the window, as the rail at the left lists it. Its word is `place-<id>` in the frame's words. */
export interface Place {
  readonly id: PlaceId
  readonly icon: IconName
  /** Whether it shows the document on the desk; without one the library stands in its place. */
  readonly needsDocument: boolean
  readonly screen: Later
  /** Whether keys pressed alone mark and move the row in hand. Everywhere else they would change what is not on the screen. */
  readonly showsRow?: boolean
}

/** The list of files is where everybody begins; the code of every other screen comes later. */
const Start: Later = { Shown: StartScreen, ready: async () => undefined }
const Workspace = later(async () => {
  const [{ Workspace }] = await Promise.all([import('./Workspace.tsx'), Encoding.ready(), Centre.ready()])
  return Workspace
})
const DoubtQueue = later(async () => (await import('./DoubtQueue.tsx')).DoubtQueue)
const RubricScreen = later(async () => (await import('./RubricScreen.tsx')).RubricScreen)
const InsightScreen = later(async () => (await import('./insight/InsightScreen.tsx')).InsightScreen)
const CompareScreen = later(async () => (await import('./insight/CompareScreen.tsx')).CompareScreen)
const PanelScreen = later(async () => (await import('./panel/PanelScreen.tsx')).PanelScreen)
const MeetingScreen = later(async () => (await import('./meeting/MeetingScreen.tsx')).MeetingScreen)
const PackPlace = later(async () => (await import('./pack/PackPlace.tsx')).PackPlace)
const DataScreen = later(async () => (await import('./data/DataScreen.tsx')).DataScreen)

/** The screens, in the order of the work. */
export const PLACES: readonly Place[] = [
  { id: 'library', icon: 'file', needsDocument: false, screen: Start },
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

/** Fetches the code of every screen and of the palette, one after another: changing the place then waits for nothing. */
export async function readyPlaces(): Promise<void> {
  await Finder.ready()
  for (const { screen } of PLACES) await screen.ready()
}
