import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { iconPng } from './icons.mjs'
import { licences } from './licences-plugin.mjs'
import { BUILT_FROM, sourceHash } from './source-hash.mjs'

/**
 * Bundles everything into dist/: the page, Electron's two scripts, and the loopback server. What is in dist/ needs no node_modules.
 * Main and preload are CommonJS (a sandboxed preload knows nothing else); only Node's own modules and Electron stay outside.
 */
const top = fileURLToPath(new URL('..', import.meta.url))
const BUNDLES = [
  { entry: 'electron/main/main.ts', file: 'main.cjs', format: 'cjs', target: 'node20' },
  { entry: 'electron/preload/preload.ts', file: 'preload.cjs', format: 'cjs', target: 'chrome156' },
  { entry: 'electron/cli/desktop.ts', file: 'cli.cjs', format: 'cjs', target: 'node20', aside: packedAssets() },
  { entry: 'electron/serve/serve.ts', file: 'serve.mjs', format: 'es', target: 'node20' },
]

/** The commands in the desktop package find their files among the page's own, and are never started by themselves. */
function packedAssets() {
  return {
    name: 'yuean-packed-assets',
    enforce: 'pre',
    resolveId: (name, from) => (name === './assets.ts' && from?.includes('cli') ? join(top, 'electron', 'cli', 'packed-assets.ts') : null),
    transform: (code, id) =>
      /electron[\\/]cli[\\/](pack|parse)\.ts$/.test(id) ? { code: code.replaceAll('import.meta.url', "''"), map: null } : null,
  }
}

function bundle({ entry, file, format, target, aside }, plugins) {
  return build({
    configFile: false,
    root: top,
    logLevel: 'warn',
    publicDir: false,
    plugins: [...plugins, aside],
    ssr: { noExternal: true },
    build: {
      ssr: join(top, entry),
      target,
      outDir: join(top, 'dist', 'electron'),
      emptyOutDir: false,
      rolldownOptions: { external: ['electron', /^node:/], output: { format, entryFileNames: file, codeSplitting: false } },
    },
  })
}

/** Builds all of dist/. Rejects with the bundler's error; the mark that dist/ is up to date is written last. */
export async function buildAll() {
  const hash = sourceHash(top)
  const mark = join(top, BUILT_FROM)
  rmSync(mark, { force: true })
  rmSync(join(top, 'dist', 'electron'), { recursive: true, force: true })
  const collected = licences()
  for (const one of BUNDLES) await bundle(one, [collected.plugin()])
  await build({
    configFile: join(top, 'build', 'vite.config.ts'),
    logLevel: 'warn',
    plugins: [collected.plugin()],
    worker: { plugins: () => [collected.plugin()] },
    build: { rolldownOptions: { checks: { pluginTimings: false } } },
  })
  writeFileSync(join(top, 'dist', 'renderer', 'licences.txt'), collected.text())
  writeFileSync(join(top, 'dist', 'electron', 'icon.png'), iconPng(64))
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, hash)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await buildAll()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
