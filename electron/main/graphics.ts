import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { App } from 'electron'
import { startAnew } from './relaunch.ts'

/** So many crashes of the graphics process, so soon after the start (milliseconds), and the next start does without it. */
const CRASHES = 3
const SOON = 60_000

/** The marker that switches graphics acceleration off, for this version of the app and of Electron only: the next one may be well again. */
export interface Marker {
  readonly path: string
  readonly stamp: string
}

/** Where the marker lies under the profile and what it holds. */
export function graphicsMarker(userData: string, appVersion: string, electronVersion: string): Marker {
  return { path: join(userData, 'yuean', 'gpu-disabled'), stamp: `${appVersion} ${electronVersion}` }
}

/** Whether this start does without graphics acceleration: asked for on the command line, or because it crashed before. */
export function isGraphicsOff({ path, stamp }: Marker, argv: readonly string[]): boolean {
  if (argv.includes('--safe-graphics')) return true
  try {
    return readFileSync(path, 'utf8') === stamp
  } catch {
    return false
  }
}

/** Counts crashes of the graphics process; after too many it leaves the marker and starts the app anew, by quitting, so that all is kept. */
export function watchGraphics(
  app: Pick<App, 'on' | 'relaunch' | 'quit'>,
  { path, stamp }: Marker,
  { env, startedAt, now }: { env: Readonly<Record<string, string | undefined>>; startedAt: number; now: () => number },
): void {
  let crashes = 0
  app.on('child-process-gone', (_event, { type }) => {
    if (type !== 'GPU' || now() - startedAt > SOON) return
    crashes += 1
    if (crashes !== CRASHES) return
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, stamp)
    startAnew(app, env)
  })
}
