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

/** A profile with so many edits in so many documents, written and closed; then a new start, timed. The figures are printed, not judged. */
async function timesWith(edits: number, documents: number): Promise<Times> {
  const profile = await newProfile()
  const search = `documents=${documents}`
  const { life } = await lifeThat(server, profile, `do=write&until=${edits}&size=10000&snapshot=1&leave=1&${search}`, '/left')
  await life.quit()
  const { life: second, said } = await lifeThat(server, profile, `do=time&${search}`, '/timed')
  await second.quit()
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  const times = said as unknown as Times
  const whole = times.opened + times.read + times.folded
  const ms = (n: number) => `${Math.round(n)} ms`
  console.log(
    `L1: ${edits} edits in ${documents} document(s), ${times.checked} looked through: store ${ms(times.opened)} + read ${ms(times.read)} + fold ${ms(times.folded)} = open in ${ms(whole)}; an edit acknowledged in p50 ${times.acknowledged.p50.toFixed(1)} ms, p95 ${times.acknowledged.p95.toFixed(1)} ms; backup ${ms(times.backUp)}, longest pause of the page ${ms(times.longestPause)}`,
  )
  return times
}

test('[L1] 50,000 edits of one document are all there at the next start, and it is printed how long that takes', async () => {
  test.setTimeout(240_000)
  expect((await timesWith(50_000, 1)).edits).toBe(50_000)
})

test('[L1] 100,000 and 300,000 edits, timed', async () => {
  test.skip(!process.env.YUEAN_TORTURE, 'runs in npm run test:torture')
  test.setTimeout(900_000)
  for (const edits of [100_000, 300_000]) {
    const times = await timesWith(edits, 30)
    expect(times.edits).toBe(edits)
    expect(times.opened).toBeLessThan(10_000)
  }
})
