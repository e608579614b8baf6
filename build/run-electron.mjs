import { spawn } from 'node:child_process'

/** A window that goes this soon with an error never was one, in milliseconds. */
const SOON = 8000

/**
 * Runs the app in Electron until it ends: `'ended'`, `{ neverStarted: reason }` where it could not come up at all (a missing library, no
 * sandbox), or `{ failed: reason }` later on.
 */
export function runElectron(program, top, args) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const isRoot = process.getuid?.() === 0
  const noSandbox = isRoot || process.env.YUEAN_NO_SANDBOX ? ['--no-sandbox'] : []
  const started = Date.now()
  return new Promise(resolve => {
    const child = spawn(program, [top, ...noSandbox, ...args], { env, stdio: ['ignore', 'inherit', 'pipe'] })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', text => {
      said = (said + text).slice(-20_000)
      if (process.env.YUEAN_VERBOSE) process.stderr.write(text)
    })
    const forward = signal => child.kill(signal)
    process.on('SIGINT', forward).on('SIGTERM', forward)
    const end = outcome => {
      process.off('SIGINT', forward).off('SIGTERM', forward)
      resolve(outcome)
    }
    child.on('error', error => end({ neverStarted: error.message }))
    child.on('exit', (code, signal) => {
      if (code === 0 || signal === 'SIGINT' || signal === 'SIGTERM') return end('ended')
      const reason = reasonIn(said) ?? signal ?? `exit ${code}`
      end(Date.now() - started < SOON ? { neverStarted: reason } : { failed: reason })
    })
  })
}

/** Chromium says much; the line that stopped it says FATAL or error. */
function reasonIn(said) {
  const lines = said.split('\n').filter(line => line.trim() !== '')
  return (lines.find(line => /FATAL|error while loading/i.test(line)) ?? lines.at(-1))?.trim().slice(0, 160)
}
