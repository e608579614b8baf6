import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, expect, test } from '@playwright/test'
import { findElectron } from '../../build/electron-binary.mjs'

/** The product itself, in the real Electron. Where its program is missing every test says so and is skipped; nothing is downloaded to find out. */
const top = fileURLToPath(new URL('../..', import.meta.url))
const program = findElectron(top)
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
const SAMPLE = join(top, 'seeds', 'zhenjiang-2020.txt')

test.skip(
  !program,
  'no Electron program (node_modules/electron/path.txt is missing; run: npx install-electron --no, or name one in YUEAN_ELECTRON)',
)
test.skip(Boolean(program) && !hasScreen, 'no display for Electron (run under xvfb-run)')

let profile = ''
const running: ElectronApplication[] = []

test.beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'yuean-electron-'))
})
test.afterEach(async () => {
  for (const app of running.splice(0)) await app.close().catch(() => undefined)
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
})

async function launch(...args: string[]) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env as Record<string, string>
  const isRoot = process.getuid?.() === 0
  const app = await _electron.launch({
    ...(program ? { executablePath: program } : {}),
    args: [top, ...(isRoot ? ['--no-sandbox'] : []), ...args],
    env: { ...env, YUEAN_USER_DATA: profile },
  })
  running.push(app)
  const page = await app.firstWindow()
  await expect(page.locator('#root > *:not(style)').first()).toBeAttached()
  return { app, page }
}

test('the window shows our page, from our origin, isolated and in a secure context', async () => {
  const { app, page } = await launch()
  await expect(page).toHaveTitle(/阅案/)
  const seen = await page.evaluate(() => ({
    origin: location.origin,
    isSecure: isSecureContext,
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    bridge: Object.keys(window.yuean ?? {}).sort(),
  }))
  expect(seen).toEqual({
    origin: 'app://yuean',
    isSecure: true,
    require: 'undefined',
    process: 'undefined',
    bridge: ['desktop', 'folders', 'onFileArrived', 'onFlush', 'openFile', 'output', 'print', 'saveFile', 'vault'],
  })
  expect(await app.evaluate(({ app: running }) => running.getPath('userData'))).toBe(profile)
})

test('the policy stops code made of text, foreign requests, new windows and navigation', async () => {
  const { app, page } = await launch()
  const stopped = await page.evaluate(async () => {
    const refused = async (run: () => unknown) => {
      try {
        await run()
        return 'allowed'
      } catch {
        return 'refused'
      }
    }
    return {
      // From a task of the page's own: what the debugger evaluates is excused from the policy.
      eval: await new Promise(done => setTimeout(() => void refused(() => Reflect.get(globalThis, 'eval')('1')).then(done))),
      fetch: await refused(() => fetch('https://example.com/')),
      loopback: await refused(() => fetch('http://127.0.0.1:41783/')),
      outside: (await fetch('app://yuean/..%2felectron%2fmain.cjs')).status,
      window: String(window.open('https://example.com/')),
      wasm: await refused(() => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
      geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
    }
  })
  expect(stopped).toEqual({
    eval: 'refused',
    fetch: 'refused',
    loopback: 'refused',
    outside: 400,
    window: 'null',
    wasm: 'allowed',
    geolocation: 'denied',
  })
  await page.evaluate(() => location.assign('https://example.com/')).catch(() => undefined)
  expect(page.url()).toMatch(/^app:\/\/yuean\//)
  expect(app.windows()).toHaveLength(1)
})

test('quitting waits for the page, and what it wrote while it was waited for is there at the next start', async () => {
  const { app, page } = await launch()
  await page.evaluate(() => {
    window.yuean?.onFlush(async reason => {
      await new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('flush-test')
        asked.onupgradeneeded = () => asked.result.createObjectStore('notes')
        asked.onerror = () => reject(asked.error)
        asked.onsuccess = () => {
          const writing = asked.result.transaction('notes', 'readwrite', { durability: 'strict' })
          writing.objectStore('notes').put(reason, 'last')
          writing.oncomplete = () => resolve()
          writing.onerror = () => reject(writing.error)
        }
      })
    })
  })
  const closed = app.waitForEvent('close')
  await app.evaluate(({ app: running }) => running.quit())
  await closed
  const { page: again } = await launch()
  const note = await again.evaluate(
    () =>
      new Promise(resolve => {
        const asked = indexedDB.open('flush-test')
        asked.onsuccess = () => {
          const reading = asked.result.transaction('notes').objectStore('notes').get('last')
          reading.onsuccess = () => resolve(reading.result)
        }
      }),
  )
  expect(note).toBe('quit')
})

test('a file on the command line is opened', async () => {
  const { page } = await launch(SAMPLE)
  await expect(page.getByText('市发改委').first()).toBeVisible({ timeout: 30_000 })
})

test('a save goes where the person said, whole', async () => {
  const { app, page } = await launch()
  const chosen = join(profile, 'chosen.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, chosen)
  expect(await page.evaluate(() => window.yuean?.saveFile('../evil.pdf', new Uint8Array([37, 80, 68, 70])))).toEqual({ name: 'chosen.pdf' })
  expect(await readFile(chosen, 'latin1')).toBe('%PDF')
})

test('the menu is the page’s, the second copy is on disk, and a run that was killed is known as such', async () => {
  const { app, page } = await launch(SAMPLE)
  await expect(page.getByText('市发改委').first()).toBeVisible({ timeout: 30_000 })
  await expect.poll(() => app.evaluate(({ Menu }) => Boolean(Menu.getApplicationMenu()?.getMenuItemById('do-export-pack')))).toBe(true)
  await page.evaluate(async () => window.yuean?.vault.appendJournal('{"n":1}\n'))
  expect(await readFile(join(profile, 'yuean', 'journal', '000001.jsonl'), 'utf8')).toContain('{"n":1}\n')
  const closed = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await closed
  const { page: again } = await launch()
  expect(await again.evaluate(async () => window.yuean?.vault.lastExit())).toBe('unclean')
  await expect(again.getByText('市发改委').first()).toBeVisible({ timeout: 30_000 })
})

test('the projector’s window is guarded like the first', async () => {
  const { app, page } = await launch()
  const [projector] = await Promise.all([app.waitForEvent('window'), page.evaluate(() => window.yuean?.desktop.openProjector())])
  await projector.waitForURL('app://yuean/?view=projector')
  await projector.evaluate(() => location.assign('https://example.com/')).catch(() => undefined)
  expect(projector.url()).toMatch(/^app:\/\/yuean\//)
})

test('a command without a window writes its answer and ends', async () => {
  const out = join(profile, 'out.pdf')
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const { status, stderr } = spawnSync(
    program ?? '',
    [top, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--pack', SAMPLE, '-o', out],
    {
      env,
      encoding: 'utf8',
      timeout: 60_000,
    },
  )
  expect(`${status} ${stderr}`).toMatch(/^0/)
  expect((await readFile(out, 'latin1')).slice(0, 5)).toBe('%PDF-')
})
