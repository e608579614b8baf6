import { rm } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { lostIn, openLife } from './lives.ts'
import { BACK_ENDS, type BackEnd, newProfile, seeded, TortureServer, times } from './torture.ts'

let server: TortureServer
test.beforeAll(async () => {
  server = await TortureServer.start()
})
test.afterAll(() => server.close())

for (const backEnd of Object.keys(BACK_ENDS) as BackEnd[]) {
  test(`[K1] ${backEnd}: killed at a random moment while writing, again and again on one profile, nothing acknowledged is lost`, async () => {
    const rounds = times(12, 150)
    test.setTimeout(60_000 + rounds * 15_000)
    const random = seeded(`K1 ${backEnd}`)
    const profile = await newProfile()
    server.forget()
    let [killedWriting, emptied, mended, from] = [0, 0, 0, 0]
    for (let round = 0; round < rounds; round++) {
      const { life, report } = await openLife(server, profile, backEnd, { do: 'write', life: round, from, size: random() < 0.2 ? 20 : 1 })
      expect(lostIn(server, report), `round ${round}`).toEqual([])
      expect(report.start.lost).toBe(0)
      if (report.start.found === 'emptied' || report.start.found === 'unopenable') emptied++
      if (report.start.edits > 0) mended++
      const before = server.acknowledged.size
      await server.next(['/acknowledged'])
      await new Promise(resolve => setTimeout(resolve, random() * 250))
      await life.kill()
      if (server.acknowledged.size > before) killedWriting++
      from = Math.max(from, ...server.tried, ...server.acknowledged) + 1000
    }
    // A fault that was not injected proves nothing.
    expect(killedWriting).toBe(rounds)
    for (let again = 0; again < 3; again++) {
      const { life, report } = await openLife(server, profile, backEnd, { do: 'look', life: `look ${again}` })
      expect(lostIn(server, report)).toEqual([])
      await life.quit()
    }
    console.log(
      `K1 ${backEnd}: tried ${rounds} kills over ${server.acknowledged.size} acknowledged edits (database emptied ${emptied} times, mended ${mended} times), acknowledged edits lost 0`,
    )
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  })

  test(`[K2] ${backEnd}: the page alone killed while writing, nothing acknowledged is lost`, async () => {
    const rounds = times(3, 30)
    test.setTimeout(60_000 + rounds * 15_000)
    const random = seeded(`K2 ${backEnd}`)
    const profile = await newProfile()
    server.forget()
    let from = 0
    for (let round = 0; round < rounds; round++) {
      const { life, report } = await openLife(server, profile, backEnd, { do: 'write', life: round, from })
      expect(lostIn(server, report), `round ${round}`).toEqual([])
      await server.next(['/acknowledged'])
      await new Promise(resolve => setTimeout(resolve, random() * 200))
      expect(life.killRenderers()).toBeGreaterThan(0)
      await life.quit()
      from = Math.max(from, ...server.tried, ...server.acknowledged) + 1000
    }
    const { life, report } = await openLife(server, profile, backEnd, { do: 'look', life: 'look' })
    expect(lostIn(server, report)).toEqual([])
    await life.quit()
    console.log(
      `K2 ${backEnd}: tried ${rounds} renderer kills over ${server.acknowledged.size} acknowledged edits, acknowledged edits lost 0`,
    )
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  })
}
