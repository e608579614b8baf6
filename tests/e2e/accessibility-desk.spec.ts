import { expect, test } from '@playwright/test'
import { violationsOf } from './axe.ts'
import { ReviewPage } from './review-page.ts'

// Colours are measured as they stand, not on their way there.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const NAMES = {
  zh: {
    check: '校核',
    rubric: '标准',
    files: '文件',
    correct: '修正',
    history: '全部记录',
    phrases: '常用批语',
    cards: '卡片',
    everything: '逐条校核',
    review: '评审',
  },
  en: {
    check: 'Check',
    rubric: 'Rubric',
    files: 'Files',
    correct: 'Correct',
    history: 'Everything',
    phrases: 'Phrases',
    cards: 'Cards',
    everything: 'Everything',
    review: 'Review',
  },
} as const

for (const [language, scheme] of [
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)
  test(`checking, inspector, rubric and files have no accessibility violation (${language}, ${scheme})`, async ({ page }) => {
    const review = new ReviewPage(page)
    const names = NAMES[language]
    const goTo = (name: string) => page.getByRole('navigation').first().getByRole('button', { name, exact: true }).click()
    await review.open()
    await review.openSample()
    if (scheme === 'dark') await page.getByRole('button', { name: '深色界面' }).click()
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
    await review.press('5', 'e')
    await page.getByRole('button', { name: names.history, exact: true }).click()
    await page.getByText(names.phrases, { exact: true }).click()
    await page.getByRole('combobox', { name: /加标签|Add tag/ }).fill('重点')
    await review.press('Enter')
    await page.getByRole('button', { name: /^(存疑|Doubt)$/ }).click()
    expect(await violationsOf(page), 'inspector').toEqual([])
    await goTo(names.check)
    await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1)
    expect(await violationsOf(page), 'doubts').toEqual([])
    await page.getByText(names.everything, { exact: true }).click()
    await review.press('j', 'x', 'j', 'b', 'e')
    expect(await violationsOf(page), 'everything').toEqual([])
    await goTo(names.rubric)
    await page
      .getByRole('button', { name: /^(换用|Use) / })
      .last()
      .click()
    await expect(page.getByRole('region', { name: /已删去|Removed criteria/ })).toBeVisible()
    expect(await violationsOf(page), 'rubric').toEqual([])
    await goTo(names.files)
    await page.getByText(names.cards, { exact: true }).click()
    expect(await violationsOf(page), 'cards').toEqual([])
    await page.getByRole('searchbox').fill('高新')
    await expect(page.getByRole('button', { name: /高新/ }).first()).toBeVisible()
    expect(await violationsOf(page), 'search').toEqual([])
    await page.getByRole('searchbox').fill('')
    await page.getByRole('button', { name: /^(移入回收站|Move to the trash)/ }).click()
    await page.getByRole('button', { name: /^(回收站|Trash)/ }).click()
    expect(await violationsOf(page), 'trash').toEqual([])
    expect(review.complaints).toEqual([])
  })
