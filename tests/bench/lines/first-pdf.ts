import { withFreshBrowser, withPage } from '../browser.ts'
import { type Line, measured, median } from '../measure.ts'
import { outlineOf } from '../outline.ts'
import { contentOf, requestFor, seedParsed } from '../packs.ts'
import type { PackBench } from '../pages/pack/pack.ts'
import { printed } from './pdf.ts'

/** The first pack of a window whose worker was never started, beside Chromium's print when that is warm. */
export const firstPdf: Line = {
  name: 'first-pdf',
  inSubset: true,
  run: ({ full }) =>
    withPage('pack', address =>
      withFreshBrowser(async context => {
        const times: Record<'cold' | 'ready' | 'print', number[]> = { cold: [], ready: [], print: [] }
        const paper = await context.newPage()
        const chromium = await context.newCDPSession(paper)
        const request = requestFor(seedParsed())
        const ready = { ...request, choice: { ...request.choice, source: false }, scope: { ...request.scope, plans: [0] } }
        const outline = outlineOf(contentOf(request))
        await printed(paper, chromium, outline)
        for (let round = 0; round < (full ? 5 : 3); round++) {
          const page = await context.newPage()
          for (const start of ['cold', 'ready'] as const) {
            await page.goto(address)
            await page.waitForFunction(() => 'bench' in window)
            if (start === 'ready') await page.evaluate(what => (window as unknown as { bench: PackBench }).bench.warmUp(what), ready)
            const { ms } = await page.evaluate(what => (window as unknown as { bench: PackBench }).bench.pack(what), request)
            times[start].push(ms)
          }
          await page.close()
          times.print.push((await printed(paper, chromium, outline)).print)
        }
        const print = median(times.print)
        const line = (name: string, ours: number) =>
          measured({
            name,
            size: 'seed',
            unit: 'ms',
            ours,
            peer: print,
            peerName: 'Chromium: warm print',
            goal: 'ratio ≤ 1.5',
            met: ours <= 1.5 * print,
          })
        return [
          line('first PDF: from nothing', median(times.cold)),
          line('first PDF: made ready while idle, as the app does', median(times.ready)),
        ]
      }),
    ),
}
