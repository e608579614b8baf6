import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { App } from 'electron'
import { z } from 'zod'

const Paths = z.array(z.string())
const MOST = 10

/** Files that were opened last. The page learns their names only; paths stay here. */
export interface Recent {
  names(): readonly string[]
  at(place: number): string | undefined
  add(path: string): void
  forget(): void
}

/** Keeps the list in a file of ours and tells the system's own list; `changed` is called after each change. A file that cannot be kept costs a click. */
export function createRecent(file: string, app: Pick<App, 'addRecentDocument' | 'clearRecentDocuments'>, changed: () => void): Recent {
  let paths = readBack(file)
  function keep(next: readonly string[]) {
    paths = next
    try {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, JSON.stringify(paths))
    } catch {
      // It is remembered until the app ends.
    }
    changed()
  }
  return {
    names: () => paths.map(path => basename(path)),
    at: place => paths[place],
    add: path => {
      app.addRecentDocument(path)
      keep([path, ...paths.filter(one => one !== path)].slice(0, MOST))
    },
    forget: () => {
      app.clearRecentDocuments()
      keep([])
    },
  }
}

function readBack(file: string): readonly string[] {
  try {
    return Paths.parse(JSON.parse(readFileSync(file, 'utf8'))).slice(0, MOST)
  } catch {
    return []
  }
}
