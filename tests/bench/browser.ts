import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { fontInfo } from '../../build/font-info-plugin.mjs'
import { noEval } from '../../build/no-eval-plugin.mjs'
import { findChromium } from '../../build/test-tools.mjs'
import { serve } from '../../electron/serve/serve.ts'

const TOP = fileURLToPath(new URL('../../', import.meta.url))
const PAGES = join(TOP, 'out', 'bench-pages')
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
}

/** Starts a browser on a profile that nothing has used before, and ends it again. */
export async function withFreshBrowser<T>(work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'yuean-bench-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? '/usr/bin/chromium',
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--enable-precise-memory-info',
      '--js-flags=--expose-gc',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  try {
    return await work(context)
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

/** Serves the built app as `npm start` does, on a port of the bench's own, while `work` runs. */
export async function withApp<T>(work: (address: string) => Promise<T>): Promise<T> {
  const serving = await serve({ root: join(TOP, 'dist', 'renderer'), port: Number(process.env.YUEAN_BENCH_PORT ?? 41795) })
  if (serving.outcome !== 'serving') throw new Error(`The bench's port is taken: ${serving.outcome}`)
  try {
    return await work(serving.address)
  } finally {
    await serving.close()
  }
}

/** Builds the page `pages/<name>/index.html` with the bench's peers and serves it on a loopback address of its own while `work` runs. */
export async function withPage<T>(name: string, work: (address: string) => Promise<T>): Promise<T> {
  const outDir = join(PAGES, name)
  await build({
    configFile: false,
    root: fileURLToPath(new URL(`pages/${name}/`, import.meta.url)),
    logLevel: 'error',
    plugins: [react(), noEval(), fontInfo()],
    worker: { format: 'es', plugins: () => [noEval(), fontInfo()] },
    build: { outDir, emptyOutDir: true, target: 'chrome120', assetsInlineLimit: 0, chunkSizeWarningLimit: 9000 },
  })
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)
    const file = join(outDir, path.endsWith('/') ? `${path}index.html` : path)
    readFile(file).then(
      bytes => response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no address')
  try {
    return await work(`http://127.0.0.1:${address.port}/`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
