import type { HostFolder } from './host.ts'

interface Picker {
  readonly showDirectoryPicker: (how: { readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>
}

/** Whether this browser lets a page write into a folder the person chooses. */
export function hasFolders(): boolean {
  return 'showDirectoryPicker' in window
}

/** Lets the person choose a folder; `null` where they cancel. */
export async function chooseFolder(): Promise<HostFolder | null> {
  try {
    const handle = await (window as unknown as Picker).showDirectoryPicker({ mode: 'readwrite' })
    return folderOf(handle)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    throw error
  }
}

/** A folder handle as the app uses it: the browser writes beside and renames on `close`, so a file is whole or not there. */
export function folderOf(handle: FileSystemDirectoryHandle): HostFolder {
  const has = async (name: string) => {
    try {
      await handle.getFileHandle(name)
      return true
    } catch {
      return false
    }
  }
  return {
    name: handle.name,
    has,
    write: async (name, bytes) => {
      if (await has(name)) throw new Error(`“${name}”已经有了，没有覆盖。 (“${name}” is there already and was not overwritten.)`)
      try {
        const file = await handle.getFileHandle(name, { create: true })
        const stream = await file.createWritable()
        try {
          await stream.write(new Uint8Array(bytes))
          await stream.close()
        } catch (error) {
          await stream.abort().catch(() => undefined)
          throw error
        }
      } catch (error) {
        // What was only begun is an empty file: it goes.
        await handle.removeEntry(name).catch(() => undefined)
        const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
        throw new Error(
          isFull
            ? `磁盘已满，“${name}”没有写成。 (The disk is full; “${name}” was not written.)`
            : `写不了“${name}”，文件夹可能不可写。 (“${name}” cannot be written; the folder may be read-only.)`,
        )
      }
    },
  }
}
