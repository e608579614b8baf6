import { expect } from '@playwright/test'
import { DeskPage } from './desk-page.ts'
import { test } from './window.ts'

const SCREENS = ['文件', '校核', '评审', '洞察', '对比', '合议', '会议', '简报', '标准', '数据'] as const

test('at 200 % every screen has its place in the window: nothing scrolls sideways, and every control can be brought into view', async ({
  review,
  page,
}) => {
  const desk = new DeskPage(review)
  await review.openSample()
  await page.setViewportSize({ width: 683, height: 384 })
  for (const name of SCREENS) {
    await desk.goTo(name)
    await expect(page.getByRole('main').locator(':is(button, h2):visible').first()).toBeVisible()
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.body.scrollWidth <= innerWidth),
      `${name}: the window scrolls sideways`,
    ).toBe(true)
    const box = await page.getByRole('main').boundingBox()
    expect(box?.width ?? 0, `${name}: room for the work`).toBeGreaterThan(400)
    expect(box?.height ?? 0, `${name}: room for the work`).toBeGreaterThan(180)
    const lost = await page.getByRole('main').evaluate(main =>
      [...main.querySelectorAll<HTMLElement>('button, input, select, textarea, [role=tab]')]
        .filter(one => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0 && !one.closest('[inert]'))
        .filter(one => {
          one.scrollIntoView({ block: 'center', inline: 'center' })
          const { bottom, left, right, top } = one.getBoundingClientRect()
          return right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight
        })
        .map(one => one.ariaLabel ?? one.textContent ?? one.tagName),
    )
    expect(lost, `${name}: out of reach`).toEqual([])
  }
})

test('in high contrast what is pressed, chosen, shown and focused is told by an outline on every screen', async ({ review, page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  const desk = new DeskPage(review)
  await review.openSample()
  for (const name of SCREENS) {
    await desk.goTo(name)
    await expect(page.getByRole('main').locator(':is(button, h2):visible').first()).toBeVisible()
    const untold = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[aria-pressed=true], [aria-selected=true], [aria-current]:not([aria-current=false])')]
        .filter(one => one.checkVisibility({ visibilityProperty: true }) && one.offsetWidth > 0)
        .filter(one => getComputedStyle(one).outlineStyle !== 'solid' || Number.parseFloat(getComputedStyle(one).outlineWidth) < 2)
        .map(one => one.ariaLabel ?? one.textContent?.slice(0, 20) ?? one.tagName),
    )
    expect(untold, `${name}: chosen and not told`).toEqual([])
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle), `${name}: focus`).toBe(
      'solid',
    )
  }
})
