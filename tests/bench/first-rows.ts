import type { Page } from '@playwright/test'

/** Milliseconds from the start of the page's time (its navigation) until so many cells of a grid or table are painted: two frames after they are there. */
export async function untilRows(page: Page, least: number): Promise<number> {
  return page.evaluate(async wanted => {
    for (let after = 0; after < 2; )
      await new Promise<void>(resolve =>
        requestAnimationFrame(() => {
          if (document.querySelectorAll('[role=gridcell], td').length >= wanted) after += 1
          resolve()
        }),
      )
    return performance.now()
  }, least)
}
