import { NEWEST } from '../../renderer/store/migrations.ts'
import { openKeep } from '../../renderer/store/open-keep.ts'

/** What the store's tests call inside a real Chromium. */
const forTests = { openKeep, NEWEST }
export type StoreForTests = typeof forTests

declare global {
  interface Window {
    readonly store: StoreForTests
  }
}

Object.assign(window, { store: forTests })
