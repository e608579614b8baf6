import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PORT, serve } from '../../electron/serve/serve.ts'
import { freePort } from './free-port.ts'

let root = ''
let port = 0
let ends: (() => Promise<unknown>)[] = []

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'yuean-serve-'))
  port = await freePort()
  await writeFile(join(root, 'index.html'), '<title>阅案</title>')
  ends = [() => rm(root, { recursive: true, force: true })]
})
afterEach(async () => {
  for (const end of ends.reverse()) await end()
})

async function serving() {
  const answer = await serve({ root, port })
  if (answer.outcome !== 'serving') throw new Error(answer.outcome)
  ends.push(answer.close)
  return answer
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; body: string; csp: string }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, response => {
      let body = ''
      response.setEncoding('utf8').on('data', text => {
        body += text
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body, csp: String(response.headers['content-security-policy']) }),
      )
    })
    asked.on('error', reject).end()
  })
}

test('the port is the one that every browser database of this app belongs to', () => expect(PORT).toBe(41783))

test('the page is served under the policy, to its own Host only', async () => {
  expect((await serving()).address).toBe(`http://127.0.0.1:${port}/`)
  expect(await ask('/')).toMatchObject({ status: 200, body: '<title>阅案</title>', csp: expect.stringContaining("default-src 'none'") })
  for (const host of [
    'evil.test',
    `evil.test:${port}`,
    `localhost:${port}`,
    '127.0.0.1',
    `127.0.0.1:${port + 1}`,
    `127.0.0.1.evil.test:${port}`,
    `x127.0.0.1:${port}`,
    `127.0.0.1:${port}0`,
    `127.0.0.1:${port}, evil.test`,
  ])
    expect(await ask('/', { host })).toMatchObject({ status: 421, csp: expect.stringContaining("default-src 'none'") })
})

test.each([
  ['/../index.html', 200],
  ['/..%2findex.html', 400],
  ['//evil.test/index.html', 400],
  ['http://evil.test/index.html', 400],
  ['/missing.js', 404],
])('the raw path %s is answered with %d', async (path, status) => {
  await serving()
  expect((await ask(path)).status).toBe(status)
})

test('a POST is refused, HEAD has no body', async () => {
  await serving()
  expect((await ask('/', {}, 'POST')).status).toBe(405)
  expect(await ask('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' })
})

test('a second Yuean on the same port is told that the first one is running, and where', async () => {
  await serving()
  expect(await serve({ root, port })).toEqual({ outcome: 'already-running', address: `http://127.0.0.1:${port}/` })
})

test('a port held by another program is said in a sentence, and no other port is taken', async () => {
  const other = createServer((_request, response) => response.end('something else'))
  await new Promise<void>(resolve => other.listen(port, '127.0.0.1', resolve))
  ends.push(
    () =>
      new Promise(resolve => {
        other.close(resolve)
        other.closeAllConnections()
      }),
  )
  const answer = await serve({ root, port })
  expect(answer).toMatchObject({ outcome: 'refused', sentence: expect.stringContaining(`127.0.0.1:${port}`) })
})

test('after closing, the port is free again and nobody answers', async () => {
  const { close } = await serving()
  await ask('/')
  await close()
  await expect(ask('/')).rejects.toThrow(/ECONNREFUSED/)
})
