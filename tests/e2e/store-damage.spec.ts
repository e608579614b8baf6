import { chmodSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { lifeThat, lookAt } from './lives.ts'
import {
  BACK_ENDS,
  type BackEnd,
  copyOf,
  databaseFiles,
  type LifeReport,
  newProfile,
  outsideFiles,
  seeded,
  TortureServer,
  times,
} from './torture.ts'

/** Edits of the base profile: before its last snapshot, and after it. */
const BEFORE = 200
const AFTER = 60

let server: TortureServer
test.beforeAll(async () => {
  server = await TortureServer.start()
})
test.afterAll(() => server.close())

const life = (profile: string, backEnd: BackEnd, search: string, until: string) => lifeThat(server, profile, search, until, backEnd)

/** A life that may bring the browser down: some damaged files do that to this Chromium. Then the next ones must not. */
async function lookThrough(profile: string, backEnd: BackEnd): Promise<LifeReport> {
  for (let deaths = 0; deaths < 2; deaths++) {
    const report = await look(profile, backEnd).catch((error: unknown) => {
      if (!String(error).includes('went down')) throw error
      return null
    })
    if (report) return report
    console.log(`C ${backEnd}: the browser itself went down while opening the database (${deaths + 1})`)
  }
  return look(profile, backEnd)
}

const look = (profile: string, backEnd: BackEnd) => lookAt(server, profile, '', backEnd)

/** A profile with edits in a snapshot and edits in the journal only, closed as it should be; or killed. */
async function base(backEnd: BackEnd, isKilled = false): Promise<string> {
  const profile = await newProfile()
  server.forget()
  const first = await life(profile, backEnd, `do=write&until=${BEFORE}&size=20&snapshot=1`, '/done')
  await first.life.quit()
  const second = await life(profile, backEnd, `do=write&from=${BEFORE}&until=${BEFORE + AFTER}`, '/done')
  await (isKilled ? second.life.kill() : second.life.quit())
  expect(server.acknowledged.size).toBe(BEFORE + AFTER)
  return profile
}

type Damage = (profile: string, random: () => number) => void

const each = (profile: string, pattern: RegExp) => {
  const found = databaseFiles(profile).filter(path => pattern.test(path) && statSync(path).size > 0)
  if (found.length === 0) throw new Error(`not injected: no file like ${pattern}`)
  return found
}
const remove =
  (pattern: RegExp): Damage =>
  profile =>
    void each(profile, pattern).map(path => rmSync(path))
const empty =
  (pattern: RegExp): Damage =>
  profile =>
    void each(profile, pattern).map(path => truncateSync(path, 0))
const halve =
  (pattern: RegExp): Damage =>
  profile =>
    void each(profile, pattern).map(path => truncateSync(path, statSync(path).size >> 1))
const change =
  (pattern: RegExp, how: (bytes: Buffer, random: () => number) => Buffer): Damage =>
  (profile, random) => {
    for (const path of each(profile, pattern)) writeFileSync(path, how(readFileSync(path), random))
  }
const zeroed = (bytes: Buffer, random: () => number) => {
  const at = Math.floor(random() * bytes.length)
  return Buffer.from(bytes.fill(0, at, at + 4096))
}
const flipped = (count: number) => (bytes: Buffer, random: () => number) => {
  for (let i = 0; i < count; i++) {
    const at = Math.floor(random() * bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  }
  return bytes
}
const noise = (bytes: Buffer, random: () => number) => Buffer.from(bytes.map(() => Math.floor(random() * 256)))
/** A record header that promises a payload that never came: what a kill between two writes leaves. */
const tornHeader = (bytes: Buffer) => Buffer.concat([bytes, Buffer.from([0x12, 0x34, 0x56, 0x78, 0x50, 0x00, 0x01])])
const tornPayload = (bytes: Buffer) =>
  Buffer.concat([bytes, Buffer.from([0x12, 0x34, 0x56, 0x78, 0x50, 0x00, 0x01, ...Array(20).fill(0x41)])])
const folder: Damage = profile => {
  const [one] = each(profile, /./)
  rmSync(dirname(one ?? ''), { recursive: true })
}

const DAMAGES: Readonly<Record<BackEnd, Readonly<Record<string, Damage>>>> = {
  leveldb: {
    'CURRENT gone': remove(/CURRENT$/),
    'CURRENT empty': empty(/CURRENT$/),
    'CURRENT pointing nowhere': change(/CURRENT$/, () => Buffer.from('MANIFEST-999999\n')),
    'MANIFEST gone': remove(/MANIFEST/),
    'MANIFEST empty': empty(/MANIFEST/),
    'MANIFEST cut in half': halve(/MANIFEST/),
    'MANIFEST of noise': change(/MANIFEST/, noise),
    'log gone': remove(/\d+\.log$/),
    'log empty': empty(/\d+\.log$/),
    'log cut in half': halve(/\d+\.log$/),
    'log minus 100 bytes': change(/\d+\.log$/, bytes => bytes.subarray(0, -100)),
    'log with zeroes inside': change(/\d+\.log$/, zeroed),
    'log with one bit flipped': change(/\d+\.log$/, flipped(1)),
    'log with 64 bits flipped': change(/\d+\.log$/, flipped(64)),
    'log of noise': change(/\d+\.log$/, noise),
    'log with a torn header': change(/\d+\.log$/, tornHeader),
    'log with a torn payload': change(/\d+\.log$/, tornPayload),
    'everything empty': empty(/./),
    'folder gone': folder,
  },
  sqlite: {
    'file gone': remove(/[A-Z0-9]{20,}$/),
    'file and log gone': folder,
    'file empty': empty(/[A-Z0-9]{20,}$/),
    'everything empty': empty(/./),
    'file cut in half': halve(/[A-Z0-9]{20,}$/),
    'file of noise': change(/[A-Z0-9]{20,}$/, noise),
    'header of noise': change(/[A-Z0-9]{20,}$/, (bytes, random) =>
      Buffer.concat([noise(bytes.subarray(0, 100), random), bytes.subarray(100)]),
    ),
    'zeroes inside': change(/[A-Z0-9]{20,}$/, zeroed),
    'one bit flipped': change(/[A-Z0-9]{20,}$/, flipped(1)),
    '64 bits flipped': change(/[A-Z0-9]{20,}$/, flipped(64)),
    'two thousand bits flipped': change(/[A-Z0-9]{20,}$/, flipped(2000)),
  },
}

/** How often a damaged profile is started. */
const STARTS = 3

/** In `npm test` a few of each; all of them in `npm run test:torture`. */
const FEW: Readonly<Record<BackEnd, readonly string[]>> = {
  leveldb: ['CURRENT gone', 'MANIFEST of noise', 'log cut in half', 'log with a torn header', 'log with 64 bits flipped', 'folder gone'],
  sqlite: ['file gone', 'file cut in half', 'header of noise', 'two thousand bits flipped'],
}

for (const backEnd of Object.keys(BACK_ENDS) as BackEnd[]) {
  test(`[C1 C2] ${backEnd}: however its files are damaged, everything acknowledged comes back, now and at every later start`, async () => {
    const only = process.env.YUEAN_ONLY
    const names = only ? [only] : process.env.YUEAN_TORTURE ? Object.keys(DAMAGES[backEnd]) : FEW[backEnd]
    test.setTimeout(120_000 + names.length * 60_000)
    const random = seeded(`C ${backEnd}`)
    const original = await base(backEnd)
    const found: Record<string, number> = {}
    for (const name of names) {
      const profile = await copyOf(original)
      DAMAGES[backEnd][name]?.(profile, random)
      const begun = Date.now()
      for (let start = 0; start < STARTS; start++) {
        const report = await lookThrough(profile, backEnd)
        const kept = new Set(report.kept)
        expect(
          [...server.acknowledged].filter(n => !kept.has(n)),
          `${name}, start ${start}: ${JSON.stringify(report.start)}`,
        ).toEqual([])
        expect(report.kept, name).toHaveLength(BEFORE + AFTER)
        if (start === 0) {
          console.log(`C ${backEnd}: ${name}: ${report.start.found}, ${report.start.edits} brought back, ${Date.now() - begun} ms`)
          found[report.start.found] = (found[report.start.found] ?? 0) + 1
        }
        // Something that was missing is never brought back without a word.
        if (report.start.edits > 0) expect(report.start.found, `${name}, start ${start}`).not.toBe('nothing')
        // The browser may notice a damage at its second start only, and some it never replaces: then the second copy is worked with at every start.
        if (start === STARTS - 1 && !report.start.isInMemory) expect(report.start.edits, `${name}: ${JSON.stringify(report.start)}`).toBe(0)
      }
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    }
    await rm(original, { recursive: true, force: true, maxRetries: 5 })
    console.log(
      `C ${backEnd}: tried ${names.length} kinds of damage, three starts each: ${JSON.stringify(found)}; acknowledged edits lost 0`,
    )
  })
}

for (const backEnd of Object.keys(BACK_ENDS) as BackEnd[]) {
  test(`[C3] ${backEnd}: 1 to 64 bits flipped anywhere in the database's files: everything acknowledged comes back`, async () => {
    test.skip(!process.env.YUEAN_TORTURE, 'runs in npm run test:torture')
    const rounds = 100
    test.setTimeout(120_000 + rounds * 60_000)
    const random = seeded(`C3 ${backEnd}`)
    const original = await base(backEnd)
    const found: Record<string, number> = {}
    for (let round = 0; round < rounds; round++) {
      const profile = await copyOf(original)
      const files = each(profile, /./)
      const path = files[Math.floor(random() * files.length)] ?? ''
      const bits = 1 + Math.floor(random() * 64)
      writeFileSync(path, flipped(bits)(readFileSync(path), random))
      for (let start = 0; start < 2; start++) {
        const report = await lookThrough(profile, backEnd)
        const what = `${bits} bits of ${basename(path)}, start ${start}: ${JSON.stringify(report.start)}`
        expect(
          [...server.acknowledged].filter(n => !report.kept.includes(n)),
          what,
        ).toEqual([])
        expect(report.start.lost, what).toBe(0)
        if (start === 0) found[report.start.found] = (found[report.start.found] ?? 0) + 1
      }
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    }
    await rm(original, { recursive: true, force: true, maxRetries: 5 })
    console.log(
      `C3 ${backEnd}: tried ${rounds} files with flipped bits, two starts each: ${JSON.stringify(found)}; acknowledged edits lost 0`,
    )
  })
}

/** What a kill or a power cut leaves at the end of LevelDB's log. */
const TORN: Readonly<Record<string, Damage>> = {
  'header only': change(/\d+\.log$/, tornHeader),
  'partial payload': change(/\d+\.log$/, tornPayload),
  'minus 100 bytes': change(/\d+\.log$/, bytes => bytes.subarray(0, -100)),
}

test('[K4] a torn end of the log, of every kind, with and without a session closed in between: nothing acknowledged is lost', async () => {
  test.setTimeout(300_000)
  const original = await base('leveldb', true)
  const again = times(1, 3)
  let tried = 0
  for (const [kind, tear] of Object.entries(TORN))
    for (const isClosedBetween of [true, false]) {
      const profile = await copyOf(original)
      tear(profile, Math.random)
      // The start after the kill looks perfect; the one after that is where a plain database is emptied.
      const { life: between } = await life(profile, 'leveldb', 'do=look', '/report')
      await (isClosedBetween ? between.quit() : between.kill())
      for (let start = 0; start < again; start++) {
        const report = await look(profile, 'leveldb')
        const what = `${kind}, ${isClosedBetween ? 'closed' : 'killed'} in between, start ${start}: ${JSON.stringify(report.start)}`
        expect(
          [...server.acknowledged].filter(n => !report.kept.includes(n) || !report.raw.includes(n)),
          what,
        ).toEqual([])
        expect(report.start.lost, what).toBe(0)
      }
      tried += 1
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    }
  expect(tried).toBe(6)
  await rm(original, { recursive: true, force: true, maxRetries: 5 })
  console.log(`K4: tried ${tried} torn logs, ${again + 1} starts each; acknowledged edits lost 0`)
})

test('[C4] a database put back to an earlier day is completed from the second copy, and it is said', async () => {
  test.setTimeout(180_000)
  const profile = await newProfile()
  server.forget()
  const first = await life(profile, 'leveldb', `do=write&until=${BEFORE}&size=20`, '/done')
  await first.life.quit()
  const database = join(profile, 'Default', 'IndexedDB')
  const old = `${profile}-old`
  await cp(database, old, { recursive: true })
  const second = await life(profile, 'leveldb', `do=write&from=${BEFORE}&until=${BEFORE + AFTER}`, '/done')
  await second.life.quit()
  await rm(database, { recursive: true })
  await cp(old, database, { recursive: true })
  const report = await look(profile, 'leveldb')
  expect(report.start).toMatchObject({ found: 'older', edits: AFTER, lost: 0 })
  expect(report.kept).toHaveLength(BEFORE + AFTER)
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  await rm(old, { recursive: true, force: true })
})

test('[C4] what only the database has, because the journal was full, is in the second copy after the next start', async () => {
  test.setTimeout(180_000)
  const profile = await base('leveldb')
  const full = await life(profile, 'leveldb', `do=once&from=${BEFORE + AFTER}&until=${BEFORE + 2 * AFTER}`, '/done')
  expect(server.acknowledged.size).toBe(BEFORE + 2 * AFTER)
  await full.life.kill()
  expect((await look(profile, 'leveldb')).start).toMatchObject({ found: 'nothing', lost: 0 })
  await rm(join(profile, 'Default', 'IndexedDB'), { recursive: true })
  const report = await look(profile, 'leveldb')
  expect(report.start).toMatchObject({ found: 'emptied', edits: BEFORE + 2 * AFTER, lost: 0 })
  expect(new Set(report.kept)).toEqual(server.acknowledged)
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
})

test('[C5] a database whose folder cannot be read opens from the second copy', async () => {
  test.setTimeout(180_000)
  const profile = await base('leveldb')
  const [one] = databaseFiles(profile)
  const home = dirname(one ?? '')
  await rm(home, { recursive: true })
  // A file where the folder should be: root may read every folder, but nobody can open this one.
  writeFileSync(home, 'not a folder')
  const report = await look(profile, 'leveldb')
  expect(report.start.found).toMatch(/unopenable|emptied/)
  expect(report.kept).toHaveLength(BEFORE + AFTER)
  expect(report.start.lost).toBe(0)
  if (existsSync(home)) chmodSync(home, 0o700)
  // Then the journal alone is on the disk: what it has no room for is not called saved.
  expect(report.start.isInMemory).toBe(true)
  const before = server.acknowledged.size
  const full = await life(profile, 'leveldb', `do=once&from=${BEFORE + AFTER}&until=${BEFORE + AFTER + 1}`, '/failed')
  await full.life.kill()
  expect(server.acknowledged.size).toBe(before)
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
})

test('[C6] both copies damaged: what the newest sound snapshot has comes back, and what is missing is counted', async () => {
  test.setTimeout(180_000)
  const profile = await base('leveldb')
  folder(profile, Math.random)
  // The journal of the edits after the snapshot: the file with their words in it.
  const journals = outsideFiles(profile).filter(path => readFileSync(path).includes('"value":"2'))
  expect(journals.length).toBeGreaterThan(0)
  for (const path of journals) truncateSync(path, 0)
  const report = await look(profile, 'leveldb')
  expect(report.start).toMatchObject({ found: 'emptied', lost: AFTER })
  expect(report.kept).toHaveLength(BEFORE)
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
})
