import { browserHost } from './browser-host.ts'
import { electronHost } from './electron-host.ts'
import type { Host } from './host.ts'
import { opfsVault } from './opfs-vault.ts'

/** What the page runs in: Electron where its preload left a bridge, a plain browser elsewhere. */
export async function chooseHost(): Promise<Host> {
  return window.yuean ? electronHost(window.yuean) : browserHost(await opfsVault())
}
