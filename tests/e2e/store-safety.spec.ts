import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { idOf } from '../../renderer/domain/edit.ts'
import { ReviewPage } from './review-page.ts'
import { test } from './window.ts'

/** An address of the same origin that shows nothing of the app. */
const NOTHING = '/cmaps/'
const RELEASED = new URL('../store/released/', import.meta.url)

async function scored(review: ReviewPage): Promise<void> {
  await review.openSample()
  await review.press('4', '5')
  await expect(review.mark('可衡量', '5 分')).toHaveAttribute('aria-pressed', 'true')
  await expect(review.saved).toBeVisible()
}

const toData = (page: Page) => page.getByRole('navigation', { name: '页面' }).getByRole('button', { name: '数据' }).click()

const deleteDatabase = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const asked = indexedDB.deleteDatabase('yuean')
        asked.onsuccess = resolve
        asked.onerror = () => reject(asked.error)
        asked.onblocked = () => reject(new Error('blocked'))
      }),
  )

test('a database that was emptied is brought back whole, and it is said before anything else', async ({ review, page }) => {
  await scored(review)
  await page.goto(NOTHING)
  await deleteDatabase(page)
  review.complaints.length = 0
  await page.goto('/')
  await expect(page.getByRole('alert').getByRole('heading', { name: '数据已恢复' })).toBeVisible()
  await expect(page.getByText(/数据库变空了/)).toBeVisible()
  await page.getByRole('button', { name: '继续工作' }).click()
  await review.showsSample()
  await expect(review.mark('明确', '4 分')).toHaveAttribute('aria-pressed', 'true')
  await expect(review.mark('可衡量', '5 分')).toHaveAttribute('aria-pressed', 'true')
  await page.reload()
  await review.showsSample()
  await expect(page.getByText('数据已恢复')).toHaveCount(0)
})

test('[Q1] a quota of one byte, which the journal meets first: the change is in the other copy and in view, marked as saved once only, export works, and it is saved twice once there is room', async ({
  review,
  page,
  baseURL,
}) => {
  await scored(review)
  const cdp = await page.context().newCDPSession(page)
  const origin = new URL(baseURL ?? '').origin
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await review.press('2')
  await expect(page.getByText('已保存一份')).toBeVisible()
  await expect(review.mark('有时限', '2 分')).toHaveAttribute('aria-pressed', 'true')
  await toData(page)
  await page.getByRole('radio', { name: /全部导出/ }).check()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '存成文件…' }).click()])
  expect((await readFile(await download.path())).length).toBeGreaterThan(1000)
  await cdp.send('Storage.overrideQuotaForOrigin', { origin })
  await expect(review.saved).toBeVisible({ timeout: 20_000 })
  await page.reload()
  await review.showsSample()
  await page.getByRole('navigation', { name: '页面' }).getByRole('button', { name: '评审' }).click()
  await expect(review.mark('有时限', '2 分')).toHaveAttribute('aria-pressed', 'true')
  review.complaints.length = 0
})

test('[T2] when a newer window takes the database over, the old one stops writing and says so', async ({ review, page, context }) => {
  await scored(review)
  const other = await context.newPage()
  await other.goto(NOTHING)
  await other.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const newer = indexedDB.open('yuean', 990)
        newer.onsuccess = resolve
        newer.onerror = () => reject(newer.error)
      }),
  )
  await expect(page.getByText(/另一个窗口换上了更新版的阅案/)).toBeVisible()
  await page.getByRole('button', { name: '重新载入' }).click()
  await expect(page.getByText(/由更新版的阅案写成/)).toBeVisible()
  review.complaints.length = 0
})

test('[V1] what version 1 wrote opens today with everything in it, and is copied outside at once', async ({ review, page }) => {
  const dump = JSON.parse(await readFile(new URL('001.json', RELEASED), 'utf8'))
  await page.goto(NOTHING)
  await deleteDatabase(page)
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    for (const name of ['yuean-journal', 'yuean-snapshots', 'yuean-state'])
      await root.removeEntry(name, { recursive: true }).catch(() => undefined)
  })
  await page.evaluate(
    ({ version, stores }) =>
      new Promise<void>((resolve, reject) => {
        const making = indexedDB.open('yuean', version)
        making.onerror = () => reject(making.error)
        making.onupgradeneeded = () => {
          for (const [name, { keyPath, indexes, rows }] of Object.entries<{
            keyPath: string
            indexes: { name: string; keyPath: string }[]
            rows: { bytes?: { base64: string } }[]
          }>(stores)) {
            const store = making.result.createObjectStore(name, { keyPath })
            for (const index of indexes) store.createIndex(index.name, index.keyPath)
            for (const row of rows)
              store.put(row.bytes ? { ...row, bytes: Uint8Array.from(atob(row.bytes.base64), one => one.charCodeAt(0)) } : row)
          }
        }
        making.onsuccess = () => {
          making.result.close()
          resolve()
        }
      }),
    dump,
  )
  review.complaints.length = 0
  await page.goto('/')
  const listed = page.getByRole('region', { name: '已有文件' }).getByRole('button').first()
  await expect(listed.or(review.rows)).toBeVisible()
  if (await listed.isVisible()) await listed.click()
  await expect(review.rows.getByText('新认定高新技术企业300家以上')).toBeVisible()
  for (const [criterion, mark] of [
    ['明确', '5 分'],
    ['可衡量', '4 分'],
    ['有时限', '3 分'],
    ['有挑战', '无法判断'],
    ['契合战略', '2 分'],
  ] as const)
    await expect(review.mark(criterion, mark)).toHaveAttribute('aria-pressed', 'true')
  await toData(page)
  await expect(page.getByText(/1 份文件、11 处改动/)).toBeVisible()
  await expect(page.getByText(/10 处改动 · 定时/)).toBeVisible()
  for (const edit of dump.stores.edits.rows) expect(idOf(edit)).toMatch(/^\d{13}-[0-9a-z]{4}-[0-9a-z]+-[0-9a-f]{32}$/)
})

