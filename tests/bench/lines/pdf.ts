// Longer than most files: one content at three sizes through four printers, each asked in its own way.
import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { withFreshBrowser, withPage } from '../browser.ts'
import { growth, type Line, type Measured, measured, median } from '../measure.ts'
import { htmlOf, type Outline, outlineOf } from '../outline.ts'
import { type BenchPack, contentOf, parsedForPages, requestFor, reworded, seedParsed } from '../packs.ts'
import type { PackBench, Packed } from '../pages/pack/pack.ts'
import type { PrintersBench } from '../pages/printers/printers.tsx'

const REDRAW = 300
const BLOCKED = 50
/** An eighth of an hour for one figure is enough: a printer that takes longer at the largest size is asked once. */
const SLOW = 20_000

/** What is printed: the sample, and documents of about sixty and three hundred pages. */
const SIZES = [
  { name: 'seed', parsed: seedParsed, repeats: 5 },
  { name: '60 pages', parsed: () => parsedForPages(60), repeats: 3 },
  { name: '300 pages', parsed: () => parsedForPages(300), repeats: 2 },
] as const

/** A brief pack at three sizes: ours laid out for the first time and again after a change, beside Chromium's print, pdfmake and react-pdf. */
export const pdfs: Line = {
  name: 'pdf',
  inSubset: false,
  needsPeers: true,
  run: () =>
    withPage('pack', ours =>
      withPage('printers', printers =>
        withFreshBrowser(async context => {
          const pages = { ours: await opened(context, ours), printers: await opened(context, printers), print: await context.newPage() }
          const chromium = await context.newCDPSession(pages.print)
          const lines: Measured[] = []
          const points: [number, number][] = []
          for (const size of SIZES) {
            const found = await atSize(size, pages, chromium)
            lines.push(...found.lines)
            points.push([found.pages, found.fresh])
          }
          return [...lines, growth('pdf: growth of a first export', `${points.map(([pages]) => pages).join('–')} pages`, points)]
        }),
      ),
    ),
}

async function opened(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForFunction(() => 'bench' in window)
  return page
}

async function atSize(
  { name, parsed, repeats }: { name: string; parsed: () => ReturnType<typeof seedParsed>; repeats: number },
  pages: Readonly<Record<'ours' | 'printers' | 'print', Page>>,
  chromium: CDPSession,
) {
  const document = parsed()
  const times: Record<'fresh' | 'previewed' | 'redraw' | 'load' | 'print' | 'pdfmake' | 'reactPdf', number[]> = {
    fresh: [],
    previewed: [],
    redraw: [],
    load: [],
    print: [],
    pdfmake: [],
    reactPdf: [],
  }
  let longest = 0
  let count = 0
  const take = (of: number[], packed: Packed) => {
    of.push(packed.ms)
    longest = Math.max(longest, packed.longest)
    count = packed.pages
  }
  for (let turn = 0; turn <= repeats; turn++) {
    // The turn's own words in every commitment: nothing that was laid out in another turn fits.
    const request = requestFor(document, `（${name}第${turn}轮）`)
    const outline = outlineOf(contentOf(request))
    const now = structuredClone(times)
    take(now.fresh, await packed(pages.ours, 'pack', request))
    await packed(pages.ours, 'preview', request)
    take(now.previewed, await packed(pages.ours, 'pack', request))
    take(now.redraw, await packed(pages.ours, 'preview', changed(request, turn)))
    const { load, print } = await printed(pages.print, chromium, outline)
    now.load.push(load)
    now.print.push(print)
    for (const printer of ['pdfmake', 'reactPdf'] as const)
      if ((times[printer].at(-1) ?? 0) < SLOW)
        now[printer].push(await pages.printers.evaluate(([by, of]) => window.bench[by](of), [printer, outline] as const))
    // The first turn warms all of them up.
    if (turn > 0 || now.reactPdf.some(time => time > SLOW)) Object.assign(times, now)
  }
  const [fresh, previewed, redraw, load, print] = [times.fresh, times.previewed, times.redraw, times.load, times.print].map(median)
  const size = `${name === 'seed' ? 'seed, ' : ''}${count} pages`
  const beside = (line: string, ours = Number.NaN, peer = Number.NaN, peerName = '') =>
    measured({ name: line, size, unit: 'ms', ours, peer, peerName, goal: 'ratio ≤ 1', met: ours <= peer })
  const whole = (load ?? 0) + (print ?? 0)
  const lines = [
    beside('pdf: export, first time', fresh, whole, 'Chromium: HTML loaded and printed'),
    beside('pdf: export, first time', fresh, print, 'Chromium: print alone'),
    beside('pdf: export, first time', fresh, median(times.pdfmake), 'pdfmake'),
    beside('pdf: export, first time', fresh, median(times.reactPdf), '@react-pdf/renderer'),
    beside('pdf: export of what is on the screen', previewed, print, 'Chromium: print alone'),
    measured({
      name: 'pdf: redraw after a change → first page drawn',
      size,
      unit: 'ms',
      ours: redraw ?? Number.NaN,
      peer: whole,
      peerName: 'Chromium: HTML loaded and printed',
      goal: name === 'seed' ? `≤ ${REDRAW} ms` : 'ratio ≤ 1',
      met: (redraw ?? Number.NaN) <= (name === 'seed' ? REDRAW : whole),
    }),
    measured({
      name: 'pdf: longest task of the page’s thread',
      size,
      unit: 'ms',
      ours: longest,
      peer: null,
      peerName: '',
      goal: `≤ ${BLOCKED} ms`,
      met: longest <= BLOCKED,
    }),
  ]
  return { lines, pages: count, fresh: fresh ?? Number.NaN }
}

/** One commitment's words changed, as after a correction. */
function changed(request: BenchPack, turn: number): BenchPack {
  return { ...request, parsed: reworded(request.parsed, (text, number) => (number === 0 ? `${text}（改${turn}）` : text)) }
}

function packed(page: Page, as: 'pack' | 'preview', request: BenchPack): Promise<Packed> {
  return page.evaluate(([how, what]) => (window as unknown as { bench: PackBench }).bench[how](what), [as, request] as const)
}

/** Milliseconds for Chromium to load the page and, after that, to print it with outline and tags; the bytes stay in the browser. */
export async function printed(
  page: Page,
  chromium: CDPSession,
  outline: Outline,
): Promise<{ readonly load: number; readonly print: number }> {
  const html = htmlOf(outline)
  const start = performance.now()
  await page.setContent(html)
  const loaded = performance.now()
  await chromium.send('Page.printToPDF', {
    generateDocumentOutline: true,
    generateTaggedPDF: true,
    preferCSSPageSize: true,
    transferMode: 'ReturnAsStream',
  })
  return { load: loaded - start, print: performance.now() - loaded }
}

declare global {
  interface Window {
    readonly bench: PrintersBench
  }
}
