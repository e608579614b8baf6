import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { unzipSync } from 'fflate'
import { violationsOf } from './axe.ts'
import type { ReviewPage } from './review-page.ts'
import { test } from './window.ts'

/** Opens the place for packs with the sample and waits until its pages are drawn. */
async function openPlace(review: ReviewPage): Promise<void> {
  await review.openSample()
  await review.press('5', '4', '3', '0', '2')
  await review.press('Control+e')
  await drawn(review)
}
const drawn = async ({ page }: ReviewPage) => {
  await expect(page.getByRole('region', { name: '预览' })).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 })
  await expect(page.locator('canvas[data-drawn]').first()).toBeAttached()
}

test('Ctrl+E shows the pages as they will be; a change sets them anew; a page can be asked for', async ({ review, page }) => {
  await openPlace(review)
  const preview = page.getByRole('region', { name: '预览' })
  await expect(preview.getByText(/^\d+ 页 · \d+ KB$/)).toBeVisible()
  await expect(preview.getByRole('img', { name: /^第 1 页，共/ })).toBeVisible()
  const serial = await page.locator('canvas[data-drawn]').first().getAttribute('data-drawn')
  await page.getByRole('radio', { name: /^一页纸/ }).click()
  await expect(preview.getByText(/^9 页/)).toBeVisible()
  await expect(page.locator('canvas[data-drawn]').first()).not.toHaveAttribute('data-drawn', serial ?? '')
  await page.getByRole('button', { name: '第 5 页' }).click()
  await expect(preview.getByRole('img', { name: '第 5 页，共 9 页' })).toBeInViewport()
})

test('a commitment’s number leads to its page, and a page leads back to its commitments', async ({ review, page }) => {
  await openPlace(review)
  const preview = page.getByRole('region', { name: '预览' })
  await page.getByRole('textbox', { name: '跳到承诺' }).fill('100')
  await page.getByRole('button', { name: '跳到承诺' }).click()
  const back = preview.getByRole('button', { name: '到第 100 条评审' })
  await expect(back).toBeInViewport()
  await back.click()
  await expect(review.inspector.getByRole('heading', { name: '第 100 条' })).toBeVisible()
  await review.press('Control+e')
  await drawn(review)
  await expect(preview.getByRole('button', { name: '到第 100 条评审' })).toBeInViewport()
})

test('what is not ready is listed before export, and each line leads to its place', async ({ review, page }) => {
  await openPlace(review)
  const checks = page.getByRole('region', { name: '导出前检查' })
  await expect(checks.getByRole('button', { name: '116 条承诺还没有评完' })).toBeVisible()
  await page.getByText('公文（GB/T 9704）').click()
  await expect(checks.getByRole('button', { name: /^缺公文字体/ })).toBeVisible()
  await page.getByRole('radio', { name: /^追问清单/ }).click()
  await expect(checks.getByRole('button', { name: /没有标记追问/ })).toBeVisible()
  await page.getByRole('radio', { name: /^评分汇总/ }).click()
  await checks.getByRole('button', { name: '116 条承诺还没有评完' }).click()
  await expect(review.inspector.getByRole('heading', { name: '第 2 条' })).toBeVisible()
})

test('an own template that is wrong is told with file, line and Typst’s words; the pages before it stay', async ({ review, page }) => {
  await openPlace(review)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '选择 .typ 模板…' }).click()])
  await chooser.setFiles({ name: '本单位.typ', mimeType: 'text/plain', buffer: Buffer.from('#let a = 1\n#unknown') })
  const fault = page.getByRole('region', { name: '预览' }).getByRole('alert')
  await expect(fault).toContainText('/own.typ 第 2 行第 2 列')
  await expect(fault).toContainText('unknown variable: unknown')
  await expect(page.locator('canvas[data-drawn]').first()).toBeAttached()
  await page.getByRole('button', { name: '导出 PDF' }).click()
  await review.says(/模板有错，什么也没有写出/)
  await page.getByRole('button', { name: '不用自带模板' }).click()
  await drawn(review)
  await expect(fault).toHaveCount(0)
})

