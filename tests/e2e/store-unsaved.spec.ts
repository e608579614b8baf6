import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import type { ReviewPage } from './review-page.ts'
import { test } from './window.ts'

type Full = 'both' | 'journal' | 'database' | 'neither'

/**
 * A disk that can be told to be full, for either copy: the worker that writes the journal answers, and IndexedDB throws, as they do without room.
 * (A quota set from outside is not enough: Chromium looks at it now and then only, and small writes still go through.)
 */
const fillableDisk = (page: Page) =>
  page.addInitScript(() => {
    const isFull = (which: Full) => ['both', which].includes(Reflect.get(window, 'fullDisk'))
    const send = Worker.prototype.postMessage
    Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: unknown[]) {
      if (
        isFull('journal') &&
        typeof message === 'object' &&
        message !== null &&
        'n' in message &&
        ('lines' in message || 'folder' in message)
      )
        return void setTimeout(() =>
          this.dispatchEvent(new MessageEvent('message', { data: { n: message.n, error: 'QuotaExceededError' } })),
        )
      return Reflect.apply(send, this, [message, ...rest])
    }
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row: [unknown, IDBValidKey?]) {
      if (isFull('database')) throw new DOMException('no room', 'QuotaExceededError')
      return Reflect.apply(put, this, row)
    }
  })

const fill = (page: Page, full: Full) => page.evaluate(which => Object.assign(window, { fullDisk: which }), full)

const toPlace = (page: Page, name: string) => page.getByRole('navigation', { name: '页面' }).getByRole('button', { name }).click()

async function begin(review: ReviewPage, page: Page): Promise<void> {
  await fillableDisk(page)
  await page.reload()
  await review.openSample()
  await review.press('4')
  await expect(review.saved).toBeVisible()
}

const state = (page: Page) => page.getByRole('banner').locator('[data-saving]')

test('[P2] neither copy has room: the change stays in view, in red and in words, everything can still be exported, and it is saved by itself once there is room', async ({
  review,
  page,
}) => {
  await begin(review, page)
  await fill(page, 'both')
  await review.press('2')
  await expect(state(page)).toHaveAttribute('data-saving', 'nowhere')
  await expect(state(page)).toHaveText(/1 处改动未保存/)
  const colour = await state(page).evaluate(element => getComputedStyle(element).color)
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+(\.\d+)?/g) ?? []).map(Number)
  expect(red, colour).toBeGreaterThan(Math.max(green, blue) * 1.5)
  // What to do about it: on the screen, and with the state itself.
  await review.says(/磁盘已满|腾出/)
  await expect(state(page)).toHaveAttribute('title', /不要关窗口.*导出/)
  await expect(review.mark('可衡量', '2 分')).toHaveAttribute('aria-pressed', 'true')
  await review.press('3')
  await expect(state(page)).toHaveText(/2 处改动未保存/)
  // Said again, not piled up.
  await expect(page.getByRole('alert').filter({ hasText: '磁盘已满' })).toHaveCount(1)

  await toPlace(page, '数据')
  await expect(page.getByText(/2 处改动只在这个窗口里/)).toBeVisible()
  await page.getByRole('radio', { name: /全部导出/ }).check()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '存成文件…' }).click()])
  const parts = unzipSync(new Uint8Array(await readFile(await download.path())))
  const exported = new TextDecoder().decode(parts['edits.ndjson'])
  for (const value of [4, 2, 3]) expect(exported).toMatch(new RegExp(`"field":"score\\..*"value":${value}\\b`))

  await fill(page, 'neither')
  await expect(review.saved).toBeVisible({ timeout: 20_000 })
  await page.reload()
  await review.showsSample()
  await toPlace(page, '评审')
  for (const [criterion, mark] of [
    ['明确', '4 分'],
    ['可衡量', '2 分'],
    ['有时限', '3 分'],
  ] as const)
    await expect(review.mark(criterion, mark)).toHaveAttribute('aria-pressed', 'true')
  review.complaints.length = 0
})

for (const [full, which] of [
  ['journal', 'the journal'],
  ['database', 'the database'],
] as const)
  test(`[P2] only ${which} has no room: amber, “saved in one place”, and in both once there is room`, async ({ review, page }) => {
    await begin(review, page)
    await fill(page, full)
    await review.press('2')
    await expect(state(page)).toHaveAttribute('data-saving', 'once')
    await expect(state(page)).toHaveText('已保存一份')
    await expect(state(page)).toHaveAttribute('title', /可以继续工作/)
    await fill(page, 'neither')
    await expect(review.saved).toBeVisible({ timeout: 20_000 })
    await expect(state(page)).toHaveAttribute('data-saving', 'saved')
    await page.reload()
    await review.showsSample()
    await expect(review.mark('可衡量', '2 分')).toHaveAttribute('aria-pressed', 'true')
    review.complaints.length = 0
  })

test('[K6] the window closed in the middle of typing: the words of two seconds before are there at the next start', async ({
  review,
  page,
  context,
}) => {
  await review.openSample()
  await review.press('c')
  await page.keyboard.type('写到一半的批语')
  const typed = Date.now()
  await page.close({ runBeforeUnload: true })
  expect(Date.now() - typed).toBeLessThan(10_000)
  const next = await context.newPage()
  await next.goto('/')
  await expect(next.getByRole('region', { name: '承诺详情' }).getByRole('textbox', { name: '批语' })).toHaveValue('写到一半的批语')
})
