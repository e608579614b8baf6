import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './test-tools.mjs'

/**
 * `npm run test:torture [-- NAME]`: the tests that kill, cut, fill and damage, with large counts; each prints how many were tried and how many
 * acknowledged edits were lost. Takes an hour or more; `YUEAN_SEED` does one of them again as it was.
 */
const top = fileURLToPath(new URL('..', import.meta.url))
const environment = { ...process.env, YUEAN_TORTURE: '1', CHROMIUM_PATH: findChromium() ?? '' }
const run = (...args) => spawnSync(process.execPath, args, { cwd: top, stdio: 'inherit', env: environment }).status === 0

const named = process.argv.slice(2).flatMap(name => ['-g', name])
const isGood = [
  run(
    join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config',
    'build/vitest.config.ts',
    'tests/store',
    'tests/domain/merge.test.ts',
    'tests/shell/power-cut.test.ts',
    'tests/shell/pulled-out.test.ts',
  ),
  run(join('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--config', 'build/playwright.config.ts', 'tests/e2e/store', ...named),
]
process.exitCode = isGood.every(Boolean) ? 0 : 1
