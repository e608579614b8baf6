import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a build notes what it was made from. */
export const BUILT_FROM = join('dist', 'built-from.txt')

const FOLDERS = ['build', 'electron', 'renderer', 'seeds']
const FILES = ['package.json', 'package-lock.json']

/** A hash of everything a build is made from: names and contents, so that neither a checkout's times nor a copied folder deceives it. */
export function sourceHash(top) {
  const hash = createHash('sha256')
  const add = path =>
    hash
      .update(path.replaceAll('\\', '/'))
      .update('\0')
      .update(readFileSync(join(top, path)))
      .update('\0')
  const walk = folder => {
    const entries = readdirSync(join(top, folder), { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) walk(path)
      else if (!entry.name.endsWith('.md')) add(path)
    }
  }
  for (const folder of FOLDERS) walk(folder)
  for (const file of FILES) add(file)
  return hash.digest('hex')
}
