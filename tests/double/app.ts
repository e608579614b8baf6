import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { DoubleWindow } from './window.ts'
import { wasPrevented } from './window.ts'

/** Which running app holds the lock of a profile. */
const holders = new Map<string, DoubleApp>()

/** How an app came to its end. */
export interface End {
  readonly code: number
  readonly isRelaunched: boolean
}

/** `app`: the order of starting and quitting as Electron has it, and a note of everything that only the real one could do. */
export class DoubleApp extends EventEmitter {
  readonly isPackaged: boolean
  readonly switches = new Map<string, string>()
  readonly recent: string[] = []
  readonly windows = new Set<DoubleWindow>()
  readonly ended: Promise<End>
  readonly commandLine = { appendSwitch: (name: string, value = '') => void this.switches.set(this.#early(name), value) }
  isSandboxed = false
  hasGraphics = true
  #paths: Record<string, string>
  #languages: readonly string[]
  #top: string
  #isReady = false
  #isQuitting = false
  #isOver = false
  #isRelaunched = false
  #end: (end: End) => void = () => undefined

  constructor(
    top: string,
    home: string,
    { isPackaged = false, languages = ['zh-CN'] }: { isPackaged?: boolean; languages?: readonly string[] },
  ) {
    super()
    this.isPackaged = isPackaged
    this.#top = top
    this.#languages = languages
    this.#paths = { userData: join(home, 'default'), documents: home, temp: home }
    this.ended = new Promise(resolve => {
      this.#end = resolve
    })
  }

  /** Only before `ready`, or Electron would throw or do nothing. */
  #early(what: string): string {
    if (this.#isReady) throw new Error(`${what} came after ready`)
    return what
  }

  setPath(name: string, path: string): void {
    this.#paths[this.#early(name)] = path
  }
  getPath(name: string): string {
    const path = this.#paths[name]
    if (path === undefined) throw new Error(`no path for ${name}`)
    return path
  }
  getVersion(): string {
    return '0.0.0-double'
  }
  getName(): string {
    return 'Yuean'
  }
  getAppPath(): string {
    return this.#top
  }
  getPreferredSystemLanguages(): readonly string[] {
    return this.#languages
  }
  enableSandbox(): void {
    this.#early('enableSandbox')
    this.isSandboxed = true
  }
  disableHardwareAcceleration(): void {
    this.#early('disableHardwareAcceleration')
    this.hasGraphics = false
  }
  setAppUserModelId(): void {}
  setAboutPanelOptions(): void {}
  addRecentDocument(path: string): void {
    this.recent.unshift(path)
  }
  clearRecentDocuments(): void {
    this.recent.length = 0
  }

  requestSingleInstanceLock(told: unknown): boolean {
    const profile = this.getPath('userData')
    const holder = holders.get(profile)
    if (holder) {
      holder.emit('second-instance', {}, ['mangled', '--by-chromium'], '/', structuredClone(told))
      return false
    }
    holders.set(profile, this)
    return true
  }

  async whenReady(): Promise<void> {
    await new Promise(resolve => setImmediate(resolve))
    this.#isReady = true
  }

  quit(): void {
    if (this.#isOver || wasPrevented(this, 'before-quit')) return
    this.#isQuitting = true
    const held = [...this.windows].map(window => window.close())
    if (held.includes(true)) this.#isQuitting = false
    else if (held.length === 0) this.#leave()
  }

  exit(code = 0): void {
    if (!this.#isOver) this.#over(code)
  }

  relaunch(): void {
    this.#isRelaunched = true
  }

  /** A window has gone; the last one asks what now. */
  lost(window: DoubleWindow): void {
    this.windows.delete(window)
    if (this.windows.size > 0 || this.#isOver) return
    if (this.#isQuitting) this.#leave()
    else this.emit('window-all-closed')
  }

  #leave(): void {
    if (wasPrevented(this, 'will-quit')) return
    this.emit('quit', {}, 0)
    this.#over(0)
  }

  #over(code: number): void {
    this.#isOver = true
    if (holders.get(this.getPath('userData')) === this) holders.delete(this.getPath('userData'))
    this.#end({ code, isRelaunched: this.#isRelaunched })
  }
}
