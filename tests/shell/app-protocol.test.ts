import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerRequest } from '../../electron/main/app-protocol.ts'

const CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' blob: data:; media-src 'none'; object-src 'none'; frame-src 'none'; manifest-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const NAMED = [
  'first-Dm1waVMh.js',
  'first-q_5Oc5ru.css',
  'typst-D2mWRS72.wasm',
  'read-worker-CPFu0lAL.js',
  'pdf.worker-Bvsr8SQ2.js',
  'font-D2mWRS72.ttf',
]
let top = ''
let root = ''
const ask = (url: string, method = 'GET', origin = 'app://yuean') => answerRequest({ root, origin }, { method, url })

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'yuean-protocol-'))
  root = join(top, 'renderer')
  await mkdir(join(root, 'assets'), { recursive: true })
  await mkdir(join(root, 'folder.js'))
  await mkdir(join(top, 'electron'))
  const page = '<meta name="style-nonce" content="__STYLE_NONCE__"><p>阅案</p>'
  const kinds = ['js', 'mjs', 'css', 'json', 'wasm', 'ttf', 'txt', 'bcmap', 'svg', 'png', 'exe', 'map']
  await writeFile(join(root, 'index.html'), page)
  for (const kind of kinds) await writeFile(join(root, 'assets', `a.${kind}`), `${kind}\0`)
  await writeFile(join(root, 'assets', '计划 1.txt'), 'text')
  for (const name of NAMED) await writeFile(join(root, 'assets', name), name)
  await writeFile(join(root, '.hidden.txt'), 'secret')
  await writeFile(join(root, 'assets', '.hidden.txt'), 'secret')
  await writeFile(join(top, 'electron', 'main.js'), 'secret')
  await writeFile(join(top, 'secret.txt'), 'secret')
})
afterAll(() => rm(top, { recursive: true, force: true }))

test.each([
  ['js', 'text/javascript; charset=utf-8'],
  ['mjs', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['wasm', 'application/wasm'],
  ['ttf', 'font/ttf'],
  ['txt', 'text/plain; charset=utf-8'],
  ['bcmap', 'application/octet-stream'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
])('a .%s is served whole, as %s, under the exact policy', async (kind, type) => {
  const answer = await ask(`app://yuean/assets/a.${kind}?v=1#top`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe(type)
  expect(answer.headers.get('content-security-policy')).toBe(CSP)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await answer.text()).toBe(`${kind}\0`)
})

test('a name in Chinese with a space is found by its encoded address', async () => {
  expect(await (await ask(`app://yuean/assets/${encodeURIComponent('计划 1.txt')}`)).text()).toBe('text')
})

test.each([
  '/..%2fsecret.txt',
  '/..%2Fsecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/%2e%2e%2felectron%2fmain.js',
  '/..%5csecret.txt',
  '/assets\\a.txt',
  '/assets%5ca.txt',
  '/%c0%ae%c0%ae/secret.txt',
  '/C:/secret.txt',
  '/C%3A%2Fsecret.txt',
  '/a.txt::$DATA',
  '/assets//a.txt',
  '//secret.txt',
  '/.hidden.txt',
  '/assets/.hidden.txt',
  '/assets/a.txt.',
  '/assets/a.txt%20',
  '/assets/a.txt%00.js',
  '/assets/a.txt%0a',
  '/assets/con.txt',
  '/assets/NUL.js',
  '/assets/a.exe',
  '/assets/a.map',
  '/assets/',
  '/assets',
  '/electron/main.cjs',
  '/%',
  '/%ff.txt',
])('%s is refused as a path that we would never write, and gives nothing away', async path => {
  const answer = await ask(`app://yuean${path}`)
  expect(answer.status).toBe(400)
  expect(await answer.text()).not.toMatch(/secret|txt|exe/)
  expect(answer.headers.get('content-security-policy')).toBe(CSP)
})

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/assets/../../secret.txt',
  '/../electron/main.js',
  '/%252e%252e%252fsecret.txt',
  '/./%2e/assets/%2e/%2e./a.txt',
])('%s is, once an address, a file that we do not have', async path => expect((await ask(`app://yuean${path}`)).status).toBe(404))

test.each([
  ['app://evil/index.html', 400],
  ['app://yuean.evil/index.html', 400],
  ['app://yuean:80/index.html', 400],
  ['app://me@yuean/index.html', 400],
  ['app://me:pw@yuean/index.html', 400],
  ['http://yuean/index.html', 400],
  ['file:///index.html', 400],
  ['nonsense', 400],
  ['app://yuean/missing.js', 404],
  ['app://yuean/folder.js', 404],
])('%s is %d', async (url, status) => {
  expect((await ask(url)).status).toBe(status)
})

test('the loopback origin is compared with its port', async () => {
  const origin = 'http://127.0.0.1:41783'
  expect((await ask(`${origin}/`, 'GET', origin)).status).toBe(200)
  for (const other of ['http://127.0.0.1/', 'http://127.0.0.1:41784/', 'http://localhost:41783/', 'https://127.0.0.1:41783/'])
    expect((await ask(other, 'GET', origin)).status).toBe(400)
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', ''])('the method “%s” is refused', async method => {
  const answer = await ask('app://yuean/', method)
  expect(answer.status).toBe(405)
  expect(answer.headers.get('allow')).toBe('GET, HEAD')
})

test('HEAD answers with the headers and without the bytes', async () => {
  const answer = await ask('app://yuean/assets/a.wasm', 'HEAD')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-length')).toBe('5')
  expect(await answer.text()).toBe('')
})

test('each page has a fresh nonce, the same in its meta and in its policy, and nothing else of the policy is wider', async () => {
  const nonces = []
  for (const url of ['app://yuean/', 'app://yuean/index.html']) {
    const answer = await ask(url)
    const text = await answer.text()
    const nonce = /content="([A-Za-z0-9+/]{22}==)"/.exec(text)?.[1]
    expect(text).toContain('阅案')
    expect(Number(answer.headers.get('content-length'))).toBe(Buffer.byteLength(text))
    expect(answer.headers.get('content-security-policy')).toBe(CSP.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`))
    nonces.push(nonce)
  }
  expect(new Set(nonces).size).toBe(2)
})

test('what is named by its content is kept by the engine; the page, a worker’s own script and fonts are asked for again', async () => {
  const kept = async (path: string) => (await ask(`app://yuean/${path}`)).headers.get('cache-control')
  const forEver = 'private, max-age=31536000, immutable'
  expect(await Promise.all(NAMED.map(name => kept(`assets/${name}`)))).toEqual([
    forEver,
    forEver,
    forEver,
    'no-cache',
    'no-cache',
    'no-cache',
  ])
  expect(await Promise.all(['', 'assets/a.js', 'assets/lost-Dm1waVMh.js'].map(kept))).toEqual(['no-cache', 'no-cache', 'no-cache'])
})