test('every format is exported; reviews in Excel, CSV and JSON are read back, change nothing a second time, and a damaged file is refused', async ({
  review,
  page,
}) => {
  await openPlace(review)
  const saved = async (format: string) => {
    await page.getByRole('combobox', { name: '格式' }).selectOption({ label: format })
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `导出 ${format}` }).click()])
    return readFile(await download.path())
  }
  expect((await saved('PDF')).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await saved('Word')).subarray(0, 2).toString()).toBe('PK')
  expect((await saved('Excel')).subarray(0, 2).toString()).toBe('PK')
  expect(JSON.parse((await saved('JSON')).toString())).toMatchObject({ kind: 'yuean-pack/1', plans: expect.arrayContaining([]) })
  const csv = await saved('CSV')
  const lines = csv.toString('utf8').split('\r\n')
  expect(lines[0]?.charCodeAt(0)).toBe(0xfeff)
  // Another reviewer's line about the second commitment, as a colleague would send it.
  const id = lines[2]?.split(',').at(-1)
  const theirs = `承诺编号,评审人,明确,结论,批语\r\n${id},李静,4,需修改,口径不清\r\n`
  const readBack = async (name: string, buffer: Buffer) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '读回评审…' }).click()])
    await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer })
  }
  await readBack('李静.csv', Buffer.from(theirs))
  await review.says(/“李静\.csv”读回评审：新增或改动 4 处/)
  await expect(page.getByRole('group', { name: '评审人' }).getByRole('checkbox', { name: '李静' })).toBeVisible()
  // The pack itself, with both reviewers in it, says nothing that is not known.
  for (const [format, ending] of [
    ['Excel', 'xlsx'],
    ['JSON', 'json'],
    ['CSV', 'csv'],
  ] as const) {
    const whole = await saved(format)
    await readBack(`全部.${ending}`, whole)
    await review.says(new RegExp(`“全部\\.${ending}”读回评审：新增或改动 0 处；0 行不属于`))
  }
  // And on another laptop it says all of it: a colleague's mark changed in the workbook is taken over.
  const json = JSON.parse((await saved('JSON')).toString())
  const hers = json.plans[0].commitments[1].reviews.find((one: { reviewer: string }) => one.reviewer === '李静')
  hers.marks.clear = 2
  await readBack('改.json', Buffer.from(JSON.stringify(json)))
  await review.says(/“改\.json”读回评审：新增或改动 1 处/)
  await readBack('坏.xlsx', (await saved('Excel')).subarray(0, 2000))
  await review.says(/“坏\.xlsx”已损坏或不完整，没有读入/)
})

test('one pack for each department: into a folder, never over a file that is there, and on where it was stopped', async ({
  review,
  page,
}) => {
  // The folder is the browser's own private one: a real handle, without the dialog that no test can answer.
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('packs', { create: true }),
    })
  })
  await page.reload()
  await openPlace(review)
  await page.getByRole('radio', { name: /^一页纸/ }).click()
  await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('packs', { create: true })
    const stream = await (await folder.getFileHandle('03 市科技局 一页纸.pdf', { create: true })).createWritable()
    await stream.write('mine')
    await stream.close()
  })
  await page.getByRole('button', { name: '每个部门一份…' }).click()
  // Eight packs, one after the other: a busy machine takes its time.
  await expect(page.getByText(/写出 8 份，已有的 1 份没有动/).first()).toBeVisible({ timeout: 60_000 })
  const inFolder = () =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('packs')
      const found: [string, string][] = []
      for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemFileHandle]>)
        found.push([name, (await (await handle.getFile()).text()).slice(0, 5)])
      return found.sort()
    })
  const files = await inFolder()
  expect(files.map(([name]) => name)).toHaveLength(9)
  expect(files[0]).toEqual(['01 市发改委 一页纸.pdf', '%PDF-'])
  expect(files[2]).toEqual(['03 市科技局 一页纸.pdf', 'mine'])
  await page.getByRole('button', { name: '每个部门一份…' }).click()
  await review.says(/写出 0 份，已有的 9 份没有动/)
  expect(await inFolder()).toEqual(files)
})

test('where there are no folders a batch is one zip', async ({ review, page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showDirectoryPicker'))
  await page.reload()
  await openPlace(review)
  await page.getByRole('checkbox', { name: '全部部门' }).uncheck()
  for (const name of ['市科技局', '市民政局']) await page.getByRole('checkbox', { name }).check()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '每个部门一份…' }).click()])
  expect(download.suggestedFilename()).toMatch(/评审简报\.zip$/)
  const inside = unzipSync(new Uint8Array(await readFile(await download.path())))
  expect(Object.keys(inside).sort()).toEqual(['03 市科技局 评审简报.pdf', '08 市民政局 评审简报.pdf'])
  for (const bytes of Object.values(inside)) expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
})

