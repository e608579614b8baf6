import type { Page } from '@playwright/test'
import { withApp, withFreshBrowser, withPage } from '../browser.ts'
import { growth, type Line, type Measured, measured, quantile } from '../measure.ts'
import type { StandingGrid, TableBench } from '../pages/table/table.tsx'
import { hand, openProvince } from '../province.ts'
import { rowsWith } from '../rows.ts'

const SIZES = [1000, 10_000, 100_000]
const PEERS = ['ag-grid', 'glide'] as const
const PAINTED = 100
const FRAME = 20
const TURNS = 8
/** What tsx wraps named functions in; a page does not have it. */
const NAMES = 'globalThis.__name = one => one'

/** Milliseconds: of each sort, filter and group until it is painted, of each frame of scrolling; and frames in which a row was missing. */
interface Handled {
  readonly sort: readonly number[]
  readonly filter: readonly number[]
  readonly group: readonly number[]
  readonly frames: readonly number[]
  readonly blank: number
}

/** The table with so many rows beside two grids: sorted, filtered, grouped and scrolled until painted. */
export const tabling: Line = {
  name: 'table',
  inSubset: false,
  needsPeers: true,
  run: async () => {
    const ours: (readonly [number, Handled])[] = []
    for (const size of SIZES)
      ours.push([size, await withApp(address => withFreshBrowser(async context => app(await openProvince(context, address, size))))])
    const peers = await withPage('table', async address => {
      const found = new Map<string, Handled>()
      for (const size of SIZES)
        for (const who of PEERS)
          found.set(
            `${who} ${size}`,
            await withFreshBrowser(async context => {
              const page = await context.newPage()
              await page.goto(address)
              await page.waitForFunction(() => 'bench' in window)
              await hand(page, rowsWith(size))
              return peer(page, who)
            }),
          )
      return found
    })
    return [
      ...SIZES.flatMap(size => linesOf(size, ours, peers)),
      growth(
        'table: growth of sort',
        SIZES.join('–'),
        ours.map(([size, { sort }]) => [size, quantile(sort, 0.5)] as const),
      ),
    ]
  },
}

function linesOf(size: number, ours: readonly (readonly [number, Handled])[], peers: ReadonlyMap<string, Handled>): readonly Measured[] {
  const own = ours.find(([of]) => of === size)?.[1]
  if (!own) return []
  const p95 = (times: readonly number[]) => quantile(times, 0.95)
  return (['sort', 'filter', 'group', 'frames'] as const).flatMap(what =>
    (what === 'group' ? [null] : PEERS).map(who => {
      const theirs = who === null ? undefined : peers.get(`${who} ${size}`)
      const limit = what === 'frames' ? FRAME : PAINTED
      const blank = what === 'frames' ? `, ${own.blank} frames with a blank row` : ''
      return measured({
        name: `table: ${what === 'frames' ? 'scrolling, frame' : `${what} → paint`} p95${blank}`,
        size: `${size} rows`,
        unit: 'ms',
        ours: p95(own[what]),
        peer: theirs ? p95(theirs[what]) : null,
        peerName: who ?? '',
        goal: `≤ ${limit} ms`,
        met: p95(own[what]) <= limit && (what !== 'frames' || own.blank === 0),
      })
    }),
  )
}

/** The app as a person handles it: a press on a head, words in the search field, a choice of the grouping. */
async function app(page: Page): Promise<Handled> {
  await page.evaluate(NAMES)
  const grid = page.getByRole('grid')
  // The worker is given its rows while nothing is asked of it.
  await page.waitForTimeout(3000)
  const untilChanged = (act: { readonly click?: string; readonly type?: string; readonly choose?: string }) =>
    page.evaluate(async ({ click, type, choose }) => {
      const first = () =>
        [...document.querySelectorAll('[role=grid] [role=rowgroup] [role=row]')]
          .slice(0, 4)
          .map(row => row.textContent)
          .join()
      const before = first()
      const start = performance.now()
      if (click) document.querySelector<HTMLElement>(click)?.click()
      for (const [selector, value, event] of [
        ['search input', type, 'input'],
        ['search select', choose, 'change'],
      ] as const) {
        const field = value === undefined ? null : document.querySelector<HTMLInputElement | HTMLSelectElement>(selector)
        if (!field || value === undefined) continue
        const proto = field instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype
        Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, value)
        field.dispatchEvent(new Event(event, { bubbles: true }))
      }
      for (let waited = 0; first() === before && waited < 600; waited++) await new Promise(resolve => requestAnimationFrame(resolve))
      return new Promise<number>(resolve => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start))))
    }, act)
  const [sort, filter, group]: [number[], number[], number[]] = [[], [], []]
  const scrolled = await scroll(page, '[role=grid]', '[role=rowgroup] [role=row]')
  await grid.evaluate(element => element.scrollTo(0, 0))
  for (let turn = 0; turn < TURNS; turn++)
    sort.push(await untilChanged({ click: '[role=columnheader][data-column=text] button, [role=columnheader]:nth-child(3) button' }))
  for (let turn = 0; turn < TURNS; turn++) filter.push(await untilChanged({ type: turn % 2 === 0 ? '企业' : '' }))
  for (let turn = 0; turn < TURNS; turn++) group.push(await untilChanged({ choose: turn % 2 === 0 ? 'firmness' : '' }))
  return { sort: sort.slice(1), filter: filter.slice(1), group: group.slice(1), ...scrolled }
}

async function peer(page: Page, who: (typeof PEERS)[number]): Promise<Handled> {
  await page.evaluate(NAMES)
  const scroller = await page.evaluate(name => {
    const here = window as unknown as { readonly bench: TableBench; grid: StandingGrid }
    here.grid = here.bench.mount(name)
    return here.grid.scroller
  }, who)
  await page.waitForTimeout(1000)
  const frames = await scroll(page, scroller, null)
  const times = await page.evaluate(async turns => {
    const { grid } = window as unknown as { readonly grid: StandingGrid }
    const painted = async (act: () => void) => {
      const start = performance.now()
      act()
      return new Promise<number>(resolve =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))),
      )
    }
    const [sort, filter]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < turns; turn++) sort.push(await painted(() => grid.sort(turn % 2 === 0)))
    for (let turn = 0; turn < turns; turn++) filter.push(await painted(() => grid.filter(turn % 2 === 0 ? '企业' : '')))
    return { sort: sort.slice(1), filter: filter.slice(1), group: [] }
  }, TURNS)
  return { ...times, ...frames }
}

/** A hundred and fifty frames of scrolling by most of a screen each; a frame is blank where no row stands in the middle of the scroller. */
function scroll(page: Page, scroller: string, row: string | null): Promise<{ readonly frames: readonly number[]; readonly blank: number }> {
  return page.evaluate(
    async ([selector, rows]) => {
      const element = document.querySelector(selector)
      if (!element) throw new Error(`nothing scrolls: ${selector}`)
      const frames: number[] = []
      let blank = 0
      let before = await new Promise<number>(resolve => requestAnimationFrame(resolve))
      for (let frame = 0; frame < 150; frame++) {
        element.scrollTop += 400
        const now = await new Promise<number>(resolve => requestAnimationFrame(resolve))
        frames.push(now - before)
        before = now
        if (rows === null) continue
        // After this frame's own drawing, which a row that comes with the scroll event is part of.
        await new Promise(resolve => setTimeout(resolve))
        const box = element.getBoundingClientRect()
        if (!document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest(rows)) blank += 1
      }
      return { frames, blank }
    },
    [scroller, row] as const,
  )
}
