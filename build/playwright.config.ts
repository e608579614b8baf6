import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const top = fileURLToPath(new URL('..', import.meta.url))
/** A port of their own, so that the tests run beside an open Yuean and beside one another. */
const port = Number(process.env.YUEAN_TEST_PORT ?? 41793)
const isRoot = process.getuid?.() === 0

/** Browser tests: the built page as `npm start` serves it, in the Chromium that build/test.mjs found. `*.spec.ts` in tests/e2e. */
export default defineConfig({
  testDir: `${top}tests/e2e`,
  outputDir: process.env.YUEAN_TEST_OUT ?? `${top}out/browser-tests`,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: true,
  // The browser itself loses a message now and then on a loaded machine; build/test.mjs names every test that passed only at its second run.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? `${top}out/reports/browser.json` }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    acceptDownloads: true,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `"${process.execPath}" build/start.mjs`,
    cwd: top,
    url: `http://127.0.0.1:${port}/`,
    env: { CI: '1', YUEAN_NO_DOWNLOAD: '1', YUEAN_PORT: String(port) },
    reuseExistingServer: false,
    timeout: 120_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
})
