import type { OpfsAnswer, OpfsAsk } from './opfs-worker.ts'
import type { LastExit, Snapshot, Vault } from './vault.ts'

const JOURNAL = 'yuean-journal'
const SNAPSHOTS = 'yuean-snapshots'
const STATE = 'yuean-state'
/** One lock for each slot of the journal; the window that holds it writes there. A slot whose lock is free belongs to nobody now. */
const SLOT = 'yuean-journal-'
/** In localStorage: runs that ended as they should. Losing it makes a start more careful, no more. */
const ENDED = 'yuean.ended'
/** Segments of a slot, used in turn: the one being written and the two before it. */
const SEGMENTS = 3
/**
 * How long the segment in hand is written before another one is emptied, in ms. A snapshot's name is on the disk only when the system has written
 * the browser's list of names, half a minute later or so; until then the segments are the only copy that a power cut leaves.
 */
const SETTLED = 120_000
/** A line of the journal that says which run wrote what follows. */
const RUN = '# run '

/**
 * The second copy in a plain browser: the origin's private file system, written and flushed by a worker of its own. Each window has its own slot
 * of the journal, so two windows never wait for or cut into each other. The files are made once and used again: their contents are flushed, but
 * the list of names is the browser's own and reaches the disk when it likes. `null` where the browser has no such thing (a private window).
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
  const run = crypto.randomUUID()
  const exit = await lastExitOf(folders.journal)
  const slot = await claimSlot()
  const nameOf = (segment: number) => `${slot}-${segment}.log`
  const ask = startWorker()
  // It goes on in the segment written last; what stands there stays.
  const own = (await filesOf(folders.journal)).filter(({ name }) => name.startsWith(`${slot}-`))
  const newest = own.reduce(
    (a, b) => (b.file.lastModified > a.file.lastModified ? b : a),
    own[0] ?? { name: nameOf(0), file: { lastModified: 0 } },
  )
  let segment = Number(/-(\d+)\.log$/.exec(newest.name)?.[1] ?? 0)
  const begin = async (isAnew: boolean) => {
    await ask({ do: 'begin', folder: JOURNAL, name: nameOf(segment), isAnew })
    await ask({ do: 'append', lines: `${RUN}${run}\n` })
  }
  for (let i = 0; own.length === 0 && i < SEGMENTS; i++) await folders.journal.getFileHandle(nameOf(i), { create: true })
  await begin(false)
  markEnd(run)
  let begun = performance.now()
  return {
    appendJournal: lines => ask({ do: 'append', lines }),
    readJournal: async () => {
      const files = await filesOf(folders.journal)
      const texts = await Promise.all(files.map(({ file }) => file.text()))
      return texts.map(text => withoutRuns(text.slice(0, text.lastIndexOf('\n') + 1)))
    },
    // The segment after the last one is the oldest; its edits are in the two snapshots since.
    startJournalAnew: async () => {
      if (performance.now() - begun < SETTLED) return
      begun = performance.now()
      segment = (segment + 1) % SEGMENTS
      await begin(true)
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

/** A slot that no living window holds, held from now on until the page is gone, however it goes. */
async function claimSlot(): Promise<number> {
  for (let slot = 0; ; slot++) if (await hold(`${SLOT}${slot}`)) return slot
}

function hold(lock: string): Promise<boolean> {
  return new Promise(resolve => {
    void navigator.locks.request(lock, { ifAvailable: true }, held => {
      resolve(held !== null)
      return held ? new Promise<never>(() => undefined) : undefined
    })
  })
}

function withoutRuns(text: string): string {
  return text.includes(RUN)
    ? text
        .split('\n')
        .filter(line => !line.startsWith(RUN))
        .join('\n')
    : text
}

/** Another living window means that the browser has been running since: nothing was torn. */
async function lastExitOf(journal: FileSystemDirectoryHandle): Promise<LastExit> {
  const texts = await Promise.all((await filesOf(journal)).map(({ file }) => file.text()))
  const runs = new Set(texts.flatMap(text => text.split('\n').flatMap(line => (line.startsWith(RUN) ? [line.slice(RUN.length)] : []))))
  if (runs.size === 0) return 'first'
  const { held = [] } = await navigator.locks.query()
  if (held.some(({ name }) => name?.startsWith(SLOT))) return 'clean'
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
    localStorage.setItem(ENDED, [...runs].slice(-200).join(' '))
  } catch {
    // The next start takes this run for a crash and looks more closely.
  }
}
