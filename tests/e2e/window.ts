import { test as base, expect } from '@playwright/test'
import { ReviewPage } from './review-page.ts'

/** A window, opened; at the end of each test nothing may have wanted to leave the machine and the page may not have complained. */
export const test = base.extend<{ review: ReviewPage }>({
  review: async ({ page }, use) => {
    const review = new ReviewPage(page)
    await review.open()
    await use(review)
    expect(review.refused).toEqual([])
    expect(review.complaints).toEqual([])
  },
})
