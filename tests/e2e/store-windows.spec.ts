import { expect, type Page, test } from '@playwright/test'
import { TortureServer, times } from './torture.ts'

/** What a window shows when everything has come: the winners of each field, how many edits it knows, a digest of their names. */
interface Shown {
  readonly shown: readonly (readonly string[])[]
  readonly edits: number
  readonly log: string
}

let server: TortureServer
test.beforeAll(async () => {
  server = await TortureServer.start()
})
test.afterAll(() => server.close())

test('[T1] two windows write two fields of one commitment at once, one is killed in between: nothing acknowledged is lost and both show the same', async ({
  context,
}) => {
  const [each, rounds] = [times(500, 1000), times(1, 10)]
  test.setTimeout(rounds * 120_000)
  let written = 0
  for (let round = 0; round < rounds; round++) {
    server.forget()
    const page = await context.newPage()
    const other = await context.newPage()
    // Each round in databases of its own: what an earlier one wrote would only make it slower.
    await clear(page)
    const first = 100_000
    // The edit that was under way when the window was killed may be there or not.
    const address = (from: number, until: number) =>
      `${server.origin}/?do=window&life=${from}&from=${from}&until=${until}&others=${2 * each - 1}`
    const shown = new Map<number, Shown>()
    const listen = async (count: number) => {
      while (shown.size < count) {
        const { from, ...what } = await server.next(['/shown'], 100_000)
        shown.set(Number(from), what as unknown as Shown)
      }
    }
    const hearing = listen(2)
    await other.goto(address(first, first + each))
    await page.goto(address(0, each))
    await expect.poll(() => [...server.acknowledged].filter(n => n < first).length, { intervals: [10] }).toBeGreaterThan(each / 10)
    const cdp = await context.newCDPSession(page)
    cdp.send('Page.crash').catch(() => undefined)
    await page.waitForEvent('crash')
    await page.close()
    const from = Math.max(...[...server.tried].filter(n => n < first)) + 1
    const at = [...server.acknowledged].filter(n => n < first).length
    // Not injected unless it was killed with work still to do, while the other one was writing too.
    expect(from).toBeLessThan(each)
    expect(server.acknowledged.size - at).toBeLessThan(each)
    const heir = await context.newPage()
    await heir.goto(address(from, each))
    await hearing
    const [heirs, firsts] = [shown.get(from), shown.get(first)]
    expect(heirs?.shown).toEqual(firsts?.shown)
    // The edit under way when the window was killed was told to nobody: the one that stayed learns of it when it opens the document again.
    expect([0, 1]).toContain((heirs?.edits ?? 0) - (firsts?.edits ?? 0))
    if (heirs?.edits === firsts?.edits) expect(heirs?.log).toBe(firsts?.log)
    const saying = server.next(['/report'])
    const third = await context.newPage()
    await third.goto(`${server.origin}/?do=look`)
    const report = await saying
    const [kept, raw] = [report.kept, report.raw].map(list => new Set(list as number[]))
    expect([...server.acknowledged].filter(n => !kept?.has(n) || !raw?.has(n))).toEqual([])
    written += server.acknowledged.size
    for (const one of [other, heir, third]) await one.close()
  }
  console.log(`T1: tried ${rounds} pairs of windows, ${written} acknowledged edits, one window killed in each; acknowledged edits lost 0`)
})

async function clear(page: Page): Promise<void> {
  await page.goto(`${server.origin}/nothing.html`)
  await page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name)
    const root = await navigator.storage.getDirectory()
    for (const name of ['yuean-journal', 'yuean-snapshots', 'yuean-state'])
      await root.removeEntry(name, { recursive: true }).catch(() => undefined)
  })
}
