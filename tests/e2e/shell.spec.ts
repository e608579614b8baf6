import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { type LaunchOptions, launch, type Running } from '../double/launch.ts'

/** The built main process, preload and page together, by the double (tests/double/README.md says what it cannot show). */
const SAMPLE = new URL('../../seeds/zhenjiang-2020.txt', import.meta.url).pathname

const test = base.extend<{ profile: string; start: (options?: Partial<LaunchOptions>) => Running }>({
  profile: async ({ browserName }, use) => {
    expect(browserName).toBe('chromium')
    const profile = await mkdtemp(join(tmpdir(), 'yuean-shell-'))
    await use(profile)
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  },
  start: async ({ profile }, use) => {
    const running: Running[] = []
    await use(options => {
      const one = launch({ profile, ...options })
      running.push(one)
      return one
    })
    for (const one of running) {
      await one.kill()
      expect(one.dialogs.unanswered).toEqual([])
    }
  },
})

test('the page starts in the shell, from our origin, isolated, with nothing of Electron or Node in reach', async ({ start }) => {
  const { page, app, session } = start()
  const main = await page()
  await expect(main.getByRole('banner')).toBeVisible()
  const seen = await main.evaluate(() => ({
    isSecure: isSecureContext,
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    bridge: Object.keys(window.yuean ?? {}).sort(),
    isFrozen: Object.isFrozen(window.yuean) && Object.isFrozen(window.yuean?.vault),
  }))
  expect(seen).toEqual({
    isSecure: true,
    require: 'undefined',
    process: 'undefined',
    bridge: ['desktop', 'folders', 'onFileArrived', 'onFlush', 'openFile', 'print', 'saveFile', 'vault'],
    isFrozen: true,
  })
  expect([app.isSandboxed, session.isSpellChecked, session.refused]).toEqual([true, false, []])
})

test('a file on the command line is opened', async ({ start }) => {
  const { page } = start({ args: [SAMPLE] })
  await expect((await page()).getByText('117 条')).toBeVisible()
})
