import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './window.ts'

/** Types 你好 as an input method does: letter by letter, then the choice; in the middle a digit and keys that the method takes for itself. */
async function compose(page: Page, letters: readonly string[], chosen: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  for (const text of letters) {
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    // The keys that choose a candidate reach the page as 229 while the method composes.
    for (const code of ['Digit1', 'Enter', 'Escape', 'KeyJ'])
      await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process', code })
  }
  await cdp.send('Input.insertText', { text: chosen })
  await cdp.detach()
}

const NI_HAO = ['n', 'ni', 'ni h', 'ni ha', 'ni hao']

/** Composes twice in the field that has the focus: nothing may be lost, doubled, or taken for a key. */
async function composeIn(page: Page, field: Locator): Promise<void> {
  await expect(field).toBeFocused()
  await compose(page, NI_HAO, '你好')
  await expect(field).toHaveValue('你好')
  await compose(page, ['k', 'ko', 'kou jing'], '口径')
  await expect(field).toHaveValue('你好口径')
}

test('palette: composing chooses nothing, closes nothing, and finds what was chosen', async ({ review, page }) => {
  await review.openSample()
  await review.press('Control+k')
  const field = page.getByRole('combobox', { name: '命令面板' })
  await composeIn(page, field)
  await field.fill('')
  await compose(page, ['g', 'gao', 'gao xin'], '高新')
  await expect(page.getByRole('dialog').getByRole('option', { name: /高新/ }).first()).toBeVisible()
  await review.press('Escape', 'g')
  await composeIn(page, page.getByRole('combobox', { name: '按首字母去某个部门' }))
})

test('search and filters: the table is asked only for what was chosen', async ({ review, page }) => {
  await review.openSample()
  await review.press('/')
  const field = page.getByRole('searchbox', { name: /搜索/ })
  const cdp = await page.context().newCDPSession(page)
  for (const text of ['g', 'ga', 'gao'])
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await expect(page.getByText('117 条 · 已评 0')).toBeVisible()
  await cdp.send('Input.insertText', { text: '高新' })
  await expect(field).toHaveValue('高新')
  await expect(page.getByText(/^\d+ \/ 117 条/)).toBeVisible()
  await field.fill('')
  await composeIn(page, field)
  await field.fill('')
  await review.press('Escape', 'Shift+V')
  await composeIn(page, page.getByRole('textbox', { name: '视图名称' }))
  await review.press('Enter')
  await expect(page.getByRole('button', { name: '打开视图“你好口径”' })).toBeVisible()
})

test('tags and remarks keep what was chosen', async ({ review, page }) => {
  await review.openSample()
  await review.press('t')
  await composeIn(page, page.getByRole('textbox', { name: '标签名称' }))
  await review.press('Enter')
  await expect(page.getByRole('button', { name: '你好口径' })).toBeVisible()
  await review.press('Escape', 'a')
  await composeIn(page, page.getByRole('textbox', { name: '批注内容' }))
  await review.press('Enter')
  await expect(review.inspector.getByText('你好口径', { exact: true }).first()).toBeVisible()
})

test('find in the text, tags of a marking, note and name: nothing is lost, no key is taken', async ({ review, page }) => {
  await review.openSample()
  await review.press('v', '/')
  await composeIn(page, page.getByRole('searchbox', { name: '在原文中查找' }))
  await review.press('Escape', 'a')
  await page.getByRole('textbox', { name: '批注内容' }).fill('记')
  await review.press('Enter')
  await page.getByRole('button', { name: '标注（1）' }).click()
  const tags = page.getByRole('dialog').getByRole('textbox')
  await tags.focus()
  await composeIn(page, tags)
  await review.press('Enter', 'Escape', 'c')
  await composeIn(page, review.note)
  await review.press('Escape')
  await page.getByRole('button', { name: /^评审人/ }).click()
  await composeIn(page, page.getByRole('textbox', { name: '评审人' }))
  await review.press('Enter')
  await expect(page.getByRole('button', { name: /^评审人 你好口径/ })).toBeVisible()
  // All the digits, J and Enter pressed while composing scored and moved nothing.
  await expect(review.inspector.getByRole('heading', { name: '第 1 条' })).toBeVisible()
  await expect(review.outline.getByRole('button', { name: '全部部门 0/117' })).toBeVisible()
  for (const mark of ['1 分', '5 分']) await expect(review.mark('明确', mark)).toHaveAttribute('aria-pressed', 'false')
})
