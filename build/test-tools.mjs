import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable']

/**
 * A Chromium that is on this machine: `CHROMIUM_PATH`, else Playwright's own, else an installed chromium, chrome or edge. `null` where there is
 * none; a `CHROMIUM_PATH` that leads nowhere is an error, not a reason to take another one.
 */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (existsSync(given)) return given
    throw new Error(`CHROMIUM_PATH 指向的文件不存在：${given} (CHROMIUM_PATH leads nowhere)`)
  }
  return playwrightsOwn() ?? installed()
}

/** Whether a command can be found on the PATH. */
export function hasCommand(name) {
  const finder = process.platform === 'win32' ? 'where' : 'which'
  return spawnSync(finder, [name], { stdio: 'ignore' }).status === 0
}

/** Installs Debian packages where this is Debian and we are root. Whether it worked. */
export function installFromDebian(packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !hasCommand('apt-get')) return false
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = args => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment }).status === 0
  const install = () => run(['install', '-y', '-qq', '--no-install-recommends', ...packages])
  return install() || (run(['update', '-qq']) && install())
}

function playwrightsOwn() {
  try {
    const { chromium } = createRequire(import.meta.url)('playwright-core')
    const path = chromium.executablePath()
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

function installed() {
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean)
    const tails = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
    ]
    return roots.flatMap(root => tails.map(tail => join(root, ...tail))).find(existsSync) ?? null
  }
  if (process.platform === 'darwin')
    return (
      ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(name => `/Applications/${name}.app/Contents/MacOS/${name}`).find(existsSync) ??
      null
    )
  const name = NAMES.find(hasCommand)
  return name ? execFileSync('which', [name], { encoding: 'utf8' }).trim() : null
}
