import { expect } from '@playwright/test'
import { test } from './window.ts'

test('pinyin initials find a department in the palette, and Enter goes there', async ({ review, page }) => {
  await review.openSample()
  await review.press('Control+k')
  const palette = page.getByRole('combobox', { name: '命令面板' })
  await expect(palette).toBeFocused()
  await page.keyboard.type('gxj')
  await expect(page.getByRole('dialog').getByRole('option').first()).toHaveText(/市工信局/)
  await review.press('Enter')
  await expect(palette).toBeHidden()
  expect((await review.rowInHand())[1]).toContain('市工信局')
})

test('letters typed while the palette is still on its way are not lost, and mark no row', async ({ review, page }) => {
  let letThrough = () => {}
  const typed = new Promise<void>(resolve => {
    letThrough = resolve
  })
  await page.route(/\/assets\/Palette-.*\.js$/, async route => {
    await typed
    await route.fallback()
  })
  await page.reload()
  await expect(page.getByRole('banner')).toBeVisible()
  await review.press('Control+k')
  await page.keyboard.type('dk')
  await expect(page.getByRole('dialog')).toBeHidden()
  letThrough()
  await expect(page.getByRole('combobox', { name: '命令面板' })).toHaveValue('dk')
  await page.keyboard.type('sl')
  await expect(page.getByRole('combobox', { name: '命令面板' })).toHaveValue('dksl')
  await expect(page.getByRole('option').first()).toHaveText(/打开示例/)
})

test('right after a start, whatever is typed in one breath with the key that opens the palette stands in it', async ({ review, page }) => {
  await review.openSample()
  const field = page.getByRole('combobox', { name: '命令面板' })
  for (let start = 0; start < 6; start++) {
    await page.reload()
    await expect(page.getByRole('banner')).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('12345')
    await expect(field, `start ${start}`).toHaveValue('12345')
  }
  await page.keyboard.press('Escape')
  await expect(review.inspector.locator('button[aria-pressed=true]')).toHaveCount(0)
})

test('characters, initials and numbers find actions and commitments; what is found is done', async ({ review, page }) => {
  await review.openSample()
  await review.press('Control+k')
  await page.keyboard.type('gxjsqy')
  await expect(page.getByRole('option', { name: /高新技术企业/ }).first()).toBeVisible()
  await page.getByRole('combobox', { name: '命令面板' }).fill('12')
  await expect(page.getByRole('option').filter({ hasText: '第 12 条' }).first()).toBeVisible()
  await page.getByRole('combobox', { name: '命令面板' }).fill('没有这样的词')
  await review.says('没有找到“没有这样的词”')
  await page.getByRole('combobox', { name: '命令面板' }).fill('qsjm')
  await expect(page.getByRole('option', { name: /深色 \/ 浅色界面/ })).toBeVisible()
  await page.getByRole('combobox', { name: '命令面板' }).fill('xpy')
  await expect(page.getByRole('option', { name: /写批语/ })).toBeVisible()
  await review.press('Enter')
  await expect(review.note).toBeFocused()
})

test('G and the initials of a department go there without Enter; Esc leaves everything as it was', async ({ review, page }) => {
  await review.openSample()
  await review.press('g')
  await expect(page.getByRole('combobox', { name: '按首字母去某个部门' })).toBeFocused()
  await page.keyboard.type('wjw')
  await expect(page.getByRole('combobox', { name: '按首字母去某个部门' })).toBeHidden()
  expect((await review.rowInHand())[1]).toContain('市卫健委')
  await review.press('g')
  await page.keyboard.type('mz')
  await review.press('Escape')
  expect((await review.rowInHand())[1]).toContain('市卫健委')
  await review.press('Alt+ArrowLeft')
  expect((await review.rowInHand())[0]).toBe('1')
  await review.press('Alt+ArrowRight')
  expect((await review.rowInHand())[1]).toContain('市卫健委')
})

test('a jump to a department that a filter hides takes the filter off', async ({ review, page }) => {
  await review.openSample()
  await review.outline.getByRole('button', { name: /^市科技局 / }).click()
  await review.press('g')
  await page.keyboard.type('gaj')
  await expect(review.rows.locator('[aria-selected=true]')).toContainText('市公安局')
})

test('a key is changed in the overlay, a taken or reserved one is refused in a sentence, and it is still changed after a reload', async ({
  review,
  page,
}) => {
  await review.openSample()
  await review.press('?')
  await page.getByRole('button', { name: '更改“下一条”的键' }).click()
  await review.press('k')
  await review.says('K 已用于“上一条”')
  await review.press('Control+c')
  await review.says('Ctrl+C 留给系统或文字框')
  await review.press('n')
  await review.says('“下一条”的键改为 N。')
  await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).click()
  await review.press('n')
  expect((await review.rowInHand())[0]).toBe('2')
  await review.press('j')
  expect((await review.rowInHand())[0]).toBe('2')
  await page.reload()
  await review.showsSample()
  await review.press('Home', 'n', 'n')
  expect((await review.rowInHand())[0]).toBe('3')
  await review.press('?')
  await page.getByRole('button', { name: '全部恢复' }).click()
  await review.press('Escape')
  await review.press('Home', 'j')
  expect((await review.rowInHand())[0]).toBe('2')
})

test('single keys can be switched off: letters and digits start nothing, arrows and Ctrl still do', async ({ review, page }) => {
  await review.openSample()
  await review.press('?')
  await page.getByRole('switch', { name: '单键快捷键' }).press('Space')
  await expect(page.getByRole('switch', { name: '单键快捷键' })).not.toBeChecked()
  await review.press('Escape')
  await review.press('5', 'j', 'c')
  await expect(review.mark('明确', '5 分')).toHaveAttribute('aria-pressed', 'false')
  expect((await review.rowInHand())[0]).toBe('1')
  await review.press('ArrowDown')
  expect((await review.rowInHand())[0]).toBe('2')
  await review.press('Control+k')
  await page.keyboard.type('dj')
  await expect(page.getByRole('option', { name: /单键快捷键/ })).toBeVisible()
  await review.press('Enter')
  await review.says('单键快捷键已启用')
  await review.press('j')
  await expect(review.rows.locator('[aria-selected=true] [role=gridcell]').first()).toHaveText('3')
})