test('a colleague’s file is looked at, merged, merged again without effect, and taken back in one step', async ({
  review,
  page,
  browser,
  baseURL,
}, info) => {
  await scored(review)
  await page.getByRole('button', { name: '填写姓名' }).click()
  await page.keyboard.type('张三')
  await page.keyboard.press('Enter')
  await toData(page)
  await page.getByLabel('口令（可不填）').fill('评审会')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '存成文件…' }).click()])
  const path = info.outputPath('zhang.yuean')
  await download.saveAs(path)

  const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 1366, height: 768 } })
  const other = new ReviewPage(await context.newPage())
  await other.open()
  await other.openSample()
  await other.press('1')
  await expect(other.mark('明确', '1 分')).toHaveAttribute('aria-pressed', 'true')
  const merge = async () => {
    await other.dropFile(path)
    const dialog = other.page.getByRole('dialog')
    await expect(dialog.getByText('文件有口令')).toBeVisible()
    await dialog.getByLabel('口令').fill('不对')
    await dialog.getByRole('button', { name: '打开' }).click()
    await expect(dialog.getByText(/口令不对/)).toBeVisible()
    await dialog.getByLabel('口令').fill('评审会')
    await dialog.getByRole('button', { name: '打开' }).click()
    return dialog
  }
  const dialog = await merge()
  await expect(dialog.getByText(/签名来自一台新的电脑/)).toBeVisible()
  await expect(dialog.locator('dl > div', { hasText: '新增' })).toContainText('2')
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(other.page.getByRole('button', { name: '撤销 Ctrl+Z' })).toBeEnabled()
  await (await merge()).getByRole('button', { name: '合并', exact: true }).click()
  await other.says(/已合并：新文件 0 份，新增 [23] 处/)
  const again = await merge()
  await expect(again.getByText('签名属于以前合并过的电脑')).toBeVisible()
  await expect(again.getByRole('button', { name: '没有新内容' })).toBeDisabled()
  await again.getByRole('button', { name: '取消' }).click()
  await toData(other.page)
  await expect(other.page.getByRole('region', { name: '合并记录' }).getByText('zhang.yuean')).toBeVisible()
  await other.page.getByRole('button', { name: /^退回 zhang/ }).click()
  await expect(other.page.getByText(/处，已退回/)).toBeVisible()
  const back = await merge()
  await expect(back.locator('dl > div', { hasText: '新增' })).toContainText('2')
  expect(other.refused).toEqual([])
  expect(other.complaints).toEqual([])
  await context.close()
})

test('a damaged review file is refused in a sentence and changes nothing', async ({ review, page }) => {
  await scored(review)
  await review.drop('坏.yuean', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))
  await expect(page.getByRole('dialog').getByText(/文件已损坏，没有读|这不是阅案的评审文件/)).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await expect(review.mark('明确', '4 分')).toHaveAttribute('aria-pressed', 'true')
})

test('a document is brought back to how it was in a backup, by new changes that one undo takes back', async ({ review, page }) => {
  await scored(review)
  await toData(page)
  await page.getByRole('button', { name: '现在备份' }).click()
  await review.says(/已备份 \d+ 处改动，并读回核对无误/)
  await page.getByRole('navigation', { name: '页面' }).getByRole('button', { name: '评审' }).click()
  await review.mark('明确', '1 分').click()
  await expect(review.mark('明确', '1 分')).toHaveAttribute('aria-pressed', 'true')
  await toData(page)
  await page
    .getByRole('button', { name: /^改回 / })
    .first()
    .click()
  await review.says(/已按那份备份改回 1 处/)
  await page.getByRole('navigation', { name: '页面' }).getByRole('button', { name: '评审' }).click()
  await expect(review.mark('明确', '4 分')).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: '撤销 Ctrl+Z' }).click()
  await expect(review.mark('明确', '1 分')).toHaveAttribute('aria-pressed', 'true')
})
