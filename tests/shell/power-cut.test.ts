import { appendFile, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { createJournal } from '../../electron/main/journal.ts'
import { createSnapshots } from '../../electron/main/snapshots.ts'
import { writeWhole } from '../../electron/main/write-whole.ts'
import { Disk, letGoOfDisks, whyNoDisk } from '../e2e/disk.ts'
import { seeded, times } from '../e2e/torture.ts'

const why = whyNoDisk()
const named = (sentence: string) => (why === null ? sentence : `${sentence} (skipped: ${why})`)
afterEach(letGoOfDisks)

/** Writes one after the other until the disk refuses; how many were acknowledged. */
async function untilRefused(write: (n: number) => Promise<unknown>, from = 0): Promise<number> {
  for (let n = from; ; n++) {
    try {
      await write(n)
    } catch {
      return n
    }
  }
}

function numbersIn(segments: readonly string[]): ReadonlySet<number> {
  return new Set(segments.flatMap(text => text.split('\n').filter(Boolean)).map(line => Number.parseInt(line, 10)))
}

test.skipIf(why !== null)(
  named('[K3] the power cut while the journal and the snapshots are written: no acknowledged line and no acknowledged snapshot is lost'),
  async () => {
    const rounds = times(4, 60)
    const random = seeded('K3 journal')
    const disk = new Disk(64)
    const home = join(disk.folder, 'vault')
    const made = { lines: 0, snapshots: 0 }
    for (let round = 0; round < rounds; round++) {
      const journal = createJournal(join(home, 'journal'))
      const snapshots = createSnapshots(join(home, 'backups'))
      const bytes = Buffer.alloc(200_000, round)
      let newest = 0
      const first = journal.append(`${made.lines} first of a round\n`)
      let acknowledged = made.lines + 1
      const lines = untilRefused(async n => {
        await journal.append(`${n} ${'评'.repeat(n % 40)}\n`)
        acknowledged = n + 1
      }, acknowledged)
      const written = untilRefused(async n => {
        await snapshots.write(`edits-${n}.yuean`, bytes)
        if (n > 3) await snapshots.remove(`edits-${n - 3}.yuean`)
        newest = n
      }, made.snapshots + 1)
      await first
      await setTimeout(random() * 300)
      // A machine without power acknowledges nothing: what is said after this moment does not count.
      const [said, saidSnapshot] = [acknowledged, newest]
      disk.cut()
      await lines
      const refused = await written
      await journal.close().catch(() => undefined)
      await disk.restart()
      const after = createJournal(join(home, 'journal'))
      const there = numbersIn(await after.read())
      await after.close()
      expect(said, `round ${round}: not injected`).toBeGreaterThan(made.lines)
      expect(
        Array.from({ length: said }, (_, n) => n).filter(n => !there.has(n)),
        `round ${round}`,
      ).toEqual([])
      if (saidSnapshot > made.snapshots) {
        expect(bytes.equals(await snapshots.read(`edits-${saidSnapshot}.yuean`)), `round ${round}: snapshot ${saidSnapshot}`).toBe(true)
        // What stands under a final name is whole, acknowledged or not.
        for (const { name, size } of await snapshots.list()) expect(size, name).toBe(bytes.length)
      }
      // The next number is one that was never written: a gap would look like a loss.
      made.lines = Math.max(said, ...[...there].map(n => n + 1))
      made.snapshots = Math.max(refused, newest)
    }
    console.log(
      `K3 journal: tried ${rounds} power cuts over ${made.lines} acknowledged lines and ${made.snapshots} snapshots, acknowledged lines lost 0, snapshots lost 0`,
    )
  },
  600_000,
)

test.skipIf(why !== null)(
  named('[K3] the power cut loses what was not synced, and tears what is written over in place: the tests above can fail'),
  async () => {
    const rounds = times(2, 15)
    const random = seeded('K3 control')
    const disk = new Disk(64)
    let [acknowledged, lost, torn] = [0, 0, 0]
    for (let round = 0; round < rounds; round++) {
      const [path, inPlace] = [join(disk.folder, `${round}.jsonl`), join(disk.folder, 'in-place')]
      await writeWhole(inPlace, Buffer.alloc(100_000, 1))
      const lines = untilRefused(n => appendFile(path, `${n}\n`))
      await setTimeout(50 + random() * 250)
      // Emptied, the new bytes on their way: what a file written over in place is for a moment.
      const over = await open(inPlace, 'w')
      await over.sync()
      await over.writeFile(Buffer.alloc(100_000, 2))
      await over.close()
      disk.cut()
      const said = await lines
      await disk.restart()
      const text = await readFile(path, 'utf8').catch(() => '')
      acknowledged += said
      lost += said - text.split('\n').filter(line => /^\d+$/.test(line)).length
      if ((await readFile(inPlace)).length < 100_000) torn += 1
    }
    console.log(
      `K3 control: ${rounds} power cuts over ${acknowledged} lines without fsync, lines lost ${lost}, files written over in place torn ${torn}`,
    )
    expect(lost).toBeGreaterThan(0)
    expect(torn).toBeGreaterThan(0)
  },
  600_000,
)

test.skipIf(why !== null)(
  named('[Q2] a disk full to the last byte: refused lines are written once there is room, acknowledged ones stay'),
  async () => {
    const rounds = times(2, 20)
    const random = seeded('Q2 journal')
    const disk = new Disk(16)
    const home = join(disk.folder, 'journal')
    let [said, refusals] = [new Set<number>(), 0]
    for (let round = 0; round < rounds; round++) {
      const journal = createJournal(home)
      disk.fill(Math.floor(random() * 40_000))
      const line = `${'评'.repeat(200)}\n`
      const from = said.size
      const until = await untilRefused(n => journal.append(`${n} ${line}`), from)
      refusals += 1
      for (let n = from; n < until; n++) said.add(n)
      await expect(createSnapshots(join(disk.folder, 'backups')).write('edits-1.yuean', Buffer.alloc(500_000))).rejects.toMatchObject({
        code: 'ENOSPC',
      })
      disk.relieve()
      await journal.append(`${until} ${line}`)
      said.add(until)
      await journal.close()
      await disk.restart()
      const after = createJournal(home)
      const there = numbersIn(await after.read())
      await after.close()
      expect(
        [...said].filter(n => !there.has(n)),
        `round ${round}`,
      ).toEqual([])
    }
    console.log(`Q2 journal: tried ${rounds} full disks, ${refusals} refusals, ${said.size} acknowledged lines, acknowledged lines lost 0`)
  },
  600_000,
)
