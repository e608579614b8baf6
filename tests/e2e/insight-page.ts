import { expect, type Page } from '@playwright/test'

/** What a person can do in the screens for insight and comparison, by the names that they see. */
export class InsightPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Goes to a screen by the rail at the left. */
  async goTo(place: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: /页面|Screens/ })
      .getByRole('button', { name: place, exact: true })
      .click()
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click()
    await expect(this.page.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true')
    await expect(this.page.getByText(/正在统计|Counting/)).toHaveCount(0)
  }

  figure(name: string) {
    return this.page.getByRole('region', { name, exact: true })
  }

  /** A cell of a chart, by what it says. */
  cell(says: string | RegExp) {
    return this.page.getByRole('button', { name: says, ...(typeof says === 'string' ? { exact: true } : {}) })
  }

  async showTable(figure: string): Promise<void> {
    await this.figure(figure)
      .getByRole('radiogroup', { name: `${figure}的显示方式` })
      .getByText('表', { exact: true })
      .click()
    await expect(this.figure(figure).getByRole('table')).toBeVisible()
  }

  /** The table behind a figure, line by line. */
  async lines(figure: string): Promise<readonly (readonly string[])[]> {
    const rows = await this.figure(figure).getByRole('row').all()
    return Promise.all(rows.map(row => row.locator('th, td').allInnerTexts()))
  }
}
