import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe finds on the page once nothing moves or fades, each as `rule: element`. Put in by the debugger, past the page's own policy. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(source, 'utf8'))
  const found = await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(one => one.finished))
    const { axe: run } = window as unknown as { axe: typeof axe }
    return (await run.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
  })
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 160)}`))
}
