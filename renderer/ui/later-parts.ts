import { later } from './later.tsx'

/** What the bar at the top has for a document only; the code comes with the review's. */
export const Encoding = later(async () => (await import('./EncodingMenu.tsx')).EncodingMenu)
export const Centre = later(async () => (await import('./CentreSwitch.tsx')).CentreSwitch)

/** Finds actions, screens, departments and commitments; the code is there before anybody has time to ask for it. */
export const Finder = later(async () => (await import('./Palette.tsx')).Palette)

/** All keys; what merging would do. */
export const KeyList = later(async () => (await import('./KeyOverlay.tsx')).KeyOverlay)
export const Merging = later(async () => (await import('./data/MergeDialog.tsx')).MergeDialog)
