import { expect } from '@playwright/test'
import { test } from './window.ts'

test('the menu of a row opens by key, is walked by arrows, corrects, and gives the focus back; one undo takes the correction back', async ({
  review,
  page,
}) => {
  await review.openSample()
  await review.rows.focus()
  await review.press('ArrowDown')
  const before = await review.rowInHand()
  await review.press('Shift+F10')
  const menu = page.getByRole('menu', { name: '对所选各条' })
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await review.press('ArrowUp')
  await expect(menu.getByRole('menuitem').last()).toBeFocused()
  await review.press('Escape')
  await expect(menu).toBeHidden()
  await expect(review.rows).toBeFocused()
  await review.press('Shift+F10')
  for (const name of [/写批语/, /加 \/ 去标记/, /采纳/, /修正这条承诺/, /与下一条合并/, /改为背景/])
    await expect(menu.getByRole('menuitem', { name })).toBeVisible()
  await menu.getByRole('menuitem', { name: '不作为承诺' }).press('Enter')
  await expect(page.getByText('116 条').first()).toBeVisible()
  await expect(review.rows).toBeFocused()
  expect(await review.rowInHand()).not.toEqual(before)
  await review.press('Control+z')
  await review.showsSample()
})

test('the same menu opens on a commitment in the text, by mouse and by key; selected words keep the menu of the browser', async ({
  review,
  page,
}) => {
  await review.openSample()
  await review.press('v')
  await review.showsReader()
  const third = page.locator('article a[data-commitment]').nth(2)
  const id = (await third.getAttribute('data-commitment')) ?? ''
  await third.click({ button: 'right' })
  const menu = page.getByRole('menu')
  await menu.getByRole('menuitem', { name: /写批语/ }).click()
  await expect(review.note).toBeFocused()
  const inHand = page.locator(`article a[data-commitment="${id}"]`).first()
  await expect(inHand).toHaveAttribute('aria-current', 'true')
  await inHand.focus()
  await review.press('Shift+F10')
  await expect(menu.getByRole('menuitem', { name: /改为背景/ })).toBeVisible()
  await review.press('Escape')
  await expect(inHand).toBeFocused()
  await inHand.evaluate(element => getSelection()?.selectAllChildren(element))
  await third.dispatchEvent('contextmenu')
  await expect(menu).toBeHidden()
})

test('several rows chosen are not corrected together; in English the menu says the same', async ({ review, page }) => {
  await review.openSample()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('grid').focus()
  await review.press('Shift+F10')
  const menu = page.getByRole('menu')
  await expect(menu.getByRole('menuitem', { name: 'Dismiss: no commitment' })).toBeVisible()
  await review.press('Escape', 'Shift+ArrowDown', 'Shift+F10')
  await expect(menu.getByRole('menuitem', { name: 'Verdict: accept' })).toBeVisible()
  await expect(menu.getByRole('menuitem', { name: 'Dismiss: no commitment' })).toHaveCount(0)
})
