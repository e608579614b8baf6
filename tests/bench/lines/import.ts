import { readFileSync } from 'node:fs'
import { withApp, withFreshBrowser } from '../browser.ts'
import { untilRows } from '../first-rows.ts'
import { type Line, measured, median } from '../measure.ts'

const SEED = readFileSync(new URL('../../../seeds/zhenjiang-2020.txt', import.meta.url))
/** Ten rows with their number, department and words. */
const CELLS = 30
const LIMIT = 300

/** The sample dropped on the window in a profile that has never seen Yuean: from the drop to rows that are painted. */
export const importing: Line = {
  name: 'import',
  inSubset: true,
  run: ({ full }) =>
    withApp(async address => {
      const times: number[] = []
      for (let round = 0; round < (full ? 7 : 3); round++)
        times.push(
          await withFreshBrowser(async context => {
            const page = context.pages()[0] ?? (await context.newPage())
            await page.goto(address)
            await page.getByRole('banner').waitFor()
            await page.waitForLoadState('networkidle')
            const dropped = await page.evaluate(base64 => {
              const data = new DataTransfer()
              data.items.add(new File([Uint8Array.from(atob(base64), one => one.charCodeAt(0))], 'zhenjiang-2020.txt'))
              const start = performance.now()
              for (const type of ['dragenter', 'dragover', 'drop'])
                document.getElementById('root')?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
              return start
            }, SEED.toString('base64'))
            return (await untilRows(page, CELLS)) - dropped
          }),
        )
      const ours = median(times)
      return [
        measured({
          name: 'import: drop → rows',
          size: 'seed, cold profile',
          unit: 'ms',
          ours,
          peer: null,
          peerName: '',
          goal: `≤ ${LIMIT} ms`,
          met: ours <= LIMIT,
        }),
      ]
    }),
}
