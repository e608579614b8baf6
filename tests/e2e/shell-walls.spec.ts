import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { SAMPLE } from './review-page.ts'
import { test } from './shell-window.ts'

/** What a page that was taken over, or a hostile file or command line, cannot do. */

test('the policy stops code made of text, foreign requests and new windows; paths that are not ours are refused', async ({ start }) => {
  const { review, app } = start()
  const { page } = await review()
  const stopped = await page.evaluate(async () => {
    const refused = async (run: () => unknown) => {
      try {
        await run()
        return 'allowed'
      } catch {
        return 'refused'
      }
    }
    const status = async (path: string) => (await fetch(path)).status
    return {
      eval: await new Promise(done => setTimeout(() => void refused(() => Reflect.get(globalThis, 'eval')('1')).then(done))),
      fetch: await refused(() => fetch('https://example.com/')),
      loopback: await refused(() => fetch('http://127.0.0.1:41783/')),
      file: await refused(() => fetch('file:///etc/passwd')),
      socket: await new Promise(done => {
        try {
          const socket = new WebSocket('wss://example.com/')
          socket.onerror = () => done('refused')
          socket.onopen = () => done('allowed')
        } catch {
          done('refused')
        }
      }),
      wasm: await refused(() => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
      paths: await Promise.all(
        [
          '/..%2felectron%2fmain.cjs',
          '/%2e%2e/electron/main.cjs',
          '/C:%5CWindows%5Ca.txt',
          '/.git/config',
          '/con.txt',
          '/assets/none.js',
          '/a.exe',
        ].map(status),
      ),
    }
  })
  expect(stopped).toEqual({
    eval: 'refused',
    fetch: 'refused',
    loopback: 'refused',
    file: 'refused',
    socket: 'refused',
    wasm: 'allowed',
    paths: [400, 400, 400, 400, 400, 404, 400],
  })
  await page.evaluate(() => void window.open('https://example.com/'))
  await page.evaluate(() => location.assign('https://example.com/')).catch(() => undefined)
  await page.evaluate(() => location.assign('file:///etc/passwd')).catch(() => undefined)
  await expect(page.getByRole('banner')).toBeVisible()
  expect(app.windows.size).toBe(1)
  await expect.poll(() => page.context().pages().length).toBe(1)
})

test('where the policy is switched off the wall behind it stops and counts every request, and the menu says how many', async ({
  start,
  profile,
}) => {
  const { review, session, menus, dialogs } = start()
  const { page } = await review()
  dialogs.answer('showMessageBox', { response: 0 }, { response: 0 })
  menus.click('network')
  await expect.poll(() => dialogs.asked.at(-1)?.options.message).toBe('本次运行没有任何网络请求。')
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Page.setBypassCSP', { enabled: true })
  await page.reload()
  await expect(page.getByRole('banner')).toBeVisible()
  const addresses = ['https://example.com/?secret=词', 'http://127.0.0.1:41783/', 'http://192.168.1.1/']
  for (const address of addresses)
    expect(
      await page.evaluate(
        one =>
          fetch(one).then(
            () => 'allowed',
            () => 'refused',
          ),
        address,
      ),
    ).toBe('refused')
  await page.evaluate(() => {
    const image = new Image()
    image.src = 'https://example.com/pixel.png'
    return new Promise(resolve => {
      image.onerror = resolve
    })
  })
  expect(session.refused).toEqual([...addresses.map(one => new URL(one).href), 'https://example.com/pixel.png'])
  menus.click('network')
  await expect.poll(() => dialogs.asked.at(-1)?.options.message).toContain('拦下了 4 个')
  const log = await readFile(join(profile, 'yuean', 'log.txt'), 'utf8')
  expect(log).toContain('refused request: https://example.com')
  expect(log).not.toContain('secret')
})

test('permissions are given by the table: storage is kept, everything else is denied', async ({ start }) => {
  const { review } = start()
  const { page } = await review()
  expect(await page.evaluate(() => navigator.storage.persist())).toBe(true)
  const states = await page.evaluate(() =>
    Promise.all(
      ['geolocation', 'notifications', 'clipboard-read'].map(
        async name => (await navigator.permissions.query({ name: name as PermissionName })).state,
      ),
    ),
  )
  expect(states).toEqual(['denied', 'denied', 'denied'])
})

test('the door refuses what it has no words for: unknown channels do not exist on the page, and arguments are checked', async ({
  start,
  profile,
}) => {
  const { review } = start()
  const { page: main } = await review()
  const tried = await main.evaluate(async () => {
    const bridge = window.yuean
    if (!bridge) return []
    const said = (asked: Promise<unknown>) =>
      asked.then(
        () => 'allowed',
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      )
    return Promise.all([
      said(bridge.openFile(['../exe'])),
      said(bridge.saveFile('', new Uint8Array())),
      said(bridge.vault.writeSnapshot('../../a', new Uint8Array())),
      said(bridge.vault.readSnapshot('/etc/passwd')),
      said(bridge.folders.listFolder('/home')),
      said(bridge.folders.listFolder('0'.repeat(32))),
    ])
  })
  expect(tried.slice(0, 5).every(one => one.includes('bad arguments for'))).toBe(true)
  expect(tried[5]).toContain('ENOENT')
  expect(await readFile(join(profile, 'yuean', 'log.txt'), 'utf8')).toContain('bad arguments for vault:write')
})

test('a hostile command line opens nothing and starts nothing else', async ({ start, profile }) => {
  const folder = join(profile, 'a.txt')
  await mkdir(folder)
  const deep = join(profile, `${'长'.repeat(60)}`, 'b'.repeat(120))
  await mkdir(deep, { recursive: true })
  const long = join(deep, `${'c'.repeat(100)}.txt`)
  await writeFile(long, await readFile(SAMPLE))
  const { review, dialogs, app } = start({
    args: [
      '--remote-debugging-port=9222',
      '--js-flags=--allow-natives-syntax',
      'app://yuean/../../a.txt',
      'https://example.com/a.txt',
      'file:///etc/hosts.txt',
      '/etc/passwd',
      folder,
      join(profile, '没有.txt'),
      '\\\\server\\share\\a.txt',
      'a\0b.txt',
      long,
    ],
  })
  dialogs.answer('showMessageBox', ...Array.from({ length: 4 }, () => ({ response: 0 })))
  const shown = await review()
  // The last one is good: over 260 characters, Chinese, and it is read.
  expect(long.length).toBeGreaterThan(260)
  await shown.showsSample()
  const details = dialogs.asked.map(({ options }) => options.detail)
  expect(details).toHaveLength(4)
  expect(details[0]).toContain('不是文件')
  for (const detail of details.slice(1)) expect(detail).toContain('找不到')
  expect([...app.switches.keys()]).toEqual(['host-resolver-rules', 'disable-background-networking'])
})

test('a broken or hostile review file is refused in a sentence, and the window goes on', async ({ start, profile }) => {
  const file = join(profile, '评审.yuean')
  await writeFile(file, Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(4000, 0x41)]))
  const { review } = start({ args: [file] })
  const shown = await review()
  await shown.says(/评审\.yuean/)
  const dialog = shown.page.getByRole('dialog').filter({ hasText: '评审.yuean' })
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.locator('button', { hasText: /取消|不合并/ }).click()
  await expect(dialog).toBeHidden()
  await shown.openSample()
})

test('a file dropped by the system’s own drag is read', async ({ start }) => {
  const { review } = start()
  const shown = await review()
  const cdp = await shown.page.context().newCDPSession(shown.page)
  const data = { items: [], files: [SAMPLE], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await cdp.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
  await shown.showsSample()
})
