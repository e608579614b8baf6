import { withApp, withFreshBrowser, withPage } from '../browser.ts'
import { growth, type Line, type Measured, measured, quantile } from '../measure.ts'
import type { SearchBench, Searched } from '../pages/search/search.ts'
import { hand, openProvince } from '../province.ts'
import { rowsWith } from '../rows.ts'

const SIZES = [1000, 10_000, 100_000]
const PAINTED = 50
const BUILT = 3000
/** Questions of each kind. */
const EACH = 12
const CONTENDERS = ['ours', 'minisearch', 'flexsearch'] as const

/** Words out of the rows themselves: one, two and four characters, and two words of two. */
function questionsFor(rows: ReturnType<typeof rowsWith>): readonly string[] {
  const runs = rows.slice(0, 900).flatMap(row => row.text.match(/\p{Script=Han}{4,}/gu)?.[1] ?? [])
  const word = (at: number, length: number) => (runs[(at * 37) % runs.length] ?? '完成任务').slice(0, length)
  const each = Array.from({ length: EACH }, (_, at) => at)
  return [1, 2, 4].flatMap(length => each.map(at => word(at, length))).concat(each.map(at => `${word(at, 2)} ${word(at + EACH, 2)}`))
}

/** Typing into the search field until the rows found are painted, and the app's search beside two libraries' on the same rows. */
export const searching: Line = {
  name: 'search',
  inSubset: false,
  needsPeers: true,
  run: async () => [...(await besideLibraries()), ...(await painted())],
}

async function besideLibraries(): Promise<readonly Measured[]> {
  const found = new Map<number, Record<(typeof CONTENDERS)[number], Searched>>()
  await withPage('search', async address => {
    for (const size of SIZES) {
      const rows = rowsWith(size)
      const questions = questionsFor(rows)
      const of = {} as Record<(typeof CONTENDERS)[number], Searched>
      // A page each: what one leaves on the heap is not the next one's.
      for (const who of CONTENDERS)
        of[who] = await withFreshBrowser(async context => {
          const page = await context.newPage()
          await page.goto(address)
          await page.waitForFunction(() => 'bench' in window)
          await hand(page, rows)
          return page.evaluate(([name, asked]) => (window as unknown as { bench: SearchBench }).bench.run(name, asked), [
            who,
            questions,
          ] as const)
        })
      found.set(size, of)
    }
  })
  const lines: Measured[] = []
  for (const [size, of] of found) {
    const worst = (one: Searched) => quantile(one.times, 0.95)
    const rows = `${size} rows`
    for (const peer of ['minisearch', 'flexsearch'] as const) {
      const misses = of.ours.hits.filter((hits, at) => hits !== of[peer].hits[at]).length
      const peerName = `${peer}; ${misses} of ${of.ours.hits.length} answers differ from exact`
      const [ours, theirs] = [worst(of.ours), worst(of[peer])]
      lines.push(
        measured({
          name: 'search: question, p95',
          size: rows,
          unit: 'ms',
          ours,
          peer: theirs,
          peerName,
          goal: size === 100_000 ? 'ratio ≤ 1' : `≤ ${PAINTED} ms`,
          met: size === 100_000 ? ours <= theirs : ours <= PAINTED,
        }),
        measured({
          name: 'search: index built',
          size: rows,
          unit: 'ms',
          ours: of.ours.build,
          peer: of[peer].build,
          peerName: peer,
          goal: `≤ ${BUILT} ms`,
          met: of.ours.build <= BUILT,
        }),
      )
    }
  }
  const growthOf = (name: string, value: (one: Searched) => number) =>
    growth(
      name,
      SIZES.join('–'),
      [...found].map(([size, { ours }]) => [size, value(ours)] as const),
    )
  const last = found.get(100_000)
  const memory = (['minisearch', 'flexsearch'] as const).map(peer =>
    measured({
      name: 'search: memory of the index (ours: the words joined, UTF-16, in the worker)',
      size: '100000 rows',
      unit: 'MB',
      ours: wordsBytes() / 1e6,
      peer: (last?.[peer].bytes ?? Number.NaN) / 1e6,
      peerName: `${peer}, heap after GC`,
      goal: 'ratio ≤ 1',
      met: wordsBytes() <= (last?.[peer].bytes ?? 0),
    }),
  )
  return [
    ...lines,
    ...memory,
    growthOf('search: growth of a question', one => quantile(one.times, 0.95)),
    growthOf('search: growth of the index', one => one.build),
  ]
}

/** Bytes of the texts that the app's search looks through. */
function wordsBytes(): number {
  return rowsWith(100_000).reduce(
    (sum, row) => sum + 2 * (row.text.length + row.measure.length + row.department.length + row.note.length + 4),
    0,
  )
}

async function painted(): Promise<readonly Measured[]> {
  const points: [number, number][] = []
  const lines: Measured[] = []
  for (const size of SIZES) {
    const times = await withApp(address =>
      withFreshBrowser(async context => {
        const page = await openProvince(context, address, size)
        const field = page.getByRole('searchbox', { name: '搜索承诺、举措、批语' })
        await field.click()
        // The compiler wraps functions in a helper that the page does not have.
        await page.evaluate('globalThis.__name = one => one')
        await page.evaluate(watch)
        const found: number[] = []
        for (const question of ['先热身', ...questionsFor(rowsWith(1000))]) {
          await page.evaluate(() => void (window as unknown as Watched).startOver())
          await page.keyboard.insertText(question)
          found.push(await page.evaluate(() => (window as unknown as Watched).settled()))
          await page.keyboard.press('Control+A')
          await page.keyboard.press('Delete')
          await page.evaluate(() => (window as unknown as Watched).settled())
        }
        // A question that changed nothing on the screen has no frame of its own.
        return found.slice(1).filter(time => time > 0)
      }),
    )
    const worst = quantile(times, 0.95)
    points.push([size, worst])
    lines.push(
      measured({
        name: 'search: typed → found rows painted, p95',
        size: `${size} rows`,
        unit: 'ms',
        ours: worst,
        peer: null,
        peerName: '',
        goal: `≤ ${PAINTED} ms`,
        met: worst <= PAINTED,
      }),
    )
  }
  return [...lines, growth('search: growth of typed → painted', SIZES.join('–'), points)]
}

interface Watched {
  startOver(): void
  settled(): Promise<number>
}

/** In the page: from an input event to the frame that showed the last change it brought, once nothing has changed for a while. */
function watch(): void {
  const QUIET = 300
  let typed = 0
  let shown = 0
  let changed = 0
  document.addEventListener('input', () => (typed = performance.now()), { capture: true })
  new MutationObserver(() => {
    changed = performance.now()
    // After the frame's own work comes its paint; a message is handled behind it.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        shown = performance.now()
      }
      port2.postMessage(null)
    })
  }).observe(document.body, { childList: true, characterData: true, subtree: true })
  Object.assign(window, {
    startOver: () => {
      typed = performance.now()
    },
    settled: async () => {
      do await new Promise(resolve => setTimeout(resolve, 50))
      while (performance.now() - Math.max(changed, typed) < QUIET)
      return shown - typed
    },
  })
}
