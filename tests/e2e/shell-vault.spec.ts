import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { levelLog } from '../shell/level-log.ts'
import { SAMPLE } from './review-page.ts'
import { test } from './shell-window.ts'

/** The second copy, and what happens around an end that was none, through the whole shell. */

test('what the journal acknowledged is there after a start that was never ended', async ({ start }) => {
  const first = start()
  const page = await first.page()
  expect(await page.evaluate(() => window.yuean?.vault.lastExit())).toBe('first')
  await page.evaluate(async () => {
    const vault = window.yuean?.vault
    await Promise.all(Array.from({ length: 50 }, (_, n) => vault?.appendJournal(`{"n":${n},"词":"承诺"}\n`)))
    await vault?.writeSnapshot('a.yuean', new Uint8Array([1, 2, 3]))
    await vault?.writeState('{"gen":50}')
  })
  await first.kill()
  const again = await start().page()
  const seen = await again.evaluate(async () => {
    const vault = window.yuean?.vault
    return {
      exit: await vault?.lastExit(),
      // The page keeps its own lines and marker there too.
      lines: (await vault?.readJournal())
        ?.join('')
        .split('\n')
        .filter(line => line.startsWith('{"n":')).length,
      snapshot: (await vault?.listSnapshots())?.find(({ name }) => name === 'a.yuean')?.size,
      bytes: [...((await vault?.readSnapshot('a.yuean')) ?? [])],
      state: typeof (await vault?.state()),
      free: ((await vault?.freeSpace()) ?? 0) > 0,
    }
  })
  expect(seen).toEqual({ exit: 'unclean', lines: 50, snapshot: 3, bytes: [1, 2, 3], state: 'string', free: true })
})

test('a torn tail of Chromium’s own log is cut before the next window, and everything is still there two starts later', async ({
  start,
  profile,
}) => {
  const first = start({ args: [SAMPLE] })
  await (await first.review()).showsSample()
  await first.kill()
  const databases = join(profile, 'IndexedDB')
  const level = (await readdir(databases)).find(name => name.endsWith('.leveldb')) ?? ''
  const logs = (await readdir(join(databases, level))).filter(name => name.endsWith('.log'))
  expect(logs).toHaveLength(1)
  const log = join(databases, level, logs[0] ?? '')
  const whole = await readFile(log)
  await writeFile(log, Buffer.concat([whole, levelLog([Buffer.alloc(100)]).subarray(0, 7)]))
  const second = start()
  await (await second.review()).showsSample()
  expect(await readFile(join(profile, 'yuean', 'log.txt'), 'utf8')).toContain(`torn, cut at ${whole.length}`)
  const [raw] = (await readdir(join(profile, 'yuean', 'backups'))).filter(name => name.startsWith('raw-'))
  expect((await readFile(join(profile, 'yuean', 'backups', raw ?? '', level, logs[0] ?? ''))).length).toBe(whole.length + 7)
  second.app.quit()
  await second.ended
  await (await start().review()).showsSample()
})

test('a database that the page gives up is moved aside and kept; the app starts anew and brings everything back from the second copy', async ({
  start,
  profile,
}) => {
  const first = start({ args: [SAMPLE] })
  await (await first.review()).showsSample()
  const page = await first.page()
  await page.evaluate(() => void window.yuean?.vault.setDatabaseAside())
  expect(await first.ended).toEqual({ code: 0, isRelaunched: true })
  const again = start()
  const anew = await again.page()
  await anew
    .getByRole('button', { name: /继续|进入|知道了|打开/ })
    .first()
    .click()
  await (await again.review()).showsSample()
  expect((await readdir(join(profile, 'yuean', 'backups'))).some(name => name.startsWith('damaged-'))).toBe(true)
})

test('an older Chromium does not start on newer data and touches nothing', async ({ start, profile }) => {
  const first = start()
  await first.review()
  first.app.quit()
  await first.ended
  const state = join(profile, 'yuean', 'state.json')
  const newer = JSON.stringify({ ...JSON.parse(await readFile(state, 'utf8')), chromium: '999.0.0.0' })
  await writeFile(state, newer)
  const refused = start()
  expect((await refused.ended).code).toBe(1)
  expect(refused.dialogs.errors.splice(0)).toEqual([expect.stringContaining('999.0.0.0')])
  expect(await readFile(state, 'utf8')).toBe(newer)
})

test('what is dragged out is handed to the system whole, under a safe name', async ({ start }) => {
  const { review, window: shown } = start()
  const { page: main } = await review()
  await main.evaluate(() => window.yuean?.desktop.dragOut('../评审:简报.pdf', new Uint8Array([37, 80, 68, 70])))
  const [dragged] = shown().webContents.dragged
  expect(dragged?.file).toMatch(/dragged.*评审 简报\.pdf$/)
  expect(await readFile(dragged?.file ?? '', 'latin1')).toBe('%PDF')
})