test('a pack can be stopped; nothing is written and the next one is made', async ({ review, page }) => {
  await openPlace(review)
  await page.getByRole('radio', { name: /^详报/ }).click()
  await drawn(review)
  let downloads = 0
  page.on('download', () => {
    downloads += 1
  })
  // Stops in the moment in which it can be stopped: a warm pack is made faster than a test clicks.
  await page.evaluate(() => {
    const watcher = new MutationObserver(() => {
      const stop = [...document.querySelectorAll('button')].find(button => button.textContent === '停止')
      if (!stop) return
      watcher.disconnect()
      stop.click()
    })
    watcher.observe(document.body, { subtree: true, childList: true })
  })
  await page.getByRole('button', { name: '导出 PDF' }).click()
  await review.says(/已停止，什么也没有改变/)
  expect(downloads).toBe(0)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 PDF' }).click()])
  expect(download.suggestedFilename()).toMatch(/评审详报\.pdf$/)
  // The pages that had not been drawn yet are drawn by the worker that came after.
  await page.getByRole('navigation', { name: '页面缩略图' }).getByRole('button').last().click()
  await expect(page.getByRole('img', { name: /^第 \d+ 页/ }).last()).toHaveAttribute('data-drawn', /\d/)
})

test('the place has no accessibility violation, in both languages and schemes, and no Chinese in English', async ({ review, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openPlace(review)
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: '深色界面' }).click()
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('region', { name: 'Preview' })).toHaveAttribute('aria-busy', 'false')
  expect(await violationsOf(page)).toEqual([])
  const words = await page.getByRole('region', { name: 'Pack settings' }).innerText()
  expect(words.split('\n').filter(line => /\p{Script=Han}/u.test(line) && !/^市/.test(line))).toEqual([])
})

test('the full pack has the section of insight at once, a brief when it is chosen, and a list of questions has no place for it', async ({
  review,
  page,
}) => {
  await openPlace(review)
  const pages = page.getByRole('region', { name: '预览' }).getByText(/^\d+ 页 · /)
  const brief = await pages.innerText()
  const insight = page.getByRole('checkbox', { name: '洞察', exact: true })
  await expect(insight).not.toBeChecked()
  await page.getByRole('radio', { name: /^详报/ }).click()
  await expect(insight).toBeChecked()
  await page.getByRole('radio', { name: /^追问清单/ }).click()
  await expect(insight).not.toBeChecked()
  await expect(insight).toBeDisabled()
  await page.getByRole('radio', { name: /^简报/ }).click()
  await expect(insight).not.toBeChecked()
  await expect(pages).toHaveText(brief)
  await insight.check()
  await expect(pages).not.toHaveText(brief)
})

test('a pack is gathered in its worker: the document goes there in small pieces, and after that only the question travels', async ({
  review,
  page,
}) => {
  // What goes to any worker is weighed: a screen that gathered a pack itself would hand over all of it with every change.
  await page.addInitScript(() => {
    const sent: { size: number; words: string }[] = []
    const post: (this: Worker, message: unknown, transfer: Transferable[]) => void = Worker.prototype.postMessage
    Worker.prototype.postMessage = function (this: Worker, ...given: [unknown, never]) {
      const words = JSON.stringify(given[0], (_, value) => (value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? '' : value)) ?? ''
      sent.push({ size: words.length, words })
      return Reflect.apply(post, this, given)
    }
    Object.assign(window, { sentToWorkers: sent })
  })
  await page.reload()
  await openPlace(review)
  const sent = () =>
    page.evaluate(() => (window as unknown as { sentToWorkers: { size: number; words: string }[] }).sentToWorkers.splice(0))
  const pieces = (await sent()).filter(({ words }) => words.includes('"take"'))
  expect(pieces.length).toBeGreaterThan(9)
  const serial = await page.locator('canvas[data-drawn]').first().getAttribute('data-drawn')
  await page.getByLabel('水印').fill('内部资料')
  await expect(page.locator('canvas[data-drawn]').first()).not.toHaveAttribute('data-drawn', serial ?? '')
  await drawn(review)
  const after = await sent()
  expect(after.filter(({ words }) => words.includes('"preview"'))).toHaveLength(1)
  expect(after.filter(({ words }) => words.includes('"take"'))).toEqual([])
  for (const { size, words } of after) expect([size < 5000, words.slice(0, 200)]).toEqual([true, words.slice(0, 200)])
})
