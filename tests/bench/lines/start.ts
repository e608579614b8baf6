import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { withApp, withFreshBrowser, withPage } from '../browser.ts'
import { untilRows } from '../first-rows.ts'
import { type Line, measured, median } from '../measure.ts'
import { rowsWith } from '../rows.ts'
import { corpus } from '../texts.ts'

const DIST = fileURLToPath(new URL('../../../dist/renderer/', import.meta.url))
const CELLS = 30
const ROWS = 1000
const INITIAL_LIMIT = 250

/** The window opened again with a thousand commitments in it, beside a bare page that reads the same rows; and how much code that takes. */
export const starting: Line = {
  name: 'start',
  inSubset: true,
  run: async ({ full }) => {
    const rounds = full ? 9 : 3
    const [ours, peer] = await withApp(app =>
      withPage('bare', bare =>
        withFreshBrowser(async context => {
          const [ourPage, barePage] = [await context.newPage(), await context.newPage()]
          await ourPage.goto(app)
          await ourPage.getByRole('banner').waitFor()
          await ourPage.evaluate(text => {
            const data = new DataTransfer()
            data.items.add(new File([text], 'corpus.txt'))
            document.getElementById('root')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
          }, corpus)
          await untilRows(ourPage, CELLS)
          await barePage.goto(bare)
          const rows = rowsWith(ROWS).map(({ id, number, department, text }) => ({ id, number, department, text }))
          await barePage.evaluate(record => (window as unknown as { keepRows(record: unknown): Promise<void> }).keepRows(record), {
            id: 'a',
            rows,
          })
          const times: [number[], number[]] = [[], []]
          for (let round = 0; round <= rounds; round++)
            for (const [i, page] of [ourPage, barePage].entries()) {
              await page.bringToFront()
              await page.reload({ waitUntil: 'commit' })
              const time = await untilRows(page, CELLS)
              if (round > 0) times[i]?.push(time)
            }
          return times.map(median)
        }),
      ),
    )
    const size = initialKilobytes()
    return [
      measured({
        name: 'start: rows restored',
        size: `${ROWS} rows`,
        unit: 'ms',
        ours: ours ?? Number.NaN,
        peer: peer ?? Number.NaN,
        peerName: 'bare Vite + React page',
        goal: 'ratio ≤ 1.2',
        met: (ours ?? 0) <= 1.2 * (peer ?? 0),
      }),
      measured({
        name: 'start: initial JavaScript',
        size: 'gzip',
        unit: 'KB',
        ours: size,
        peer: null,
        peerName: '',
        goal: `≤ ${INITIAL_LIMIT} KB`,
        met: size <= INITIAL_LIMIT,
      }),
    ]
  },
}

/** Kilobytes, compressed, of the scripts that the page asks for before anything is clicked: its entry and what that imports at once. */
function initialKilobytes(): number {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8')
  const wanted = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(match => match[1] ?? '')
  const seen = new Set<string>()
  for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    const code = readFileSync(join(DIST, path), 'utf8')
    for (const match of code.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+from\s*)?["']\.\/([^"']+\.js)["']/g))
      wanted.push(`assets/${match[1]}`)
  }
  return [...seen].reduce((sum, path) => sum + gzipSync(readFileSync(join(DIST, path))).length, 0) / 1000
}
