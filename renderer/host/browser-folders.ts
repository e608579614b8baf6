import type { Folders } from './folders.ts'
import { SNAPSHOT_NAME } from './vault.ts'

/** What Chromium's folder handles can do beyond what TypeScript's own types say. */
interface Folder extends FileSystemDirectoryHandle {
  queryPermission?(wish: { readonly mode: 'readwrite' }): Promise<PermissionState>
  requestPermission?(wish: { readonly mode: 'readwrite' }): Promise<PermissionState>
}

type Picker = (wish: { readonly id: string; readonly mode: 'readwrite' }) => Promise<Folder>

/** Where handles are kept, by token: a database of their own, because they are nobody's work. */
const DATABASE = 'yuean-folders'
const STORE = 'folders'

/** Folders that the person chose in the browser's own dialog; `null` where the browser has none. */
export function browserFolders(): Folders | null {
  const { showDirectoryPicker: pick } = window as { readonly showDirectoryPicker?: Picker }
  if (!pick) return null
  return {
    chooseFolder: async () => {
      const folder = await pick({ id: 'yuean', mode: 'readwrite' }).catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'AbortError') return null
        throw unusable(error)
      })
      if (!folder) return null
      const token = crypto.randomUUID()
      await inStore('readwrite', store => store.put(folder, token))
      return { token, name: folder.name }
    },
    writeToFolder: (token, name, bytes) =>
      inFolder(token, true, async folder => {
        // The browser writes beside and takes the old file's place on closing: the whole file or nothing.
        const writing = await (await folder.getFileHandle(checked(name), { create: true })).createWritable()
        await writing.write(new Uint8Array(bytes))
        await writing.close()
        const back = await bytesOf(folder, name)
        if (back.length !== bytes.length || back.some((byte, index) => byte !== bytes[index])) throw new Error('not read back')
      }),
    // Looking asks nobody anything: it also happens by itself.
    listFolder: token =>
      inFolder(token, false, async folder => {
        const found = []
        for await (const handle of folder.values()) {
          if (handle.kind !== 'file' || !SNAPSHOT_NAME.test(handle.name)) continue
          const file = await (handle as FileSystemFileHandle).getFile()
          found.push({ name: handle.name, size: file.size, at: file.lastModified })
        }
        return found.sort((a, b) => (a.name < b.name ? -1 : 1))
      }),
    readFromFolder: (token, name) => inFolder(token, true, folder => bytesOf(folder, checked(name))),
    forgetFolder: async token => void (await inStore('readwrite', store => store.delete(token))),
  }
}

function checked(name: string): string {
  if (!SNAPSHOT_NAME.test(name)) throw new Error(`not a name for a copy: ${name}`)
  return name
}

async function bytesOf(folder: Folder, name: string): Promise<Uint8Array> {
  return new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer())
}

async function inFolder<T>(token: string, mayAsk: boolean, run: (folder: Folder) => Promise<T>): Promise<T> {
  try {
    const folder = await inStore<Folder | undefined>('readonly', store => store.get(token))
    if (!folder) throw new DOMException('forgotten', 'NotFoundError')
    if (!(await isAllowed(folder, mayAsk))) throw new DOMException('not allowed', 'NotAllowedError')
    return await run(folder)
  } catch (error) {
    throw unusable(error)
  }
}

/** After a restart the browser asks the person once more; only a press of theirs may bring its question up. */
async function isAllowed(folder: Folder, mayAsk: boolean): Promise<boolean> {
  const wish = { mode: 'readwrite' } as const
  if (!folder.requestPermission || (await folder.queryPermission?.(wish)) === 'granted') return true
  return mayAsk && navigator.userActivation.isActive && (await folder.requestPermission(wish)) === 'granted'
}

function unusable(error: unknown): Error {
  const cause = error instanceof Error ? `${error.name} ${error.message}` : String(error)
  const code = CODES[error instanceof DOMException ? error.name : ''] ?? 'UNKNOWN'
  return new Error(
    `文件夹现在用不了，可能已断开或拔出。 (The folder cannot be used now; it may be unplugged or out of reach.) [${cause.slice(0, 120)}] (${code})`,
  )
}

/** What a browser calls a failure, as the system's own code for it. */
const CODES: Readonly<Record<string, string>> = {
  NotFoundError: 'ENOENT',
  NotAllowedError: 'EACCES',
  SecurityError: 'EACCES',
  NoModificationAllowedError: 'EACCES',
  QuotaExceededError: 'ENOSPC',
}

async function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error ?? new Error('indexedDB'))
  })
  try {
    return await new Promise<T>((resolve, reject) => {
      const asked = ask(db.transaction(STORE, mode).objectStore(STORE))
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error ?? new Error('indexedDB'))
    })
  } finally {
    db.close()
  }
}
