import { randomBytes } from 'node:crypto'
import { mkdir, open, realpath, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** How often a rename is tried where a virus scanner holds the file, and how long it waits after the n-th time (n × this, milliseconds). */
const TRIES = 10
const WAIT = 20
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** How a file is written: with which rename, and by which function it is read back and compared before it takes its place, if it is. */
export interface WriteHow {
  readonly move?: typeof rename
  readonly readBack?: (path: string) => Promise<Buffer>
}

/**
 * Writes a whole file or nothing: beside it, to the disk, then renamed over it. Rejects with the file system's error and leaves what was there;
 * where the disk fails after the rename nobody knows which of the two it will show, so that is a failure too.
 */
export async function writeWhole(path: string, bytes: Uint8Array, { move = rename, readBack }: WriteHow = {}): Promise<void> {
  // Through a link to what it points at, or the link itself would be replaced.
  const target = await realpath(path).catch(() => path)
  const folder = dirname(target)
  const beside = join(folder, `.yuean-${randomBytes(6).toString('hex')}.tmp`)
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    if (readBack && !(await readBack(beside)).equals(bytes)) throw Object.assign(new Error('read back otherwise'), { code: 'EIO' })
    await moveUntilFree(beside, target, move)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(folder)
}

async function moveUntilFree(from: string, to: string, move: typeof rename): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await move(from, to)
    } catch (error) {
      if (attempt === TRIES || !HELD.has(systemCode(error))) throw error
      await setTimeout(attempt * WAIT)
    }
  }
}

/** What a system answers that cannot put a folder's names on the disk: some network drives and FUSE file systems. */
const CANNOT_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EPERM', 'EACCES', 'EISDIR', 'EBADF'])

/** Puts the new name on the disk too. Windows cannot, and some network drives will not; where the disk itself fails, so does this. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  let handle: Awaited<ReturnType<typeof open>> | null = null
  try {
    handle = await open(folder, 'r')
    await handle.sync()
  } catch (error) {
    if (!CANNOT_SYNC.has(systemCode(error))) throw error
  } finally {
    await handle?.close()
  }
}

/** Makes a folder and those above it. On a full disk Node's own way says that there is no such folder; this says what the system says. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch(async (error: unknown) => {
    if (systemCode(error) !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolder(dirname(path))
    await mkdir(path)
  })
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
