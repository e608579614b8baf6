import { spawn } from 'node:child_process'

const LINUX = ['xdg-open', 'chromium', 'google-chrome', 'microsoft-edge', 'firefox']

/** How long an opener may take to say that it cannot, in milliseconds; a browser that it became goes on for hours. */
const PATIENCE = 3000

/** Opens an address in the installed browser; whether something took it. */
export async function openBrowser(address) {
  for (const [command, ...args] of commandsFor(address)) if (await starts(command, args)) return true
  return false
}

function commandsFor(address) {
  if (process.platform === 'darwin') return [['open', address]]
  if (process.platform === 'win32') return [['rundll32', 'url.dll,FileProtocolHandler', address]]
  return LINUX.map(command => [command, address])
}

function starts(command, args) {
  return new Promise(resolve => {
    const child = spawn(command, args, { detached: true, stdio: 'ignore' })
    const late = setTimeout(() => resolve(true), PATIENCE)
    const end = isStarted => {
      clearTimeout(late)
      resolve(isStarted)
    }
    child.on('error', () => end(false))
    child.on('exit', code => end(code === 0))
    child.unref()
  })
}
