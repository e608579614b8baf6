import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'electron'
import { z } from 'zod'
import type { LastExit } from '../../renderer/host/vault.ts'

const State = z.object({ chromium: z.string(), app: z.string(), isClean: z.boolean() })

/** What is known of the run before this one. */
export interface LastRun {
  readonly exit: LastExit
  /** Its version of Chromium; `''` where there was none. */
  readonly chromium: string
  /** Its version of the app; `''` where there was none. */
  readonly app: string
}

/** Reads how the last run ended. A note that cannot be read counts as an unclean end: something went wrong, and looking twice costs seconds. */
export function readLastRun(home: string): LastRun {
  try {
    const { chromium, app, isClean } = State.parse(JSON.parse(readFileSync(join(home, 'state.json'), 'utf8')))
    return { exit: isClean ? 'clean' : 'unclean', chromium, app }
  } catch (error) {
    const isNew = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { exit: isNew ? 'first' : 'unclean', chromium: '', app: '' }
  }
}

/** Notes that this run is under way, and at its end that it ended well. Synchronous: the last moment of an app waits for nothing. */
export function noteThisRun(home: string, app: Pick<App, 'on'>, versions: { readonly chromium: string; readonly app: string }): void {
  const note = (isClean: boolean) => writeNow(home, JSON.stringify({ ...versions, isClean }))
  note(false)
  app.on('will-quit', () => note(true))
}

function writeNow(home: string, text: string): void {
  mkdirSync(home, { recursive: true })
  const beside = join(home, 'state.json.tmp')
  const file = openSync(beside, 'w')
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(beside, join(home, 'state.json'))
}

/** Whether version `one` of Chromium is older than `other` (`156.0.8078.100`); its storage may be unreadable for an older one, which then empties it. */
export function isOlder(one: string, other: string): boolean {
  const [a, b] = [one, other].map(version => version.split('.').map(Number))
  for (let part = 0; part < 4; part++) {
    const difference = (a?.[part] ?? 0) - (b?.[part] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
