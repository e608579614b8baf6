import { expect, type Page } from '@playwright/test'
import type { ReviewPage } from './review-page.ts'

/** The screens around the table — checking, rubric, files — and the newer parts of the inspector, by the names a person sees. */
export class DeskPage {
  readonly page: Page
  readonly review: ReviewPage

  constructor(review: ReviewPage) {
    this.review = review
    this.page = review.page
  }

  /** Goes to a screen by its name in the rail. */
  async goTo(name: string): Promise<void> {
    await this.page.getByRole('navigation', { name: '页面' }).getByRole('button', { name, exact: true }).click()
    await expect(this.page.getByRole('navigation', { name: '页面' }).locator('[aria-current=page]')).toHaveText(name)
  }

  get queue() {
    return this.page.getByRole('listbox', { name: '校核队列' })
  }
  get detail() {
    return this.page.getByRole('region', { name: '校核', exact: true })
  }
  get corrector() {
    return this.page.getByRole('region', { name: '修正这条承诺' })
  }
  get lineInHand() {
    return this.queue.locator('[role=option][aria-selected=true]')
  }

  /** Shows everything that was read, in the queue. */
  async checkEverything(): Promise<void> {
    await this.goTo('校核')
    await expect(this.page.getByRole('radio', { name: '待答复' })).toBeChecked()
    await this.review.press('f', 'f')
    await expect(this.page.getByRole('radio', { name: '逐条校核' })).toBeChecked()
  }

  /** How many the table would show. */
  async counts(commitments: number): Promise<void> {
    await expect(this.review.outline.getByRole('button', { name: /^全部部门/ })).toHaveText(new RegExp(`/${commitments}$`))
  }

  /** What was said last by a message. */
  async told(sentence: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: sentence }).first()).toBeVisible()
  }

  get files() {
    return this.page.getByRole('region', { name: '已有文件' })
  }
}
