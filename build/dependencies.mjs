import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whether node_modules holds what the lockfile says: `'none'` at all, `'other'` versions, or `'complete'`. Optional packages may be absent. */
export function dependenciesStand(top) {
  if (!existsSync(join(top, 'node_modules'))) return 'none'
  const wanted = packagesIn(join(top, 'package-lock.json'))
  const present = packagesIn(join(top, 'node_modules', '.package-lock.json'))
  if (!present) return 'none'
  const isThere = ([path, { version, optional, link }]) => path === '' || optional || link || present[path]?.version === version
  return Object.entries(wanted ?? {}).every(isThere) ? 'complete' : 'other'
}

/**
 * Installs with npm, quietly; the reason in a few words where it failed, else `''`. What is there already is kept (`npm ci` would throw away a
 * downloaded Electron).
 */
export function installDependencies(top, stand) {
  const verb = stand === 'none' && existsSync(join(top, 'package-lock.json')) ? 'ci' : 'install'
  const args = [verb, '--no-fund', '--no-audit', '--loglevel=error']
  const npm = process.env.npm_execpath
  // Windows starts npm.cmd only through a shell; npm's own script, when npm started us, needs none.
  const [command, words, shell] = npm?.endsWith('.js')
    ? [process.execPath, [npm, ...args], false]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', args, process.platform === 'win32']
  const { status, stderr, error } = spawnSync(command, words, { cwd: top, shell, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
  if (status === 0) return ''
  return error?.message ?? reasonIn(stderr) ?? `npm ${verb}`
}

/** npm's first lines are codes; the first one in words says more. */
function reasonIn(stderr) {
  const lines = stderr.split('\n').flatMap(line => /^npm (?:error|ERR!) (.+)/.exec(line)?.[1] ?? [])
  return (lines.find(line => !/^(code|errno|syscall|path) /.test(line)) ?? lines[0])?.slice(0, 160)
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}
