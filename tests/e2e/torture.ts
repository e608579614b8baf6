// Longer than most files: everything that kills, cuts and floods, in one place, so that the specs read as sentences.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { build } from 'vite'
import type { StartReport } from '../../renderer/store/start-check.ts'

/** What a life of the page said after it had opened its store. */
export interface LifeReport {
  readonly life: string
  readonly start: StartReport
  readonly kept: readonly number[]
  /** The same, read from IndexedDB without the store's code. */
  readonly raw: readonly number[]
  readonly documents: number
  /** Names of the documents. */
  readonly imported: readonly string[]
  /** The database that the life worked with. */
  readonly name: string
}

/** The two back ends that Chromium keeps IndexedDB in. */
export const BACK_ENDS = { leveldb: '--disable-features=IdbSqliteBackingStore', sqlite: '--enable-features=IdbSqliteBackingStore' } as const
export type BackEnd = keyof typeof BACK_ENDS

/** How many of something: few in `npm test`, many in `npm run test:torture`. */
export const times = (few: number, many: number) => (process.env.YUEAN_TORTURE ? many : few)

/** A random number generator that can be told to do the same again; its seed is printed. */
export function seeded(name: string): () => number {
  let state = Number(process.env.YUEAN_SEED ?? Date.now() % 2 ** 31)
  console.log(`${name}: seed ${state} (YUEAN_SEED=${state} does the same again)`)
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 2 ** 31
  }
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' }

/** The torture page, built once and served; what its lives say comes in here. */
export class TortureServer {
  readonly #root: string
  readonly #server: Server
  readonly acknowledged = new Set<number>()
  readonly tried = new Set<number>()
  /** Names of documents that were acknowledged. */
  readonly imported = new Set<string>()
  /** Steps that were begun and that ended, as the pages said it. */
  readonly steps = { begun: 0, ended: 0 }
  #waiting: ((path: string, body: Record<string, unknown>) => void)[] = []

