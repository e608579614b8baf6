import { chmod, mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { SAMPLE } from './review-page.ts'
import { test } from './shell-window.ts'

/** What leaves the computer by the person's own hand, through the whole shell. */

const section = (page: Page) => page.getByRole('region', { name: '备份文件夹' })

test('the backup folder: chosen once, written at once and with every backup, also after a restart; a pulled stick is said and goes on when it is back', async ({
  start,
  profile,
}) => {
  const stick = join(profile, '备份 U盘 💾')
  await mkdir(stick)
  const first = start({ args: [SAMPLE] })
  const review = await first.review()
  await review.showsSample()
  const { page } = review
  await page.getByRole('button', { name: '数据', exact: true }).click()
  first.dialogs.answer('showOpenDialog', { canceled: false, filePaths: [stick] })
  await section(page).getByRole('button', { name: '选择文件夹…' }).click()
  await review.says(/已写入备份文件夹“备份 U盘 💾”/)
  await expect(section(page)).toContainText('可以写入')
  const [copy] = await readdir(stick)
  expect(copy).toMatch(/^backup-[a-z0-9]+-\d\d\.yuean$/)
  await expect(section(page)).toContainText(copy ?? '')
  const before = await readFile(join(stick, copy ?? ''))
  await section(page).getByRole('button', { name: '打开文件夹' }).click()
  await expect.poll(() => first.opened).toEqual([stick])
  first.app.quit()
  await first.ended

  const second = start()
  const again = await second.review()
  await again.showsSample()
  await again.press('5')
  await expect(again.saved).toBeVisible()
  await again.page.getByRole('button', { name: '数据', exact: true }).click()
  await expect(section(again.page)).toContainText('可以写入')
  await again.page.getByRole('button', { name: '现在备份' }).click()
  await expect.poll(async () => (await readFile(join(stick, copy ?? ''))).equals(before)).toBe(false)
  expect(await readdir(stick)).toEqual([copy])

  await rename(stick, `${stick}-away`)
  await again.page.getByRole('button', { name: '现在备份' }).click()
  const gone = again.page.getByRole('alert').filter({ hasText: '备份文件夹“备份 U盘 💾”找不到' })
  await expect(gone).toHaveCount(1)
  await again.page.getByRole('button', { name: '现在备份' }).click()
  await again.says(/已备份/)
  await expect(gone).toHaveCount(1)
  await section(again.page).getByRole('button', { name: '打开文件夹' }).click()
  await expect(section(again.page)).toContainText('接上后会自动接着写')
  await rename(`${stick}-away`, stick)
  await section(again.page).getByRole('button', { name: '现在写一份' }).click()
  await expect(section(again.page)).toContainText('可以写入')

  await section(again.page).getByRole('button', { name: '不再使用' }).click()
  await expect(section(again.page).getByRole('button', { name: '选择文件夹…' })).toBeVisible()
  expect(await readdir(stick)).toEqual([copy])
})

test('a backup folder without the right to write is said', async ({ start, profile }) => {
  test.skip(process.getuid?.() === 0, 'root may write everywhere')
  const stick = join(profile, '只读')
  await mkdir(stick)
  await chmod(stick, 0o500)
  const { review, dialogs } = start({ args: [SAMPLE] })
  const shown = await review()
  await shown.page.getByRole('button', { name: '数据', exact: true }).click()
  dialogs.answer('showOpenDialog', { canceled: false, filePaths: [stick] })
  await section(shown.page).getByRole('button', { name: '选择文件夹…' }).click()
  await shown.says(/没有写入备份文件夹“只读”的权限/)
})

test('a pack is dragged out whole and by its own name; the same place makes it anew after a change', async ({ start }) => {
  const { review, window: shown } = start({ args: [SAMPLE] })
  const open = await review()
  await open.showsSample()
  const { page } = open
  await open.press('Control+e')
  const place = page.getByRole('main').locator('p[draggable=true]')
  await expect(place).toHaveText('拖出 PDF：按住这里，拖到桌面或邮件里')
  const drag = async () => {
    await place.hover()
    // Finished before it is taken hold of: the border is whole then.
    await expect(place).toHaveAttribute('data-state', 'ready', { timeout: 30_000 })
    await page.mouse.down()
    await page.mouse.move(900, 300, { steps: 5 })
    await page.mouse.up()
  }
  await drag()
  const dragged = () => shown().webContents.dragged
  await expect.poll(() => dragged().length).toBe(1)
  expect(dragged()[0]?.file).toMatch(/dragged.*评审简报\.pdf$/)
  expect(await readFile(dragged()[0]?.file ?? '', 'latin1')).toMatch(/^%PDF-/)
  await page.getByRole('radio', { name: /^一页纸/ }).click()
  await drag()
  await expect.poll(() => dragged().length).toBe(2)
  expect(dragged()[1]?.file).toMatch(/一页纸\.pdf$/)
})

test('an address in the words is copied, and opened in the system’s browser only after the person agreed', async ({ start }) => {
  const { review, dialogs, opened } = start({ args: [SAMPLE] })
  const open = await review()
  await open.showsSample()
  const { page } = open
  const links = page.getByRole('region', { name: '文中的网址' })
  await expect(links).toHaveCount(0)
  await open.press('c')
  await open.note.fill('依据：https://www.gov.cn/zhengce/a.htm。另见 http://insecure.example/')
  await open.press('Escape')
  await expect(links.getByRole('listitem')).toHaveText([/^https:\/\/www\.gov\.cn\/zhengce\/a\.htm/])
  dialogs.answer('showMessageBox', { response: 2 }, { response: 1 })
  const button = links.getByRole('button', { name: '打开网址 https://www.gov.cn/zhengce/a.htm' })
  await button.click()
  await expect.poll(() => dialogs.asked.filter(({ kind }) => kind === 'showMessageBox').length).toBe(1)
  expect(opened).toEqual([])
  await button.click()
  await expect.poll(() => opened).toEqual(['https://www.gov.cn/zhengce/a.htm'])
})
