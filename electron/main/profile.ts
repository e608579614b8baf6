import { cp, mkdir, readdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ifMissing } from './journal.ts'
import { isOlder, type LastRun } from './last-run.ts'
import { cutTornTail } from './torn-log.ts'
import { BACKUPS, codeOf } from './vault-door.ts'

/** Chromium's folder of databases under the profile. */
const DATABASES = 'IndexedDB'
/** Our note that the next start begins without the database. */
const ASIDE = 'set-aside'
/** So many copies of the databases as they lay on disk are kept. */
const RAW_KEPT = 3
/** What a copy must leave free, in bytes. */
const ROOM = 200 * 1024 * 1024

export interface ProfileParts {
  readonly userData: string
  /** Our own folder under it. */
  readonly home: string
  readonly lastRun: LastRun
  readonly versions: { readonly chromium: string; readonly app: string }
  readonly now: Date
  /** Notes what was done, for whoever looks later. */
  readonly log: (line: string) => void
  readonly copy?: typeof cp
}

/** Before any window: whether the databases may be opened at all by this version. */
export type Profile = 'ready' | 'made-by-a-newer-chromium'

/**
 * Makes the profile safe to open: refuses an older Chromium, which would empty the databases; moves them aside where the page asked for it;
 * copies them as they lie after an unclean end or before another version touches them; and cuts torn tails off their logs.
 */
export async function prepareProfile(parts: ProfileParts): Promise<Profile> {
  const { userData, home, lastRun, versions, now, log } = parts
  if (isOlder(versions.chromium, lastRun.chromium)) return 'made-by-a-newer-chromium'
  const databases = join(userData, DATABASES)
  const stamp = now.toISOString().replace(/[-:.]/g, '').toLowerCase()
  const note = join(home, ASIDE)
  if (await stat(note).catch(ifMissing(null))) {
    await moveAside(databases, join(home, BACKUPS, `damaged-${stamp}`))
    await rm(note)
    log(`databases moved to damaged-${stamp}`)
    return 'ready'
  }
  const isOtherVersion = lastRun.exit !== 'first' && (lastRun.chromium !== versions.chromium || lastRun.app !== versions.app)
  if (lastRun.exit === 'unclean' || isOtherVersion)
    await keepRaw(databases, join(home, BACKUPS), stamp, parts.copy ?? cp).then(
      kept => log(kept ? `databases copied to raw-${stamp}` : 'databases not copied: none, or no room'),
      (error: unknown) => log(`databases not copied: ${codeOf(error)}`),
    )
  if (lastRun.exit === 'unclean') await cutAll(databases, log)
  return 'ready'
}

/** Notes that the next start begins without the databases; they are moved, not deleted. */
export async function askForAside(home: string): Promise<void> {
  await mkdir(home, { recursive: true })
  await writeFile(join(home, ASIDE), '', { flush: true })
}

async function moveAside(databases: string, to: string): Promise<void> {
  await mkdir(join(to, '..'), { recursive: true })
  await rename(databases, to).catch(ifMissing(undefined))
}

/** A copy beside the older ones; the oldest goes. `false` where there is nothing to copy, or no room for it. */
async function keepRaw(databases: string, backups: string, stamp: string, copy: typeof cp): Promise<boolean> {
  const size = await sizeOf(databases)
  const { bavail, bsize } = await statfs(join(databases, '..'))
  if (size === 0 || bavail * bsize < size + ROOM) return false
  await mkdir(backups, { recursive: true })
  const part = join(backups, '.raw-part')
  await rm(part, { recursive: true, force: true })
  try {
    await copy(databases, part, { recursive: true })
    await rename(part, join(backups, `raw-${stamp}`))
  } catch (error) {
    await rm(part, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
  const raw = (await readdir(backups)).filter(name => name.startsWith('raw-')).sort()
  for (const name of raw.slice(0, -RAW_KEPT)) await rm(join(backups, name), { recursive: true, force: true })
  return true
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(ifMissing([]))
  const files = entries.filter(entry => entry.isFile())
  const sizes = await Promise.all(files.map(async entry => (await stat(join(entry.parentPath, entry.name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function cutAll(databases: string, log: (line: string) => void): Promise<void> {
  const entries = await readdir(databases, { withFileTypes: true, recursive: true }).catch(ifMissing([]))
  for (const entry of entries.filter(one => one.isFile() && one.name.endsWith('.log'))) {
    // A log that cannot be read or cut is Chromium's to judge; the copy stands beside.
    const end = await cutTornTail(join(entry.parentPath, entry.name)).catch((error: unknown) => ({ is: codeOf(error) }))
    if (end.is !== 'whole') log(`${entry.name}: ${end.is}${'from' in end ? `, cut at ${end.from}` : ''}`)
  }
}
