import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from './free-port.ts'

/** `npm start` as a process of its own, against the real build, which it makes where there is none. */
const top = new URL('../..', import.meta.url).pathname
const BUILD_LIMIT = 240_000
const folder = mkdtempSync(join(tmpdir(), 'yuean-start-'))

interface Run {
  readonly child: ChildProcess
  readonly ended: Promise<number | null>
  /** Resolves once it has said it, rejects with everything it said when it ends before. */
  said(words: string): Promise<string>
  all(): string
}

function start(
  env: Record<string, string>,
  { file = join(top, 'build', 'start.mjs'), args = [] as string[], node = process.execPath } = {},
): Run {
  const { CI: _ci, DISPLAY: _display, WAYLAND_DISPLAY: _wayland, YUEAN_ELECTRON: _electron, ...plain } = process.env
  const child = spawn(node, [file, ...args], { cwd: top, env: { ...plain, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  let look = () => {}
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => {
      text += more
      look()
    })
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  const said = (words: string) =>
    new Promise<string>((resolve, reject) => {
      look = () => text.includes(words) && resolve(text)
      look()
      void ended.then(() => reject(new Error(text)))
    })
  return { child, ended, said, all: () => text }
}

function ask(port: number, path: string, host = `127.0.0.1:${port}`) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers: { host }, agent: false }, response => {
      let body = ''
      response.setEncoding('utf8').on('data', text => {
        body += text
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    }).on('error', reject)
  })
}

