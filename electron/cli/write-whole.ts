import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What puts bytes into an open file: tests give one that fails as a full disk does. */
export interface Disk {
  readonly write: (file: FileHandle, bytes: Uint8Array) => Promise<void>
}
const DISK: Disk = { write: (file, bytes) => file.writeFile(bytes) }

/** Writes a file whole or not at all: beside it first, then renamed. Throws a sentence with the reason. */
export async function writeWhole(path: string, bytes: Uint8Array, disk: Disk = DISK): Promise<void> {
  const part = join(dirname(path), `.${process.pid}.yuean-part`)
  try {
    const file = await open(part, 'w')
    try {
      await disk.write(file, bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const isFull = code === 'ENOSPC'
    throw new Error(
      isFull
        ? `磁盘已满，没有写成：${path}（the disk is full; nothing was written）`
        : `写不了文件：${path}（cannot be written${code && `: ${code}`}）`,
    )
  }
}
