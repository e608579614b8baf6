import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect } from '@playwright/test'
import { countingProxy } from './counting-proxy.ts'
import { ReviewPage } from './review-page.ts'
import { test } from './shell-window.ts'
import { sit } from './sitting.ts'

/** Nothing leaves the machine: a whole sitting with everything outside counted, and once more where there is no outside. */
/**
 * A whole Chrome talks to Google by itself, sooner or later: accounts, forms, a spelling dictionary, messages. Electron has none of it. The proxy
 * cannot tell who asked, so these are left out there, and what the pages and workers asked for is counted as well, in the browser.
 */
const CHROMES_OWN = /^(CONNECT [\w.-]+\.(google|googleapis|gvt1)\.com:443|GET http:\/\/[\w.-]+\.(google|gvt1)\.com\/)/
const outside = (wanted: readonly string[]) => wanted.filter(one => !CHROMES_OWN.test(one))
const isInside = process.env.YUEAN_NO_ROUTE === '1'

test('a whole sitting in the browser wants nothing from outside, by a proxy that would see it', async ({
  baseURL,
  launchOptions,
  profile,
}) => {
  const proxy = await countingProxy()
  // Without the wall of the other tests: what the page asks for, it asks the proxy for.
  const browser = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    proxy: { server: proxy.address, bypass: '127.0.0.1' },
    baseURL: baseURL ?? '',
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
  })
  const page = await browser.newPage()
  const asked: string[] = []
  browser.on('request', request => asked.push(request.url()))
  await page.goto('/')
  const review = new ReviewPage(page)
  await sit(review, async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出简报' }).click()])
    return readFile(await download.path())
  })
  expect(asked.filter(url => !url.startsWith(baseURL ?? '?') && !/^(blob|data):/.test(url))).toEqual([])
  expect(asked.length).toBeGreaterThan(10)
  expect(outside(proxy.wanted)).toEqual([])
  // The proxy does see: one address from outside, asked for on purpose.
  await page.goto('http://outside.invalid/').catch(() => undefined)
  expect(outside(proxy.wanted)).toContain('GET http://outside.invalid/')
  await browser.close()
  await proxy.close()
})

test('a whole sitting in the shell wants nothing from outside', async ({ start, profile }) => {
  const proxy = await countingProxy()
  const { review, dialogs, session } = start({ proxy: proxy.address })
  const filePath = join(profile, '简报.pdf')
  dialogs.answer('showSaveDialog', { canceled: false, filePath })
  const shown = await review()
  await sit(shown, async () => {
    await shown.page.getByRole('button', { name: '导出简报' }).click()
    await expect(shown.page.getByText(/简报已导出/)).toBeVisible({ timeout: 60_000 })
    return readFile(filePath)
  })
  expect([session.refused, outside(proxy.wanted)]).toEqual([[], []])
  await proxy.close()
})

test('the same sittings in a network namespace without any route', async ({ baseURL }) => {
  test.skip(isInside, 'this is the run inside')
  const mayUnshare = process.platform === 'linux' && spawnSync('unshare', ['-n', 'ip', 'link', 'set', 'lo', 'up']).status === 0
  test.skip(!mayUnshare, 'no right to make a network namespace (Linux, unshare and ip, as root)')
  test.setTimeout(180_000)
  const port = Number(new URL(baseURL ?? '').port) + 1
  const play = 'node_modules/@playwright/test/cli.js'
  const inside = `ip link set lo up && exec "${process.execPath}" ${play} test --config build/playwright.config.ts tests/e2e/offline.spec.ts`
  const { PLAYWRIGHT_JSON_OUTPUT_NAME: _, ...env } = process.env
  const { stdout, stderr, status } = spawnSync('unshare', ['-n', 'sh', '-c', inside], {
    encoding: 'utf8',
    env: {
      ...env,
      YUEAN_NO_ROUTE: '1',
      YUEAN_TEST_PORT: String(port),
      YUEAN_TEST_OUT: join(tmpdir(), `yuean-no-route-${port}`),
      PLAYWRIGHT_JSON_OUTPUT_NAME: join(tmpdir(), `yuean-no-route-${port}.json`),
    },
  })
  expect(`${status}\n${stdout}\n${stderr}`).toContain('3 passed')
})

test('where this runs there is no way out', async () => {
  test.skip(!isInside, 'only in the namespace')
  expect(Object.keys(networkInterfaces())).toEqual(['lo'])
  const answer = await fetch('http://192.0.2.1/').then(
    () => 'reached',
    (error: unknown) => (error instanceof Error && error.cause instanceof Error && 'code' in error.cause ? error.cause.code : 'failed'),
  )
  expect(answer).toBe('ENETUNREACH')
})