let port = 0
let run: Run
beforeAll(async () => {
  port = await freePort()
  run = start({ CI: '1', YUEAN_NO_DOWNLOAD: '1', YUEAN_PORT: String(port) })
  await run.said(`http://127.0.0.1:${port}/`)
}, BUILD_LIMIT)
afterAll(() => {
  run.child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** A stand-in for Electron's program: a shell script. */
function program(name: string, script: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return path
}

test('one line says why there is no window, the next one where the app is', () => {
  const lines = run.all().trim().split('\n')
  expect(lines.at(-2)).toContain('CI')
  expect(lines.at(-1)).toContain(`http://127.0.0.1:${port}/`)
  expect(run.all()).not.toMatch(/^\s+at /m)
})

test('the built page answers under the policy, with a nonce of its own, and so does the script it names', async () => {
  const page = await ask(port, '/')
  const nonce = /name="style-nonce" content="([^"]+)"/.exec(page.body)?.[1] ?? ''
  expect(page.status).toBe(200)
  expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
  expect(page.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
  const script = /<script type="module"[^>]* src="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const answer = await ask(port, script)
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8'])
  expect(answer.headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';")
})

test('the sample is one request away, what lies outside dist/renderer is not', async () => {
  expect((await ask(port, '/seeds/zhenjiang-2020.txt')).body).toContain('市发改委')
  for (const path of ['/../electron/main.cjs', '/..%2felectron%2fmain.cjs', '/package.json', '/%2e%2e/%2e%2e/package.json'])
    expect((await ask(port, path)).status).toBeGreaterThanOrEqual(400)
})

test('a foreign Host is misdirected', async () => {
  for (const host of ['evil.test', `localhost:${port}`]) expect((await ask(port, '/', host)).status).toBe(421)
})

test('every built file is of a kind that is served, licences left out', async () => {
  const walk = (at: string): string[] =>
    readdirSync(join(top, 'dist', 'renderer', at), { withFileTypes: true }).flatMap(one =>
      one.isDirectory() ? walk(`${at}${one.name}/`) : [`${at}${one.name}`],
    )
  const files = walk('/').filter(file => !/\/LICENSE[^./]*$/.test(file))
  const kinds = new Map(files.map(file => [/\.\w+$/.exec(file)?.[0] ?? file, file]))
  expect(kinds.size).toBeGreaterThan(4)
  for (const file of kinds.values()) expect([file, (await ask(port, file)).status]).toEqual([file, 200])
})

test('the preload is one script that requires Electron and nothing else; main needs Node and Electron only', () => {
  const required = (file: string) =>
    [...readFileSync(join(top, 'dist', 'electron', file), 'utf8').matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)].map(match => match[1])
  const preload = readFileSync(join(top, 'dist', 'electron', 'preload.cjs'), 'utf8')
  expect(required('preload.cjs')).toEqual(['electron'])
  expect(preload).not.toMatch(/\bimport\b[^'"\n]*from|zod/i)
  expect(required('main.cjs').every(name => name === 'electron' || name?.startsWith('node:'))).toBe(true)
  expect(existsSync(join(top, 'dist', 'electron', 'preload.js'))).toBe(false)
})

test('a second start finds the first one, says where it is, and ends well', async () => {
  const second = start({ CI: '1', YUEAN_PORT: String(port) })
  expect(await second.ended).toBe(0)
  expect(second.all()).toContain(`http://127.0.0.1:${port}/`)
})

test('a port that is none is one sentence and exit 1', async () => {
  const refused = start({ CI: '1', YUEAN_PORT: 'seven' })
  expect(await refused.ended).toBe(1)
  expect(refused.all().trim().split('\n').at(-1)).toContain('YUEAN_PORT')
  expect(refused.all()).not.toMatch(/^\s+at /m)
})

test.runIf(process.platform === 'linux')('without a display it says so and serves', async () => {
  const other = await freePort()
  const headless = start({ YUEAN_PORT: String(other) })
  expect(await headless.said(`http://127.0.0.1:${other}/`)).toContain('没有显示器')
  headless.child.kill('SIGTERM')
  expect(await headless.ended).toBe(0)
})

test.runIf(process.platform === 'linux')(
  'with a display and a program, the window gets the app, the files and no loose switch, and its end is the end',
  async () => {
    const log = join(folder, 'args.txt')
    const electron = program('electron', `echo "$ELECTRON_RUN_AS_NODE|$@" > ${log}`)
    const window = start(
      { DISPLAY: ':0', YUEAN_ELECTRON: electron, ELECTRON_RUN_AS_NODE: '1' },
      { args: ['计划.txt', '--yuean-no-download'] },
    )
    expect([await window.ended, window.all()]).toEqual([0, ''])
    const [mode, words = ''] = readFileSync(log, 'utf8').trim().split('|')
    expect(mode).toBe('')
    expect(words.split(' ')[0]).toBe(top)
    expect(words).toContain('计划.txt')
    expect(words).not.toContain('--yuean-no-download')
  },
)

test.runIf(process.platform === 'linux')(
  'a program that cannot come up is one line with its reason, and the app is served; the browser is opened',
  async () => {
    const other = await freePort()
    const log = join(folder, 'opened.txt')
    program('xdg-open', `echo "$@" > ${log}`)
    const electron = program('broken', 'echo "electron: error while loading shared libraries: libnss3.so" >&2; exit 127')
    const env = { DISPLAY: ':0', YUEAN_ELECTRON: electron, YUEAN_PORT: String(other), PATH: `${folder}:${process.env.PATH}` }
    const fallen = start(env)
    await fallen.said(`http://127.0.0.1:${other}/`)
    expect(fallen.all()).toContain('libnss3.so')
    await expect.poll(() => existsSync(log) && readFileSync(log, 'utf8').trim()).toBe(`http://127.0.0.1:${other}/`)
    expect((await ask(other, '/')).status).toBe(200)
    fallen.child.kill('SIGINT')
    expect(await fallen.ended).toBe(0)
  },
)

test.runIf(process.platform === 'linux')(
  'missing dependencies are installed first; where npm cannot, one sentence and exit 1',
  async () => {
    const copy = join(folder, 'copy')
    mkdirSync(join(copy, 'build'), { recursive: true })
    for (const name of ['start', 'dependencies', 'electron-binary', 'open-browser', 'run-electron', 'source-hash'])
      writeFileSync(join(copy, 'build', `${name}.mjs`), readFileSync(join(top, 'build', `${name}.mjs`)))
    writeFileSync(join(copy, 'package-lock.json'), '{"packages":{"":{},"node_modules/vite":{"version":"8.0.0"}}}')
    const npm = join(folder, 'npm.js')
    writeFileSync(
      npm,
      `console.error('npm error code ENOTFOUND\\nnpm error network request to registry failed'); process.exitCode = 1; require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'npm.txt'))}, process.argv.slice(2).join(' '))`,
    )
    const bare = start({ CI: '1', npm_execpath: npm }, { file: join(copy, 'build', 'start.mjs') })
    expect(await bare.ended).toBe(1)
    expect(readFileSync(join(folder, 'npm.txt'), 'utf8')).toMatch(/^ci /)
    expect(bare.all()).toContain('network request to registry failed')
    expect(bare.all().trim().split('\n')).toHaveLength(2)
  },
)

test('it stays up until it is told to end, and then ends well', async () => {
  expect(run.child.exitCode).toBeNull()
  expect((await ask(port, '/')).status).toBe(200)
  run.child.kill('SIGTERM')
  expect(await run.ended).toBe(0)
})
