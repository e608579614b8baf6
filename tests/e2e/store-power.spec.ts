import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect } from '@playwright/test'
import { Disk } from './disk.ts'
import { lostIn } from './lives.ts'
import { test } from './on-disk.ts'
import { BACK_ENDS, type BackEnd, seeded, times } from './torture.ts'

/** After the start that follows a power cut everything may look right, and be gone at the one after it. */
const STARTS = 3

for (const backEnd of Object.keys(BACK_ENDS) as BackEnd[]) {
  test(`[K3] ${backEnd}: the power cut while writing, again and again on one disk, nothing acknowledged is lost`, async ({
    open,
    server,
  }) => {
    const rounds = times(2, 30)
    test.setTimeout(90_000 + rounds * 60_000)
    const random = seeded(`K3 ${backEnd}`)
    const disk = new Disk(400)
    const profile = join(disk.folder, 'profile')
    server.forget()
    const said = { acknowledged: new Set<number>() }
    let [emptied, mended, from] = [0, 0, 0]
    for (let round = 0; round < rounds; round++) {
      const { life } = await open(profile, backEnd, { do: 'write', life: round, from, size: random() < 0.2 ? 20 : 1 })
      const before = said.acknowledged.size
      await server.next(['/acknowledged'])
      await setTimeout(random() * 1500)
      // A machine without power acknowledges nothing: what it says after this moment does not count.
      for (const n of server.acknowledged) said.acknowledged.add(n)
      const asked = Date.now()
      disk.cut()
      const took = Date.now() - asked
      await life.kill()
      // A cut before the first edit would prove nothing.
      expect(said.acknowledged.size).toBeGreaterThan(before)
      await disk.restart()
      for (let start = 0; start < STARTS; start++) {
        const { life: one, report } = await open(profile, backEnd, { do: 'look', life: `${round} ${start}` })
        expect(lostIn(said, report), `round ${round}, start ${start}, the cut took ${took} ms`).toEqual([])
        expect(report.start.lost).toBe(0)
        if (report.start.found === 'emptied' || report.start.found === 'unopenable') emptied++
        if (report.start.edits > 0) mended++
        await one.quit()
      }
      from = Math.max(from, ...server.tried, ...server.acknowledged) + 1000
    }
    console.log(
      `K3 ${backEnd}: tried ${rounds} power cuts over ${said.acknowledged.size} acknowledged edits (database emptied ${emptied} times, mended ${mended} times), acknowledged edits lost 0`,
    )
  })
}
