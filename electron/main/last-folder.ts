import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The folder the person last chose; Electron's dialogs would begin in Downloads every time. */
export interface LastFolder {
  get(): string
  set(folder: string): void
}

/** Remembers the folder in a file of its own. A folder that is gone, or a file that cannot be read or written, costs a click and no more. */
export function createLastFolder(file: string, fallback: () => string): LastFolder {
  let last = readBack(file)
  return {
    get: () => (last && existsSync(last) ? last : fallback()),
    set: folder => {
      if (folder === last) return
      last = folder
      try {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, folder)
      } catch {
        // It is remembered until the app ends.
      }
    },
  }
}

function readBack(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
