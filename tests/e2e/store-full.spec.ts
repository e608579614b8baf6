import { join } from 'node:path'
import { expect } from '@playwright/test'
import { Disk } from './disk.ts'
import { lostIn } from './lives.ts'
import { test } from './on-disk.ts'
import { type BackEnd, seeded, times } from './torture.ts'

const STARTS = 3

test('[Q2] a disk full to the last byte: edits, an import, a backup, a start while it is full; nothing acknowledged is lost, and export works', async ({
  open,
  server,
}) => {
  const rounds = times(2, 20)
  test.setTimeout(90_000 + rounds * 90_000)
  const random = seeded('Q2')
  const disk = new Disk(120)
  const profile = join(disk.folder, 'profile')
  server.forget()
  let [from, refusals, starts] = [0, 0, 0]
  for (let round = 0; round < rounds; round++) {
    const backEnd: BackEnd = round % 2 === 0 ? 'leveldb' : 'sqlite'
    const at = join(profile, backEnd)
    const { life: writer, report } = await open(at, backEnd, { do: 'press', life: round, from, until: 60 })
    // The disk fills up while the page is at its edits.
    disk.fill(Math.floor(random() * 30_000))
    const pressed = await server.next(['/pressed'], 120_000)
    const own = new Set([...server.acknowledged].filter(n => n >= from))
    const exported = new Set(pressed.exported as number[])
    expect(
      [...own].filter(n => !exported.has(n)),
      `round ${round}: not in the export`,
    ).toEqual([])
    expect(report.start.lost).toBe(0)
    const said = JSON.stringify(pressed.said)
    if (/full|failed|stuck/.test(said)) refusals++
    await writer.kill()
    const full = await open(at, backEnd, { do: 'look', life: `${round} full` }).catch(() => null)
    if (full) {
      starts++
      const kept = new Set(full.report.kept)
      expect(
        [...own].filter(n => !kept.has(n)),
        `round ${round}: started while full`,
      ).toEqual([])
      await full.life.quit()
    }
    disk.relieve()
    for (let start = 0; start < STARTS; start++) {
      const { life: one, report: later } = await open(at, backEnd, { do: 'look', life: `${round} ${start}` })
      const lost = new Set(lostIn(server, later))
      expect(
        [...own].filter(n => lost.has(n)),
        `round ${round}, start ${start}: ${said}`,
      ).toEqual([])
      await one.quit()
    }
    from = Math.max(from, ...server.tried, ...server.acknowledged) + 1000
    console.log(`Q2 round ${round} ${backEnd}: ${said} ${pressed.standing}, opened while full: ${full?.report.start.found ?? 'no'}`)
  }
  expect(refusals, 'not injected: nothing was ever refused').toBeGreaterThan(0)
  console.log(
    `Q2: tried ${rounds} full disks (something refused in ${refusals}, started while full ${starts}) over ${server.acknowledged.size} acknowledged edits, acknowledged edits lost 0`,
  )
})
