import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect } from '@playwright/test'
import { Disk } from './disk.ts'
import { lostIn } from './lives.ts'
import { test } from './on-disk.ts'
import { BACK_ENDS, type BackEnd, databaseFiles, type Life, seeded } from './torture.ts'

/** How long the user and the faults go on. */
const MINUTES = Number(process.env.YUEAN_SOAK_MINUTES ?? 6)

interface Bench {
  readonly disk: Disk
  readonly life: Life
  readonly profile: string
  readonly random: () => number
  /** Called at the moment when the power goes: what is said after it does not count. */
  readonly powerGoes: () => void
}

/** What may happen to a person at work. Each ends the life; one that could not be done throws. */
const FAULTS: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
  'window closed': ({ life }) => life.quit(),
  'browser killed': ({ life }) => life.kill(),
  'page killed': async ({ life }) => {
    if (life.killRenderers() === 0) throw new Error('not injected: no page to kill')
    await life.quit()
  },
  'power cut': async ({ disk, life, powerGoes }) => {
    powerGoes()
    disk.cut()
    await life.kill()
    await disk.restart()
  },
  'disk full': async ({ disk, life, random }) => {
    disk.fill(Math.floor(random() * 50_000))
    await setTimeout(random() * 1500)
    await life.kill()
    disk.relieve()
  },
  'disk full, then power cut': async ({ disk, life, powerGoes, random }) => {
    disk.fill(Math.floor(random() * 50_000))
    await setTimeout(random() * 500)
    powerGoes()
    disk.cut()
    await life.kill()
    await disk.restart()
    disk.relieve()
  },
  'database file emptied': async ({ life, profile, random }) => {
    await life.quit()
    truncateSync(oneOf(databaseFiles(profile), random), 0)
  },
  'bits flipped in a database file': async ({ life, profile, random }) => {
    await life.kill()
    const path = oneOf(databaseFiles(profile), random)
    const bytes = readFileSync(path)
    for (let i = 0; i < 16 && bytes.length > 0; i++) {
      const at = Math.floor(random() * bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    }
    writeFileSync(path, bytes)
  },
}

function oneOf<T>(all: readonly T[], random: () => number): T {
  const one = all[Math.floor(random() * all.length)]
  if (one === undefined) throw new Error('not injected: there is nothing to choose from')
  return one
}

test('[S1] a random user and random faults, one after the other on one profile of each kind: nothing acknowledged is lost', async ({
  open,
  server,
}) => {
  test.skip(!process.env.YUEAN_TORTURE, 'runs in npm run test:torture, as long as YUEAN_SOAK_MINUTES says')
  test.setTimeout(MINUTES * 60_000 + 240_000)
  const random = seeded('S1')
  const disk = new Disk(400)
  const until = Date.now() + MINUTES * 60_000
  const kinds = Object.keys(BACK_ENDS) as BackEnd[]
  const own = new Map<BackEnd, Set<number>>(kinds.map(kind => [kind, new Set()]))
  const tried = new Map<string, number>()
  server.forget()
  let [from, restored, deaths] = [0, 0, 0]

  /** Some damaged files bring this Chromium itself down, at most twice in a row. */
  async function opened(backEnd: BackEnd, search: Readonly<Record<string, string | number>>) {
    for (let again = 0; ; again++) {
      try {
        return await open(join(disk.folder, backEnd), backEnd, search)
      } catch (error) {
        if (again === 2) throw error
        deaths++
        console.log(`S1: a start came to nothing (${String(error)})`)
      }
    }
  }
  function check(backEnd: BackEnd, report: Parameters<typeof lostIn>[1], what: string): void {
    expect(lostIn({ acknowledged: own.get(backEnd) ?? new Set() }, report), what).toEqual([])
    if (report.start.found !== 'nothing') restored++
  }

  for (let round = 0; round < kinds.length || Date.now() < until; round++) {
    const backEnd = kinds[round % kinds.length] ?? 'leveldb'
    const name = oneOf(Object.keys(FAULTS), random)
    const size = random() < 0.3 ? 1 + Math.floor(random() * 40) : 1
    const days = Math.round((random() - 0.5) * 800)
    const { life, report } = await opened(backEnd, {
      do: 'write',
      life: round,
      from,
      size,
      days,
      ...(random() < 0.2 && { snapshot: 1, until: from + 50 }),
    })
    check(backEnd, report, `round ${round}: before ${name}`)
    const before = server.acknowledged.size
    if (server.acknowledged.size === before) await server.next(['/acknowledged'])
    await setTimeout(random() * 1500)
    let hasPower = true
    const hear = () => {
      for (const n of server.acknowledged) if (n >= from && hasPower) own.get(backEnd)?.add(n)
    }
    const powerGoes = () => {
      hear()
      hasPower = false
    }
    await FAULTS[name]?.({ disk, life, profile: join(disk.folder, backEnd), random, powerGoes })
    hear()
    expect(server.acknowledged.size, `round ${round}: nobody was at work when it came to ${name}`).toBeGreaterThan(before)
    tried.set(name, (tried.get(name) ?? 0) + 1)
    from = Math.max(from, ...server.tried, ...server.acknowledged) + 1000
  }
  for (const backEnd of kinds)
    for (let start = 0; start < 3; start++) {
      const { life: one, report } = await opened(backEnd, { do: 'look', life: `last ${start}` })
      check(backEnd, report, `last start ${start}`)
      await one.quit()
    }
  const counts = [...tried].map(([name, count]) => `${name} ${count}`).join(', ')
  console.log(
    `S1: ${MINUTES} minutes, tried ${[...tried.values()].reduce((a, b) => a + b, 0)} faults (${counts}), starts that found something to mend ${restored}, starts that came to nothing ${deaths}, acknowledged edits ${server.acknowledged.size}, acknowledged edits lost 0`,
  )
})
