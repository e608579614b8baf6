import { rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, test } from '@playwright/test'
import { lifeThat, lookAt, lostFrom } from './lives.ts'
import { databaseFiles, type LifeReport, newProfile, seeded, TortureServer, times } from './torture.ts'

/** Edits of the profile that the risky steps are cut on. */
const EDITS = 1000
const STEPS = ['snapshot', 'migration', 'import', 'merge', 'restore', 'journal', 'rebuild'] as const

let server: TortureServer
test.beforeAll(async () => {
  server = await TortureServer.start()
})
test.afterAll(() => server.close())

async function base(): Promise<string> {
  const profile = await newProfile()
  server.forget()
  const { life } = await lifeThat(server, profile, `do=write&until=${EDITS}&size=500&snapshot=1`, '/done')
  await life.quit()
  expect(server.acknowledged.size).toBe(EDITS)
  return profile
}

const drop = (profile: string) => rm(profile, { recursive: true, force: true, maxRetries: 5 })

test('[K5] killed in the middle of a backup, migration, import, merge, restore, change of journal or rebuilding, nothing acknowledged is lost and nothing is half done', async () => {
  const rounds = times(1, 20)
  test.setTimeout(60_000 + rounds * STEPS.length * 20_000)
  const random = seeded('K5')
  const profile = await base()
  let [steps, from] = [0, 100_000]
  const check = (report: LifeReport, what: string) => {
    expect(lostFrom(server, report), `${what}: ${JSON.stringify(report.start)}`).toEqual([])
    expect(report.start.lost, what).toBe(0)
  }
  for (const step of STEPS) {
    let [injected, tries] = [0, 0]
    const isWhileOpening = step === 'migration' || step === 'rebuild'
    while (injected < rounds) {
      tries += 1
      expect(tries, `${step} was not cut in its middle`).toBeLessThan(rounds * 10)
      if (step === 'migration') steps += 1
      if (step === 'rebuild') rmSync(dirname(databaseFiles(profile)[0] ?? ''), { recursive: true })
      const doing = server.next(['/doing'])
      doing.catch(() => undefined)
      const search = `do=${step}&from=${from}&steps=${steps}`
      const { life, said } = await lifeThat(server, profile, search, isWhileOpening ? '/doing' : '/report')
      // What the life before this one left is looked at before the next step is cut.
      if (!isWhileOpening) check(said as unknown as LifeReport, `before ${step} ${tries}`)
      await doing
      const begun = server.steps.begun
      await new Promise(resolve => setTimeout(resolve, random() ** 2 * (step === 'journal' ? 8 : 200)))
      const isInMiddle = server.steps.begun > server.steps.ended && server.steps.begun >= begun
      await life.kill()
      server.steps.ended = server.steps.begun
      if (isInMiddle) injected += 1
      if (isWhileOpening) check(await lookAt(server, profile, `&steps=${steps}`), `${step} ${tries}`)
      from += 1_000_000
    }
    console.log(`K5 ${step}: tried ${tries} kills, ${injected} in its middle`)
  }
  for (let start = 0; start < 3; start++) {
    const report = await lookAt(server, profile, `&steps=${steps}`)
    check(report, `start ${start}`)
  }
  console.log(
    `K5: tried ${rounds} kills in each of ${STEPS.length} steps over ${server.acknowledged.size} acknowledged edits and ${server.imported.size} documents; acknowledged edits lost 0`,
  )
  await drop(profile)
})

test('[V2] a migration that fails at any row leaves the old database as it was, the work goes on, and the next start is whole', async ({
  browser,
}) => {
  const rounds = times(5, 50)
  test.setTimeout(60_000 + rounds * 30_000)
  const random = seeded('V2')
  for (let round = 0; round < rounds; round++) {
    server.forget()
    const context = await browser.newContext()
    const page = await context.newPage()
    const said = async (search: string, until: string) => {
      const saying = server.next([until])
      await page.goto(`${server.origin}/?${search}`)
      return (await saying) as unknown as LifeReport
    }
    const isWhole = (report: LifeReport, what: string) => {
      expect(lostFrom(server, report), what).toEqual([])
      expect(report.kept, what).toHaveLength(EDITS)
      expect(report.start.lost, what).toBe(0)
    }
    await said(`do=write&until=${EDITS}&size=500&snapshot=1`, '/done')
    const row = 1 + Math.floor(random() * EDITS)
    const failed = await said(`do=look&steps=1&fail=${row}`, '/report')
    // It is said, and the database that could not be converted is not the one that is worked with.
    expect(failed.start.found, `row ${row}`).toBe('unopenable')
    expect(failed.name, JSON.stringify(failed.start)).toBe('yuean-2')
    isWhole(failed, `row ${row}`)
    const old = await page.evaluate(
      () =>
        new Promise<[number, number]>((resolve, reject) => {
          const opening = indexedDB.open('yuean')
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const counting = opening.result.transaction('edits').objectStore('edits').count()
            counting.onsuccess = () => resolve([opening.result.version, counting.result])
          }
        }),
    )
    expect(old, `the old database after row ${row}`).toEqual([10, EDITS])
    const next = await said('do=look&steps=1', '/report')
    expect(next.start.found, `after row ${row}`).toBe('nothing')
    isWhole(next, `after row ${row}`)
    await context.close()
  }
  console.log(`V2: tried ${rounds} migrations that failed at a random row of ${EDITS}, two starts each; acknowledged edits lost 0`)
})
