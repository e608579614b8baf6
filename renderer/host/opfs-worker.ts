/** The part of a worker's file handle that is used; the DOM's types know it only inside workers. */
interface SyncHandle {
  read(into: Uint8Array, at: { readonly at: number }): number
  write(bytes: Uint8Array, at: { readonly at: number }): number
  truncate(size: number): void
  getSize(): number
  flush(): void
  close(): void
}
type WorkerFile = FileSystemFileHandle & {
  createSyncAccessHandle(): Promise<SyncHandle>
  move?(name: string): Promise<void>
}

const LINE_FEED = 0x0a

/** What the page asks of the worker; each is answered with its `n`. Folders are names inside the origin's own file system. */
export type OpfsAsk =
  | { readonly n: number; readonly do: 'begin'; readonly folder: string; readonly name: string; readonly isAnew: boolean }
  | { readonly n: number; readonly do: 'append'; readonly lines: string }
  | { readonly n: number; readonly do: 'write'; readonly folder: string; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** `error` is the name of what went wrong, `QuotaExceededError` or another. */
export type OpfsAnswer = { readonly n: number; readonly error: string | null }

/** The journal of this window: one file, held open, this window's alone. */
let journal: { readonly handle: SyncHandle; size: number } | null = null
let turn: Promise<void> = Promise.resolve()

self.addEventListener('message', (event: MessageEvent<OpfsAsk>) => {
  turn = turn.then(async () => {
    const { n } = event.data
    try {
      await obey(event.data)
      answer({ n, error: null })
    } catch (error) {
      answer({ n, error: error instanceof DOMException || error instanceof Error ? error.name : String(error) })
    }
  })
})

function answer(one: OpfsAnswer): void {
  self.postMessage(one)
}

async function obey(ask: OpfsAsk): Promise<void> {
  if (ask.do === 'begin') return begin(ask.folder, ask.name, ask.isAnew)
  if (ask.do === 'write') return write(ask.folder, ask.name, ask.bytes)
  append(new TextEncoder().encode(ask.lines))
}

/** Goes on behind the last whole line of a file; half a line that a kill left there is cut off. */
async function begin(folder: string, name: string, isAnew: boolean): Promise<void> {
  const handle = await (await fileIn(folder, name)).createSyncAccessHandle()
  journal?.handle.close()
  if (isAnew) handle.truncate(0)
  const size = wholeLinesIn(handle)
  handle.truncate(size)
  journal = { handle, size }
  handle.flush()
}

function wholeLinesIn(handle: SyncHandle): number {
  const bytes = new Uint8Array(handle.getSize())
  handle.read(bytes, { at: 0 })
  return bytes.lastIndexOf(LINE_FEED) + 1
}

/** A write that does not fit leaves nothing behind: half a line would run into the next one. */
function append(bytes: Uint8Array): void {
  if (!journal) throw new DOMException('no journal', 'InvalidStateError')
  const { handle, size } = journal
  try {
    if (handle.write(bytes, { at: size }) !== bytes.length) throw new DOMException('short write', 'QuotaExceededError')
    handle.flush()
    journal.size = size + bytes.length
  } catch (error) {
    handle.truncate(size)
    throw error
  }
}

/** Written beside, flushed, read back, and only then given its name. */
async function write(folder: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const beside = await fileIn(folder, `${name}.part`)
  const handle = await beside.createSyncAccessHandle()
  try {
    handle.truncate(0)
    if (handle.write(bytes, { at: 0 }) !== bytes.length) throw new DOMException('short write', 'QuotaExceededError')
    handle.flush()
    const back = new Uint8Array(bytes.length)
    if (handle.getSize() !== bytes.length || handle.read(back, { at: 0 }) !== bytes.length) throw new DOMException('short', 'DataError')
    if (back.some((one, i) => one !== bytes[i])) throw new DOMException('differs', 'DataError')
  } catch (error) {
    handle.close()
    await (await folderOf(folder)).removeEntry(`${name}.part`).catch(() => undefined)
    throw error
  }
  handle.close()
  if (!beside.move) throw new DOMException('move', 'NotSupportedError')
  await beside.move(name)
}

async function folderOf(name: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle(name, { create: true })
}

async function fileIn(folder: string, name: string): Promise<WorkerFile> {
  return (await (await folderOf(folder)).getFileHandle(name, { create: true })) as WorkerFile
}
