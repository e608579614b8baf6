import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { compileFunction } from 'node:vm'
import type { BrowserContext, CDPSession, Frame, Page, Request, Route } from '@playwright/test'
import { DoubleApp, type End } from './app.ts'
import { openBrowser, toApp } from './browser.ts'
import { Dialogs, Menus } from './native.ts'
import { DoubleSession } from './session.ts'
import { DoubleWindow, wasPrevented } from './window.ts'

const TOP = new URL('../..', import.meta.url).pathname
const MAIN = join(TOP, 'dist', 'electron', 'main.cjs')

/** Chromium's names for what the app calls permissions otherwise. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  'clipboard-sanitized-write': 'clipboard-write',
  'clipboard-read': 'clipboard-read',
  'persistent-storage': 'persistent-storage',
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
}

export interface LaunchOptions {
  /** The profile's folder; the same one again is the next start of the app. */
  readonly profile: string
  readonly args?: readonly string[]
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly languages?: readonly string[]
  readonly isPackaged?: boolean
  readonly platform?: NodeJS.Platform
  readonly displays?: readonly object[]
  /** A proxy in place of the dead one that the app sets. */
  readonly proxy?: string
}

/** The app while it runs: its real main process in this very process, its real page in a Chromium of its own. */
export interface Running {
  readonly app: DoubleApp
  readonly session: DoubleSession
  readonly dialogs: Dialogs
  readonly menus: Menus
  /** What was handed to the system to open. */
  readonly opened: string[]
  /** Listeners that the main process put on `process`. */
  readonly process: EventEmitter
  readonly ended: Promise<End>
  window(name?: string): DoubleWindow
  /** The page of a window, once it is there. */
  page(name?: string): Promise<Page>
  /** Ends without asking, as `kill -9` would. */
  kill(): Promise<void>
}

