import { withFreshBrowser, withPage } from '../browser.ts'
import { growth, type Line, type Measured, measured, median, quantile } from '../measure.ts'
import type { StoreBench } from '../pages/store/store.ts'
import { documentWith, hand, scoresFor } from '../province.ts'

const SIZES = [1000, 10_000, 100_000]
const SCORES_EACH = 3
const LOADED = 1.5
const WRITTEN = 15
/** Single scores written one after another, as a person scores. */
const WRITES = 100
/** A document and its scores read back beside one chunked read of the same bytes, and single scores until they are acknowledged, all strict. */
export const storing: Line = {
  name: 'store',
  inSubset: true,
  run: ({ full }) =>
    withPage('store', async address => {
      const lines: Measured[] = []
      const points: [number, number][] = []
      for (const size of full ? SIZES : SIZES.slice(0, 1)) {
        const found = await withFreshBrowser(async context => {
          const page = await context.newPage()
          await page.goto(address)
          await page.waitForFunction(() => 'bench' in window)
          const document = documentWith(size)
          const { bytes: _, ...given } = document
          await hand(page, { document: given, edits: scoresFor(document, SCORES_EACH) })
          const edits = await page.evaluate(() => (window as unknown as { bench: StoreBench }).bench.keep())
          if (edits !== size * SCORES_EACH) throw new Error(`${edits} edits are kept of ${size * SCORES_EACH}`)
          const loads: number[][] = [[], [], []]
          for (let turn = 0; turn <= 3; turn++)
            for (const [at, who] of (['ours', 'chunks', 'rows'] as const).entries()) {
              const time = await page.evaluate(name => (window as unknown as { bench: StoreBench }).bench.load(name), who)
              if (turn > 0) loads[at]?.push(time)
            }
          const writes: [number[], number[]] = [[], []]
          for (let turn = 0; turn < 2; turn++)
            for (const [at, who] of (['ours', 'raw'] as const).entries()) {
              const each = await page.evaluate(([name, times]) => (window as unknown as { bench: StoreBench }).bench.write(name, times), [
                who,
                WRITES / 2,
              ] as const)
              writes[at]?.push(...each)
            }
          return { loads: loads.map(median), writes: writes.map(one => quantile(one, 0.95)) }
        })
        const [ours = Number.NaN, chunks = Number.NaN, rows = Number.NaN] = found.loads
        const [write = Number.NaN, raw = Number.NaN] = found.writes
        points.push([size, ours])
        lines.push(
          measured({
            name: 'store: document and scores loaded',
            size: `${size} commitments, ${size * SCORES_EACH} scores`,
            unit: 'ms',
            ours,
            peer: chunks,
            peerName: 'one read of the same in chunks',
            goal: `ratio ≤ ${LOADED}`,
            met: ours <= LOADED * chunks,
          }),
          measured({
            name: 'store: document and scores loaded',
            size: `${size} commitments, ${size * SCORES_EACH} scores`,
            unit: 'ms',
            ours,
            peer: rows,
            peerName: 'bare IndexedDB, the same rows without the document: the limit of one row for an edit',
            goal: `ratio ≤ ${LOADED}`,
            met: ours <= LOADED * rows,
          }),
          measured({
            name: 'store: a score acknowledged, p95',
            size: `beside ${size * SCORES_EACH} scores`,
            unit: 'ms',
            ours: write,
            peer: raw,
            peerName: 'bare IndexedDB, strict',
            goal: `≤ ${WRITTEN} ms`,
            met: write <= WRITTEN,
          }),
        )
      }
      if (points.length < 2) return lines
      return [...lines, growth('store: growth of loading', SIZES.join('–'), points)]
    }),
}
