import { readFile, realpath, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { NamedBytes } from '../../renderer/host/host.ts'
import { LARGEST_FILE } from '../ipc/contract.ts'
import type { Words } from './words.ts'

/** Reads a file that the person named; rejects with a sentence where it is gone, not a regular file, too large or not readable. */
export async function readChosen(path: string, words: Words): Promise<NamedBytes> {
  const name = basename(path)
  const real = await realpath(path).catch(() => null)
  const found = real && (await stat(real).catch(() => null))
  if (!real || !found) throw new Error(words.fileGone(name))
  if (!found.isFile()) throw new Error(words.notAFile(name))
  if (found.size > LARGEST_FILE) throw new Error(words.fileTooLarge(name, LARGEST_FILE / 1024 / 1024))
  const bytes = await readFile(real).catch(() => null)
  if (!bytes) throw new Error(words.fileUnreadable(name))
  return { name, bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) }
}
