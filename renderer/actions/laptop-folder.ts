import { type Fold, valueIn } from '../domain/fold.ts'
import { LAPTOP } from '../domain/review-file.ts'
import type { ChosenFolder } from '../host/folders.ts'
import type { Desk } from './desk.ts'
import { setOnLaptop } from './laptop.ts'

/** What this laptop's folders are for. */
type Purpose = 'shared-folder' | 'backup-folder'

/** The folder chosen for a purpose, `null` for none. */
export function folderFor(purpose: Purpose, laptop: Fold): ChosenFolder | null {
  const value = valueIn(laptop, LAPTOP, purpose)
  if (typeof value !== 'object' || value === null || !('token' in value) || !('name' in value)) return null
  const { name, token } = value
  return typeof token === 'string' && typeof name === 'string' ? { token, name } : null
}

/** Uses a folder for this purpose no more; what is in it stays, and so does its use for the other purpose. */
export async function dropFolder(desk: Desk, purpose: Purpose): Promise<void> {
  const { laptop } = desk.folds.getState()
  const folder = folderFor(purpose, laptop)
  if (!folder) return
  const other = folderFor(purpose === 'shared-folder' ? 'backup-folder' : 'shared-folder', laptop)
  if (other?.token !== folder.token) await desk.host.folders?.forgetFolder(folder.token).catch(() => undefined)
  await setOnLaptop(desk, purpose, null)
}
