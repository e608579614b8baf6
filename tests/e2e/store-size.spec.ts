import { rm } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { newProfile, TortureServer } from './torture.ts'
import { lifeThat } from './torture-lives.ts'
import type { Times } from './torture-times.ts'

let server: TortureServer
test.beforeAll(async () => {
  server = await TortureServer.start()
})
test.afterAll(() => server.close())

/** A profile with so many edits in so many documents, written, closed and opened again; and once more after a kill. The figures are printed, not judged. */
async function timesWith(edits: number, documents: number): Promise<readonly Times[]> {
  const profile = await newProfile()
  const search = `documents=${documents}`
  const next = encodeURIComponent(`do=time&${search}`)
  const { life, said } = await lifeThat(server, profile, `do=write&until=${edits}&size=10000&snapshot=1&${search}&next=${next}`, '/timed')
  await life.kill()
  const { life: second, said: again } = await lifeThat(server, profile, `do=time&${search}`, '/timed')
  await second.kill()
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  const both = [said, again] as unknown as readonly Times[]
  const ms = (n: number) => `${Math.round(n)} ms`
  for (const { opened, read, folded, acknowledged, backUp, longestPause, checked } of both)
    console.log(
      `L1: ${edits} edits in ${documents} document(s), ${checked} looked through one by one: store ${ms(opened)} + read ${ms(read)} + fold ${ms(folded)} = open in ${ms(opened + read + folded)}; an edit acknowledged in p50 ${acknowledged.p50.toFixed(1)} ms, p95 ${acknowledged.p95.toFixed(1)} ms; backup ${ms(backUp)}, longest pause of the page ${ms(longestPause)}`,
    )
  return both
}

test('[L1] 50,000 edits of one document are all there when it is opened again, and after a kill; how long that takes is printed', async () => {
  test.setTimeout(240_000)
  const [closed, killed] = await timesWith(50_000, 1)
  expect(closed).toMatchObject({ edits: 50_000, checked: 0 })
  expect(killed?.edits).toBeGreaterThanOrEqual(50_000)
  expect(killed?.checked).toBe(killed?.edits)
})

test('[L1] 100,000 and 300,000 edits, timed', async () => {
  test.skip(!process.env.YUEAN_TORTURE, 'runs in npm run test:torture')
  test.setTimeout(900_000)
  for (const edits of [100_000, 300_000]) {
    const [closed] = await timesWith(edits, 30)
    expect(closed?.edits).toBe(edits)
    expect(closed?.opened).toBeLessThan(10_000)
  }
})
