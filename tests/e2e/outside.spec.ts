import { expect } from '@playwright/test'
import { test } from './window.ts'

/** What leaves the computer by the person's own hand, in a plain browser. */

test('the backup folder in a browser: a real handle, kept over a reload; one that has gone is said', async ({ review, page }) => {
  // The folder is the browser's own private one: a real handle, without the dialog that no test can answer.
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('stick', { create: true }),
    })
  })
  await page.reload()
  await review.openSample()
  await page.getByRole('button', { name: '数据', exact: true }).click()
  const section = page.getByRole('region', { name: '备份文件夹' })
  await section.getByRole('button', { name: '选择文件夹…' }).click()
  await review.says(/已写入备份文件夹“stick”/)
  await expect(section.getByText(/backup-[a-z0-9]+-\d\d\.yuean/)).toBeVisible()
  await expect(section.getByRole('button', { name: '打开文件夹' })).toHaveCount(0)
  await page.reload()
  await page.getByRole('button', { name: '数据', exact: true }).click()
  await expect(section.getByText(/backup-[a-z0-9]+-\d\d\.yuean/)).toBeVisible()
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('stick', { recursive: true }))
  await section.getByRole('button', { name: '现在写一份' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '备份文件夹“stick”找不到' })).toBeVisible()
  await expect(section).toContainText('接上后会自动接着写')
})

test('a browser without folders says so and offers none', async ({ review, page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showDirectoryPicker'))
  await page.reload()
  await review.openSample()
  await page.getByRole('button', { name: '数据', exact: true }).click()
  const section = page.getByRole('region', { name: '备份文件夹' })
  await expect(section).toContainText('这个浏览器不能往文件夹里写')
  await expect(section.getByRole('button')).toHaveCount(0)
})

test('an address in the words is only copied in a browser, and no pack is dragged out', async ({ review, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await review.openSample()
  await review.press('c')
  await review.note.fill('依据：https://www.gov.cn/a')
  await review.press('Escape')
  const links = page.getByRole('region', { name: '文中的网址' })
  await expect(links.getByRole('button')).toHaveCount(1)
  await links.getByRole('button', { name: '复制网址 https://www.gov.cn/a' }).click()
  await review.says(/网址已复制/)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://www.gov.cn/a')
  await review.press('Control+e')
  await expect(page.getByRole('button', { name: '导出 PDF' })).toBeVisible()
  await expect(page.getByText('拖到桌面或邮件里')).toHaveCount(0)
})
