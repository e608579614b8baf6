import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { expect, type Page } from '@playwright/test'

export const SAMPLE = new URL('../../seeds/zhenjiang-2020.txt', import.meta.url).pathname

/** Everything a person can do in the window, by the names that they see. Drives the browser as it would the desktop window. */
export class ReviewPage {
  readonly page: Page
  /** Requests that wanted to leave this machine: refused, and counted. */
  readonly refused: string[] = []
  /** What the page complained of: content policy, uncaught errors. */
  readonly complaints: string[] = []

  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<void> {
    await this.page.route('**/*', async route => {
      const { hostname, protocol } = new URL(route.request().url())
      if (hostname === '127.0.0.1' || protocol === 'blob:' || protocol === 'data:') return route.fallback()
      this.refused.push(route.request().url())
      return route.abort()
    })
    this.page.on('pageerror', error => this.complaints.push(String(error)))
    this.page.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text())
    })
    await this.page.goto('/')
    await expect(this.page.getByRole('banner')).toBeVisible()
  }

  get rows() {
    return this.page.getByRole('grid', { name: '承诺' })
  }
  get inspector() {
    return this.page.getByRole('region', { name: '承诺详情' })
  }
  get outline() {
    return this.page.getByRole('navigation', { name: '目录' })
  }
  get saved() {
    return this.page.getByText('已保存', { exact: true }).first()
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: /打开示例/ }).click()
    await this.showsSample()
  }

  async chooseFile(path: string): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.page
        .getByRole('button', { name: /选择文件|打开文件/ })
        .first()
        .click(),
    ])
    await chooser.setFiles(path)
  }

  /** Drops a file on the window as a file manager would. */
  async drop(name: string, bytes: Uint8Array): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([name, base64]) => {
        const data = new DataTransfer()
        data.items.add(new File([Uint8Array.from(atob(base64), one => one.charCodeAt(0))], name))
        return data
      },
      [name, Buffer.from(bytes).toString('base64')] as const,
    )
    for (const type of ['dragenter', 'dragover', 'drop']) await this.page.dispatchEvent('#root', type, { dataTransfer: transfer })
  }

  async dropFile(path: string): Promise<void> {
    await this.drop(basename(path), await readFile(path))
  }

  async showsSample(): Promise<void> {
    await expect(this.page.getByText('117 条').first()).toBeVisible()
    await expect(this.outline.getByRole('button', { name: /^市\S+ \d+\/\d+$/ })).toHaveCount(9)
  }

  /** The sample is open, in the text. */
  async showsReader(): Promise<void> {
    await expect(this.page.getByRole('article').first()).toBeVisible()
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** The words of the row in hand, cell by cell. */
  async rowInHand(): Promise<readonly string[]> {
    return this.rows.locator('[role=row][aria-selected=true] [role=gridcell]').allInnerTexts()
  }

  /** A mark's button in the inspector. */
  mark(criterion: string, mark: string) {
    return this.inspector.getByRole('group', { name: criterion }).getByRole('button', { name: mark, exact: true })
  }

  get note() {
    return this.inspector.getByRole('textbox', { name: '批语' })
  }

  async says(sentence: string | RegExp): Promise<void> {
    await expect(this.page.getByText(sentence).first()).toBeVisible()
  }
}
