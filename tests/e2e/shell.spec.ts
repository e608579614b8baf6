import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { SAMPLE } from './review-page.ts'
import { test } from './shell-window.ts'

/** The built main process, preload and page together, by the double (tests/double/README.md says what it cannot show). */

test('the page starts in the shell, isolated, with nothing of Electron or Node in reach', async ({ start }) => {
  const { review, app, session } = start()
  const { page } = await review()
  const seen = await page.evaluate(() => ({
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
    bridge: ['desktop', 'folders', 'onFileArrived', 'onFlush', 'openFile', 'output', 'print', 'saveFile', 'vault'],
    isFrozen: true,
  })
  expect([app.isSandboxed, session.isSpellChecked, session.refused]).toEqual([true, false, []])
  expect(app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
})

test('a file on the command line is opened; a second start hands its own over and ends', async ({ start, profile }) => {
  const folder = join(profile, '材料 📎')
  await mkdir(folder)
  await writeFile(join(folder, '计划.txt'), await readFile(SAMPLE))
  const first = start({ args: ['计划.txt'], cwd: folder })
  const review = await first.review()
  await review.showsSample()
  const other = join(folder, '第二份.txt')
  await writeFile(other, '2021年工作计划\n\n市档案局\n\n推进馆藏整理。全年整理档案1200卷,6月底前完成查档大厅改造。\n')
  const second = start({ args: [other], cwd: '/' })
  expect(await second.ended).toEqual({ code: 0, isRelaunched: false })
  await expect(review.page.getByText('第二份').first()).toBeVisible()
  expect([second.app.windows.size, first.window().isInFront]).toEqual([0, 1])
})

test('macOS hands a file over before the window is there', async ({ start }) => {
  const { app, review } = start()
  let isOurs = false
  app.emit('open-file', { preventDefault: () => (isOurs = true) }, SAMPLE)
  await (await review()).showsSample()
  expect(isOurs).toBe(true)
})

test('a document chosen in the dialog is read; it stands among the recent files and opens from there', async ({ start }) => {
  const { review, dialogs, menus, app } = start()
  const shown = await review()
  dialogs.answer('showOpenDialog', { canceled: true, filePaths: [] }, { canceled: false, filePaths: [SAMPLE] })
  menus.click('do-import-from-dialog')
  await expect.poll(() => dialogs.asked.length).toBe(1)
  menus.click('do-import-from-dialog')
  await shown.showsSample()
  expect([app.recent, menus.item('recent-0').label]).toEqual([[SAMPLE], 'zhenjiang-2020.txt'])
  menus.click('recent-0')
  await shown.says(/已经导入过/)
  menus.click('forget-recent')
  expect([app.recent, menus.item('recent').enabled]).toEqual([[], false])
})

test('a pack goes where the dialog said, whole, with nothing left beside it', async ({ start, profile }) => {
  test.setTimeout(240_000)
  const { review, dialogs, menus } = start({ args: [SAMPLE] })
  const shown = await review()
  await shown.showsSample()
  const folder = join(profile, '会议 材料')
  await mkdir(folder)
  const filePath = join(folder, '简报.pdf')
  dialogs.answer('showSaveDialog', { canceled: false, filePath })
  menus.click('do-export-pack')
  await expect.poll(async () => (await readdir(folder)).join(), { timeout: 150_000 }).toBe('简报.pdf')
  expect((await readFile(filePath)).subarray(0, 5).toString()).toBe('%PDF-')
  expect(dialogs.asked.at(-1)?.options.defaultPath).toMatch(/\.pdf$/)
})

test('a save that the file system refuses is said in words and leaves what was there', async ({ start, profile }) => {
  const { review, dialogs } = start()
  const { page: main } = await review()
  const filePath = join(profile, 'none', 'a.pdf')
  dialogs.answer('showSaveDialog', { canceled: false, filePath })
  const said = main.evaluate(() => window.yuean?.saveFile('../evil.pdf', new Uint8Array([1])).catch((error: unknown) => String(error)))
  expect(await said).toContain('没有保存（ENOENT）')
  expect(dialogs.asked[0]?.options.defaultPath).toBe(join(profile, 'evil.pdf'))
})

test('the menu speaks the page’s language, says its actions and does them', async ({ start }) => {
  const { review, menus } = start({ args: [SAMPLE] })
  const shown = await review()
  await shown.showsSample()
  await expect.poll(() => menus.all().map(item => item.label)).toContain('导出简报')
  const before = await shown.rowInHand()
  menus.click('do-next')
  await expect.poll(() => shown.rowInHand()).not.toEqual(before)
  await shown.page.locator('button[lang=en]').click()
  await expect.poll(() => menus.all().map(item => item.label)).toContain('Export the pack')
  expect(menus.item('file').label).toBe('File')
})

test('quitting while an edit is on its way waits for it: it is there at the next start', async ({ start }) => {
  const first = start({ args: [SAMPLE] })
  const review = await first.review()
  await review.showsSample()
  await review.press('4')
  first.app.quit()
  expect(await first.ended).toEqual({ code: 0, isRelaunched: false })
  const again = await start().review()
  await again.showsSample()
  await again.outline.getByRole('button', { name: '全部部门 0/117' }).click()
  await expect(again.mark('明确', '4 分')).toHaveAttribute('aria-pressed', 'true')
})

test('what the page cannot keep holds the window until the person decided: again, back, or give up', async ({ start }) => {
  const { review, dialogs, app, ended } = start()
  const { page } = await review()
  await page.evaluate(() => {
    let asked = 0
    window.yuean?.onFlush(() => {
      asked += 1
      Reflect.set(window, 'flushes', asked)
      return Promise.reject(new Error('磁盘已满'))
    })
  })
  dialogs.answer('showMessageBox', { response: 0 }, { response: 1 })
  app.quit()
  await expect.poll(() => dialogs.asked.length).toBe(2)
  expect(dialogs.asked[0]?.options.detail).toContain('磁盘已满')
  expect(await page.evaluate(() => Reflect.get(window, 'flushes'))).toBe(2)
  await expect(page.getByRole('banner')).toBeVisible()
  dialogs.answer('showMessageBox', { response: 2 })
  app.quit()
  expect(await ended).toEqual({ code: 0, isRelaunched: false })
})

test('a page that crashed is offered again', async ({ start }) => {
  const { review, dialogs, window } = start()
  await review()
  dialogs.answer('showMessageBox', { response: 0 })
  window().webContents.forcefullyCrashRenderer()
  await expect.poll(() => dialogs.asked[0]?.options.message).toBe('页面意外停止')
})

test('printing asks the system, with the page’s print style', async ({ start }) => {
  const { review, window: shown } = start()
  const { page: main } = await review()
  expect(await main.evaluate(() => window.yuean?.print())).toBe(true)
  expect(shown().webContents.printed).toEqual([{ printBackground: true, pageSize: 'A4' }])
})

test('the projector’s window is opened once, guarded like the first, and goes with it', async ({ start }) => {
  const { review, page, app, window: shown, ended } = start()
  const { page: main } = await review()
  await main.evaluate(() => window.yuean?.desktop.openProjector())
  const projector = await page('projector')
  expect(new URL(projector.url()).search).toBe('?view=projector')
  await main.evaluate(() => window.yuean?.desktop.openProjector())
  expect(app.windows.size).toBe(2)
  await projector.evaluate(() => location.assign('https://example.com/')).catch(() => undefined)
  expect(new URL(projector.url()).hostname).toBe('yuean.app.invalid')
  shown().close()
  expect(await ended).toEqual({ code: 0, isRelaunched: false })
})

test('the licences of everything that is packed are a menu away, in a window guarded like the others', async ({ start }) => {
  const { review, page, menus } = start()
  await review()
  menus.click('licences')
  const shown = await page('licences')
  await expect(shown.getByText('@myriaddreamin/typst-ts-web-compiler')).toBeVisible()
  await expect(shown.getByText('Apache License').first()).toBeVisible()
})

test('commands run without a window and leave no trace', async ({ start, profile }) => {
  const out = join(profile, '简报.pdf')
  const packed = start({ args: ['--pack', SAMPLE, '-o', out] })
  expect(await packed.ended).toEqual({ code: 0, isRelaunched: false })
  expect((await readFile(out)).subarray(0, 5).toString()).toBe('%PDF-')
  const failed = start({ args: ['--parse', join(profile, '没有.txt')] })
  expect((await failed.ended).code).toBe(1)
  expect([packed.app.windows.size, await readdir(profile)]).toEqual([0, ['简报.pdf']])
})

test('a link is shown whole and handed on only after the person said so', async ({ start }) => {
  const { review, dialogs, opened } = start()
  const { page: main } = await review()
  const offer = (address: string) =>
    main.evaluate(one => window.yuean?.desktop.offerLink(one).catch((error: unknown) => String(error)), address)
  dialogs.answer('showMessageBox', { response: 2 }, { response: 0 }, { response: 1 })
  expect([await offer('https://www.gov.cn/a'), await offer('https://www.gov.cn/a')]).toEqual(['left', 'copied'])
  expect(opened).toEqual(['clipboard:https://www.gov.cn/a'])
  expect(await offer('https://www.gov.cn/a')).toBe('opened')
  expect(await offer('file:///etc/passwd')).toContain('bad arguments for link:offer')
  expect(opened).toHaveLength(2)
})
