import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { SNAPSHOT_NAME, type Snapshot } from '../../renderer/host/vault.ts'
import { ifMissing } from './journal.ts'
import { makeFolder, writeWhole } from './write-whole.ts'

/** What `write-whole.ts` leaves behind where the power went in the middle. */
const LEFT_BEHIND = /^\.yuean-[0-9a-f]{12}\.tmp$/
/** How old it must be to be nobody's any more, in milliseconds: another window or laptop may be writing right now. */
const ABANDONED = 60 * 60_000

/** Whole files of checked names in one folder; nothing else in it is seen or touched. */
export interface Snapshots {
  write(name: string, bytes: Uint8Array): Promise<void>
  list(): Promise<readonly Snapshot[]>
  read(name: string): Promise<Uint8Array>
  remove(name: string): Promise<void>
}

/** Snapshots in a folder, made where it is missing unless it `isTheirs` (a stick that is not plugged in is not made up). */
export function createSnapshots(folder: string, { isTheirs = false, write = writeWhole } = {}): Snapshots {
  const pathOf = (name: string) => {
    if (!SNAPSHOT_NAME.test(name)) throw new Error(`not a snapshot's name: ${name}`)
    return join(folder, name)
  }
  return {
    write: async (name, bytes) => {
      const path = pathOf(name)
      if (!isTheirs) await makeFolder(folder)
      await write(path, bytes, { readBack: readFile })
    },
    list: async () => {
      const names = isTheirs ? await readdir(folder) : await readdir(folder).catch(ifMissing<readonly string[]>([]))
      await Promise.all(names.filter(name => LEFT_BEHIND.test(name)).map(name => sweep(join(folder, name))))
      const found = await Promise.all(
        names
          .filter(name => SNAPSHOT_NAME.test(name))
          .sort()
          .map(name => described(folder, name)),
      )
      return found.filter(one => one !== null)
    },
    read: async name => {
      const bytes = await readFile(pathOf(name))
      return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    },
    remove: async name => rm(pathOf(name), { force: true }),
  }
}

async function described(folder: string, name: string): Promise<Snapshot | null> {
  const found = await stat(join(folder, name)).catch(ifMissing(null))
  return found?.isFile() ? { name, size: found.size, at: found.mtimeMs } : null
}

async function sweep(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found && Date.now() - found.mtimeMs > ABANDONED) await rm(path, { force: true }).catch(() => undefined)
}
