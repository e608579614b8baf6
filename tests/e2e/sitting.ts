import { expect } from '@playwright/test'
import type { ReviewPage } from './review-page.ts'

/** The whole sitting, as short as it can be: open, read, search, score, note, both languages, export. `exported` gives the pack's bytes. */
export async function sit(review: ReviewPage, exported: () => Promise<Buffer>): Promise<void> {
  await review.openSample()
  await review.press('5', '4', '3', '0', 'ArrowDown')
  await review.press('c')
  await review.note.fill('口径是什么？')
  await review.press('Escape')
  await review.press('/')
  await review.page.keyboard.type('高新技术')
  await expect(review.page.getByText('高新技术').first()).toBeVisible()
  await review.press('Escape')
  await review.page.locator('button[lang=en]').click()
  await expect(review.page.getByText('Saved', { exact: true }).first()).toBeVisible()
  await review.page.getByRole('button', { name: '中文' }).click()
  await expect(review.saved).toBeVisible()
  expect((await exported()).subarray(0, 5).toString()).toBe('%PDF-')
}
