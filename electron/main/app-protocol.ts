import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { safeHeaders } from './content-policy.ts'
import { servedFile } from './served-file.ts'

/** What is served (`root`, a folder) and as what (`origin`, without a slash at its end). */
export interface Served {
  readonly root: string
  readonly origin: string
}

/** What the page asks its `<meta name="style-nonce">` for; replaced in each answer. */
const NONCE_PLACE = '__STYLE_NONCE__'

/**
 * Built files whose name changes with what is in them: asked for once, and the engine keeps them compiled. Not a worker's own script, whose policy
 * comes with it and has to be today's; not fonts, which would lie on the disk twice.
 */
const NAMED_BY_CONTENT = /^\/assets\/(?![^/]*worker)[^/]+-[\w-]{8}\.(?:js|css|wasm)$/

/**
 * The one answer to `app://yuean/…` and `http://127.0.0.1:41783/…`: a built file with the content policy, or a refusal with the same policy.
 * 405 but for GET and HEAD, 400 for a foreign origin or a path that we would never write, 404 for what is not there. Reads with `fs`, which
 * sees into app.asar, and never through the network stack, which is closed.
 */
export async function answerRequest(
  { root, origin }: Served,
  { method, url }: { readonly method: string; readonly url: string },
): Promise<Response> {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405, { Allow: 'GET, HEAD' })
  const pathname = pathUnder(origin, url)
  const file = pathname === null ? null : servedFile(root, pathname)
  if (!file) return refusal(400)
  const bytes = await readFile(file.path).catch(() => null)
  if (!bytes) return refusal(404)
  const isPage = file.type.startsWith('text/html')
  const nonce = isPage ? randomBytes(16).toString('base64') : null
  const body = nonce ? Buffer.from(bytes.toString('utf8').replaceAll(NONCE_PLACE, nonce)) : bytes
  const headers = {
    ...safeHeaders(nonce),
    ...(NAMED_BY_CONTENT.test(pathname ?? '') ? { 'Cache-Control': 'private, max-age=31536000, immutable' } : {}),
    'Content-Type': file.type,
    'Content-Length': String(body.byteLength),
  }
  return new Response(method === 'HEAD' ? null : new Uint8Array(body.buffer, body.byteOffset, body.byteLength), { headers })
}

/** The encoded path of an address under an origin; `null` for any other origin, a name or password in it, or no address at all. */
function pathUnder(origin: string, url: string): string | null {
  try {
    const { protocol, host, username, password, pathname } = new URL(url)
    return `${protocol}//${host}` === origin && username === '' && password === '' ? pathname : null
  } catch {
    return null
  }
}

/** A refusal with the same headers as everything else; `extra` headers on top. */
export function refusal(status: number, extra: Record<string, string> = {}): Response {
  return new Response(`${status}\n`, { status, headers: { ...safeHeaders(), 'Content-Type': 'text/plain; charset=utf-8', ...extra } })
}