  constructor(root: string) {
    this.#root = root
    this.#server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://x').pathname
      if (request.method === 'POST')
        return void bodyOf(request).then(body => {
          this.#take(path, body)
          response.end('{}')
        })
      // A page of the origin that opens nothing.
      if (path === '/nothing.html') return void response.writeHead(200, { 'content-type': 'text/html' }).end()
      const file = join(this.#root, path === '/' ? 'torture.html' : path)
      readFile(file).then(
        bytes =>
          response
            .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-store' })
            .end(bytes),
        () => response.writeHead(404).end(),
      )
    })
  }

  static async start(port = 0): Promise<TortureServer> {
    const root = await mkdtemp(join(tmpdir(), 'yuean-torture-page-'))
    const source = new URL('.', import.meta.url).pathname
    await build({
      configFile: false,
      root: source,
      logLevel: 'error',
      worker: { format: 'es' },
      build: { outDir: root, emptyOutDir: true, target: 'chrome120', rolldownOptions: { input: join(source, 'torture.html') } },
    })
    const server = new TortureServer(root)
    await new Promise<void>(resolve => server.#server.listen(port, '127.0.0.1', resolve))
    return server
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  forget(): void {
    this.acknowledged.clear()
    this.tried.clear()
    this.imported.clear()
  }

  /** The next thing said at one of these paths; rejects after a while, and when a life failed. */
  next(paths: readonly string[], patience = 60_000): Promise<Record<string, unknown>> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`nothing was said at ${paths.join()}`)), patience)
      const take = (path: string, body: Record<string, unknown>) => {
        if (path === '/failed' && !paths.includes('/failed')) reject(new Error(String(body.error)))
        else if (!paths.includes(path)) return
        else resolve(body)
        clearTimeout(timer)
        this.#waiting = this.#waiting.filter(one => one !== take)
      }
      this.#waiting.push(take)
    })
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise(resolve => this.#server.close(resolve))
    await rm(this.#root, { recursive: true, force: true })
  }

  #take(path: string, body: Record<string, unknown>): void {
    if (path === '/stage' && process.env.YUEAN_ONLY) console.log(JSON.stringify(body))
    if (path === '/trying') this.tried.add(Number(body.n))
    if (path === '/acknowledged') for (let n = Number(body.from); n < Number(body.to); n++) this.acknowledged.add(n)
    if (path === '/imported') this.imported.add(String(body.name))
    if (path === '/doing') this.steps.begun += 1
    if (path === '/did') this.steps.ended += 1
    for (const take of [...this.#waiting]) take(path, body)
  }
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = ''
  for await (const piece of request) text += piece
  return text === '' ? {} : JSON.parse(text)
}

/** A browser of its own process group, on one profile: it can be killed as a power cut or a task manager would. */
export class Life {
  readonly #process: ChildProcess
  #isGone = false

  constructor(chromium: string, profile: string, backEnd: BackEnd, address: string) {
    const args = [
      '--headless=new',
      '--no-first-run',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ]
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    this.#process = spawn(chromium, [...args, ...root, BACK_ENDS[backEnd], `--user-data-dir=${profile}`, address], {
      detached: true,
      stdio: 'ignore',
    })
    this.#process.on('exit', () => {
      this.#isGone = true
    })
  }

  /** Rejects when the browser ends by itself. */
  wentDown(): Promise<never> {
    return new Promise((_, reject) => {
      this.#process.once('exit', (code, signal) => reject(new Error(`the browser went down (${code ?? signal})`)))
    })
  }

  /** SIGKILL to everything at once: nothing gets a chance to write. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** As closing the window would. */
  async quit(): Promise<void> {
    await this.#end('SIGTERM')
  }

  /** SIGKILL to the page's own processes only. How many there were. */
  killRenderers(): number {
    const own = descendantsOf(this.#process.pid ?? 0).filter(pid => commandOf(pid).includes('--type=renderer'))
    for (const pid of own) process.kill(pid, 'SIGKILL')
    return own.length
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const { pid } = this.#process
    if (pid === undefined) return
    if (this.#isGone) {
      // It went down by itself; what it started may still hold the profile.
      if (signal === 'SIGKILL' && isGroupAlive(pid)) process.kill(-pid, signal)
      return
    }
    const gone = new Promise(resolve => this.#process.once('exit', resolve))
    process.kill(signal === 'SIGKILL' ? -pid : pid, signal)
    await gone
    // Children of the group may need a moment more to let go of the profile.
    while (isGroupAlive(pid)) await new Promise(resolve => setTimeout(resolve, 20))
  }
}

function isGroupAlive(pid: number): boolean {
  try {
    process.kill(-pid, 0)
    return true
  } catch {
    return false
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

function descendantsOf(top: number): readonly number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      parents.set(
        Number(name),
        Number(
          readFileSync(`/proc/${name}/stat`, 'utf8')
            .replace(/^.*\) \S /, '')
            .split(' ')[0],
        ),
      )
    } catch {
      // A process that ended while we looked.
    }
  }
  const isBelow = (pid: number): boolean => pid === top || (parents.has(pid) && isBelow(parents.get(pid) ?? 0))
  return [...parents.keys()].filter(pid => pid !== top && isBelow(pid))
}

/** A fresh profile's folder. */
export function newProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'yuean-torture-'))
}

/** A copy of a closed profile; the browser's mark of who holds it stays behind. */
export async function copyOf(profile: string): Promise<string> {
  const copy = await newProfile()
  await cp(profile, copy, { recursive: true, filter: path => !/Singleton\w+$/.test(path) })
  return copy
}

/** Every file of the origin's databases in a profile, the largest first. */
export function databaseFiles(profile: string): readonly string[] {
  return filesUnder(join(profile, 'Default', 'IndexedDB'))
}

/** Every file of the origin's private file system. */
export function outsideFiles(profile: string): readonly string[] {
  return filesUnder(join(profile, 'Default', 'File System')).concat(
    filesUnder(join(profile, 'Default', 'WebStorage')).filter(path => /FileSystem|BucketId|\d+\/(?:File|t)/.test(path)),
  )
}

function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort((a, b) => statSync(b).size - statSync(a).size)
}

/** The Chromium that the tests use. */
export const chromiumPath = () => process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
