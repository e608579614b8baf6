import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, posix, win32 } from 'node:path'

/** What decides where the profile lies: the environment and the platform of the process. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  /** The path of the running program. */
  readonly program: string
}

/** The folder of a portable copy's data; making it beside the program makes the copy portable. */
const BESIDE = 'YueanData'

/**
 * The folder of Chromium's profile and so of the database; `null` where Electron's own choice is right. Fixed for ever: another folder is an
 * empty database. A portable copy keeps it beside itself: the portable program of Windows always, any other copy where a folder `YueanData` lies
 * beside it. On Windows it is local, because a roaming profile of hundreds of MB is carried over the network at every log-on.
 * `YUEAN_USER_DATA` is for tests.
 */
export function userDataFolder({ env, platform, program }: Surroundings, isThere: (folder: string) => boolean = existsSync): string | null {
  const { join: joined, dirname } = platform === 'win32' ? win32 : posix
  if (env.YUEAN_USER_DATA) return env.YUEAN_USER_DATA
  if (env.PORTABLE_EXECUTABLE_DIR) return joined(env.PORTABLE_EXECUTABLE_DIR, BESIDE)
  // An AppImage runs from a mount of its own; on a Mac the program lies three folders deep in the app.
  const home = env.APPIMAGE ? dirname(env.APPIMAGE) : platform === 'darwin' ? joined(program, '..', '..', '..', '..') : dirname(program)
  if (isThere(joined(home, BESIDE))) return joined(home, BESIDE)
  if (platform === 'win32' && env.LOCALAPPDATA) return joined(env.LOCALAPPDATA, 'Yuean')
  return null
}

/** Makes the folder where it is missing; whether files can be written in it, found out by writing one (Windows' own answer is not reliable). */
export function isWritableFolder(folder: string): boolean {
  const probe = join(folder, `.writable-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    writeFileSync(probe, '')
    rmSync(probe)
    return true
  } catch {
    return false
  }
}
