import { expect } from '@playwright/test'
import { violationsOf } from './axe.ts'
import { test } from './window.ts'

// Colours are measured as they stand, not on their way there.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const [language, scheme] of [
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)
  test(`table and text have no accessibility violation, with all their panels (${language}, ${scheme})`, async ({ review, page }) => {
    const zh = language === 'zh'
    if (scheme === 'dark') await page.getByRole('button', { name: '深色界面' }).click()
    await review.openSample()
    if (!zh) await page.getByRole('button', { name: 'English' }).click()
    const isClean = async () => expect(await violationsOf(page)).toEqual([])
    await review.press('Shift+ArrowDown', 'f', 't')
    await page.getByRole('textbox', { name: zh ? '标签名称' : 'Name of the tag' }).fill('重点')
    await review.press('Enter')
    await expect(page.getByRole('button', { name: '重点' })).toBeVisible()
    await isClean()
    await review.press('Escape')
    for (const [key, name] of [
      ['Shift+F', zh ? '筛选' : 'Filter'],
      ['Shift+V', zh ? '视图' : 'Views'],
      ['Shift+L', zh ? '列' : 'Columns'],
    ] as const) {
      await review.press(key)
      await expect(page.getByRole('dialog', { name }).getByRole('button').first()).toBeVisible()
      await isClean()
      await review.press('Escape')
    }
    await page.getByRole('combobox', { name: zh ? '分组' : 'Group' }).selectOption('firmness')
    await page.locator('[data-row] [data-column="mark.clear"]').first().click()
    await isClean()
    await page.locator('[data-row]').nth(2).click({ button: 'right' })
    await expect(page.getByRole('menu')).toBeVisible()
    await isClean()
    await review.press('Escape', 'v', 'Shift+S', '/')
    await page.keyboard.type('项目')
    await isClean()
    await review.press('Escape', 'a')
    await page.getByRole('textbox', { name: zh ? '批注内容' : 'Remark' }).fill('？')
    await review.press('Enter')
    await page.getByRole('button', { name: zh ? '标注（1）' : 'Markings (1)' }).click()
    await isClean()
    await review.press('Escape')
    for (const paper of zh ? ['米黄', '深色'] : ['Sepia', 'Dark']) {
      await page.getByRole('button', { name: zh ? '版式' : 'Setting' }).click()
      await page.getByRole('dialog').getByText(paper, { exact: true }).click()
      await isClean()
      await review.press('Escape')
    }
  })

test('at 200 % everything in table and text can be reached, and nothing scrolls sideways', async ({ review, page }) => {
  await page.setViewportSize({ width: 683, height: 384 })
  await review.openSample()
  const isWithin = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.body.scrollWidth <= innerWidth)
  expect(await isWithin()).toBe(true)
  await expect(review.rows.locator('[data-row]').first()).toBeVisible()
  expect((await review.rows.boundingBox())?.width ?? 0).toBeGreaterThan(240)
  await review.press('Shift+F')
  const panel = page.getByRole('dialog', { name: '筛选' })
  await expect(panel.getByRole('checkbox').first()).toBeInViewport()
  await review.press('Escape', 'v')
  expect((await page.getByRole('region', { name: '原文', exact: true }).boundingBox())?.width ?? 0).toBeGreaterThan(240)
  await review.press('?')
  await expect(page.getByRole('button', { name: '更改“下一条”的键' })).toBeInViewport()
  expect(await isWithin()).toBe(true)
})

test('in high contrast the row in hand, the active cell and the markings can be told', async ({ review, page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await review.openSample()
  const outline = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate(element => getComputedStyle(element).outlineStyle)
  expect(await outline('[data-row][aria-selected=true]')).toBe('solid')
  expect(await outline('[data-active=true][role=gridcell]')).toBe('solid')
  await review.press('a')
  await page.getByRole('textbox', { name: '批注内容' }).fill('？')
  await review.press('Enter', 'v')
  expect(await outline('article [style*="--mark-"]')).toBe('dashed')
})
