import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { dependenciesStand, installDependencies } from './dependencies.mjs'
import { downloadElectron, findElectron, firstLine } from './electron-binary.mjs'
import { openBrowser } from './open-browser.mjs'
import { runElectron } from './run-electron.mjs'
import { BUILT_FROM, sourceHash } from './source-hash.mjs'

/**
 * `npm start [-- FILE…] [--browser]`: installs what is missing, builds what is out of date, and opens the app: in Electron's window, else, after
 * one line that says why, in the browser from 127.0.0.1. Only Node's own modules here: nothing else may be installed yet. Every failure is one sentence and exit 1.
 */
const top = fileURLToPath(new URL('..', import.meta.url))
const OWN = ['--browser', '--yuean-no-download']
const args = process.argv.slice(2)
const { env } = process
const isHeadless = Boolean(env.CI) || (process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY)

const say = (zh, en) => console.log(`${zh} (${en})`)
const stop = (zh, en) => {
  throw Object.assign(new Error(`${zh} (${en})`), { isSentence: true })
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    stop(
      `需要 Node 20.19 或更新版本，这里是 ${process.versions.node}。`,
      `Node 20.19 or newer is needed; this is ${process.versions.node}.`,
    )
}

function prepare() {
  const stand = dependenciesStand(top)
  if (stand !== 'complete') {
    say('正在安装依赖，约需一分钟……', 'installing dependencies, about a minute')
    const why = installDependencies(top, stand)
    if (why) stop(`依赖没有装上：${why}`, 'dependencies could not be installed; is the npm registry reachable?')
  }
  if (isBuilt()) return
  say('正在构建……', 'building')
  const { status, stderr } = spawnSync(process.execPath, [join(top, 'build', 'build.mjs')], { cwd: top, encoding: 'utf8' })
  if (status !== 0)
    stop(
      `构建失败：${firstLine(stderr, /^\[[A-Z_]+\]|^\w*Error: (?!Build failed)/) ?? firstLine(stderr) ?? '没有说明原因'}`,
      'the build failed; npm run build shows all of it',
    )
}

function isBuilt() {
  try {
    return existsSync(join(top, 'dist', 'renderer', 'index.html')) && readFileSync(join(top, BUILT_FROM), 'utf8') === sourceHash(top)
  } catch {
    return false
  }
}

/** Runs the desktop window to its end; where there can be none, the reason in both languages. */
async function desktop() {
  if (args.includes('--browser')) return ['按要求用浏览器', 'a browser was asked for']
  if (env.CI) return ['CI 环境没有窗口', 'there is no window under CI']
  if (isHeadless) return ['没有显示器', 'there is no display']
  if (!findElectron(top)) {
    if (env.YUEAN_NO_DOWNLOAD || args.includes('--yuean-no-download')) return ['没有 Electron 程序', 'the Electron program is not here']
    say('正在下载 Electron，约 120 MB，只有这一次……', 'downloading Electron, about 120 MB, this once')
    const why = downloadElectron(top)
    if (why)
      return [`下载不到 Electron（${why}；可设 ELECTRON_MIRROR）`, 'Electron cannot be downloaded; ELECTRON_MIRROR names another source']
  }
  const outcome = await runElectron(
    findElectron(top),
    top,
    args.filter(one => !OWN.includes(one)),
  )
  if (outcome === 'ended') return null
  if (outcome.failed) stop(`窗口意外结束：${outcome.failed}`, 'the window ended unexpectedly; what was shown as saved is kept')
  return [`Electron 没能启动（${outcome.neverStarted}）`, 'Electron did not start']
}

async function browser([zh, en]) {
  say(`${zh}，改用浏览器；数据与桌面窗口分开存放。`, `${en}: the same app for a browser, its data kept apart from the desktop window's`)
  const { serve } = await import(pathToFileURL(join(top, 'dist', 'electron', 'serve.mjs')).href)
  const serving = await serve({ root: join(top, 'dist', 'renderer'), ...portGiven() })
  if (serving.outcome === 'refused') throw Object.assign(new Error(serving.sentence), { isSentence: true })
  const { address } = serving
  if (serving.outcome === 'already-running') say(`阅案已在运行：${address}`, 'Yuean is already running there')
  else {
    const end = () => void serving.close().then(() => process.exit(0))
    process.on('SIGINT', end).on('SIGTERM', end)
    say(`阅案：${address}`, 'for this machine only; Ctrl+C ends it')
  }
  if (!isHeadless && !(await openBrowser(address)))
    say('没能打开浏览器，请自己打开上面的地址。', 'no browser could be opened: open the address above')
}

/** `YUEAN_PORT` is for tests: another port is another origin, and so another, empty database. */
function portGiven() {
  if (!env.YUEAN_PORT) return {}
  const port = Number(env.YUEAN_PORT)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) stop(`YUEAN_PORT 不是端口：${env.YUEAN_PORT}`, 'YUEAN_PORT is not a port')
  return { port }
}

try {
  checkNode()
  prepare()
  const reason = await desktop()
  if (reason) await browser(reason)
} catch (error) {
  console.error(error?.isSentence ? error.message : `没能启动：${firstLine(error?.message ?? error)} (could not start)`)
  process.exitCode = 1
}