/** Starts the built main process against the double. */
export function launch(options: LaunchOptions): Running {
  const { profile, args = [], cwd = TOP, env = {}, platform = process.platform, displays = [{ id: 1, bounds: {}, workArea: {} }] } = options
  const app = new DoubleApp(TOP, profile, options)
  const session = new DoubleSession()
  const dialogs = new Dialogs()
  const menus = new Menus()
  const handlers = new Map<string, (event: object, ...args: unknown[]) => unknown>()
  const opened: string[] = []
  const listeners = new EventEmitter()
  let browser: Promise<BrowserContext> | null = null

  const windowOf = (page: Page) => [...app.windows].find(window => window.webContents.page === page) ?? null

  function mayNavigate(route: Route): boolean {
    const request = route.request()
    const frame = frameOf(request)
    const page = frame?.page()
    const window = page && windowOf(page)
    const url = toApp(request.url())
    // A page that no window of ours stands for was opened by the page itself.
    if (!window) return false
    const details = { url, isMainFrame: frame === page.mainFrame(), isSameDocument: false }
    const isFirst = page.mainFrame().url() === 'about:blank'
    if (!isFirst && wasPrevented(window.webContents, 'will-navigate', details)) return false
    window.webContents.emit('did-start-navigation', details)
    return true
  }

  async function start(): Promise<BrowserContext> {
    const context = await openBrowser({
      profile: app.getPath('userData'),
      session,
      isOffline: false,
      switches: [
        ...[...app.switches].map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`)),
        `--proxy-server=${options.proxy ?? session.proxy.proxyRules}`,
        `--proxy-bypass-list=${session.proxy.proxyBypassRules}`,
      ],
      mayNavigate,
    })
    for (const blank of context.pages()) await blank.close().catch(() => undefined)
    context.on('page', page => {
      // Ours are put to a window right after they are made; what the page opened stays without one.
      setImmediate(async () => {
        const opener = await page.opener()
        const by = opener && windowOf(opener)
        if (by?.webContents.windowOpen({ url: toApp(page.url()) }).action === 'deny') await page.close().catch(() => undefined)
      })
      page.on('download', async download => {
        if (wasPrevented(session, 'will-download')) await download.cancel()
      })
    })
    return context
  }

  async function grant(cdp: CDPSession): Promise<void> {
    for (const [name, chromium] of Object.entries(PERMISSIONS))
      await cdp.send('Browser.setPermission', {
        permission: { name: chromium, ...(name === 'clipboard-sanitized-write' ? { allowWithoutSanitization: false } : {}) },
        setting: session.mayHave(name, 'app://yuean/') ? 'granted' : 'denied',
        origin: 'https://yuean.app.invalid',
      })
  }

  const around = {
    browser: () => {
      browser ??= start()
      return browser
    },
    handlers,
    grant,
    closed: (window: DoubleWindow) => app.lost(window),
  }
  const known: Readonly<Record<string, unknown>> = {
    app,
    BrowserWindow: class extends DoubleWindow {
      constructor(given: DoubleWindow['options']) {
        super(given, around)
        app.windows.add(this)
        app.emit('web-contents-created', {}, this.webContents)
      }
    },
    dialog: dialogs,
    ipcMain: {
      handle: (channel: string, handler: (event: object, ...args: unknown[]) => unknown) => {
        if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
        handlers.set(channel, handler)
      },
    },
    Menu: menus,
    nativeTheme: Object.assign(new EventEmitter(), { shouldUseDarkColors: false, themeSource: 'system' }),
    protocol: {
      registerSchemesAsPrivileged: () => undefined,
      handle: (scheme: string, handler: (request: { readonly method: string; readonly url: string }) => Promise<Response>) =>
        session.handlers.set(scheme, handler),
    },
    session: { defaultSession: session },
    screen: { getAllDisplays: () => displays, getDisplayMatching: () => displays[0] },
    powerMonitor: new EventEmitter(),
    shell: {
      openPath: async (path: string) => {
        opened.push(path)
        return ''
      },
      openExternal: async (address: string) => void opened.push(address),
    },
    clipboard: { writeText: (text: string) => void opened.push(`clipboard:${text}`) },
    nativeImage: { createFromPath: (path: string) => ({ path, isEmpty: () => false }), createFromBuffer: () => ({ isEmpty: () => false }) },
  }
  const electron = new Proxy(known, {
    get: (modules, name) => {
      if (typeof name === 'symbol' || name === '__esModule') return undefined
      if (!(name in modules)) throw new Error(`electron.${name} is not modelled by the double`)
      return modules[name]
    },
  })

  const own = {
    argv: ['yuean', TOP, ...args],
    env: { ...process.env, YUEAN_USER_DATA: profile, ...env },
    platform,
    execPath: join(profile, 'program', 'yuean'),
    pid: process.pid,
    versions: { ...process.versions, electron: '45.4.1', chrome: '156.0.8078.100' },
    cwd: () => cwd,
    on: (name: string, listener: () => void) => listeners.on(name, listener),
    stderr: process.stderr,
    stdout: process.stdout,
    getuid: process.getuid,
  }
  const require = createRequire(MAIN)
  const run = compileFunction(readFileSync(MAIN, 'utf8'), ['require', 'module', 'exports', '__dirname', '__filename', 'process'], {
    filename: MAIN,
  })
  const module = { exports: {} }
  run((name: string) => (name === 'electron' ? electron : require(name)), module, module.exports, dirname(MAIN), MAIN, own)

  const ended = app.ended.then(async end => {
    const context = await browser
    await context?.unrouteAll({ behavior: 'wait' })
    await context?.close()
    return end
  })
  const window = (name = 'main') => {
    const found = [...app.windows].find(one => one.options.name === name)
    if (!found) throw new Error(`no window ${name}`)
    return found
  }
  return {
    app,
    session,
    dialogs,
    menus,
    opened,
    process: listeners,
    ended,
    window,
    page: async (name = 'main') => {
      for (let turn = 0; turn < 1000; turn++) {
        const page = [...app.windows].find(one => one.options.name === name)?.webContents.page
        if (page && page.url() !== 'about:blank') return page
        await new Promise(resolve => setTimeout(resolve, 20))
      }
      throw new Error(`no page in window ${name}`)
    },
    kill: async () => {
      app.exit(137)
      await ended
    },
  }
}

/** The frame a request is for; `null` where the page opened a window whose frame is not made yet. */
function frameOf(request: Request): Frame | null {
  try {
    return request.frame()
  } catch {
    return null
  }
}
