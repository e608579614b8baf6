import { expect } from '@playwright/test'
import { InsightPage } from './insight-page.ts'
import { goTo } from './panel-page.ts'
import { test } from './window.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('once a result is on record, the deadlines have lights: overdue only after the last day, and never once it is done', async ({
  review,
  page,
}) => {
  await review.openSample()
  const insight = new InsightPage(page)
  const lights = page.getByRole('region', { name: '进度灯' })
  const asOf = (day: string) => page.getByLabel('以哪天为准').fill(day)

  await insight.goTo('洞察')
  await insight.tab('时限')
  await expect(lights).toContainText('记录完成情况后')
  await expect(lights.getByRole('listitem')).toHaveCount(0)

  const found = async (number: number, key: string) => {
    await page.getByRole('button', { name: new RegExp(`^${number} 市`) }).click()
    await review.press(key)
  }
  await goTo(page, '合议')
  await page.getByRole('tab', { name: '完成情况' }).click()
  await found(17, '2')
  await found(25, '3')
  await expect(page.getByRole('status').filter({ hasText: '推进 1' })).toContainText('完成 1')

  await insight.goTo('洞察')
  await insight.tab('时限')
  await asOf('2020-08-31')
  await expect(lights).toContainText('已逾期 0，')
  await asOf('2020-09-01')
  await expect(lights).toContainText(/已逾期 1，进行中 \d，未到期 \d，已完成 1。/)
  await expect(lights.getByRole('listitem').filter({ hasText: '已逾期' })).toHaveText(/2020-08-31.*市工信局/)
  await asOf('2021-01-01')
  await expect(lights).toContainText('已逾期 7，进行中 0，未到期 0，已完成 1。')
  await expect(lights.getByRole('listitem').filter({ hasText: '已完成' })).toHaveText(/市科技局.*高新技术企业300家以上/)

  // The light goes out as soon as the result says that it is done.
  await goTo(page, '合议')
  await page.getByRole('tab', { name: '完成情况' }).click()
  await found(17, '3')
  await insight.goTo('洞察')
  await insight.tab('时限')
  await asOf('2021-01-01')
  await expect(lights).toContainText('已逾期 6，进行中 0，未到期 0，已完成 2。')
})
