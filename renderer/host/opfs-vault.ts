import type { OpfsAnswer, OpfsAsk } from './opfs-worker.ts'
import type { LastExit, Snapshot, Vault } from './vault.ts'

const JOURNAL = 'yuean-journal'
const SNAPSHOTS = 'yuean-snapshots'
const STATE = 'yuean-state'
/** One lock for each living window: a journal whose lock is free belongs to a window that is gone. */
const RUN = 'yuean-run-'
/** In localStorage: runs that ended as they should. Losing it makes a start more careful, no more. */
const ENDED = 'yuean.ended'

/**
 * The second copy in a plain browser: the origin's private file system, written and flushed by a worker of its own. Each window has its own
 * journal file, so two windows never wait for or cut into each other. `null` where the browser has no such thing (a private window).
 */
export async function opfsVault(): Promise<Vault | null> {
  try {
    const root = await navigator.storage.getDirectory()
    const folders = {
      journal: await root.getDirectoryHandle(JOURNAL, { create: true }),
      snapshots: await root.getDirectoryHandle(SNAPSHOTS, { create: true }),
      state: await root.getDirectoryHandle(STATE, { create: true }),
    }
    return await vaultIn(folders)
  } catch {
    return null
  }
}

interface OpfsFolders {
  readonly journal: FileSystemDirectoryHandle
  readonly snapshots: FileSystemDirectoryHandle
  readonly state: FileSystemDirectoryHandle
}

async function vaultIn(folders: OpfsFolders): Promise<Vault> {
  const run = `${Date.now()}-${crypto.randomUUID().slice(0, 8)}`
  const exit = await lastExitOf(folders.journal)
  await holdRun(run)
  const ask = startWorker()
  let segment = 0
  const begin = () => ask({ do: 'begin', folder: JOURNAL, name: `${run}.${String(segment++).padStart(4, '0')}` })
  await begin()
  markEnd(run)
  return {
    appendJournal: lines => ask({ do: 'append', lines }),
    readJournal: async () => {
      const files = await filesOf(folders.journal)
      const texts = await Promise.all(files.map(({ file }) => file.text()))
      return texts.map(text => text.slice(0, text.lastIndexOf('\n') + 1))
    },
    startJournalAnew: async keep => {
      await begin()
      const living = await livingRuns()
      const isDone = (name: string) => runOf(name) === run || !living.has(runOf(name))
      const done = (await filesOf(folders.journal)).filter(
        ({ name }) => isDone(name) && name !== `${run}.${String(segment - 1).padStart(4, '0')}`,
      )
      for (const { name } of done.sort((a, b) => b.file.lastModified - a.file.lastModified).slice(keep))
        await folders.journal.removeEntry(name)
    },
    writeSnapshot: (name, bytes) => ask({ do: 'write', folder: SNAPSHOTS, name, bytes: new Uint8Array(bytes) }),
    listSnapshots: async () =>
      (await filesOf(folders.snapshots))
        .filter(({ name }) => !name.endsWith('.part'))
        .map(({ name, file }): Snapshot => ({ name, size: file.size, at: file.lastModified })),
    readSnapshot: async name => new Uint8Array(await (await (await folders.snapshots.getFileHandle(name)).getFile()).arrayBuffer()),
    removeSnapshot: name =>
      folders.snapshots.removeEntry(name).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error
      }),
    state: async () => {
      const file = (await filesOf(folders.state)).find(({ name }) => name === 'state.json')?.file
      return file ? file.text() : null
    },
    writeState: json => ask({ do: 'write', folder: STATE, name: 'state.json', bytes: new TextEncoder().encode(json) }),
    // What a browser says of free space is made up since Chrome 138.
    freeSpace: async () => null,
    lastExit: async () => exit,
    openFolder: async () => undefined,
    setDatabaseAside: async () => false,
  }
}

type Ask = OpfsAsk extends infer One ? (One extends OpfsAsk ? Omit<One, 'n'> : never) : never

function startWorker(): (ask: Ask) => Promise<void> {
  const worker = new Worker(new URL('./opfs-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (error: string | null) => void>()
  let last = 0
  worker.addEventListener('message', (event: MessageEvent<OpfsAnswer>) => {
    waiting.get(event.data.n)?.(event.data.error)
    waiting.delete(event.data.n)
  })
  worker.addEventListener('error', () => {
    for (const end of waiting.values()) end('WorkerError')
    waiting.clear()
  })
  return ask =>
    new Promise((resolve, reject) => {
      const n = ++last
      waiting.set(n, error => (error === null ? resolve() : reject(new Error(sentenceFor(error)))))
      worker.postMessage({ ...ask, n } satisfies OpfsAsk)
    })
}

function sentenceFor(error: string): string {
  return error === 'QuotaExceededError'
    ? '磁盘已满，备份没有写成 (The disk is full; the second copy was not written) (ENOSPC)'
    : `备份没有写成 (The second copy was not written) (${error.toUpperCase()})`
}

async function filesOf(folder: FileSystemDirectoryHandle): Promise<readonly { readonly name: string; readonly file: File }[]> {
  const found: { name: string; file: File }[] = []
  // A file may go while the folder is being read: another window tidies up.
  for await (const handle of (folder as FileSystemDirectoryHandle & { values(): AsyncIterable<FileSystemHandle> }).values())
    if (handle.kind === 'file') {
      const file = await (handle as FileSystemFileHandle).getFile().catch(() => null)
      if (file) found.push({ name: handle.name, file })
    }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1))
}

const runOf = (segment: string) => segment.replace(/\.\d+$/, '')

async function livingRuns(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query()
  return new Set(held.flatMap(({ name }) => (name?.startsWith(RUN) ? [name.slice(RUN.length)] : [])))
}

/** Held until the page is gone, however it goes. */
function holdRun(run: string): Promise<void> {
  return new Promise(resolve => {
    void navigator.locks.request(`${RUN}${run}`, () => {
      resolve()
      return new Promise<never>(() => undefined)
    })
  })
}

/** Another living window means that the browser has been running since: nothing was torn. */
async function lastExitOf(journal: FileSystemDirectoryHandle): Promise<LastExit> {
  const runs = new Set((await filesOf(journal)).map(({ name }) => runOf(name)))
  if (runs.size === 0) return 'first'
  if ((await livingRuns()).size > 0) return 'clean'
  const ended = endedRuns()
  const isClean = [...runs].every(run => ended.has(run))
  writeEnded(runs)
  return isClean ? 'clean' : 'unclean'
}

function markEnd(run: string): void {
  window.addEventListener('pagehide', () => writeEnded(new Set([...endedRuns(), run])))
  // A page may come back from the browser's memory as if it had never gone.
  window.addEventListener('pageshow', () => writeEnded(new Set([...endedRuns()].filter(one => one !== run))))
}

function endedRuns(): ReadonlySet<string> {
  return new Set((localStorage.getItem(ENDED) ?? '').split(' ').filter(one => one !== ''))
}

function writeEnded(runs: ReadonlySet<string>): void {
  try {
    localStorage.setItem(ENDED, [...runs].slice(-50).join(' '))
  } catch {
    // The next start takes this run for a crash and looks more closely.
  }
}
