import { isAbsolute, relative, resolve } from 'node:path'

/** Every kind of file that is served; anything else is refused. Modules need their exact type, streaming compilation of WASM too. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  ttf: 'font/ttf',
  otf: 'font/otf',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  bcmap: 'application/octet-stream',
}

/** Names that are devices on Windows, whatever their extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A file that may be served: where it is, and its MIME type. */
export interface ServedFile {
  readonly path: string
  readonly type: string
}

/** The file under `root` that an encoded URL path names; `null` where the path is not one that we would ever write. `/` is the page. */
export function servedFile(root: string, pathname: string): ServedFile | null {
  const segments = segmentsOf(pathname === '/' ? '/index.html' : pathname)
  if (!segments) return null
  const type = TYPES[/\.([a-z0-9]+)$/.exec(segments.at(-1) ?? '')?.[1] ?? '']
  const path = resolve(root, ...segments)
  const inside = relative(root, path)
  return type && inside !== '' && !inside.startsWith('..') && !isAbsolute(inside) ? { path, type } : null
}

/** The path's parts, decoded once; `null` where one of them could mean something else to a file system. */
function segmentsOf(pathname: string): readonly string[] | null {
  try {
    const segments = decodeURIComponent(pathname).slice(1).split('/')
    return segments.every(isPlain) ? segments : null
  } catch {
    return null
  }
}

/** No empty part, `.` or `..`, hidden file, drive letter or stream (`:`), backslash, control character, or ending that Windows strips. */
function isPlain(segment: string): boolean {
  const hasControl = [...segment].some(one => one < ' ' || one === '\u007f')
  return segment !== '' && !/^\.|[\\:]|[. ]$/.test(segment) && !hasControl && !DEVICE.test(segment)
}
