import { withApp, withFreshBrowser } from '../browser.ts'
import { heapOf } from '../heap.ts'
import { growth, type Line, type Measured, measured } from '../measure.ts'
import { openProvince } from '../province.ts'

const SIZES = [1000, 10_000, 100_000]
const LIMIT = 300
/** Milliseconds for the workers to be given their rows, and less than after which the first pack is made ready. */
const SETTLED = 5000

/** What a window holds with so many rows open and one search done: JavaScript of the page and of all its workers, after collecting garbage. */
export const remembering: Line = {
  name: 'memory',
  inSubset: false,
  run: async () => {
    const lines: Measured[] = []
    const points: [number, number][] = []
    for (const size of SIZES) {
      const heap = await withApp(address =>
        withFreshBrowser(async context => {
          const page = await openProvince(context, address, size)
          await page.getByRole('searchbox', { name: '搜索承诺、举措、批语' }).fill('企业')
          await page.waitForTimeout(SETTLED)
          return heapOf(page)
        }),
      )
      const whole = heap.page + heap.workers
      points.push([size, whole])
      lines.push(
        measured({
          name: `memory: page ${heap.page.toFixed(0)} + workers ${heap.workers.toFixed(0)}, JavaScript after GC`,
          size: `${size} rows open`,
          unit: 'MB',
          ours: whole,
          peer: null,
          peerName: '',
          goal: `≤ ${LIMIT} MB`,
          met: whole <= LIMIT,
        }),
      )
    }
    return [...lines, growth('memory: growth', SIZES.join('–'), points)]
  },
}
