import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { answerRequest, refusal } from '../main/app-protocol.ts'

/** The port, for ever: it is part of the origin, and the origin is the browser's database. Another port shows another, empty database. */
export const PORT = 41783
const HOST = '127.0.0.1'
/** By this header one Yuean knows another. */
const MARK = 'x-yuean'

/** What came of asking to serve. `address` ends with a slash; a refusal is a sentence for the person. */
export type Serving =
  | { readonly outcome: 'serving'; readonly address: string; readonly close: () => Promise<void> }
  | { readonly outcome: 'already-running'; readonly address: string }
  | { readonly outcome: 'refused'; readonly sentence: string }

/** Serves the built page (`root`, a folder) to this machine only: loopback, one `Host`, the same answers as `app://yuean`. */
export async function serve({ root, port = PORT }: { readonly root: string; readonly port?: number }): Promise<Serving> {
  const host = `${HOST}:${port}`
  const address = `http://${host}/`
  const server = createServer((request, response) => void answer({ root, host }, request, response).catch(() => response.destroy()))
  try {
    await listen(server, port)
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE') return { outcome: 'refused', sentence: cannotListen(host, codeOf(error)) }
    return (await isYuean(address)) ? { outcome: 'already-running', address } : { outcome: 'refused', sentence: portTaken(host) }
  }
  return { outcome: 'serving', address, close: () => closed(server) }
}

async function answer(
  { root, host }: { readonly root: string; readonly host: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader(MARK, 'serve')
  request.resume()
  const { status, headers, body } = await answerTo({ root, host }, request)
  response.writeHead(status, Object.fromEntries(headers))
  response.end(body ? new Uint8Array(await new Response(body).arrayBuffer()) : undefined)
}

/** A foreign name for this address is how a web page elsewhere would reach in (DNS rebinding): it is misdirected. */
async function answerTo({ root, host }: { readonly root: string; readonly host: string }, request: IncomingMessage): Promise<Response> {
  if (request.headers.host !== host) return refusal(421)
  const origin = `http://${host}`
  return answerRequest({ root, origin }, { method: request.method ?? '', url: `${origin}${request.url ?? '/'}` })
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: HOST, port, exclusive: true }, () => resolve())
  })
}

function closed(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function isYuean(address: string): Promise<boolean> {
  return new Promise(resolve => {
    const asked = get(address, { timeout: 2000 }, response => {
      response.resume()
      resolve(response.headers[MARK] === 'serve')
    })
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => resolve(false))
  })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

function portTaken(host: string): string {
  return `另一个程序占用了 ${host}，请关掉它再试；阅案不换端口，因为浏览器按地址保存数据。 (Another program holds ${host}; close it and try again. Yuean does not move: the browser keeps its data by address.)`
}

function cannotListen(host: string, code: string): string {
  return `不能在 ${host} 上提供页面：${code}。 (Cannot serve on ${host}: ${code}.)`
}
