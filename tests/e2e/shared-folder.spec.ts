import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { violationsOf } from './axe.ts'
import { goTo } from './panel-page.ts'
import { ReviewPage } from './review-page.ts'
import { test } from './window.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** The shared folder of these tests: a real one, in the browser's own place for files. */
const SHARE = 'panel-share'

/** Gives the folder in place of the browser's dialog, which no test can answer. */
async function offerFolder(page: Page): Promise<void> {
  await page.addInitScript(name => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true })
    Object.assign(window, { showDirectoryPicker: pick })
  }, SHARE)
}

const names = (page: Page) =>
  page.evaluate(async name => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name)
    const found: string[] = []
    for await (const one of folder.values()) found.push(one.name)
    return found.sort()
  }, SHARE)

const put = (page: Page, file: string, bytes: Uint8Array) =>
  page.evaluate(
    async ([name, file, base64]) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name)
      const writing = await (await folder.getFileHandle(file, { create: true })).createWritable()
      await writing.write(Uint8Array.from(atob(base64), one => one.charCodeAt(0)))
      await writing.close()
    },
    [SHARE, file, Buffer.from(bytes).toString('base64')] as const,
  )

/** The edits that a file in the folder holds. */
async function editsIn(page: Page, file: string): Promise<string> {
  const base64 = await page.evaluate(
    async ([name, file]) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name)
      const bytes = new Uint8Array(await (await (await folder.getFileHandle(file)).getFile()).arrayBuffer())
      return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
    },
    [SHARE, file] as const,
  )
  return strFromU8(unzipSync(Buffer.from(base64, 'base64'))['edits.ndjson'] ?? new Uint8Array())
}

/** What a colleague hands in: made by a laptop of their own. */
async function fromColleague(page: Page, name: string): Promise<Uint8Array> {
  const review = new ReviewPage(page)
  await review.open()
  await review.openSample()
  await page.getByRole('button', { name: /^评审人/ }).click()
  await page.getByRole('textbox', { name: '评审人' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `评审人 ${name}` })).toBeVisible()
  await review.press('Home', '4')
  await expect(review.saved).toBeVisible()
  await goTo(page, '数据')
  await page.getByRole('radio', { name: '打开的文件和全部评审' }).check()
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '存成文件…' }).click()])
  return readFile(await saved.path())
}

test('the folder is kept in step with by itself: one’s own file is written, colleagues’ news is told and merged only when asked, and a folder that was gone goes on', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000)
  const others = await Promise.all(
    ['李静', '王强'].map(async name => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', acceptDownloads: true })
      const bytes = await fromColleague(await context.newPage(), name)
      await context.close()
      return bytes
    }),
  )
  await page.clock.install()
  await offerFolder(page)
  const review = new ReviewPage(page)
  await review.open()
  await review.openSample()
  await goTo(page, '合议')
  await page.getByRole('button', { name: '选择文件夹…' }).click()
  await expect(page.getByText(/^自动交换，上次/)).toBeVisible()
  await expect.poll(() => names(page)).toHaveLength(1)
  const [own = ''] = await names(page)
  const bar = page.getByRole('region', { name: '共享文件夹的消息' })
  await expect(bar).toBeHidden()

  // Two colleagues' files come, and one that is still being copied.
  for (const [index, bytes] of others.entries()) await put(page, `yuean-colleague${index}-0.yuean`, bytes)
  await put(page, 'yuean-colleague9-0.yuean', (others[0] ?? new Uint8Array()).slice(0, 900))
  await page.clock.fastForward('01:01')
  await expect(bar).toContainText('文件夹里有 2 位同事的新内容')
  await expect(page.getByText('有 1 个文件还读不了')).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('rowheader', { name: '李静' })).toHaveCount(0)
  await bar.getByRole('button', { name: '查看…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('yuean-colleague1-0.yuean')).toBeVisible()
  await dialog.getByRole('button', { name: '取消', exact: true }).last().click()
  await expect(page.getByRole('rowheader', { name: '李静' })).toHaveCount(0)
  await bar.getByRole('button', { name: '查看…' }).click()
  await dialog.getByRole('button', { name: '合并', exact: true }).click()
  for (const name of ['李静', '王强']) await expect(page.getByRole('rowheader', { name })).toBeVisible()
  await expect(bar).toBeHidden()

  // One's own change goes into one's own file once it has been quiet for a while, and nobody else's file is touched.
  const theirs = await editsIn(page, 'yuean-colleague0-0.yuean')
  await goTo(page, '评审')
  await review.press('Home', '2')
  await expect(review.saved).toBeVisible()
  await page.clock.fastForward('00:05')
  await page.clock.fastForward('00:21')
  await expect.poll(async () => (await editsIn(page, own)).match(/"field":"score/g)?.length).toBe(3)
  expect(await editsIn(page, 'yuean-colleague0-0.yuean')).toBe(theirs)

  // The folder is unplugged and comes back.
  await page.evaluate(async name => (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true }), SHARE)
  await page.clock.fastForward('01:01')
  await expect(bar).toContainText(`“${SHARE}”暂时连不上`)
  await bar.getByRole('button', { name: '知道了' }).click()
  await expect(bar).toBeHidden()
  await page.clock.fastForward('01:01')
  await expect(bar).toBeHidden()
  await page.evaluate(async name => void (await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true })), SHARE)
  await page.clock.fastForward('01:01')
  await expect.poll(() => names(page)).toEqual([own])
  expect(review.complaints).toEqual([])
  expect(review.refused).toEqual([])
})
