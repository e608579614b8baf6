import { expect } from '@playwright/test'
import { violationsOf } from './axe.ts'
import { bring, by, goTo, kept } from './panel-page.ts'
import { test } from './window.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('a reviewer says name, unit and colour; colleagues are known by dot, letters and unit wherever the panel is shown', async ({
  review,
  page,
}) => {
  await review.openSample()
  await page.getByRole('button', { name: /^评审人/ }).click()
  await page.getByRole('textbox', { name: '评审人' }).fill('张三丰')
  await page.getByRole('textbox', { name: '单位' }).fill('市考核办')
  await page.getByText('青', { exact: true }).click()
  await expect(page.getByRole('radio', { name: '青' })).toBeChecked()
  await page.getByRole('textbox', { name: '单位' }).press('Enter')
  await expect(page.getByRole('textbox', { name: '单位' })).toBeHidden()
  await review.press('Home', '5')
  await expect(review.saved).toBeVisible()
  const { commitments, document } = await kept(page)
  const about = `commitment:${commitments[0]?.id}`
  const now = Date.now()
  await bring(page, [
    by('li', document, now, 'person:li', 'name', 'Li Wei'),
    by('li', document, now + 1, 'person:li', 'unit', '市督查室'),
    by('li', document, now + 2, 'person:li', 'colour', 'brown'),
    by('li', document, now + 3, about, 'score.clear', 1),
    by('li', document, now + 4, about, 'score.owned', 3),
  ])
  await goTo(page, '合议')
  const mine = page.getByRole('rowheader', { name: '张三丰' })
  const theirs = page.getByRole('rowheader', { name: 'Li Wei' })
  await expect(mine).toHaveText('张三丰市考核办')
  await expect(mine.locator('[data-colour="teal"]')).toHaveAttribute('data-letters', '张三')
  await expect(mine.locator('[data-colour="teal"]')).toHaveCSS('background-color', 'rgb(44, 122, 142)')
  await expect(theirs).toHaveText('Li Wei市督查室')
  await expect(theirs.locator('[data-colour="brown"]')).toHaveAttribute('data-letters', 'LW')
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('tab', { name: '分歧' }).click()
  await expect(theirs).toContainText('市督查室')
  await page.getByRole('tab', { name: '一致性' }).click()
  await expect(mine).toContainText('市考核办')
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: '深色界面' }).click()
  await expect(mine.locator('[data-colour="teal"]')).toHaveCSS('background-color', 'rgb(151, 239, 254)')
  expect(await violationsOf(page)).toEqual([])
  // It is kept, and what a colleague is told is what was said.
  await page.reload()
  await page.getByRole('button', { name: /^评审人 张三丰/ }).click()
  await expect(page.getByRole('textbox', { name: '单位' })).toHaveValue('市考核办')
  await expect(page.getByRole('radio', { name: '青' })).toBeChecked()
  expect(await violationsOf(page)).toEqual([])
})
