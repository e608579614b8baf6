import { rm } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { lifeThat } from './lives.ts'
import { newProfile, TortureServer } from './torture.ts'
import type { Times } from './torture-times.ts'

/** Milliseconds for writing so many edits on a busy machine. */
const PATIENCE = 500_000

let server: TortureServer
test.beforeAll(async () => {
  server = await TortureServer.start()
})
test.afterAll(() => server.close())

/** A profile with so many edits in so many documents, written, closed and opened again. The figures are printed, not judged. */
async function timesWith(edits: number, documents: number): Promise<readonly Times[]> {
  const profile = await newProfile()
  const search = `documents=${documents}`
  const timing = `do=time&${search}${process.env.YUEAN_TORTURE ? '&snapshot=1' : ''}`
  const { life, said } = await lifeThat(
    server,
    profile,
    `do=write&until=${edits}&size=10000&snapshot=1&${search}&next=${encodeURIComponent(timing)}`,
    '/timed',
  )
  await life.kill()
  const taken = [said]
  if (process.env.YUEAN_TORTURE) {
    // After a kill every row is looked at, one by one.
    const { life: second, said } = await lifeThat(server, profile, timing, '/timed', 'leveldb', PATIENCE)
    await second.kill()
    taken.push(said)
  }
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  const all = taken as unknown as readonly Times[]
  const ms = (n: number) => `${Math.round(n)} ms`
  for (const { opened, read, folded, acknowledged, backUp, longestPause, checked } of all) {
    const open = `store ${ms(opened)} + read ${ms(read)} + fold ${ms(folded)} = open in ${ms(opened + read + folded)}`
    const written = `an edit acknowledged in p50 ${acknowledged.p50.toFixed(1)} ms, p95 ${acknowledged.p95.toFixed(1)} ms`
    const copied = backUp === null ? '' : `; backup in a worker ${ms(backUp)}, longest pause of the page ${ms(longestPause)}`
    console.log(`L1: ${edits} edits in ${documents} document(s), ${checked} looked through one by one: ${open}; ${written}${copied}`)
  }
  return all
}

test('[L1] 50,000 edits of one document are all there when it is opened again; how long that takes is printed', async () => {
  test.setTimeout(240_000)
  const [closed] = await timesWith(50_000, 1)
  expect(closed).toMatchObject({ edits: 50_000, checked: 0 })
})

test('[L1] 100,000 and 300,000 edits, timed', async () => {
  test.skip(!process.env.YUEAN_TORTURE, 'runs in npm run test:torture')
  test.setTimeout(1_200_000)
  for (const edits of [100_000, 300_000]) {
    const [closed, killed] = await timesWith(edits, 30)
    expect(closed).toMatchObject({ edits, checked: 0 })
    expect(closed?.opened).toBeLessThan(10_000)
    expect(killed?.checked).toBe(killed?.edits)
  }
})
