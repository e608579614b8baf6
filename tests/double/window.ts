import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { toApp, toChromium } from './browser.ts'
import { decode, encode } from './codec.ts'
import { isolated, joinWorlds } from './page-side.mjs'

const WORLD = 'Electron Isolated Context'

/** What a window needs of the app around it. */
export interface Around {
  readonly browser: () => Promise<BrowserContext>
  readonly handlers: ReadonlyMap<string, (event: object, ...args: unknown[]) => unknown>
  readonly grant: (cdp: CDPSession) => Promise<void>
  readonly closed: (window: DoubleWindow) => void
}

/** Emits an event that can be prevented; whether it was. */
export function wasPrevented(emitter: EventEmitter, name: string, details: object = {}): boolean {
  let isPrevented = false
  const event = {
    ...details,
    preventDefault: () => {
      isPrevented = true
    },
  }
  emitter.emit(name, event)
  return isPrevented
}

/** The page of a window: IPC by the isolated world, events by what Chromium reports. */
export class DoubleContents extends EventEmitter {
  static #last = 0
  readonly id = ++DoubleContents.#last
  readonly printed: object[] = []
  readonly dragged: { readonly file: string }[] = []
  windowOpen: (details: { readonly url: string }) => { readonly action: string } = () => ({ action: 'allow' })
  page: Page | null = null
  #cdp: CDPSession | null = null
  #world: number | null = null
  #isCrashed = false
  readonly #preload: string
  readonly #around: Around

  constructor(preload: string, around: Around) {
    super()
    this.#preload = readFileSync(preload, 'utf8')
    this.#around = around
  }

  async attach(page: Page): Promise<void> {
    this.page = page
    const cdp = await page.context().newCDPSession(page)
    this.#cdp = cdp
    await this.#around.grant(cdp)
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD) this.#world = context.id
    })
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === 'doubleSends') void this.#answer(payload, executionContextId)
    })
    await cdp.send('Runtime.enable')
    await cdp.send('Page.enable')
    await cdp.send('Runtime.addBinding', { name: 'doubleSends', executionContextName: WORLD })
    const inPage = `(${joinWorlds})('double-to-page', 'double-to-preload')`
    const inPreload = `if (location.href !== 'about:blank') (${isolated})(${joinWorlds}, (require, module, exports = module.exports) => {${this.#preload}\n})`
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: inPage })
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: inPreload, worldName: WORLD })
    page.on('domcontentloaded', () => this.emit('dom-ready'))
    page.on('crash', () => {
      this.#isCrashed = true
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
    page.on('dialog', dialog => {
      if (dialog.type() !== 'beforeunload') return void dialog.dismiss()
      void (wasPrevented(this, 'will-prevent-unload') ? dialog.accept() : dialog.dismiss())
    })
  }

  async #answer(payload: string, executionContextId: number): Promise<void> {
    const { id, channel, args } = decode(payload) as { id: number; channel: string; args: unknown[] }
    const event = { sender: this, senderFrame: { url: this.getURL(), parent: null } }
    const answer = await this.#handled(channel, event, args)
    await this.#cdp
      ?.send('Runtime.evaluate', {
        expression: `doubleReceives(${JSON.stringify(encode({ id, ...answer }))})`,
        contextId: executionContextId,
      })
      // The page went while it was answered.
      .catch(() => undefined)
  }

  async #handled(channel: string, event: object, args: unknown[]) {
    const handler = this.#around.handlers.get(channel)
    const failed = (why: string) => ({ error: `Error invoking remote method '${channel}': ${why}` })
    if (!handler) return failed(`Error: No handler registered for '${channel}'`)
    try {
      return { value: await handler(event, ...args) }
    } catch (error) {
      return failed(String(error))
    }
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.#world === null) return
    const expression = `doubleReceives(${JSON.stringify(encode({ channel, args }))})`
    void this.#cdp?.send('Runtime.evaluate', { expression, contextId: this.#world }).catch(() => undefined)
  }

  getURL(): string {
    return toApp(this.page?.mainFrame().url() ?? '')
  }
  isDestroyed(): boolean {
    return this.page?.isClosed() ?? false
  }
  isCrashed(): boolean {
    return this.#isCrashed
  }
  setWindowOpenHandler(handler: DoubleContents['windowOpen']): void {
    this.windowOpen = handler
  }
  reload(): void {
    this.#isCrashed = false
    void this.page?.reload().catch(() => undefined)
  }
  forcefullyCrashRenderer(): void {
    void this.#cdp?.send('Page.crash').catch(() => undefined)
  }
  startDrag(item: { readonly file: string }): void {
    this.dragged.push(item)
  }
  print(options: object, done: (isPrinted: boolean, why: string) => void): void {
    this.printed.push(options)
    done(true, '')
  }
}

/** A window: a page in the app's browser. Where and how large it is, and whether it is seen, is only noted. */
export class DoubleWindow extends EventEmitter {
  readonly webContents: DoubleContents
  readonly options: { readonly webPreferences: { readonly preload: string }; readonly name?: string }
  isShown = false
  isInFront = 0
  isFull = false
  #isDestroyed = false
  readonly #around: Around

  constructor(options: DoubleWindow['options'], around: Around) {
    super()
    this.options = options
    this.#around = around
    this.webContents = new DoubleContents(options.webPreferences.preload, around)
  }

  async loadURL(address: string): Promise<void> {
    if (!this.webContents.page) {
      const page = await (await this.#around.browser()).newPage()
      await this.webContents.attach(page)
      page.on('close', () => this.#gone())
    }
    const { page } = this.webContents
    await page?.goto(toChromium(address)).catch((error: unknown) => this.webContents.emit('did-fail-load', {}, -1, String(error)))
    this.emit('ready-to-show')
  }

  /** As Electron's, but answers whether the app held the window open. */
  close(): boolean {
    if (this.#isDestroyed) return false
    if (wasPrevented(this, 'close')) return true
    if (this.webContents.page && !this.webContents.isCrashed()) void this.webContents.page.close({ runBeforeUnload: true })
    else if (this.webContents.page) void this.webContents.page.close()
    else this.#gone()
    return false
  }

  destroy(): void {
    void this.webContents.page?.close()
  }

  #gone(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    this.emit('closed')
    this.#around.closed(this)
  }

  show(): void {
    this.isShown = true
  }
  focus(): void {
    this.isInFront += 1
  }
  setFullScreen(isFull: boolean): void {
    this.isFull = isFull
  }
  isDestroyed(): boolean {
    return this.#isDestroyed
  }
  isMinimized(): boolean {
    return false
  }
  restore(): void {}
}
