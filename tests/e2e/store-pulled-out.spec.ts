import { join } from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import { Disk, letGoOfDisks, whyNoDisk } from './disk.ts'
import { ReviewPage } from './review-page.ts'

test.beforeEach(() => test.skip(whyNoDisk() !== null, whyNoDisk() ?? ''))
test.afterEach(letGoOfDisks)

test('[Q3] a disk that answers with errors only: the app says that it is not saved, keeps what was typed in view, and what was saved is there after', async ({
  launchOptions,
  baseURL,
}) => {
  const disk = new Disk(300)
  const profile = join(disk.folder, 'profile')
  const options = { ...launchOptions, baseURL: baseURL ?? '', viewport: { width: 1366, height: 768 }, locale: 'zh-CN' }
  const context = await chromium.launchPersistentContext(profile, options)
  const gone = context.waitForEvent('close')
  try {
    const review = new ReviewPage(await context.newPage())
    await review.open()
    await review.openSample()
    await review.press('4')
    await expect(review.mark('明确', '4 分')).toHaveAttribute('aria-pressed', 'true')
    await expect(review.saved).toBeVisible()
    disk.cut()
    await review.press('5')
    await expect(review.page.getByText(/处改动未保存/).first()).toBeVisible({ timeout: 30_000 })
    await expect(review.mark('可衡量', '5 分')).toHaveAttribute('aria-pressed', 'true')
    await expect(review.saved).toHaveCount(0)
    const cdp = await context.newCDPSession(review.page)
    cdp.send('Browser.crash').catch(() => undefined)
    await gone
  } finally {
    await context.close().catch(() => undefined)
  }
  await disk.restart()
  for (let start = 0; start < 3; start++) {
    const again = await chromium.launchPersistentContext(profile, options)
    try {
      const review = new ReviewPage(await again.newPage())
      // What was brought back from the second copy is said before anything else.
      await review.page.goto('/')
      const goOn = review.page.getByRole('button', { name: '继续工作' })
      await expect(goOn.or(review.page.getByRole('banner'))).toBeVisible()
      if (await goOn.isVisible()) await goOn.click()
      const listed = review.page.getByRole('region', { name: '已有文件' }).getByRole('button').first()
      await expect(listed.or(review.rows)).toBeVisible()
      if (await listed.isVisible()) await listed.click()
      await review.showsSample()
      await expect(review.mark('明确', '4 分'), `start ${start}`).toHaveAttribute('aria-pressed', 'true')
    } finally {
      await again.close()
    }
  }
  console.log('Q3: tried 1 dying disk, acknowledged edits 1, acknowledged edits lost 0')
})

test('[Q2] a full disk in the app itself: it says what is not saved or saved once only, shows it, exports it, and saves it once there is room', async ({
  launchOptions,
  baseURL,
}, info) => {
  const disk = new Disk(120)
  const options = {
    ...launchOptions,
    baseURL: baseURL ?? '',
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    acceptDownloads: true,
  }
  const context = await chromium.launchPersistentContext(join(disk.folder, 'profile'), options)
  try {
    const review = new ReviewPage(await context.newPage())
    await review.open()
    await review.openSample()
    await review.press('4')
    await expect(review.saved).toBeVisible()
    disk.fill()
    const trouble = review.page.getByText(/处改动未保存|已保存一份/).first()
    // Blocks already given to a file take a few more edits.
    for (let n = 0; n < 60 && !(await trouble.isVisible()); n++) {
      await review.press(String(1 + (n % 5)))
      await review.page.waitForTimeout(150)
    }
    await expect(trouble, 'not injected: the full disk was never noticed').toBeVisible()
    const marked = await review.inspector.locator('button[aria-pressed=true]').allInnerTexts()
    expect(marked.length).toBeGreaterThan(0)
    await review.page.getByRole('navigation', { name: '页面' }).getByRole('button', { name: '数据' }).click()
    await review.page.getByRole('radio', { name: /全部导出/ }).check()
    const [download] = await Promise.all([
      review.page.waitForEvent('download'),
      review.page.getByRole('button', { name: '存成文件…' }).click(),
    ])
    await download.saveAs(info.outputPath('full.yuean'))
    disk.relieve()
    await expect(review.saved).toBeVisible({ timeout: 30_000 })
    console.log('Q2 app: tried 1 full disk, said, exported and saved after; acknowledged edits lost 0')
  } finally {
    await context.close().catch(() => undefined)
  }
})
