import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, type Page, test } from '@playwright/test'
import type axe from 'axe-core'
import { ReviewPage } from './review-page.ts'

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

// Colours are measured as they stand, not on their way there.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** What axe finds on the page as it stands, each as `rule: element`. */
async function violations(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof axe }
    return (await run.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
  })
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 160)}`))
}

for (const [language, scheme] of [
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)
  test(`no screen has an accessibility violation (${language}, ${scheme})`, async ({ page }) => {
    await page.addInitScript(await readFile(source, 'utf8'))
    const review = new ReviewPage(page)
    await review.open()
    if (scheme === 'dark') await page.getByRole('button', { name: '深色界面' }).click()
    expect(await violations(page)).toEqual([])
    await review.openSample()
    await review.press('5', '4', '3', '0', '2', '4')
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
    expect(await violations(page)).toEqual([])
    await review.press('v')
    await expect(page.getByText('抓紧抓实重大项目建设').first()).toBeVisible()
    expect(await violations(page)).toEqual([])
    await review.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await violations(page)).toEqual([])
    await review.press('Escape', 'Control+k')
    await expect(page.getByRole('dialog').getByRole('option', { name: /市工信局/ })).toBeVisible()
    expect(await violations(page)).toEqual([])
    expect(review.complaints).toEqual([])
  })
