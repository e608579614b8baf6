import { execFileSync, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { ReviewPage, SAMPLE } from './review-page.ts'
import { test } from './window.ts'

const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0
const DEPARTMENTS = ['市发改委', '市工信局', '市科技局', '市商务局', '市文广旅局', '市卫健委', '市人社局', '市民政局', '市公安局']

test('the sample, dropped on the window, shows nine departments and every commitment', async ({ review }) => {
  await review.dropFile(SAMPLE)
  await review.showsSample()
  for (const name of DEPARTMENTS) await expect(review.outline.getByRole('button', { name: new RegExp(`^${name} \\d`) })).toBeVisible()
  await review.says(/读到 9 个部门、117 条承诺/)
})

test('the sample, chosen in the dialog, shows the same; a second time it is the same document', async ({ review }) => {
  await review.chooseFile(SAMPLE)
  await review.showsSample()
  await review.press('4')
  await review.chooseFile(SAMPLE)
  await review.says(/已经导入过/)
  await expect(review.outline.getByRole('button', { name: '全部部门 0/117' })).toBeVisible()
  await expect(review.mark('明确', '4 分')).toHaveAttribute('aria-pressed', 'true')
})

test('ten commitments scored by keyboard, a note and an annotation are all there after a reload, and in the exported PDF', async ({
  review,
  page,
}) => {
  await review.openSample()
  for (let i = 0; i < 10; i++) await review.press('5', '4', '3', '0', String((i % 5) + 1))
  await expect(review.outline.getByRole('button', { name: '全部部门 10/117' })).toBeVisible()
  expect((await review.rowInHand())[0]).toBe('11')

  await review.press('c')
  await expect(review.note).toBeFocused()
  await page.keyboard.type('动态管理的口径是什么？')
  await review.press('Escape')
  await expect(review.note).not.toBeFocused()

  await review.press('a')
  await page.getByRole('textbox', { name: '批注内容' }).fill('谁来牵头？')
  await review.press('Enter')
  await expect(review.inspector.getByText('谁来牵头？', { exact: true })).toBeVisible()
  await expect(review.saved).toBeVisible()

  await page.reload()
  await review.showsSample()
  await expect(review.outline.getByRole('button', { name: '全部部门 10/117' })).toBeVisible()
  await review.press('Home', ...Array.from({ length: 10 }, () => 'j'))
  await expect(review.note).toHaveValue('动态管理的口径是什么？')
  await expect(review.inspector.getByText('谁来牵头？', { exact: true })).toBeVisible()
  await review.press('k')
  await expect(review.mark('契合战略', '5 分')).toHaveAttribute('aria-pressed', 'true')
  await expect(review.mark('有挑战', '无法判断')).toHaveAttribute('aria-pressed', 'true')

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出简报' }).click()])
  expect(download.suggestedFilename()).toMatch(/评审简报\.pdf$/)
  const path = await download.path()
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-')
  await review.says(/简报已导出：.*页/)
  test.skip(!hasPoppler, 'pdftotext is not on this machine: the exported PDF was not read back')
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })
  for (const name of DEPARTMENTS) expect(text.split('\n').filter(line => line.trim() === name).length).toBeGreaterThan(0)
  expect(text).toContain('动态管理的口径是什么？')
  expect(text).toContain('谁来牵头？')
  expect(text).toContain('10/117')
  const fonts = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2)
  expect(fonts.length).toBeGreaterThan(0)
  for (const font of fonts) expect(font).toMatch(/NotoS.*\byes\s+yes\s+yes\b/)
  const bookmarks = (await readFile(path, 'latin1')).match(/\/Outlines/)
  expect(bookmarks).not.toBeNull()
})

test('undo and redo take scores and notes back and forth', async ({ review, page }) => {
  await review.openSample()
  await review.press('5')
  await expect(review.mark('明确', '5 分')).toHaveAttribute('aria-pressed', 'true')
  await review.press('Control+z')
  await expect(review.mark('明确', '5 分')).toHaveAttribute('aria-pressed', 'false')
  await review.press('Control+y')
  await expect(review.mark('明确', '5 分')).toHaveAttribute('aria-pressed', 'true')
  await review.mark('明确', '5 分').click()
  await expect(review.mark('明确', '5 分')).toHaveAttribute('aria-pressed', 'false')
  await page.reload()
  await review.showsSample()
  await expect(review.mark('明确', '5 分')).toHaveAttribute('aria-pressed', 'false')
})

test('table and text stay in step, whichever is clicked', async ({ review, page }) => {
  await review.openSample()
  await review.rows.getByText('每月通报进展、排名、问题').click()
  await expect(review.inspector.getByRole('heading', { name: '第 6 条' })).toBeVisible()
  await review.press('v')
  await expect(page.getByText('以“共抓大保护、不搞大开发”为导向').first()).toBeInViewport()
  await page.getByText('打造标识度高、代表性强').first().click()
  await expect(review.inspector.getByRole('heading', { name: '第 8 条' })).toBeVisible()
  await review.press('v')
  expect((await review.rowInHand())[0]).toBe('8')
})

