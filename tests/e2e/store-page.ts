import { opfsVault } from '../../renderer/host/opfs-vault.ts'
import { NEWEST } from '../../renderer/store/migrations.ts'
import { type OpenOptions, openKeep } from '../../renderer/store/open-keep.ts'

/** What the store's tests call inside a real Chromium: the store without a second copy. */
const forTests = { openKeep: async (options: OpenOptions = {}) => (await openKeep(options)).keep, NEWEST, opfsVault }
export type StoreForTests = typeof forTests

declare global {
  interface Window {
    readonly store: StoreForTests
  }
}

Object.assign(window, { store: forTests })
