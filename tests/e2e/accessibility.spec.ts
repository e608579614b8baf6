import { expect, test } from '@playwright/test'
import { violationsOf } from './axe.ts'
import { ReviewPage } from './review-page.ts'

// Colours are measured as they stand, not on their way there.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const [language, scheme] of [
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)
  test(`no screen has an accessibility violation (${language}, ${scheme})`, async ({ page }) => {
    const review = new ReviewPage(page)
    await review.open()
    if (scheme === 'dark') await page.getByRole('button', { name: '深色界面' }).click()
    expect(await violationsOf(page)).toEqual([])
    await review.openSample()
    await review.press('5', '4', '3', '0', '2', '4')
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
    expect(await violationsOf(page)).toEqual([])
    await review.press('v')
    await expect(page.getByText('抓紧抓实重大项目建设').first()).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
    await review.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
    await review.press('Escape', 'Control+k')
    await expect(page.getByRole('dialog').getByRole('option', { name: /市工信局/ })).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
    expect(review.complaints).toEqual([])
  })
