import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** A download of 120 MB over a slow line, in milliseconds. */
const DOWNLOAD_LIMIT = 15 * 60_000

/**
 * Electron's program: `YUEAN_ELECTRON`, else what its package has downloaded. `null` where there is none.
 * Never by `require('electron')`, which begins a download just to answer.
 */
export function findElectron(top) {
  const given = process.env.YUEAN_ELECTRON
  if (given) return existsSync(given) ? given : null
  const home = join(top, 'node_modules', 'electron')
  try {
    const program = join(process.env.ELECTRON_OVERRIDE_DIST_PATH || join(home, 'dist'), readFileSync(join(home, 'path.txt'), 'utf8').trim())
    return existsSync(program) ? program : null
  } catch {
    return null
  }
}

/** Downloads Electron as its own package does; `''` if it worked, else the reason in a few words. */
export function downloadElectron(top) {
  const { status, stderr, error } = spawnSync(process.execPath, [join(top, 'node_modules', 'electron', 'install.js')], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: DOWNLOAD_LIMIT,
  })
  if (status === 0 && findElectron(top)) return ''
  return (error?.message ?? firstLine(stderr) ?? 'no reason given').replace(/^\w*Error: /, '')
}

/** The first line that says anything, or the first that matches, without colours, at most 160 characters. */
export function firstLine(text, pattern = /\S/) {
  return stripVTControlCharacters(String(text ?? ''))
    .split('\n')
    .map(line => line.trim())
    .find(line => pattern.test(line))
    ?.slice(0, 160)
}