test('the table searches, filters by department and sorts', async ({ review, page }) => {
  await review.openSample()
  await review.press('/')
  await page.keyboard.type('高新技术企业')
  await expect(page.getByText(/^\d+ \/ 117 条/)).toBeVisible()
  await expect(review.rows.getByText('全年新认定高新技术企业300家以上')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('117 条 · 已评 0')).toBeVisible()
  await review.outline.getByRole('button', { name: /^市公安局 / }).click()
  await expect(page.getByText('7 / 117 条 · 已评 0')).toBeVisible()
  await review.outline.getByRole('button', { name: /^全部部门 / }).click()
  await review.press('Home', '2', 'j', '5')
  await review.rows.getByRole('button', { name: '按总分排序' }).click()
  await review.rows.getByRole('button', { name: '按总分排序' }).click()
  await expect(review.rows.locator('[aria-rowindex="2"]')).toContainText('5.0')
  await review.press('/')
  await page.keyboard.type('没有这样的话')
  await review.says('没有符合条件的承诺')
  await page.getByRole('button', { name: '清除搜索和筛选' }).last().click()
  await expect(page.getByText('117 条 · 已评 0')).toBeVisible()
})

test('while an input method composes no key is a shortcut, and no character is lost', async ({ review, page }) => {
  await review.openSample()
  await review.press('c')
  const cdp = await page.context().newCDPSession(page)
  for (const text of ['n', 'ni', 'ni h', 'ni hao'])
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await cdp.send('Input.insertText', { text: '你好' })
  await cdp.send('Input.imeSetComposition', { text: 'kou', selectionStart: 3, selectionEnd: 3 })
  await cdp.send('Input.insertText', { text: '口径' })
  await expect(review.note).toHaveValue('你好口径')
  await review.press('Escape')
  await expect(review.saved).toBeVisible()
  await page.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: '5', isComposing: true, bubbles: true })))
  await expect(review.mark('明确', '5 分')).toHaveAttribute('aria-pressed', 'false')
  await page.reload()
  await review.showsSample()
  await expect(review.note).toHaveValue('你好口径')
})

test('a note typed a moment before the window reloads is kept', async ({ review, page }) => {
  await review.openSample()
  await review.press('c')
  await page.keyboard.type('还没有停笔')
  await review.press('Escape')
  await page.reload()
  await review.showsSample()
  await expect(review.note).toHaveValue('还没有停笔')
})

test('two windows on one laptop show each other’s scores', async ({ review, context }) => {
  await review.openSample()
  const other = new ReviewPage(await context.newPage())
  await other.open()
  await other.showsSample()
  await review.press('4')
  await expect(other.mark('明确', '4 分')).toHaveAttribute('aria-pressed', 'true')
})

test('bad files get a sentence and leave the work as it was', async ({ review, page }) => {
  await review.openSample()
  await review.press('4')
  await review.drop('空.txt', new Uint8Array())
  await review.says(/“空\.txt”里没有文字，没有导入/)
  await review.drop('图.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 4, 5, 0, 6, 7, 0, 0]))
  await review.says(/“图\.txt”不是文本文件，没有导入/)
  await review.drop('大.txt', new Uint8Array(33 * 1024 * 1024).fill(65))
  await review.says(/“大\.txt”有 33\.0 MB，太大，没有导入/)
  await review.drop('表.xlsx', new Uint8Array([0x50, 0x4b, 3, 4]))
  await review.says(/“表\.xlsx”是 xlsx 文件，还不能读，没有导入/)
  await review.showsSample()
  await expect(review.mark('明确', '4 分')).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: '全部文件' }).click()
  await expect(page.getByRole('region', { name: '已有文件' }).getByRole('listitem')).toHaveCount(1)
})

test('a text in GB18030 is read without being told, and a wrong guess can be corrected', async ({ review, page }) => {
  const gbk = Buffer.from('d5f2bdadcad0bfc6bcbcbed6a3bac8abc4ead0c2c8cfb6a8b8dfd0c2bcbccaf5c6f3d2b5333030bcd2d2d4c9cfa1a3', 'hex')
  await review.drop('计划.txt', new Uint8Array(gbk))
  await expect(review.inspector.getByText('全年新认定高新技术企业300家以上').first()).toBeVisible()
  await page.getByRole('button', { name: '文字编码 gb18030' }).click()
  await page.getByRole('menuitem', { name: 'utf-8' }).click()
  await review.says(/读出来是乱码，没有导入/)
  await expect(review.inspector.getByText('全年新认定高新技术企业300家以上').first()).toBeVisible()
})

test('a text without any department is one plan, with a doubt, and can be scored', async ({ review }) => {
  await review.drop('随笔.txt', new TextEncoder().encode('今天天气很好。我们去了公园，看见了很多人。\n全年新建口袋公园10座以上。\n'))
  await review.says(/没有认出部门标题，整篇当作一份计划来读/)
  await expect(review.rows.getByText('全年新建口袋公园10座以上')).toBeVisible()
  await review.press('3')
  await expect(review.mark('明确', '3 分')).toHaveAttribute('aria-pressed', 'true')
})

test('the interface is complete in English', async ({ review, page }) => {
  await review.openSample()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('button', { name: 'Export pack' })).toBeVisible()
  await expect(page.getByText('117 commitments · 0 reviewed')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  const chinese = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (/\p{Script=Han}/u.test(node.textContent ?? '') && !element?.closest('[lang^="zh"], option, [role=grid], nav, style, script'))
        found.push(node.textContent ?? '')
    }
    return found
  })
  expect(chinese).toEqual([])
})
