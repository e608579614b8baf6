import { readFile, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Shell } from 'electron'
import type { LastExit } from '../../renderer/host/vault.ts'
import type { Handlers } from '../ipc/register.ts'
import { ifMissing, type Journal } from './journal.ts'
import type { Snapshots } from './snapshots.ts'
import type { Words } from './words.ts'
import { makeFolder, writeWhole } from './write-whole.ts'

export interface VaultDoorParts {
  /** Our own folder under the profile. */
  readonly home: string
  readonly journal: Journal
  readonly snapshots: Snapshots
  readonly words: () => Words
  readonly lastExit: LastExit
  /** Starts the app anew with the database moved aside. */
  readonly setAside: () => Promise<void>
  readonly shell: Pick<Shell, 'openPath'>
  readonly write?: typeof writeWhole
}

/** Where the snapshots lie in our folder. */
export const BACKUPS = 'backups'

/** The second copy outside the database, over the journal and the snapshots. Failures reject with a sentence that names the cause. */
export function vaultDoor({ home, journal, snapshots, words, lastExit, setAside, shell, write = writeWhole }: VaultDoorParts) {
  const marker = join(home, 'marker.json')
  const spoken = <T>(asked: Promise<T>): Promise<T> =>
    asked.catch((error: unknown) => {
      throw new Error(words().notKept(codeOf(error)))
    })
  return {
    'vault:append': (_event, lines) => spoken(journal.append(lines)),
    'vault:journal': () => spoken(journal.read()).then(all => [...all]),
    'vault:anew': (_event, keep) => spoken(journal.startAnew(keep)),
    'vault:write': (_event, name, bytes) => spoken(snapshots.write(name, bytes)),
    'vault:list': () => spoken(snapshots.list()).then(all => [...all]),
    'vault:read': (_event, name) => spoken(snapshots.read(name)),
    'vault:remove': (_event, name) => spoken(snapshots.remove(name)),
    'vault:state': () => spoken(readFile(marker, 'utf8').catch(ifMissing(null))),
    'vault:write-state': (_event, json) =>
      spoken(
        (async () => {
          await makeFolder(home)
          await write(marker, new TextEncoder().encode(json), { readBack: readFile })
        })(),
      ),
    'vault:free-space': () => freeSpace(home),
    'vault:last-exit': () => lastExit,
    'vault:show': async () => {
      await makeFolder(join(home, BACKUPS))
      await shell.openPath(join(home, BACKUPS))
    },
    'vault:set-aside': async () => {
      await spoken(setAside())
      return true
    },
  } satisfies Partial<Handlers>
}

/** The system's code of a failure, such as `ENOSPC`; `UNKNOWN` where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN'
}

async function freeSpace(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null
  }
}
