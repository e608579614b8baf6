import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildAll } from './build.mjs'
import { writeIcons } from './icons.mjs'

/**
 * `npm run dist -- --win` (`--mac`, `--linux`, `--x64`, `--arm64`, `--dir`, …): builds, draws the icons and hands the rest of the command line
 * to electron-builder. What it downloads, from where, and how to do without, stands in build/PACKAGING.md.
 */
const top = fileURLToPath(new URL('..', import.meta.url))
await buildAll()
writeIcons(join(top, 'out', 'icons'))
const builder = join(top, 'node_modules', 'electron-builder', 'out', 'cli', 'cli.js')
const config = join(top, 'build', 'electron-builder.config.cjs')
const { status } = spawnSync(process.execPath, [builder, '--config', config, '--publish', 'never', ...process.argv.slice(2)], {
  cwd: top,
  stdio: 'inherit',
})
process.exitCode = status ?? 1
